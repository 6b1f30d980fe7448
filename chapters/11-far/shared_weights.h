// shared_weights: nine weights that slide over a digit.
#ifndef SHARED_WEIGHTS_H
#define SHARED_WEIGHTS_H

#include "data/digits.h"
#include "trace/trace.h"

enum { KERNEL = 3, SLID = DIGITS_SIDE - KERNEL + 1, KERNELS_SHOWN = 2 };

typedef struct SharedWeights {
    size_t digit, label;
    double x[DIGITS_PIXELS];
    double z[KERNELS_SHOWN][SLID * SLID]; // weighted inputs
    size_t row, column; // the place of the first kernel's largest z
} SharedWeights;

// The two kernels, rows from the top, and their names.
extern const double shared_kernels[KERNELS_SHOWN][KERNEL * KERNEL];
extern const char *const shared_names[KERNELS_SHOWN];

// z[i][j] = sum over r, c < 3 of kernel[r][c] x[i + r][j + c]
//   x: [28][28];  z: [26][26]
void kernel_slide(const double *kernel, const double *x, double *z);

SharedWeights shared_weights_of(const Digits *digits, size_t digit);
void shared_weights_print(const SharedWeights *it);
void shared_weights_trace(Trace *trace, const SharedWeights *it);

#endif
