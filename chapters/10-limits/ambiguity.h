// ambiguity: how sure the network is, how often it is right when it is so
// sure, and what refusing the unsure digits buys.
#ifndef AMBIGUITY_H
#define AMBIGUITY_H

#include "reader.h"

enum { BINS = 6, LIMITS = 6 };

// Between these lie the bins; below these limits a digit is refused.
extern const double ambiguity_edges[BINS + 1];
extern const double ambiguity_limits[LIMITS];

// The predictions whose confidence lies in one range.
typedef struct {
    size_t count, right;
    double confidence; // the mean of theirs
} Bin;

typedef struct {
    Bin bin[BINS], all;
    size_t refused[LIMITS];
    size_t wrong[LIMITS]; // of those that are not refused
} Calibration;

typedef struct Ambiguity {
    Calibration trained, smooth; // of the reader's two networks
    size_t *by_margin; // the test digits, the smallest margin first
    size_t *mistakes;  // those that are wrong, the largest margin first
    size_t mistake_count;
} Ambiguity;

// Free with ambiguity_free.
Ambiguity ambiguity_of(const Reader *reader);
void ambiguity_free(Ambiguity *it);

// Part of all in per cent; 0 when there is none.
double ambiguity_percent(size_t part, size_t all);

void ambiguity_print(const Ambiguity *it, const Reader *reader);
void ambiguity_trace(Trace *trace, const Ambiguity *it);

#endif
