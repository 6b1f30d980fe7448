// pace: whether all threads of a pool pay, found out by trying.
//
// Two threads that wait for each other in every mini-batch are quicker than
// one on a machine that has nothing else to do, unless the batch is tiny.
// Where other programs run, one of the two is always waiting for its turn
// on a core, the other for it, and both together may be slower than one
// alone.  So the work is handed out in stretches of some milliseconds, and
// the quicker way is kept; now and then the other is tried again.  However
// slow that turns out to be, it gets a small share of the time only.  What
// is computed does not depend on it.
#ifndef ENGINE_PACE_H
#define ENGINE_PACE_H

#include <stdbool.h>
#include <stddef.h>

// Start with all 0.
typedef struct {
    double seconds[2];  // for an example, [false] alone, [true] together;
                        // 0: not known yet
    bool best;          // the quicker way when both were last compared
    bool together;      // the way that is being measured
    double spent, done; // seconds and examples of that so far
    double compared;    // seconds[best] at that time
    double wait;        // seconds of the best way before the other is tried
    double times;       // how many times as long as a trial that is
} Pace;

// Shall the next examples be learned together?
bool pace_together(const Pace *pace);

// How many examples the next stretch should have, at least 1.
size_t pace_examples(const Pace *pace);

// The last stretch: so many examples took so long.
void pace_note(Pace *pace, size_t examples, double seconds);

// Seconds on a clock that only goes forward.
double pace_clock(void);

#endif
