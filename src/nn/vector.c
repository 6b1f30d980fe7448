#include "nn/vector.h"

#include <math.h>
#include <string.h>

double vector_dot(const double *a, const double *b, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

void vector_axpy(double *a, double factor, const double *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        a[i] += factor * b[i];
}

void vector_scale(double *a, double factor, size_t n)
{
    for (size_t i = 0; i < n; i++)
        a[i] *= factor;
}

void vector_fill(double *a, double value, size_t n)
{
    for (size_t i = 0; i < n; i++)
        a[i] = value;
}

void vector_copy(double *to, const double *from, size_t n)
{
    if (n > 0)
        memcpy(to, from, n * sizeof *to);
}

void vector_multiply(double *a, const double *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        a[i] *= b[i];
}

double vector_sum(const double *a, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i];
    return sum;
}

double vector_length(const double *a, size_t n)
{
    return sqrt(vector_dot(a, a, n));
}

double vector_cosine(const double *a, const double *b, size_t n)
{
    double lengths = vector_length(a, n) * vector_length(b, n);
    return lengths > 0 ? vector_dot(a, b, n) / lengths : 0;
}

double vector_max_abs(const double *a, size_t n)
{
    double largest = 0;
    for (size_t i = 0; i < n; i++)
        largest = fmax(largest, fabs(a[i]));
    return largest;
}

size_t vector_argmax(const double *a, size_t n)
{
    size_t best = 0;
    for (size_t i = 1; i < n; i++)
        if (a[i] > a[best])
            best = i;
    return best;
}
