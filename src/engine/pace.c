#include "engine/pace.h"

#include <time.h>

// A stretch is measured for so long, in seconds, and the other way is tried
// at most and at least once in so many.
#define STRETCH  0.004
#define SOONEST  4
#define LATEST   128
#define SUDDENLY 1.5 // so much slower than before: something has changed

bool pace_together(const Pace *p)
{
    return p->seconds[true] <= 0 || p->together;
}

size_t pace_examples(const Pace *p)
{
    double each = p->seconds[pace_together(p)];
    double examples = each > 0 ? (STRETCH - p->spent) / each : 1;
    return examples > 1 ? (size_t)examples : 1;
}

// The quicker way, or, when its time has come, the other.
static bool choose(Pace *p)
{
    bool best = p->seconds[true] < p->seconds[false];
    if (p->wait > 0) {
        p->wait--;
        return best;
    }
    p->interval = p->interval < SOONEST ? SOONEST : 2 * p->interval;
    if (p->interval > LATEST)
        p->interval = LATEST;
    p->wait = p->interval;
    return !best;
}

void pace_note(Pace *p, size_t examples, double seconds)
{
    bool together = pace_together(p);
    double *each = &p->seconds[together];
    p->together = together;
    p->spent += seconds;
    p->done += (double)examples;
    if (p->spent<STRETCH && * each> 0)
        return;
    double now = p->spent / p->done;
    if (*each > 0 && now > SUDDENLY * *each && p->interval > SOONEST)
        p->wait = p->interval = 0;
    *each = *each > 0 ? (*each + now) / 2 : now;
    p->spent = p->done = 0;
    p->together = p->seconds[false] > 0 ? choose(p) : false;
}

double pace_clock(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}
