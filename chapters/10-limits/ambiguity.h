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
    Bin bin[BINS + 1]; // the last one holds all
    size_t refused[LIMITS];
    size_t wrong[LIMITS]; // of those that are not refused
} Calibration;

typedef struct Ambiguity {
    Calibration trained[READERS], smooth[READERS];
    // Of the first network:
    size_t *by_margin; // the test digits, the smallest margin first
    size_t *mistakes;  // those that are wrong, the largest margin first
    size_t mistake_count;
} Ambiguity;

// Over the five networks, shares: what the predictions of a bin say, how
// many of them are right; the refused below a limit, and the wrong of the
// others.
Range ambiguity_says(const Calibration of[READERS], size_t bin);
Range ambiguity_is(const Calibration of[READERS], size_t bin);
Range ambiguity_refused(const Calibration of[READERS], size_t limit);
Range ambiguity_wrong(const Calibration of[READERS], size_t limit);

// Free with ambiguity_free.
Ambiguity ambiguity_of(const Reader *reader);
void ambiguity_free(Ambiguity *it);

void ambiguity_print(const Ambiguity *it, const Reader *reader);
void ambiguity_trace(Trace *trace, const Ambiguity *it);

#endif
