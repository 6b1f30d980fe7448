#include "engine/threads.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"

// A number that is only counted up, and that others wait for.
typedef struct {
    atomic_uint number;
    atomic_uint sleepers;
    pthread_mutex_t lock;
    pthread_cond_t changed;
} Bell;

typedef struct {
    Threads *threads;
    size_t part;
    pthread_t thread;
} Worker;

struct Threads {
    Bell call;        // rung when there is work
    Bell turn;        // rung when all have met
    atomic_uint come; // how many have come to the meeting
    atomic_size_t count;
    Work *work; // NULL: go home
    void *what;
    Worker *workers; // [count]; the first is the caller
};

#define LOOKS 1000

static void relax(void)
{
#if defined __x86_64__ || defined __i386__
    __builtin_ia32_pause();
#elif defined __aarch64__
    __asm__ volatile("yield");
#endif
}

static void bell_make(Bell *bell)
{
    pthread_mutex_init(&bell->lock, NULL);
    pthread_cond_init(&bell->changed, NULL);
}

static void bell_free(Bell *bell)
{
    pthread_cond_destroy(&bell->changed);
    pthread_mutex_destroy(&bell->lock);
}

// The sleeper says that it sleeps, then looks once more; the ringer counts
// up, then looks for sleepers.  In whatever order these four happen, at
// least one of the two sees the other.
static void bell_ring(Bell *bell)
{
    atomic_fetch_add(&bell->number, 1);
    if (atomic_load(&bell->sleepers) > 0) {
        pthread_mutex_lock(&bell->lock);
        pthread_cond_broadcast(&bell->changed);
        pthread_mutex_unlock(&bell->lock);
    }
}

// Waits until the bell's number is no longer the one that was seen.
static void bell_wait(Bell *bell, unsigned seen)
{
    for (int i = 0; i < LOOKS; i++) {
        if (atomic_load_explicit(&bell->number, memory_order_acquire) !=
            seen)
            return;
        relax();
    }
    pthread_mutex_lock(&bell->lock);
    atomic_fetch_add(&bell->sleepers, 1);
    while (atomic_load(&bell->number) == seen)
        pthread_cond_wait(&bell->changed, &bell->lock);
    atomic_fetch_sub(&bell->sleepers, 1);
    pthread_mutex_unlock(&bell->lock);
}

void threads_meet(Threads *threads)
{
    unsigned seen = atomic_load(&threads->turn.number);
    unsigned come = atomic_fetch_add(&threads->come, 1) + 1;
    if (come < atomic_load(&threads->count)) {
        bell_wait(&threads->turn, seen);
    } else {
        atomic_store(&threads->come, 0);
        bell_ring(&threads->turn);
    }
}

static void *worker_live(void *argument)
{
    const Worker *me = argument;
    Threads *threads = me->threads;
    for (unsigned call = 0;; call++) {
        bell_wait(&threads->call, call);
        if (threads->work == NULL)
            return NULL;
        threads->work(threads->what, me->part, threads_count(threads));
        threads_meet(threads);
    }
}

Threads *threads_new(size_t count)
{
    Threads *threads = memory_new(1, sizeof *threads);
    threads->workers = memory_new(count, sizeof *threads->workers);
    bell_make(&threads->call);
    bell_make(&threads->turn);
    atomic_store(&threads->count, 1);
    for (size_t i = 1; i < count; i++) {
        Worker *worker = &threads->workers[i];
        *worker = (Worker){.threads = threads, .part = i};
        if (pthread_create(&worker->thread, NULL, worker_live, worker) != 0)
            break;
        atomic_store(&threads->count, i + 1);
    }
    return threads;
}

void threads_free(Threads *threads)
{
    if (threads == NULL)
        return;
    threads->work = NULL;
    bell_ring(&threads->call);
    for (size_t i = 1; i < threads_count(threads); i++)
        pthread_join(threads->workers[i].thread, NULL);
    bell_free(&threads->turn);
    bell_free(&threads->call);
    free(threads->workers);
    free(threads);
}

size_t threads_count(const Threads *threads)
{
    return atomic_load(&threads->count);
}

void threads_run(Threads *threads, Work *work, void *what)
{
    size_t count = threads_count(threads);
    threads->work = work;
    threads->what = what;
    if (count > 1)
        bell_ring(&threads->call);
    work(what, 0, count);
    if (count > 1)
        threads_meet(threads);
}

size_t threads_cores(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores > 0 ? (size_t)cores : 1;
}
