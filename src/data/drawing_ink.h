// drawing_ink: what on a picture is ink, and which of it is the digit.
//
// Paper is a surface, not a number: a quadratic in x and y is fitted to
// the brightness, weighed so that strokes hardly pull on it.  Ink is what
// differs from the paper under it.  Once it is known on which side of the
// paper the strokes lie, the fit goes on with smaller weights there, so
// that even strokes that fill the picture leave the paper alone.  Of the
// ink, the digit is the largest piece with all that lies near it.  Left out
// are a frame along the rim or drawn around the digit, lines from edge to
// edge, an underline, what is faint or little beside the digit, strokes
// that run in from the next cell, and far pieces. Source: the weights are
// those of iteratively reweighted least squares for the sum of absolute
// errors, Holland and Welsch, 1977.
#ifndef DATA_DRAWING_INK_H
#define DATA_DRAWING_INK_H

#include "data/drawing.h"

// A part of a picture; right and bottom are one past its last pixels.
typedef struct {
    size_t left, top, right, bottom;
} Part;

// The picture without a frame along its rim: rings of one brightness each
// that differs from the next ring's by 16 or more, at most a 16th of
// the shorter side wide.
Part paper_part(const Drawing *drawing);

// The paper's brightness in that part, into paper: [height][width] of the
// whole drawing, of which only the part is written.
void paper_fit(const Drawing *drawing, Part part, unsigned char *paper);

// Keeps of amount, [height][width] with 0 for paper, the digit alone; the
// rest becomes 0.  Returns how many pieces were left out that could be
// digits: no frame, line or speck, and a third of the digit's longer side
// or more.
size_t ink_keep_digit(size_t width, size_t height, unsigned char *amount);

// Finds a row of digits in amount.  digit: [height][width] becomes the
// number of the digit that a pixel belongs to, 1 for the first one from the
// left, or 0.  In the row is what is nearly as tall as the main piece and
// beside it; what is wider than 1.4 times its height is cut where it is
// thinnest. Returns how many there are, at most DRAWING_ROW_MOST.
size_t ink_split(size_t width, size_t height, const unsigned char *amount,
                 unsigned char *digit);

#endif
