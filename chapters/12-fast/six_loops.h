// six_loops: the six ways of product_loops, tried on real digits.
#ifndef SIX_LOOPS_H
#define SIX_LOOPS_H

#include "data/digits.h"
#include "product_loops.h"
#include "trace/trace.h"

#define SIX_LOOPS 6

// One way to compute the product.
typedef struct {
    const char *name, *short_name;
    ProductLoop *run;
    size_t shared;       // digits that share one fetch of a weight
    size_t weight_bytes; // 8 for a double, 4 for a float
    bool ink_only;       // whether zeros are left out
} Loop;

extern const Loop six_loops[SIX_LOOPS];

typedef struct SixLoops {
    LoopsProduct product; // owns its arrays
    bool same[SIX_LOOPS]; // as the second way, bit for bit
    double off;           // the first way's largest distance from it
    double ink;           // the share of pixels that are not 0
} SixLoops;

// The first layer of 784-800-10 with random weights, for the first digits.
SixLoops six_loops_of(const Digits *digits, uint64_t seed);
void six_loops_free(SixLoops *it);

// Multiply-adds for each byte of weights that has to come from further away
// than a panel's place, the second cache.
double six_loops_intensity(const Loop *loop);

// The share of all multiply-adds that a way makes: without those with 0.
double six_loops_made(const SixLoops *it, const Loop *loop);

void six_loops_print(const SixLoops *it);
void six_loops_trace(Trace *trace, const SixLoops *it);

#endif
