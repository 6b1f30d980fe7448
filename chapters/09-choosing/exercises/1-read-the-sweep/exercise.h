// Exercise 09-1: which rate a sweep recommends.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// mean, error: [n], n > 0, in the order of rising rates: per cent wrong and
// the standard error of that mean.  A mean may be NAN, but not all.
// Returns the place of the smallest rate whose mean is at most one standard
// error of the lowest above the lowest mean.
size_t choose_rate(const double *mean, const double *error, size_t n);

#endif
