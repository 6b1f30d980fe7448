// Exercise 11-3: the gradient of a kernel.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

#define KERNEL 3

// A picture and the errors of the places that the kernel took on it.
typedef struct {
    size_t side;         // of the picture, at least 3
    const double *x;     // [side][side], the pixels
    const double *delta; // [side - 2][side - 2], dC/dz
} Slid;

// Writes dC/dw[r][c] into w[r * 3 + c] and dC/db into *b; both may hold
// anything before.
void kernel_gradient(const Slid *slid, double *w, double *b);

#endif
