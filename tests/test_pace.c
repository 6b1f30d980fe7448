#include "harness.h"

#include "engine/pace.h"

// A pretended machine: so many seconds for an example, alone and together.
// Returns what share of the examples were learned together.
static double run(Pace *pace, double alone, double together, size_t count)
{
    double both = 0;
    for (size_t done = 0; done < count;) {
        size_t n = pace_examples(pace);
        CU_ASSERT(n >= 1);
        n = n < count - done ? n : count - done;
        bool way = pace_together(pace);
        pace_note(pace, n, (double)n * (way ? together : alone));
        both += way ? (double)n : 0;
        done += n;
    }
    return both / (double)count;
}

TEST(the_quicker_way_wins)
{
    Pace pace = {0};
    CU_ASSERT(pace_together(&pace));
    CU_ASSERT(run(&pace, 1e-5, 6e-6, 1000000) > 0.97);
    pace = (Pace){0};
    CU_ASSERT(run(&pace, 1e-5, 2e-5, 1000000) < 0.03);
}

// Another program comes, and goes again: two threads that wait for each
// other become ten times slower.
TEST(it_follows_the_machine)
{
    Pace pace = {0};
    run(&pace, 1e-5, 6e-6, 1000000);
    CU_ASSERT(run(&pace, 2e-5, 1e-4, 1000000) < 0.05);
    CU_ASSERT(run(&pace, 1e-5, 6e-6, 10000000) > 0.9);
}

// What the tries cost: with two threads a fifth as fast as one, at least
// 0.95 of the time that one alone would take is kept.
TEST(trying_is_cheap)
{
    Pace pace = {0};
    double share = run(&pace, 1e-5, 5e-5, 1000000);
    CU_ASSERT(1 / (1 - share + 5 * share) > 0.95);
}

// Other programs take turns on the cores: every third stretch lasts twice as
// long, and two threads are three times as slow as one.  What one thread
// makes alone is kept to 0.93.
TEST(lost_turns_are_no_reason_to_change)
{
    Pace pace = {0};
    double alone = 0, took = 0;
    for (size_t i = 0; i < 3000; i++) {
        double lost = i % 3 == 0 ? 2e-5 : 1e-5;
        size_t n = pace_examples(&pace);
        bool way = pace_together(&pace);
        double seconds = (double)n * lost * (way ? 3 : 1);
        pace_note(&pace, n, seconds);
        took += seconds;
        alone += (double)n * lost;
    }
    CU_ASSERT(alone / took > 0.93);
}

TEST(the_clock_goes_forward)
{
    double before = pace_clock();
    CU_ASSERT(pace_clock() >= before);
}

TESTS_MAIN("pace")
