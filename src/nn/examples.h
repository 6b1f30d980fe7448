// examples: a numbered set of questions with their true answers.
//
// The mathematics does not care where examples come from; whoever has some
// fills in this struct.  nn reads them through get, one at a time.
#ifndef NN_EXAMPLES_H
#define NN_EXAMPLES_H

#include <stddef.h>

#include "nn/cost.h"
#include "nn/network.h"

// One question x: [inputs] with its true answer y: [outputs].
typedef struct {
    const double *x;
    const double *y;
} Example;

typedef struct {
    size_t count;   // N, the number of examples
    size_t inputs;  // numbers in each x
    size_t outputs; // numbers in each y
    // Writes example i < count:  x: [inputs], y: [outputs].
    void (*get)(const void *source, size_t i, double *x, double *y);
    const void *source; // belongs to whoever made the set
} Examples;

typedef struct {
    double cost;     // the mean cost of an example
    size_t right;    // how often the largest output was the largest target
    double accuracy; // right / count
} Evaluation;

// Runs every example forward and compares.  count > 0.
Evaluation examples_evaluate(const Examples *set, const Network *net,
                             Cost cost);

#endif
