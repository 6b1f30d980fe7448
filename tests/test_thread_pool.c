#define _GNU_SOURCE // sched_getcpu, sched_setaffinity
#include "harness.h"

#include <sched.h>

#include "engine/thread_pool.h"

#define THREADS 4

// Each thread in turn adds what all the others wrote in the step before, so
// a thread that runs ahead or behind spoils the sum.
typedef struct {
    ThreadPool *pool;
    unsigned long row[2][THREADS];
    size_t steps;
} Relay;

static void relay(void *what, size_t thread, size_t threads)
{
    Relay *r = what;
    for (size_t step = 0; step < r->steps; step++) {
        const unsigned long *old = r->row[step % 2];
        unsigned long sum = 1;
        for (size_t i = 0; i < threads; i++)
            sum += old[i];
        r->row[(step + 1) % 2][thread] = sum % 1000003;
        thread_pool_barrier(r->pool);
    }
}

// With p threads every number of a step is s' = 1 + p s, whichever thread
// was quicker.
TEST(nobody_runs_ahead)
{
    for (size_t threads = 1; threads <= THREADS; threads++) {
        Relay r = {.pool = thread_pool_new(threads), .steps = 200};
        CU_ASSERT_EQUAL(thread_pool_count(r.pool), threads);
        unsigned long expected = 0;
        for (size_t call = 0; call < 5; call++)
            thread_pool_run(r.pool, relay, &r);
        for (size_t step = 0; step < 5 * r.steps; step++)
            expected = (1 + threads * expected) % 1000003;
        for (size_t i = 0; i < threads; i++)
            CU_ASSERT_EQUAL(r.row[0][i], expected);
        thread_pool_free(r.pool);
    }
}

typedef struct {
    size_t seen[THREADS];
} Roll;

static void sign(void *what, size_t thread, size_t threads)
{
    Roll *roll = what;
    CU_ASSERT(thread < threads);
    roll->seen[thread]++;
}

TEST(all_are_called_and_waited_for)
{
    ThreadPool *pool = thread_pool_new(THREADS);
    Roll roll = {0};
    for (size_t call = 1; call <= 500; call++) {
        thread_pool_run(pool, sign, &roll);
        for (size_t i = 0; i < THREADS; i++)
            CU_ASSERT_EQUAL(roll.seen[i], call);
    }
    thread_pool_free(pool);
}

// A pool that was never given work ends too.
TEST(idle_pools_end)
{
    thread_pool_free(NULL);
    for (size_t count = 1; count <= THREADS; count++)
        thread_pool_free(thread_pool_new(count));
    CU_ASSERT(thread_pool_cores() >= 1);
}

#ifdef __linux__
// A worker may leave the caller's core, but both may go where they might
// before; and one core is one core, however many the machine has.
static void compare_allowed(void *what, size_t thread, size_t threads)
{
    cpu_set_t allowed;
    (void)thread, (void)threads;
    CU_ASSERT_EQUAL(sched_getaffinity(0, sizeof allowed, &allowed), 0);
    CU_ASSERT(CPU_EQUAL(&allowed, (const cpu_set_t *)what));
}

TEST(cores_stay_allowed)
{
    cpu_set_t allowed, one;
    CU_ASSERT_EQUAL_FATAL(sched_getaffinity(0, sizeof allowed, &allowed),
                          0);
    CU_ASSERT_EQUAL(thread_pool_cores(), (size_t)CPU_COUNT(&allowed));
    ThreadPool *pool = thread_pool_new(THREADS);
    for (size_t call = 0; call < 50; call++)
        thread_pool_run(pool, compare_allowed, &allowed);
    thread_pool_free(pool);
    CPU_ZERO(&one);
    CPU_SET((size_t)sched_getcpu(), &one);
    if (sched_setaffinity(0, sizeof one, &one) != 0)
        return;
    CU_ASSERT_EQUAL(thread_pool_cores(), 1);
    pool = thread_pool_new(THREADS);
    thread_pool_run(pool, compare_allowed, &one);
    thread_pool_free(pool);
    CU_ASSERT_EQUAL(sched_setaffinity(0, sizeof allowed, &allowed), 0);
}
#endif

TESTS_MAIN("thread_pool")
