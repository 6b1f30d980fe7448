// drawing: a digit that somebody drew, from any PNG or JPEG to the form
// that MNIST's images have.
//
// Two steps.  drawing_parse reads the file, whatever its colours, depth and
// transparency, as one brightness for each pixel.  drawing_digit then does
// what MNIST's makers did: it finds the ink, scales its box to fit into
// 20 x 20 pixels and puts the middle of the ink's mass at the middle of
// 28 x 28.  A thin pen's strokes then become broader.  All stages are kept,
// so that a figure can show them. Source: LeCun, Cortes, Burges, "The MNIST
// database", on its files.
#ifndef DATA_DRAWING_H
#define DATA_DRAWING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

enum { DRAWING_BOX = 20, DRAWING_DIGIT = 28 };

typedef struct {
    size_t width, height;
    unsigned char *gray; // [height][width], 0 black to 255 white
} Drawing;

// Reads a PNG or JPEG that is already in memory; name is what the error
// calls it.  What is transparent is white, unless all is: then what is
// opaque is ink.  The picture is turned as its metadata say (exif.h).  More
// than 4 Mi pixels are shrunk by a whole number along both sides.
// Refuses more than 50 Mi pixels, more pixels than so short a file can
// hold, and whatever libpng and libjpeg find broken; names what the file is
// instead and what converts it.  On success the caller frees with
// drawing_free; on failure the drawing is empty and nothing is held.
bool drawing_parse(const unsigned char *bytes, size_t size,
                   const char *name, Drawing *drawing, Error *error);

// The same from the file at path.  Files over 256 MiB are refused unread.
bool drawing_read(const char *path, Drawing *drawing, Error *error);

void drawing_free(Drawing *drawing);

// The stages.  Ink is counted from 0, paper, to 255, the strongest.
typedef struct {
    int paper;      // the paper's median brightness
    bool light_ink; // light on dark, as on a blackboard
    size_t others;  // other pieces, a third of its longer side or more
    size_t left, top, width, height; // the box around the ink, in pixels
    size_t box_width, box_height;    // its size after scaling, 1..20
    unsigned char box[DRAWING_BOX * DRAWING_BOX];
    size_t shift_x, shift_y; // where the box's corner went in pixels
    double growth; // by how much thin strokes grew on each side, 0..1
    unsigned char pixels[DRAWING_DIGIT * DRAWING_DIGIT];
} DrawingDigit;

// Turns a drawing into MNIST's form.
//
// The paper is the median brightness along the drawing's rim, or where
// the light is uneven a surface fitted to the whole (drawing_ink.h).
// Whichever of the two sides, darker or lighter than the paper, has more
// in sum is the ink.  Ink below a quarter of the strongest is taken for
// paper; frames, rules, specks, an underline and pieces far from the digit
// are left out.  The
// scaled box, box: [box_height][box_width], holds the mean of the ink that
// falls on each pixel, made stronger until its strongest pixel is 255.
// Last, grey and thin strokes are made as MNIST's are (drawing_stroke.h).
// Refuses a drawing whose ink and paper differ by less than 32 of 255.
bool drawing_digit(const Drawing *drawing, const char *name,
                   DrawingDigit *digit, Error *error);

// The same for a row of digits, from left to right, each of them apart.
// Returns how many there are, 1 for a digit that is alone, at most
// DRAWING_ROW_MOST; or 0 with an error.  digits: [DRAWING_ROW_MOST], and
// each one's others are what is as tall as a digit but not in this row.
enum { DRAWING_ROW_MOST = 16 };
size_t drawing_row(const Drawing *drawing, const char *name,
                   DrawingDigit *digits, Error *error);

#endif
