// matrix: rows x cols numbers, row after row in one array.
//
// W[i][j] is w.at[i * w.cols + j].  A Matrix is a view: it points at
// numbers that somebody else owns and frees.
#ifndef NN_MATRIX_H
#define NN_MATRIX_H

#include <stddef.h>

typedef struct {
    size_t rows;
    size_t cols;
    double *at; // [rows][cols], row-major
} Matrix;

// Row i: cols numbers that lie next to each other.  i < rows.
double *matrix_row(Matrix w, size_t i);

// y = W x, that is y[i] = sum over j of W[i][j] x[j].
// x: [cols], y: [rows], not the same array.  Walks the rows of W.
void matrix_times(Matrix w, const double *x, double *y);

// x = W^T y, that is x[j] = sum over i of W[i][j] y[i].
// y: [rows], x: [cols], not the same array.  The same W, read by columns.
void matrix_transposed_times(Matrix w, const double *y, double *x);

// W += factor * u v^T, that is W[i][j] += factor * u[i] v[j].
// u: [rows], v: [cols].  The outer product: every u with every v.
void matrix_add_outer(Matrix w, double factor, const double *u,
                      const double *v);

#endif
