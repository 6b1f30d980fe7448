#include "engine/pace.h"

#include <time.h>

// A stretch lasts so many seconds, or one batch.  After a trial that was
// lost the best way has 32, 64 or 128 times as long, after one that was won
// 16 times.
#define STRETCH   0.004
#define LEAST     16
#define MOST_LOST 3
#define SUDDENLY  1.5 // so much slower than before: something has changed

static Way other(Way way)
{
    return way == TOGETHER ? ALONE : TOGETHER;
}

bool pace_together(const Pace *p)
{
    return (p->trial ? other(p->best) : p->best) == TOGETHER;
}

double pace_left(const Pace *p)
{
    return STRETCH - p->stretch.seconds;
}

// a > factor b
static bool faster(Speed a, Speed b, double factor)
{
    return a.examples * b.seconds > factor * b.examples * a.seconds;
}

// Whoever shares a core loses a turn in some stretches and not in others,
// so one stretch is not taken at its word: what is past counts too.
static void learn(Speed *speed, Speed stretch, double past)
{
    speed->examples = past * speed->examples + stretch.examples;
    speed->seconds = past * speed->seconds + stretch.seconds;
}

// The other way has had its stretch.
static void compare(Pace *p)
{
    Way tried = other(p->best);
    learn(&p->speed[tried], p->stretch, 0.5);
    bool won = faster(p->speed[tried], p->speed[p->best], 1);
    p->best = won ? tried : p->best;
    p->lost = won ? 0 : p->lost < MOST_LOST ? p->lost + 1 : MOST_LOST;
    p->wait = (p->spent + p->stretch.seconds) * (LEAST << p->lost);
    p->compared = p->speed[p->best];
    p->trial = false;
    p->warm = won;
}

// The first stretch after a change does not count: threads have to wake up,
// and each core's caches to be filled.
static void warm_up(Pace *p)
{
    p->spent = p->stretch.seconds;
    p->warm = true;
}

// One more stretch of the best way: is it time to try the other?
static void go_on(Pace *p)
{
    learn(&p->speed[p->best], p->stretch, 0.875);
    bool slowed = faster(p->compared, p->speed[p->best], SUDDENLY);
    p->wait -= p->stretch.seconds;
    p->trial = p->wait <= 0 || slowed;
    p->warm = !p->trial;
    p->lost = slowed ? 0 : p->lost;
}

void pace_note(Pace *p, size_t examples, double seconds)
{
    p->stretch.examples += (double)examples;
    p->stretch.seconds += seconds;
    if (p->stretch.seconds < STRETCH)
        return;
    if (!p->warm)
        warm_up(p);
    else if (p->trial)
        compare(p);
    else
        go_on(p);
    p->stretch = (Speed){0};
}

double pace_clock(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}
