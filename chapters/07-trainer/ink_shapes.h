// ink_shapes: loops and strokes, made measurable.
#ifndef INK_SHAPES_H
#define INK_SHAPES_H

#include "data/digits.h"

// Whether the ink of digit i encloses paper: hole[i], 1 or 0.  The caller
// frees.
double *ink_shapes_holes(const Digits *digits);

// The share of the weights' squares, 784 of them, that the best of all
// straight bars explains: bars 3 pixels wide and 11 long, in 8 directions,
// anywhere on the picture.  With the sign of its sum over the bar.
double ink_shapes_best_bar(const double *weights);

// The correlation of two lists, between -1 and 1; 0 when one is constant.
double ink_shapes_correlation(const double *a, const double *b, size_t n);

#endif
