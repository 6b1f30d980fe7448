// live_valley: a walk down C = (w1^2 + steep w2^2) / 2, by three rules.
#ifndef WEB_LIVE_VALLEY_H
#define WEB_LIVE_VALLEY_H

#include <stddef.h>

#include "web/live.h"

typedef enum { WALK_DESCENT, WALK_MOMENTUM, WALK_ADAM } Walk;

typedef struct {
    double start[2]; // w1, w2
    double steep;    // how often as steep along w2
    double rate;
    double mu; // of momentum
} LiveValley;

// path: [steps + 1][2], w1 and w2 before the first step and after each.
LIVE_EXPORT void live_valley(const LiveValley *valley, Walk walk,
                             size_t steps, double *path);

#endif
