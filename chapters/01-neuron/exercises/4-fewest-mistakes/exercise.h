// Exercise 01-4: the threshold that makes the fewest mistakes.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stdbool.h>
#include <stddef.h>

// Digit i is called a 1 when sums[i] > t.  Returns the t among the
// thresholds with the fewest mistakes, the first when several are equal.
//   sums:       [digits], w . x of each digit
//   is_one:     [digits], what it really is: true for a 1, false for a 0
//   thresholds: [count], count > 0, in any order
double best_threshold(const double *sums, const bool *is_one, size_t digits,
                      const double *thresholds, size_t count);

#endif
