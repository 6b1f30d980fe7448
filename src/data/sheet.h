// sheet: photographs of digits that nobody took: the pen draws a digit, and
// paper, light and what lies around are added, so that it is known where
// the digit is.
//
// They measure what drawing_digit makes of a picture.  Real photographs are
// worse; but of these there are as many as wanted, of each kind alone.
#ifndef DATA_SHEET_H
#define DATA_SHEET_H

#include "data/drawing.h"
#include "nn/random.h"

typedef enum {
    SHEET_PLAIN,
    SHEET_TIGHT,   // cut off close to the digit
    SHEET_SLOPE,   // light from one side
    SHEET_CORNERS, // dark corners
    SHEET_BLACKBOARD,
    SHEET_FRAME,     // around the picture
    SHEET_BOX,       // around the digit
    SHEET_RULED,     // lines from edge to edge
    SHEET_SQUARED,   // such lines along both directions
    SHEET_UNDERLINE, // below the digit
    SHEET_SHADOW,    // with a sharp edge, over a part of the sheet
    SHEET_TABLE,     // beyond two of the sheet's edges
    SHEET_STAIN,     // a smaller blot beside it
    SHEET_ALL,       // slope, ruled and a stain
    SHEET_KINDS
} SheetKind;

const char *sheet_name(SheetKind kind);

typedef struct {
    Drawing drawing; // free with drawing_free
    size_t label;
    size_t left, top, width, height; // the box around the digit's ink
} Sheet;

// Draws one, with grain on all of them.  Equal states of random give equal
// sheets.
Sheet sheet_draw(Random *random, SheetKind kind);

// Whether the box that was found is the digit's, to a twelfth of its longer
// side.
bool sheet_is_found(const Sheet *sheet, const DrawingDigit *digit);

#endif
