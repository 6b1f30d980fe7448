// drawing_ink: what on a picture is ink, and which of it is the digit.
//
// Paper is a surface, not a number: one brightness where it is evenly lit,
// else a quadratic in x and y that is fitted to the brightness, weighed so
// that strokes hardly pull on it.  Once it is known on which side of the
// paper the strokes lie, the fit goes on with smaller weights there, so
// that even strokes that fill the picture leave the paper alone.  Where no
// digit is seen so, for the edge of a shadow or of a table runs through the
// picture, whatever is narrow is filled with what is around it
// (drawing_light.h), from broad to fine.  Ink is what differs from the
// paper under it, but for lines from edge to edge.  Of the ink, the digit
// is the largest piece with all that lies near it.  Left out are a frame
// along the rim or drawn around the digit, an underline, what is faint or
// little beside the digit, strokes that run in from the next cell, what
// lies along the edge, and far pieces. Source: the weights are those of
// iteratively reweighted least squares for the sum of absolute errors,
// Holland and Welsch, 1977.
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

// What tells ink from paper, once it is known.
typedef struct {
    const Drawing *drawing;
    Part part;             // without the frame
    unsigned char *gray;   // [height][width], without grain; while it works
    unsigned char *amount; // [height][width], how far from the paper
    int paper;             // the median of the paper
    int sign;              // +1: ink is lighter than the paper, -1: darker
    int strongest;
} Ink;

// The ink on a drawing, weak ink dropped; free amount.  False on a page
// that is empty.
bool ink_find(const Drawing *drawing, const char *name, Ink *ink,
              Error *error);

// The ways of seeing the paper: of one brightness, as a bent surface, and
// from PAPER_FILLED on as what is left when strokes are filled with what is
// around them (drawing_light.h), first those narrower than half of the
// part's shorter side, then a quarter, and so on.
enum { PAPER_EVEN, PAPER_BENT, PAPER_FILLED, PAPER_WAYS = 7 };

// Whether the part is evenly lit: nearly its whole rim or half of all is as
// bright as the rim's median.
bool paper_is_even(const Drawing *drawing, Part part);

// What there is on the paper, into gray, and how bright the paper below it
// is: [height][width] both, of which only the part means anything.
void paper_fit(const Drawing *drawing, Part part, int way,
               unsigned char *gray, unsigned char *paper);

// Whether the main piece of ink may be a digit: a stroke that is longer
// than broad, not along the part's edge, and of no less than a 25th of its
// side.  On even paper strokes are narrower than nine twentieths of its
// length; on bent paper it touches one of the part's edges at most too, and
// nothing else runs through the picture; on filled paper it touches no
// edge, does not lie and has strokes narrower than a third.
bool ink_shows_digit(size_t width, size_t height, Part part, int way,
                     const unsigned char *amount);

// Takes lines that run on for so many hundredths of the part out of amount,
// along both directions and rising by a quarter at most, but not where a
// stroke crosses them.
void ink_drop_rules(size_t width, Part part, int strongest, size_t share,
                    unsigned char *amount);

// Takes out of amount what runs along the part's edge, as tables, thumbs
// and other sheets do, unless nothing of a digit's size is left.  Weak ink,
// less than weak, is no part of it.  False if there was nothing like that.
bool ink_drop_edges(size_t width, size_t height, Part part, int weak,
                    unsigned char *amount);

// Keeps of amount, [height][width] with 0 for paper, the digit alone; the
// rest becomes 0.  Returns how many pieces were left out that could be
// digits: no frame, line or speck, and a third of the digit's longer side
// or more.
size_t ink_keep_digit(size_t width, size_t height, unsigned char *amount);

// Finds a row of digits in amount.  digit: [height][width] becomes the
// number of the digit that a pixel belongs to, 1 for the first one from the
// left, or 0.  In the row is what is nearly as tall as the main piece and
// beside it; what is wider than 1.4 times its height is cut where it is
// thinnest. Returns how many there are, at most DRAWING_ROW_MOST; others
// becomes how many pieces are as tall but in no place of the row, for they
// lie on another line or are too many.
size_t ink_split(size_t width, size_t height, const unsigned char *amount,
                 unsigned char *digit, size_t *others);

#endif
