// gradients_disagree: gradients of single examples and of batches against
// that of many examples together ("One example is not enough, all of them
// are too many").
#ifndef GRADIENTS_DISAGREE_H
#define GRADIENTS_DISAGREE_H

#include "data/digits.h"
#include "film.h"
#include "nn/cost.h"
#include "trace/trace.h"

enum { SHOWN_GRADIENTS = 10, BATCH_SIZES = 3, BATCH_DRAWS = 50 };
extern const size_t batch_sizes[BATCH_SIZES]; // 1, 10, 100

typedef struct GradientsDisagree {
    size_t whole;   // how many examples together
    size_t neuron;  // whose tiles are shown
    size_t updates; // how many the network has behind it
    int label[SHOWN_GRADIENTS];
    double tile[SHOWN_GRADIENTS][DIGITS_PIXELS]; // of one example each
    double mean[BATCH_SIZES][DIGITS_PIXELS];     // of the first 1, 10, 100
    double all[DIGITS_PIXELS];                   // of the whole
    double length_all;
    double length[BATCH_SIZES]; // means over BATCH_DRAWS batches: |g|,
    double cosine[BATCH_SIZES]; // g . G / (|g| |G|)
    double low[BATCH_SIZES], high[BATCH_SIZES]; // its range
    double pairs; // mean cosine of two single examples
} GradientsDisagree;

GradientsDisagree gradients_disagree_of(const Frame *frame, Cost cost,
                                        const Digits *digits,
                                        uint64_t seed);
void gradients_disagree_print(const GradientsDisagree *it);
void gradients_disagree_trace(Trace *trace, const GradientsDisagree *it);

#endif
