// range: a number from several seeds, as the book quotes it.
#ifndef MEASURE_RANGE_H
#define MEASURE_RANGE_H

#include <stddef.h>

// The mean over the seeds, the least and the most, and the standard
// deviation (over n - 1; 0 for n = 1).
typedef struct {
    double mean, low, high, deviation;
} Range;

// values: [n], n > 0.
Range range_of(const double *values, size_t n);

#endif
