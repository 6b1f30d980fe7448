// drift: two networks that begin next to each other.
#include "harness.h"

#include "../chapters/C-real-numbers/drift.h"

static DigitsSets sets;

static bool open_digits(void)
{
    Error error;
    return digits_open((DigitsRequest){.choice = DIGITS_PEN,
                                       .folder = DIGITS_FOLDER,
                                       .training_count = 60,
                                       .test_count = 20},
                       &sets, &error);
}

static void close_digits(void)
{
    digits_close(&sets);
}

// 23,860 and 13,002 parameters, each changed by at most 2^-53 of a number
// below 1.
TEST(they_begin_in_the_last_digit)
{
    Drift it = drift_of(&sets, 1, 3);
    for (size_t shape = 0; shape < DRIFT_SHAPES; shape++)
        for (size_t n = 0; n < DRIFT_SEEDS; n++) {
            const Course *of = &it.of[shape][n];
            CU_ASSERT(of->after[0] > 0 && of->after[0] < 1e-14);
            CU_ASSERT(of->after[1] > 0 && of->after[1] < 1e-10);
            CU_ASSERT(of->stranger > 1);
            CU_ASSERT_EQUAL(of->differ, 0);
        }
}

TEST(equal_seeds_drift_equally)
{
    Drift one = drift_of(&sets, 2, 5), other = drift_of(&sets, 2, 5);
    for (size_t shape = 0; shape < DRIFT_SHAPES; shape++)
        for (size_t n = 0; n < DRIFT_SEEDS; n++)
            CU_ASSERT_EQUAL(one.of[shape][n].after[2],
                            other.of[shape][n].after[2]);
    CU_ASSERT_NOT_EQUAL(one.of[0][0].after[2], one.of[0][1].after[2]);
}

TESTS_MAIN_WITHIN("drift", open_digits, close_digits)
