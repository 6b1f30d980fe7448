// Exercise 11-1: a picture, moved by fractions of a pixel.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// A picture of side x side greys, row after row; (x, y) lies at
// pixels[y * side + x].
typedef struct {
    int side;
    const double *pixels;
} Picture;

// Moves the picture dx pixels to the right and dy down.
//   to: [side][side], which you write
void shift(const Picture *from, double dx, double dy, double *to);

#endif
