// variability: the same digits, moved, turned, scaled or written with
// another pen.  Nothing that makes them the digits they are has changed.
#ifndef VARIABILITY_H
#define VARIABILITY_H

#include "reader.h"

enum { WAYS = 4, FARTHEST = 6, MOVES = FARTHEST + 1 };
enum { TURNS = 19, SCALES = 9, PENS = 7 };
enum { BY_MOVE, BY_TURN, BY_SCALE, BY_PEN, KINDS };
enum { SAMPLES = 5 };

// One test digit, changed by so much, for the figure.
typedef struct {
    size_t count;
    double by[SAMPLES];
    double x[SAMPLES][DIGITS_PIXELS];
} Samples;

// Shares of the test digits that are read rightly; ways: left, right, up,
// down.
typedef struct Variability {
    double moved[WAYS][MOVES];
    double lost[WAYS][MOVES];   // share of the ink that left the page
    double taught[WAYS][MOVES]; // by a network that learned moved digits
    double turned[TURNS];       // from -45 to 45 degrees
    double scaled[SCALES];      // from 0.6 to 1.4
    double pen[PENS];           // from -1 to 2
    Samples sample[KINDS];      // moved to the right, turned, scaled, pen
} Variability;

int variability_degrees(size_t i);   // of turned[i]
double variability_factor(size_t i); // of scaled[i]
double variability_pen(size_t i);    // of pen[i]

// The mean over the four ways of moving by n pixels.
double variability_mean(const double shares[WAYS][MOVES], size_t n);

Variability variability_of(const Workbook *book, const Reader *reader);
void variability_print(const Variability *it);
void variability_trace(Trace *trace, const Variability *it);

#endif
