// vector: a list of n numbers is a plain array; these are its operations.
//
// Every function takes the arrays first and their length n last.  Arrays
// that are only read are const; nothing here allocates.
#ifndef NN_VECTOR_H
#define NN_VECTOR_H

#include <stddef.h>

// a . b = a[0] b[0] + ... + a[n-1] b[n-1], summed from the left.
double vector_dot(const double *a, const double *b, size_t n);

// a[i] += factor * b[i].
void vector_axpy(double *a, double factor, const double *b, size_t n);

// a[i] *= factor.
void vector_scale(double *a, double factor, size_t n);

// a[i] = value.
void vector_fill(double *a, double value, size_t n);

// to[i] = from[i].  The two do not overlap.
void vector_copy(double *to, const double *from, size_t n);

// a[i] *= b[i]: the elementwise product, written a (.) b.
void vector_multiply(double *a, const double *b, size_t n);

// a[0] + ... + a[n-1], summed from the left.
double vector_sum(const double *a, size_t n);

// The length |a| = sqrt(a . a).
double vector_length(const double *a, size_t n);

// The cosine of the angle between them, a . b / (|a| |b|); 0 when either is
// 0.
double vector_cosine(const double *a, const double *b, size_t n);

// max |a[i]|; 0 for n = 0.
double vector_max_abs(const double *a, size_t n);

// The index of the largest number, the first one when several are equal.
// n > 0.  This is how ten outputs become one digit.
size_t vector_argmax(const double *a, size_t n);

#endif
