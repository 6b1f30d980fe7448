// threads: a crew that is hired once and works in step.
//
// Starting a thread costs more than a mini-batch of a small network, so the
// crew is started once.  One call hands all of them the same piece of work;
// inside it they meet between steps, when each needs what the others made.
// Whoever arrives early first looks again and again, which is quick, and
// after some 50 microseconds sleeps, which leaves the core to others.
//
// A crew decides who computes what, never what is computed.  All crews give
// the same results, so a system that grants fewer threads loses only time.
#ifndef ENGINE_THREADS_H
#define ENGINE_THREADS_H

#include <stddef.h>

typedef struct Threads Threads;

// What a crew does: part is 0 .. parts-1, and what is shared by all.
typedef void Work(void *what, size_t part, size_t parts);

// A crew of count, the caller among them; fewer when the system grants no
// more.  count >= 1.  Free with threads_free.
Threads *threads_new(size_t count);

// Sends the crew home.  NULL is allowed.
void threads_free(Threads *threads);

size_t threads_count(const Threads *threads);

// Runs the work on the whole crew, the caller as part 0, and returns when
// all have finished.  Only the thread that made the crew may call it, and
// not from inside the work.
void threads_run(Threads *threads, Work *work, void *what);

// Called by every part, as often as by the others: nobody goes on until all
// have come, and then each sees what the others wrote before.
void threads_meet(Threads *threads);

// How many cores this process may use, at least 1.
size_t threads_cores(void);

#endif
