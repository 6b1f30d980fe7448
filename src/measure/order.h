// order: numbers in the order of their size, by their places.
#ifndef MEASURE_ORDER_H
#define MEASURE_ORDER_H

#include <stddef.h>

// The places 0 .. n-1 of values: [n], the smallest value first (or the
// largest); equal values in the order of their places.  No value is NaN.
// The caller frees the array.
size_t *order_ascending(const double *values, size_t n);
size_t *order_descending(const double *values, size_t n);

// The same by size, whatever the sign: the largest |value| first.
size_t *order_by_size(const double *values, size_t n);

#endif
