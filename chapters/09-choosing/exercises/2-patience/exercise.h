// Exercise 09-2: when to stop.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    size_t patience; // epochs without a lower cost before the stop, > 0
    size_t epoch;    // how many costs it has heard
    size_t best;     // the epoch to keep, counted from 0
    double lowest;   // its cost
} Judge;

// A judge who has heard nothing yet.
Judge judge_begin(size_t patience);

// Hears the cost after the next epoch.  Returns false when it is time to
// stop.
bool judge_hear(Judge *judge, double cost);

#endif
