// forms_strip: rows of digits below each other, with a column before them
// for what each row shows: a digit beside the forms in which a network
// meets it.
#ifndef FORMS_STRIP_H
#define FORMS_STRIP_H

#include "draw/figure.h"
#include "new_forms.h"

// Columns and rows count from 0; column 0 stands before the FORMS others.
void forms_strip_head(Canvas *canvas, size_t column, const char *text);
void forms_strip_name(Canvas *canvas, size_t row, const char *text);
Box forms_strip_tile(Canvas *canvas, size_t row, size_t column,
                     const double *pixels);

typedef struct {
    const char *name; // "" for the first row, which the digit stands before
    const double (*tiles)[DIGITS_PIXELS]; // [FORMS]
} FormsRow;

// Draws the digit, the epochs' names and the rows below each other.
void forms_strip_draw(Canvas *canvas, const NewForms *it,
                      const FormsRow *rows, size_t count);

#endif
