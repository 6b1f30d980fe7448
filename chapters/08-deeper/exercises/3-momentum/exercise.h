// Exercise 08-3: a step with momentum.
#ifndef EXERCISE_H
#define EXERCISE_H

#include <stddef.h>

// What stays the same from step to step.
typedef struct {
    double rate;     // eta
    double momentum; // mu, how much of the last step is kept
} Momentum;

// One step of n weights.
//   w: [n], the weights, which you move
//   v: [n], the velocities, which you bring up to date first
//   g: [n], the gradient
void momentum_step(Momentum how, double *w, double *v, const double *g,
                   size_t n);

#endif
