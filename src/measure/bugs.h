// bugs: backpropagation with mistakes that real programs have had.
//
// Each is one line away from the right one, and is written over the same
// layer functions, so that nothing but the mistake differs.  Chapters 5 and
// 6 show what such gradients do; the tests see each one caught.
#ifndef MEASURE_BUGS_H
#define MEASURE_BUGS_H

#include "nn/backprop.h"
#include "nn/descent.h"

typedef enum {
    BUG_NONE,
    BUG_STALE_ORDER,   // the error goes back through weights already moved
    BUG_DOUBLED,       // the gradient is added twice
    BUG_NO_SLOPE,      // hidden neurons forget f'(z)
    BUG_SWAPPED_INDEX, // W[k][j] is read for W[j][k]
    BUG_WRONG_TARGET,  // the truth is one-hot at the wrong index
    BUG_NOTHING_BACK,  // no error goes back: a control to compare with
    BUG_FLIPPED_SIGN,  // y - a instead of a - y
    BUG_NO_OUTPUT_SLOPE, // the output layer forgets f'(z)
    BUG_NO_BIAS,         // the biases' gradient is forgotten
    BUG_ELEMENTWISE      // softmax as if each output had its own slope
} Bug;

// How many of them chapter 6 shows in its gallery: the first seven.
#define BUG_COUNT 7

// "correct", "stale order" and so on, for the gallery's bugs.
const char *bug_name(Bug bug);

// The mistake in a few words, for each Bug.
const char *bug_story(Bug bug);

// A program with one mistake, and what it works with.
typedef struct {
    Bug bug;
    double rate; // of one example's own step, which a stale order has
                 // taken too early
    Backprop *pass;
    Network *moved; // the weights that a stale order reads
    double *seen;   // [outputs], the truth as a wrong target sees it
} BugProgram;

// For networks of this shape.  Free with bug_free.
BugProgram *bug_new(Bug bug, const Network *net, double rate);
void bug_free(BugProgram *program);

// The truth as the program sees it: y: [n] itself, or y moved on by one
// place.  Valid until the next call.
const double *bug_target(BugProgram *program, const double *y, size_t n);

// backprop() with the bug: adds what it takes for the gradient of the
// example to gradient and returns the cost that it sees.
double bug_backprop(BugProgram *program, const Network *net, Cost cost,
                    Example example, Network *gradient);

// descent_epoch() with the bug, without regularisation.
void bug_epoch(BugProgram *program, Descent *descent, Network *net,
               const Examples *set, Random *random);

#endif
