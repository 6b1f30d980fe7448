// Exercise 01-3: the sigmoid, safe for any z.
#ifndef EXERCISE_H
#define EXERCISE_H

// Returns 1 / (1 + e^-z), between 0 and 1, with no overflow on the way.
double squash(double z);

#endif
