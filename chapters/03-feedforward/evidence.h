// evidence: the winning output taken apart,  z = b + sum over k of a_k w_k.
#ifndef EVIDENCE_H
#define EVIDENCE_H

#include "forward_pass.h"

// What one neuron of the last hidden layer gave to the winning output.
typedef struct {
    size_t neuron; // 0 to 15
    double a;      // its activation
    double w;      // the weight from it to the output
    double given;  // a times w
    double total;  // the bias and all that was given so far
} Given;

typedef struct Evidence {
    double bias, z;      // of the winning output
    double up, down;     // what speaks for it and against, bias included
    Given given[HIDDEN]; // the largest first
} Evidence;

Evidence evidence_of(const ForwardPass *walk);

// The evidence for the answer, and what speaks against the runner-up.
void evidence_print(const Evidence *it, const ForwardPass *walk);
void evidence_trace(Trace *trace, const Evidence *it, size_t output);

#endif
