// measured: how fast each step is, from a file or by trying.
#ifndef MEASURED_H
#define MEASURED_H

#include "base/error.h"
#include "six_loops.h"
#include "trace/trace.h"

#define MEASURED_LEARNERS 5

// 0 where this processor has nothing to measure.
typedef struct Measured {
    char processor[80];
    double bandwidth;                // billion bytes a second, one thread
    double peak;                     // billion multiply-adds a second, too
    double way[SIX_LOOPS];           // of six_loops, the same
    double learn[MEASURED_LEARNERS]; // digits a second
} Measured;

// What learns, as in learn: the book's loops, then the engine.
extern const char *const measured_learners[MEASURED_LEARNERS];

// A file of lines "name,value" in a fixed order.
bool measured_read(const char *path, Measured *it, Error *error);

// Writes such a file.
bool measured_write(const char *path, Measured *it, Error *error);

// The peak, or where fetching decides sooner, what arrives: in billions of
// multiply-adds a second.
double measured_roof(const Measured *it, const Loop *loop);

void measured_print(const Measured *it, const SixLoops *loops);
void measured_trace(Trace *trace, const Measured *it);

#endif
