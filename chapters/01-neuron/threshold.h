// threshold: the same sum for every 0 and every 1, and the bias that tells
// most of them apart.
#ifndef THRESHOLD_H
#define THRESHOLD_H

#include "data/digits.h"
#include "nn/neuron.h"
#include "trace/trace.h"

// The sums w . x of all the 0s and 1s of a set.
typedef struct {
    size_t count;
    size_t count_of[2];                // of the 0s and of the 1s
    double least[2], mean[2], most[2]; // of them
    double *sum;                       // [count]
    int *label;                        // [count], 0 or 1
} Sums;

// Free with sums_free.
Sums sums_of(const Digits *digits, Neuron neuron);
void sums_free(Sums *sums);

// Those that fall on the wrong side of a threshold: the 0s that are called
// a 1, the 1s that are not, and both.
typedef struct {
    size_t zeros, ones, all;
} Mistakes;

Mistakes sums_mistakes(const Sums *sums, double threshold);

// A bias, and the mistakes on the test set that it leads to.
typedef struct {
    const char *name;
    double bias;
    Mistakes mistakes;
} Choice;

enum { NO_BIAS, HALFWAY, CHOSEN, CHOICES }; // chosen here or by --bias

// How many sums lie between low + i * width and low + (i + 1) * width.  The
// last bin that there is room for takes all that lie beyond.
enum { BINS_MOST = 128 };
typedef struct {
    double low, width;
    size_t bins;
    double count[2][BINS_MOST]; // of the 0s and of the 1s
} Histogram;

enum { STOPS = 201, BIASES = 8 };

typedef struct Threshold {
    double bias;
    Sums training, test;
    Histogram histogram, coarse; // of the test set
    double stop[STOPS];          // the threshold, slid over its sums
    double mistakes[STOPS];      // that it makes there
    Choice slid[BIASES];         // a few of them, for the table
    Choice choices[CHOICES];
    Mistakes in_training; // of the chosen bias
} Threshold;

// bias: NaN asks for the one with the fewest mistakes on the training set.
// scale: that of the neuron's weights.  Free with threshold_free.
Threshold threshold_of(Neuron neuron, const DigitsSets *sets, double scale,
                       double bias);
void threshold_free(Threshold *it);

void threshold_print(const Threshold *it);
void threshold_print_bias(const Threshold *it);
void threshold_trace(Trace *trace, const Threshold *it);

#endif
