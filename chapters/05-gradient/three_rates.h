// three_rates: two weights as a landscape, and descent at three rates.
#ifndef THREE_RATES_H
#define THREE_RATES_H

#include "trace/trace.h"
#include "zeros_and_ones.h"

enum { RATES = 3, MOVES = 40, GRID = 81, COMPASS = 73 };

typedef struct ThreeRates {
    double low[2], high[2];      // what the surface shows of w1 and w2
    double surface[GRID * GRID]; // rows w2, from the lowest
    double best[2], best_cost;
    double start[2], start_cost, gradient[2];
    double rate_limit; // above it, descent climbs out of the bowl
    double rate[RATES];
    double w[RATES][MOVES + 1][2];
    double cost[RATES][MOVES + 1];
    // All ways from the start: degrees away from the way against the
    // gradient, the way itself (of length 1), and the slope along it.
    double angle[COMPASS], way[COMPASS][2], slope[COMPASS];
} ThreeRates;

ThreeRates *three_rates_new(const Digits *pair);

// Steps 9 and 12 of the program.
void three_rates_print_compass(const ThreeRates *bowl);
void three_rates_print_rates(const ThreeRates *bowl);
void three_rates_trace(Trace *trace, const ThreeRates *bowl);

#endif
