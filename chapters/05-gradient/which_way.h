// which_way: all 0s and 1s, all weights, and the way that is down.
#ifndef WHICH_WAY_H
#define WHICH_WAY_H

#include "trace/trace.h"
#include "zeros_and_ones.h"

enum { WAYS = 9, LENGTHS = 6 };

typedef struct WhichWay {
    double cost;
    double gradient[KNOBS];
    double length; // |gradient|
    size_t way_count;
    const char *way[WAYS]; // directions of length 1, what they are called
    double measured[WAYS]; // the slope along each, by nudging
    double product[WAYS];  // the same as u . gradient
    double random_low, random_high; // of 1,000 random directions
    double rate[LENGTHS];           // one step from here at several rates
    double promised[LENGTHS], change[LENGTHS];
} WhichWay;

WhichWay which_way_of(const Digits *pair, uint64_t seed);

// Steps 7, 8 and 10 of the program.
void which_way_print_gradient(const WhichWay *downhill, const Digits *pair);
void which_way_print_ways(const WhichWay *downhill);
void which_way_print_promise(const WhichWay *downhill);
void which_way_trace(Trace *trace, const WhichWay *downhill);

#endif
