// rules: momentum and Adam on a single weight, to be looked at.
//
// The engine has both for whole networks (engine/optimiser.h says them as
// formulas, with their sources); these take one weight at a time.
#ifndef MEASURE_RULES_H
#define MEASURE_RULES_H

// v = mu v - rate g; the new weight is w + v.  v begins at 0.
double momentum_step(double w, double g, double rate, double mu, double *v);

// The memories of Adam: the mean gradient and the mean of its square, and
// what is left of 0.9 and of 0.999 after so many steps.
typedef struct {
    double mean, square, b1, b2;
} AdamMemory;

AdamMemory adam_memory(void);

// One step with g; Kingma and Ba's 0.9, 0.999 and 1e-8.  Returns the new
// weight.
double adam_step(double w, double g, double rate, AdamMemory *it);

#endif
