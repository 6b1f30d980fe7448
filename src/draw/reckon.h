// reckon: whether what a figure prints can be done again on paper.
//
// Who has the printed factors in hand and multiplies them has to come to
// the printed result.  Each sum and product that a figure prints is noted
// here; how many were right stands in the file, under Arithmetic, and a
// test reads it from every figure of the book.
#ifndef DRAW_RECKON_H
#define DRAW_RECKON_H

#include "draw/canvas.h"

// The value of printed arithmetic, as label markup or plain: signed decimal
// numbers, + − × · ÷ /, ½, brackets, squares (^2, ²), powers of ten
// (10⁻³).  False when anything else stands there.
bool reckon_value(const char *terms, double *value);

// Whether result, a printed number, is what terms make when it is rounded
// to the digits that result has.
bool reckon_follows(const char *terms, const char *result);

// Notes a result on the canvas; what is no arithmetic is not noted.
void reckon_note(Canvas *canvas, const char *terms, const char *result);

// The fewest decimals, from least to 9, with which two rounded factors make
// their product rounded to product_decimals.
int reckon_factor_decimals(double left, double right, int product_decimals,
                           int least);

// The fewest decimals, from least to 9, with which count terms, each
// rounded, add up to their sum rounded to sum_decimals; least when none
// does.  RECKON_SAME: the sum has as many as the terms.
#define RECKON_SAME (-1)
int reckon_decimals(const double *terms, size_t count, int sum_decimals,
                    int least);

#endif
