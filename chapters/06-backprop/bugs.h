// bugs: backpropagation with mistakes that real programs have had.
//
// Each is one line away from the right one, and is written over the same
// layer functions, so that nothing but the mistake differs.
#ifndef CHAPTER_06_BUGS_H
#define CHAPTER_06_BUGS_H

#include <stddef.h>

#include "nn/backprop.h"
#include "nn/cost.h"
#include "nn/examples.h"
#include "nn/network.h"

typedef enum {
    BUG_NONE,
    BUG_STALE_ORDER,   // the error goes back through weights already moved
    BUG_DOUBLED,       // the gradient is added twice
    BUG_NO_SLOPE,      // hidden neurons forget f'(z)
    BUG_SWAPPED_INDEX, // W[k][j] is read for W[j][k]
    BUG_WRONG_TARGET,  // the truth is one-hot at the wrong index
    BUG_NOTHING_BACK   // no error goes back: a control to compare with
} Bug;

#define BUG_COUNT 7

// "correct", "stale order" and so on.
const char *bug_name(Bug bug);

// The mistake in a few words.
const char *bug_story(Bug bug);

// What the functions below work with, made once for a network's shape.
typedef struct {
    Backprop *pass;
    Network *gradient;
    Network *moved; // the weights that a stale order reads
    double *x;      // [inputs]
    double *y;      // [outputs]
} Bench;

Bench *bench_new(const Network *net);
void bench_free(Bench *bench);

// The truth as this bug sees it: y itself, or y moved on by one place.
// y, seen: [n], not the same array.
void bug_target(Bug bug, const double *y, double *seen, size_t n);

// backprop() with a bug: adds what it takes for the gradient of example
// (x, y) to gradient and returns the cost.  rate is the length of the
// example's own step, which a stale order has taken too early.
double bug_backprop(Bug bug, const Network *net, Cost cost, const double *x,
                    const double *y, double rate, Backprop *pass,
                    Network *moved, Network *gradient);

typedef struct {
    Cost cost;
    double rate;
    size_t batch; // > 0
} BugTraining;

// One epoch of mini-batch descent with the bug, through the examples in
// this order: [set->count].
void bug_epoch(Bug bug, Network *net, const Examples *set,
               const size_t *order, BugTraining how, Bench *bench);

#endif
