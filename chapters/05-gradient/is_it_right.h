// is_it_right: a check that tells a right gradient from a wrong one.
#ifndef IS_IT_RIGHT_H
#define IS_IT_RIGHT_H

#include "nn/gradcheck.h"
#include "trace/trace.h"
#include "zeros_and_ones.h"

enum { BUGS = 2, LAYERS = 2, SIZES = 29 };

typedef struct IsItRight {
    size_t digit;
    int label;
    size_t count, first_layer; // parameters in all, and in layer 1
    size_t inked;              // cells of this digit that have ink
    double factor[2];          // the bug multiplies the slopes of layer 1
                               // by this at least, and at most
    Network *numeric;          // gradient, with the nudge below
    Network *analytic[BUGS];   // gradients without and with the bug
    double epsilon;
    GradcheckReport report[BUGS];
    // For each size of nudge, and the slopes of each layer, the relative
    // error that a tenth, a half and nine tenths of them stay below.
    double nudge[SIZES];
    double low[BUGS][LAYERS][SIZES];
    double middle[BUGS][LAYERS][SIZES];
    double high[BUGS][LAYERS][SIZES];
} IsItRight;

IsItRight *is_it_right_new(const Digits *digits, size_t digit,
                           uint64_t seed);
void is_it_right_free(IsItRight *check);

// Steps 14 and 15 of the program.
void is_it_right_print(const IsItRight *check);
void is_it_right_trace(Trace *trace, const IsItRight *check);

#endif
