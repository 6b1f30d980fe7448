// jobs: each is done once, whoever does it, and the end is told.
#include "harness.h"

#include "measure/jobs.h"

enum { MANY = 1000 };
static size_t times[MANY];

static void count_one(void *what, size_t i)
{
    size_t *done = what;
    done[i]++;
}

TEST(each_is_done_once)
{
    memset(times, 0, sizeof times);
    jobs_run((Jobs){.count = MANY - 1, .job = count_one, .what = times});
    for (size_t i = 0; i < MANY; i++)
        CU_ASSERT_EQUAL(times[i], i < MANY - 1);
    jobs_run((Jobs){.count = 0, .job = count_one, .what = times});
    CU_ASSERT_EQUAL(times[0], 1);
}

static size_t calls, last_done, last_total;
static const char *last_label;

static void show(const char *label, size_t done, size_t total)
{
    calls++;
    last_label = label;
    last_done = done;
    last_total = total;
}

TEST(the_end_is_told)
{
    jobs_run((Jobs){MANY, count_one, times, show, "counting"});
    CU_ASSERT(calls > 1);
    CU_ASSERT_STRING_EQUAL(last_label, "counting");
    CU_ASSERT_EQUAL(last_done, 1);
    CU_ASSERT_EQUAL(last_total, 1);
}

TESTS_MAIN("jobs")
