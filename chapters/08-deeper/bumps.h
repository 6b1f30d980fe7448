// bumps: a curve put together by hand from pairs of sigmoids.
#ifndef BUMPS_H
#define BUMPS_H

#include "trace/trace.h"

enum {
    BUMPS_SAMPLES = 1001, // places from 0 to 1 where curves are compared
    BUMPS_SIZES = 4,      // networks of 5, 10, 20 and 40 bumps
    BUMPS_PAIR = 7        // places at which one bump is printed
};

// One network: so many bumps side by side, and how far it lies from the
// curve.
typedef struct {
    size_t bumps;
    double answer[BUMPS_SAMPLES];
    double mean, largest; // distance
} BumpNetwork;

typedef struct Bumps {
    // One bump: x, both steps and their difference.
    double pair[BUMPS_PAIR][4];
    // The same everywhere, and the curve that is to be met.
    double x[BUMPS_SAMPLES], up[BUMPS_SAMPLES], down[BUMPS_SAMPLES];
    double bump[BUMPS_SAMPLES], curve[BUMPS_SAMPLES];
    BumpNetwork networks[BUMPS_SIZES];
} Bumps;

// Of one bump, where it begins and ends, and the steepness of its steps.
extern const double bump_begin, bump_end, bump_steepness;

Bumps bumps_of(void);
void bumps_print(const Bumps *it);
void bumps_trace(Trace *trace, const Bumps *it);

#endif
