#include "harness.h"

#include "engine/threads.h"

#define PARTS 4

// Each part in turn adds what all the others wrote in the step before, so a
// part that runs ahead or behind spoils the sum.
typedef struct {
    Threads *threads;
    unsigned long row[2][PARTS];
    size_t steps;
} Relay;

static void relay(void *what, size_t part, size_t parts) {
    Relay *r = what;
    for (size_t step = 0; step < r->steps; step++) {
        const unsigned long *old = r->row[step % 2];
        unsigned long sum = 1;
        for (size_t i = 0; i < parts; i++)
            sum += old[i];
        r->row[(step + 1) % 2][part] = sum % 1000003;
        threads_meet(r->threads);
    }
}

// With p parts every number of a step is s' = 1 + p s, whichever thread
// was quicker.
static void nobody_runs_ahead(void) {
    for (size_t parts = 1; parts <= PARTS; parts++) {
        Relay r = {.threads = threads_new(parts), .steps = 200};
        CU_ASSERT_EQUAL(threads_count(r.threads), parts);
        unsigned long expected = 0;
        for (size_t call = 0; call < 5; call++)
            threads_run(r.threads, relay, &r);
        for (size_t step = 0; step < 5 * r.steps; step++)
            expected = (1 + parts * expected) % 1000003;
        for (size_t i = 0; i < parts; i++)
            CU_ASSERT_EQUAL(r.row[0][i], expected);
        threads_free(r.threads);
    }
}

typedef struct {
    size_t seen[PARTS];
} Roll;

static void sign(void *what, size_t part, size_t parts) {
    Roll *roll = what;
    CU_ASSERT(part < parts);
    roll->seen[part]++;
}

static void all_are_called_and_waited_for(void) {
    Threads *threads = threads_new(PARTS);
    Roll roll = {0};
    for (size_t call = 1; call <= 500; call++) {
        threads_run(threads, sign, &roll);
        for (size_t i = 0; i < PARTS; i++)
            CU_ASSERT_EQUAL(roll.seen[i], call);
    }
    threads_free(threads);
}

// A crew that was never given work goes home too.
static void idle_crews_end(void) {
    threads_free(NULL);
    for (size_t count = 1; count <= PARTS; count++)
        threads_free(threads_new(count));
    CU_ASSERT(threads_cores() >= 1);
}

int main(void) {
    return TESTS("threads", TEST(nobody_runs_ahead),
                 TEST(all_are_called_and_waited_for), TEST(idle_crews_end));
}
