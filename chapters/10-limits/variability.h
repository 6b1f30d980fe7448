// variability: the same digits, moved, turned, scaled or written with
// another pen.  Nothing that makes them the digits they are has changed.
#ifndef VARIABILITY_H
#define VARIABILITY_H

#include "lean.h"
#include "reader.h"

enum { WAYS = 4, FARTHEST = 6, MOVES = FARTHEST + 1 };
enum { AMOUNTS_MOST = 19, SAMPLES = MOVES };

// To the right by pixels, to the right by degrees, by a factor, and the pen
// by pixels on either side.
typedef enum { BY_MOVE, BY_TURN, BY_SCALE, BY_PEN, KINDS } Kind;

// One kind of change, by growing amounts.
typedef struct {
    size_t count, samples;
    double by[AMOUNTS_MOST];
    // The share of the test digits that each network reads rightly.
    double right[AMOUNTS_MOST][READERS];
    double sample_by[SAMPLES]; // one test digit, changed by so much
    double sample[SAMPLES][DIGITS_PIXELS];
} Amounts;

// Shares of the test digits; ways: left, right, up, down.
typedef struct Variability {
    Amounts kind[KINDS];
    double first[WAYS][MOVES];     // read rightly by the first network
    double moved[MOVES][READERS];  // by each, in the mean of the four ways
    double taught[MOVES][READERS]; // by those that learned moved digits
    double lost[MOVES];            // of the ink: what left the page
    Lean lean;
} Variability;

Variability variability_of(const Workbook *book, const Reader *reader);
void variability_print(const Variability *it);
void variability_trace(Trace *trace, const Variability *it);

#endif
