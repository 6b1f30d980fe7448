// product_loops: one product, Z = X W^T for a batch of digits, in six ways.
//
// z[i][j] = sum over k of x[i][k] w[j][k], k rising: every way adds the
// same products in the same order, so all give the same bits (the first
// one, in double, aside).
#ifndef PRODUCT_LOOPS_H
#define PRODUCT_LOOPS_H

#include <stddef.h>

#define PANEL 16 // floats: a line of memory, 64 bytes
#define TILE  4  // digits that share what is fetched of a panel

// The caller owns all arrays.  digits is a multiple of TILE, neurons one of
// PANEL.
typedef struct {
    size_t digits, inputs, neurons;
    const float *x;        // [digits][inputs]
    const float *w;        // [neurons][inputs], as the book has them
    const float *by_input; // [inputs][neurons]
    const float *panels;   // [neurons / PANEL][inputs][PANEL]
    const double *x_double, *w_double; // x and w once more
    float *z;                          // [digits][neurons], the result
} LoopsProduct;

typedef void ProductLoop(const LoopsProduct *p);

ProductLoop loop_in_double, loop_by_neuron, loop_by_input, loop_by_panel,
    loop_by_tile, loop_without_zeros;

#endif
