// Exercise 09-3: validation digits by writers of their own.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// writer: [n], who wrote each digit; those of one writer lie together.
// Returns where the validation digits begin, so that they reach to the end,
// are at least `least` (0 < least <= n) and as few as possible, and share
// no writer with the digits before them.  0 when all have to go there.
size_t split_at(const int *writer, size_t n, size_t least);

#endif
