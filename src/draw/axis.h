// axis: from numbers to places, and the few numbers that an axis prints.
#ifndef DRAW_AXIS_H
#define DRAW_AXIS_H

#include <stdbool.h>
#include <stddef.h>

#include "draw/number.h"

// min < max; on a logarithmic axis both are > 0.  name says what is
// measured and its unit, "cost", "accuracy, %"; NULL for none.  An axis
// chooses its ticks itself unless `ticks` lists tick_count of them.
typedef struct {
    double min, max;
    bool log;
    const char *name;
    bool bare; // without ticks
    const double *ticks;
    size_t tick_count;
} Axis;

// These ticks, as members of an axis that is used where it is made:
//     (Axis){.max = 1, .name = "activation", TICKS_AT(0, .5, 1)}
#define TICKS_AT(...)                                                      \
    .ticks = (const double[]){__VA_ARGS__},                                \
    .tick_count = sizeof((const double[]){__VA_ARGS__}) / sizeof(double)

// An axis that begins and ends at round numbers and holds all count values
// (those that are not finite, or not positive when log, are skipped).
Axis axis_around(const double *values, size_t count, bool log,
                 const char *name);

// 0 at min, 1 at max, linear or logarithmic in between.
double axis_part(const Axis *axis, double value);

// Places ticks at 1, 2 or 5 times a power of ten, at most AXIS_TICKS; on a
// logarithmic axis at powers of ten.  Returns their number.
#define AXIS_TICKS 8
size_t axis_ticks(const Axis *axis, double ticks[AXIS_TICKS]);

// What is printed at a tick: 0.2, 10, 10⁻³.
Number axis_tick_text(const Axis *axis, double tick);

#endif
