// label: words and mathematics on a canvas.
//
// Text is UTF-8 in Lato; ' and " are set curved.  Between two dollar
// signs it is mathematics: letters are italic, digits and brackets upright,
// "-" is a true minus, spaces do not count, signs between two terms get
// their space by themselves.
//
//     $\delta_1 = (w_{11}\delta_{y1} + w_{21}\delta_{y2}) \sigma'(z_1)$
//
//   _1 _{ij} ^T ^{(l)}     scripts, stacked when both follow one letter
//   \alpha ... \omega, \Sigma, \Delta, \nabla, \partial, \odot, \times,
//   \cdot, \sum, \to, \approx, \leq, \geq, \infty, \in, \ldots, \top
//   \,  "\ "  \quad        a little space, a word's space, a wide one
//   \text{words}           words inside mathematics
//   \upright{max}          upright letters
// Inside and outside of mathematics:
//   \positive{+0.12}       a colour, by its name in theme.c
//   \bold{...}
//   \$  \\  \{  \}         the characters themselves
//
// Each label notes its box on the canvas for canvas_check_layout.  A glyph
// that the font does not have, broken markup or type under SIZE_LEAST makes
// canvas_save fail; nothing is drawn as an empty box.
#ifndef DRAW_LABEL_H
#define DRAW_LABEL_H

#include "draw/canvas.h"
#include "draw/style.h"

// Measures without drawing.  All zero when the text cannot be set.
Extent label_measure(const char *text, Style style);

// Draws one line.  Returns the box of its ink (its advance in x).
Box label_draw(Canvas *canvas, double x, double y, const char *text,
               Style style);

// The same with a rim of paper around the letters: for words upon curves.
Box label_draw_over(Canvas *canvas, double x, double y, const char *text,
                    Style style);

// label_draw with printf's formats; at most 511 bytes.
__attribute__((format(printf, 5, 6))) Box
label_print(Canvas *canvas, double x, double y, Style style,
            const char *format, ...);

// Draws text in lines of at most width, broken at spaces outside of braces
// and dollars, and at '\n'.  at is on the first baseline; lines are
// LABEL_LEADING x size apart.  Returns the box of all lines.
#define LABEL_LEADING 1.42
Box label_paragraph(Canvas *canvas, Point at, double width,
                    const char *text, Style style);

// Half the height of a digit in points: for things beside a number.
double label_half_digit(double size);

#endif
