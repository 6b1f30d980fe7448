// typeset: turns label markup into placed glyphs.  Measuring and drawing
// both start from its result, so they cannot disagree.
//
// Private to src/draw.  The markup is described in label.h.
#ifndef DRAW_TYPESET_H
#define DRAW_TYPESET_H

#include "base/error.h"
#include "draw/font.h"
#include "draw/style.h"

// x and y are the glyph's origin, from the start of the label's baseline.
typedef struct {
    Font font;
    unsigned index;
    double x, y, size;
    Color color;
} Glyph;

typedef struct {
    Glyph *glyphs; // [count]
    size_t count;
    double width;   // from the first origin to the last advance
    double top;     // highest ink, < 0 above the baseline
    double bottom;  // lowest ink
    double decimal; // x of the decimal point, or of the end of the digits
} Typeset;

// Sets one line of markup.  typeset_free frees the glyphs.  Fails when a
// font has no such glyph or the markup is broken; the error quotes the
// text.
bool typeset_line(Typeset *line, const char *text, Style style,
                  Error *error);
void typeset_free(Typeset *line);

#endif
