// pace: whether all threads of a pool pay, found out by trying.
//
// Two threads that wait for each other in every mini-batch are quicker than
// one on a machine that has nothing else to do, unless the batch is tiny.
// Where other programs run, one of the two is always waiting for its turn
// on a core, the other for it, and both together may be slower than one
// alone.  So the work is done in stretches of some milliseconds, and the
// quicker way is kept; now and then the other is tried for two stretches,
// of which the second counts: in the first, threads wake up.
// A stretch ends with the batch in which its time is up, so a trial costs
// little however slow it turns out to be, and the more trials in a row are
// lost, the longer it is to the next.  What is computed does not depend on
// any of this.
#ifndef ENGINE_PACE_H
#define ENGINE_PACE_H

#include <stdbool.h>
#include <stddef.h>

// All threads of the pool, or the caller only.
typedef enum { TOGETHER, ALONE } Way;

// So many examples took so long.
typedef struct {
    double examples, seconds;
} Speed;

// Start with all 0.
typedef struct {
    Way best;       // the quicker way when both were last compared
    bool trial;     // the other one is being tried
    bool warm;      // the way under way has had a first stretch
    double spent;   // seconds of that one
    Speed stretch;  // so far
    Speed speed[2]; // of each way, where what is past counts less and less
    Speed compared; // speed[best] when both were last compared
    double wait;    // seconds of the best way before the other is tried
    int lost;       // trials that the other has lost in a row
} Pace;

// Shall the next examples be learned together?
bool pace_together(const Pace *pace);

// How many seconds the stretch under way should still last, above 0.
double pace_left(const Pace *pace);

// So many examples, at least 1, more of the stretch took so long.
void pace_note(Pace *pace, size_t examples, double seconds);

// Seconds on a clock that only goes forward.
double pace_clock(void);

#endif
