// thread_pool: threads that are started once and then work in step.
//
// Starting a thread costs more than a mini-batch of a small network, so the
// threads are started once.  One call hands all of them the same work;
// inside it they wait at barriers, where each needs what the others made.
// Whoever arrives early first spins, that is, looks again and again, which
// is quick; after some 20 to 50 microseconds it sleeps, which leaves the
// core to others.  A thread that is called on the caller's core moves to
// another that the process may use.
//
// A pool decides who computes what, never what is computed.  Any number of
// threads gives the same results, so a system that grants fewer than were
// asked for loses only time.
#ifndef ENGINE_THREAD_POOL_H
#define ENGINE_THREAD_POOL_H

#include <stddef.h>

typedef struct ThreadPool ThreadPool;

// What the threads do: thread is the index of each, 0 .. threads-1, and
// what is shared by all.
typedef void Work(void *what, size_t thread, size_t threads);

// A pool of count threads, the caller among them; fewer when the system
// grants no more.  count >= 1.  Free with thread_pool_free.
ThreadPool *thread_pool_new(size_t count);

// Ends and joins the threads.  NULL is allowed.
void thread_pool_free(ThreadPool *pool);

size_t thread_pool_count(const ThreadPool *pool);

// Runs the work on all threads, the caller as thread 0, and returns when
// all have finished.  Only the thread that made the pool may call it, and
// not from inside the work.
void thread_pool_run(ThreadPool *pool, Work *work, void *what);

// Called by every thread, as often as by the others: nobody goes on until
// all have come, and then each sees what the others wrote before.  NULL: a
// barrier of one thread, which waits for nobody.
void thread_pool_barrier(ThreadPool *pool);

// How many cores this process may use, at least 1.
size_t thread_pool_cores(void);

#endif
