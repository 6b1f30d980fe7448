// whole_batch: a mini-batch through one layer as products of matrices, and
// the same example by example.
#ifndef WHOLE_BATCH_H
#define WHOLE_BATCH_H

#include "trace/trace.h"

enum { BATCH_EXAMPLES = 4, BATCH_INPUTS = 3, BATCH_NEURONS = 2 };

// What the layer computes for the batch.
typedef struct {
    double z[BATCH_EXAMPLES][BATCH_NEURONS];    // X W^T + b
    double dC_dx[BATCH_EXAMPLES][BATCH_INPUTS]; // D W
    double dC_dw[BATCH_NEURONS][BATCH_INPUTS];  // D^T X
} BatchPass;

// x and the errors d, an example a row; both ways to compute the rest.
typedef struct {
    double w[BATCH_NEURONS][BATCH_INPUTS], b[BATCH_NEURONS];
    double x[BATCH_EXAMPLES][BATCH_INPUTS];
    double d[BATCH_EXAMPLES][BATCH_NEURONS];
    BatchPass at_once, one_by_one;
} WholeBatch;

WholeBatch whole_batch_of(void);
void whole_batch_print(const WholeBatch *it);
void whole_batch_trace(Trace *trace, const WholeBatch *it);

#endif
