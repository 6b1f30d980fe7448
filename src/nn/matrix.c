#include "nn/matrix.h"

#include "nn/vector.h"

double *matrix_row(Matrix w, size_t i)
{
    return w.at + i * w.cols;
}

void matrix_times(Matrix w, const double *x, double *y)
{
    for (size_t i = 0; i < w.rows; i++)
        y[i] = vector_dot(matrix_row(w, i), x, w.cols);
}

void matrix_transposed_times(Matrix w, const double *y, double *x)
{
    vector_fill(x, 0, w.cols);
    for (size_t i = 0; i < w.rows; i++)
        vector_axpy(x, y[i], matrix_row(w, i), w.cols);
}

void matrix_add_outer(Matrix w, double factor, const double *u,
                      const double *v)
{
    for (size_t i = 0; i < w.rows; i++)
        vector_axpy(matrix_row(w, i), factor * u[i], v, w.cols);
}
