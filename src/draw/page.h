// page: the furniture that every figure has, and the texts inside its file.
#ifndef DRAW_PAGE_H
#define DRAW_PAGE_H

#include "draw/canvas.h"

// All but note and subtitle must be given.
typedef struct {
    Page size;
    const char *chapter;  // "6 · Backpropagation", set in capitals
    const char *note;     // top right: "step 5 of 7", or NULL
    const char *title;    // the finding, as a sentence
    const char *subtitle; // how to read the picture, up to two lines
    const char *alt;      // what a reader who cannot see it has to know
    const char *caption;  // what stands under it in the book
} PageText;

// A canvas with header, title, subtitle and texts.  canvas_free frees it.
Canvas *page_new(const PageText *text);

// The box that is left for the picture: below the furniture, inside the
// margins, down to the bottom margin.
Box page_body(const Canvas *canvas);

#endif
