#define _GNU_SOURCE // sched_getcpu, sched_setaffinity
#include "engine/thread_pool.h"

#include <pthread.h>
#include <sched.h>
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
} EventCount;

typedef struct {
    ThreadPool *pool;
    size_t index;
    pthread_t thread;
} Worker;

struct ThreadPool {
    EventCount call;     // signalled when there is work
    EventCount released; // signalled when all have come to a barrier
    atomic_uint arrived; // how many have come to it
    atomic_size_t count;
    Work *work; // NULL: end
    void *what;
    int core;        // on which the caller was when it called
    Worker *workers; // [count]; the first is the caller
};

// How often a thread looks again before it sleeps.
#define SPIN_LIMIT 1000

static void relax(void)
{
#if defined __x86_64__ || defined __i386__
    __builtin_ia32_pause();
#elif defined __aarch64__
    __asm__ volatile("yield");
#endif
}

static void event_count_make(EventCount *event)
{
    pthread_mutex_init(&event->lock, NULL);
    pthread_cond_init(&event->changed, NULL);
}

static void event_count_free(EventCount *event)
{
    pthread_cond_destroy(&event->changed);
    pthread_mutex_destroy(&event->lock);
}

// The waiter says that it sleeps, then looks once more; the signaller
// counts up, then looks for sleepers.  In whatever order these four happen,
// at least one of the two sees the other.
static void event_count_signal(EventCount *event)
{
    atomic_fetch_add(&event->number, 1);
    if (atomic_load(&event->sleepers) > 0) {
        pthread_mutex_lock(&event->lock);
        pthread_cond_broadcast(&event->changed);
        pthread_mutex_unlock(&event->lock);
    }
}

// Waits until the event's number is no longer the one that was seen.
static void event_count_wait(EventCount *event, unsigned seen)
{
    for (int i = 0; i < SPIN_LIMIT; i++) {
        if (atomic_load_explicit(&event->number, memory_order_acquire) !=
            seen)
            return;
        relax();
    }
    pthread_mutex_lock(&event->lock);
    atomic_fetch_add(&event->sleepers, 1);
    while (atomic_load(&event->number) == seen)
        pthread_cond_wait(&event->changed, &event->lock);
    atomic_fetch_sub(&event->sleepers, 1);
    pthread_mutex_unlock(&event->lock);
}

void thread_pool_barrier(ThreadPool *pool)
{
    if (pool == NULL)
        return;
    unsigned seen = atomic_load(&pool->released.number);
    unsigned arrived = atomic_fetch_add(&pool->arrived, 1) + 1;
    if (arrived < atomic_load(&pool->count)) {
        event_count_wait(&pool->released, seen);
    } else {
        atomic_store(&pool->arrived, 0);
        event_count_signal(&pool->released);
    }
}

// A thread that is new or has slept may start on the core of the one that
// called it, and stay there for some milliseconds while another core has
// nothing to do.  So a thread that finds itself on the caller's core moves
// to another; where it goes from there is the system's affair again.
#ifdef __linux__
static int core_now(void)
{
    return sched_getcpu();
}

static void leave_core(int core)
{
    cpu_set_t all, others;
    if (core_now() != core || sched_getaffinity(0, sizeof all, &all) != 0)
        return;
    others = all;
    CPU_CLR((size_t)core, &others);
    if (CPU_COUNT(&others) > 0 &&
        sched_setaffinity(0, sizeof others, &others) == 0)
        sched_setaffinity(0, sizeof all, &all);
}
#else
static int core_now(void)
{
    return 0;
}

static void leave_core(int core)
{
    (void)core;
}
#endif

static void *worker_main(void *argument)
{
    const Worker *me = argument;
    ThreadPool *pool = me->pool;
    for (unsigned call = 0;; call++) {
        event_count_wait(&pool->call, call);
        if (pool->work == NULL)
            return NULL;
        leave_core(pool->core);
        pool->work(pool->what, me->index, thread_pool_count(pool));
        thread_pool_barrier(pool);
    }
}

ThreadPool *thread_pool_new(size_t count)
{
    ThreadPool *pool = memory_new(1, sizeof *pool);
    pool->workers = memory_new(count, sizeof *pool->workers);
    event_count_make(&pool->call);
    event_count_make(&pool->released);
    atomic_store(&pool->count, 1);
    for (size_t i = 1; i < count; i++) {
        Worker *worker = &pool->workers[i];
        *worker = (Worker){.pool = pool, .index = i};
        if (pthread_create(&worker->thread, NULL, worker_main, worker) != 0)
            break;
        atomic_store(&pool->count, i + 1);
    }
    return pool;
}

void thread_pool_free(ThreadPool *pool)
{
    if (pool == NULL)
        return;
    pool->work = NULL;
    event_count_signal(&pool->call);
    for (size_t i = 1; i < thread_pool_count(pool); i++)
        pthread_join(pool->workers[i].thread, NULL);
    event_count_free(&pool->released);
    event_count_free(&pool->call);
    free(pool->workers);
    free(pool);
}

size_t thread_pool_count(const ThreadPool *pool)
{
    return atomic_load(&pool->count);
}

void thread_pool_run(ThreadPool *pool, Work *work, void *what)
{
    size_t count = thread_pool_count(pool);
    pool->work = work;
    pool->what = what;
    pool->core = core_now();
    if (count > 1)
        event_count_signal(&pool->call);
    work(what, 0, count);
    if (count > 1)
        thread_pool_barrier(pool);
}

size_t thread_pool_cores(void)
{
#ifdef __linux__
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        return (size_t)CPU_COUNT(&allowed);
#endif
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores > 0 ? (size_t)cores : 1;
}
