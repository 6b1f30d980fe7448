// forward_pass: one digit on its way through the network.
#ifndef FORWARD_PASS_H
#define FORWARD_PASS_H

#include "data/digits.h"
#include "nn/forward.h"
#include "thirteen_thousand.h"
#include "trace/trace.h"

typedef struct ForwardPass {
    size_t digit; // its place in the test set
    int label;
    double x[DIGITS_PIXELS];
    const Network *net; // borrowed; may have learned since the pass
    Forward *pass;      // every z and a of this digit
    double seen[HIDDEN][DIGITS_PIXELS]; // layer 1: weight times pixel
    size_t answer;                      // the largest output
    size_t second;                      // and the next
} ForwardPass;

// Lets the digit walk through net, which stays the caller's.  Free with
// forward_pass_free.
ForwardPass *forward_pass_new(const Network *net, const Digits *test,
                              size_t digit);
void forward_pass_free(ForwardPass *it);

// seed: of the random weights.
void forward_pass_print_before(const ForwardPass *it, uint64_t seed);
void forward_pass_print_after(const ForwardPass *it);

// when: "before" or "after" training.
void forward_pass_trace(Trace *trace, const ForwardPass *it,
                        const char *when);

#endif
