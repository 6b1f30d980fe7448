// font: the font files that figures use, and the measures of their glyphs.
//
// Private to src/draw.  The files lie in src/draw/fonts, so that figures
// look the same on every machine; a program that runs outside of the
// project's folder takes what fontconfig finds instead.  FreeType reads
// them without hinting, so a glyph has the same width at every size.
// Measures are in em.
#ifndef DRAW_FONT_H
#define DRAW_FONT_H

#include <cairo.h>
#include <stdbool.h>

#include "base/error.h"
#include "draw/canvas.h"

typedef enum {
    FONT_WORDS,
    FONT_WORDS_BOLD,
    FONT_MATH,
    FONT_MATH_BOLD,
    FONT_MATH_ITALIC,
    FONT_MATH_BOLD_ITALIC,
    FONT_COUNT
} Font;

// Opens all fonts on the first call; later calls only repeat the answer.
// When a wanted family is absent the next best is taken and stderr says so
// once.  Fails when there is no font at all.
bool font_open_all(Error *error);

// The glyph's number in the font file, 0 when the font has none.
unsigned font_glyph(Font font, unsigned codepoint);

double font_advance(Font font, unsigned glyph);

// What the ink covers, with y downwards from the baseline.
Box font_ink(Font font, unsigned glyph);

// How far the second glyph moves when it follows the first.
double font_kerning(Font font, unsigned first, unsigned second);

// For cairo_set_font_face; stays the module's own.
cairo_font_face_t *font_face(Font font);

// The family that was found, "Lato".
const char *font_family(Font font);

#endif
