#include "engine/pace.h"

#include <time.h>

// A stretch is measured for so long, in seconds.  After the other way has
// been tried, the best has at least and at most so many times as long.
#define STRETCH  0.004
#define LEAST    16
#define MOST     128
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

// Whoever shares a core loses a turn in some stretches and not in others,
// so a slower one counts for a quarter only.
static double average(double old, double now)
{
    return old > 0 ? old + (now - old) / (now < old ? 2 : 4) : now;
}

// Both ways are known, one of them from just now.
static void compare(Pace *p)
{
    bool best = p->seconds[true] < p->seconds[false];
    p->times = best == p->best && p->times > 0 ? 2 * p->times : LEAST;
    p->times = p->times < MOST ? p->times : MOST;
    p->wait = p->times * p->spent;
    p->best = p->together = best;
    p->compared = p->seconds[best];
}

// One more stretch of the best way: is it time to try the other?
static void go_on(Pace *p)
{
    p->wait -= p->spent;
    bool changed = p->seconds[p->best] > SUDDENLY * p->compared;
    p->together = p->wait > 0 && !changed ? p->best : !p->best;
    if (changed)
        p->times = 0;
}

void pace_note(Pace *p, size_t examples, double seconds)
{
    p->together = pace_together(p);
    double *each = &p->seconds[p->together];
    p->spent += seconds;
    p->done += (double)examples;
    bool known = *each > 0;
    if (known && p->spent < STRETCH)
        return;
    *each = average(*each, p->spent / p->done);
    if (p->seconds[false] <= 0)
        p->together = false;
    else if (p->together == p->best && p->times > 0)
        go_on(p);
    else
        compare(p);
    p->spent = p->done = 0;
}

double pace_clock(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}
