// ambiguity: bins, refusals, and their ranges over five networks.
#include "harness.h"

#include "../chapters/10-limits/ambiguity.h"

enum { COUNT = 3 };
static unsigned char labels[COUNT] = {0, 1, 0};
static unsigned char predicted[COUNT] = {0, 0, 0}; // the second is wrong
// Largest outputs 0.6, 0.6 and 0.92.
static double first[DIGITS_CLASSES] = {.6, .4};
static double second[DIGITS_CLASSES] = {.6, .3, .1};
static double third[DIGITS_CLASSES] = {.92, .08};
static double *outputs[COUNT] = {first, second, third};
// Of network 4 the second is sure, 0.9995.
static double sure[DIGITS_CLASSES] = {.9995, .0005};
static double *surer[COUNT] = {first, sure, third};

static Reader reader_of(void)
{
    Reader reader = {.net = {NULL}};
    for (size_t i = 0; i < READERS; i++) {
        reader.predictions[i] =
            (Predictions){.count = COUNT,
                          .right = 2,
                          .classes = DIGITS_CLASSES,
                          .labels = labels,
                          .predicted = predicted,
                          .a = i == 4 ? surer : outputs};
        reader.smooth_predictions[i] = reader.predictions[0];
    }
    return reader;
}

// Bin 1, from 0.50 to 0.70: one of two is right, but with network 4 one of
// one.  Bin 3, to 0.95: all are right.
TEST(shares_of_a_bin)
{
    Reader reader = reader_of();
    Ambiguity it = ambiguity_of(&reader);
    ASSERT_CLOSE(ambiguity_says(it.trained, 1).mean, .6, 1e-12);
    ASSERT_CLOSE(ambiguity_is(it.trained, 1).low, .5, 1e-12);
    ASSERT_CLOSE(ambiguity_is(it.trained, 1).mean, .6, 1e-12);
    ASSERT_CLOSE(ambiguity_is(it.trained, 1).high, 1, 1e-12);
    ASSERT_CLOSE(ambiguity_is(it.smooth, 1).high, .5, 1e-12);
    ASSERT_CLOSE(ambiguity_says(it.trained, 3).low, .92, 1e-12);
    ASSERT_CLOSE(ambiguity_is(it.trained, BINS).mean, 2. / 3, 1e-12);
    ambiguity_free(&it);
}

// Limit 2, 0.7: two of three are refused, and nothing else is wrong; with
// network 4 one is refused, and one of two is wrong.
TEST(refused_and_wrong)
{
    Reader reader = reader_of();
    Ambiguity it = ambiguity_of(&reader);
    ASSERT_CLOSE(ambiguity_refused(it.trained, 2).high, 2. / 3, 1e-12);
    ASSERT_CLOSE(ambiguity_refused(it.trained, 2).low, 1. / 3, 1e-12);
    ASSERT_CLOSE(ambiguity_wrong(it.trained, 2).mean, .1, 1e-12);
    ASSERT_CLOSE(ambiguity_wrong(it.trained, 0).low, 1. / 3, 1e-12);
    // Nothing is answered above 0.999, and nothing then is wrong.
    ASSERT_CLOSE(ambiguity_wrong(it.smooth, LIMITS - 1).high, 0, 1e-12);
    ambiguity_free(&it);
}

// The gaps of the first network are 0.2, 0.3 and 0.84.
TEST(the_smallest_gap_first)
{
    Reader reader = reader_of();
    Ambiguity it = ambiguity_of(&reader);
    CU_ASSERT_EQUAL(it.by_margin[0], 0);
    CU_ASSERT_EQUAL(it.by_margin[2], 2);
    CU_ASSERT_EQUAL(it.mistake_count, 1);
    CU_ASSERT_EQUAL(it.mistakes[0], 1);
    ambiguity_free(&it);
}

TESTS_MAIN("ambiguity")
