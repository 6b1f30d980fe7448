#include "harness.h"

#include "engine/pace.h"

// A pretended machine: so many seconds for a batch, alone and together.
typedef struct {
    double alone, together;
} Machine;

// Learns from batches for so many seconds, and returns how many there were.
static double run(Pace *pace, Machine m, double seconds)
{
    double batches = 0;
    while (seconds > 0) {
        double each = pace_together(pace) ? m.together : m.alone;
        double took = 0;
        CU_ASSERT(pace_left(pace) > 0);
        for (; took < pace_left(pace); took += each)
            batches++;
        pace_note(pace, (size_t)(took / each + 0.5), took);
        seconds -= took;
    }
    return batches;
}

TEST(the_quicker_way_wins)
{
    Pace pace = {0};
    CU_ASSERT(pace_together(&pace));
    CU_ASSERT(run(&pace, (Machine){1e-4, 6e-5}, 10) > 0.98 * 10 / 6e-5);
    CU_ASSERT(run(&pace, (Machine){1e-4, 2e-4}, 10) > 0.98 * 10 / 1e-4);
    pace = (Pace){0};
    CU_ASSERT(run(&pace, (Machine){1e-4, 2e-4}, 10) > 0.98 * 10 / 1e-4);
}

// Another program comes, and goes again: two threads that wait for each
// other become ten times slower.
TEST(it_follows_the_machine)
{
    Pace pace = {0};
    run(&pace, (Machine){1e-4, 6e-5}, 1);
    CU_ASSERT(run(&pace, (Machine){2e-4, 1e-3}, 1) > 0.9 * 1 / 2e-4);
    run(&pace, (Machine){2e-4, 1e-3}, 20);
    CU_ASSERT(run(&pace, (Machine){1e-4, 6e-5}, 10) > 0.9 * 10 / 6e-5);
}

// However slow a trial is, what one thread alone makes is kept to 0.97: of
// tiny batches, and of those that take longer than a stretch.
TEST(trying_is_cheap)
{
    Pace pace = {0};
    CU_ASSERT(run(&pace, (Machine){7e-6, 4e-3}, 10) > 0.97 * 10 / 7e-6);
    pace = (Pace){0};
    CU_ASSERT(run(&pace, (Machine){0.15, 0.4}, 200) > 0.97 * 200 / 0.15);
}

// Other programs take turns on the cores: of every third stretch one turn
// is lost, and two threads are three times as slow as one.  What one thread
// makes alone is kept to 0.97.  One trial in eight has luck and looks twice
// as quick.
TEST(lost_turns_are_no_reason_to_change)
{
    Pace pace = {0};
    double alone = 0, took = 0;
    for (size_t i = 0, trials = 0; i < 20000; i++) {
        double seconds = i % 3 == 0 ? 0.008 : 0.004, batches = 400;
        if (pace_together(&pace))
            batches *= trials++ % 8 == 7 ? 2 : 1.0 / 3;
        pace_note(&pace, (size_t)batches, seconds);
        took += batches;
        alone += 400;
    }
    CU_ASSERT(took / alone > 0.97);
}

// Threads that wake up are five times as slow at first, on cores that are
// halted or shared, and then quicker than one.
TEST(waking_up_does_not_count)
{
    Pace pace = {0};
    double batches = 0, seconds = 0;
    bool before = false;
    for (size_t i = 0; i < 2500; i++) {
        bool together = pace_together(&pace);
        double each = !together ? 1e-4 : before ? 6e-5 : 5e-4;
        double took = pace_left(&pace) + 1e-6;
        pace_note(&pace, (size_t)(took / each), took);
        batches += took / each;
        seconds += took;
        before = together;
    }
    CU_ASSERT(batches > 0.95 * seconds / 6e-5);
}

TEST(the_clock_goes_forward)
{
    double before = pace_clock();
    CU_ASSERT(pace_clock() >= before);
}

TESTS_MAIN("pace")
