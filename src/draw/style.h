// style: how words are set, and how much room they take.
#ifndef DRAW_STYLE_H
#define DRAW_STYLE_H

#include <stdbool.h>

#include "draw/theme.h"

typedef enum {
    ALIGN_LEFT,
    ALIGN_CENTER,
    ALIGN_RIGHT,
    ALIGN_DECIMAL // the decimal point, or the end of the digits, is at x
} Align;

// All members but the size may be left zero: ink, regular, left, baseline.
typedef struct {
    double size; // points, one of theme.h's SIZE_...
    Color color;
    bool bold;
    Align align;
    bool middle; // y is the middle of the digits instead of the baseline
} Style;

// The styles that most words on a page have.
extern const Style STYLE_NAME;  // SIZE_BODY, ink, bold: what a thing is
extern const Style STYLE_WORDS; // SIZE_BODY, secondary: a sentence
extern const Style STYLE_TITLE; // SIZE_SMALL, ink, bold: of a small thing
extern const Style STYLE_NOTE;  // SIZE_SMALL, secondary: what is said of it
extern const Style STYLE_TICK;  // SIZE_TICK, secondary: numbers and notes
extern const Style STYLE_LEAST; // SIZE_LEAST, secondary: inside a picture
extern const Style STYLE_MATH;  // SIZE_MATH, ink: a formula
extern const Style STYLE_RULE;  // SIZE_RULE, ink: the picture's formula
extern const Style STYLE_HEAD;  // SIZE_SUBTITLE, ink, bold: of a part

// The same style in another colour, or with another alignment; and with y
// at the middle of the digits.
Style style_in(Style style, Color color);
Style style_aligned(Style style, Align align);
Style style_middle(Style style, Align align);

// left and right are how far the label reaches from x, in the given
// alignment; ascent and descent how far its ink reaches from the baseline.
typedef struct {
    double left, right, ascent, descent;
} Extent;

#endif
