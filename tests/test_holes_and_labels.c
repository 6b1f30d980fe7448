// holes_and_labels: what an activation goes along with.
#include "harness.h"

#include "../chapters/07-trainer/holes_and_labels.h"

enum { COUNT = 6 };
static unsigned char pixels[COUNT * DIGITS_PIXELS];
static unsigned char labels[COUNT] = {0, 0, 0, 0, 1, 1};
// Half of the zeros have a hole, and none of the ones.
static double hole[COUNT] = {1, 1, 0, 0, 0, 0};
static const SeenDigits seen = {
    {.count = COUNT, .pixels = pixels, .labels = labels}, hole};

// 1 where there is a hole, else 0: it varies by 2 (2/3)^2 + 4 (1/3)^2 = 4/3
// about its mean, and by 4 (1/2)^2 = 1 about those of the labels.
TEST(a_neuron_of_holes)
{
    double trait[TRAITS];
    holes_and_labels_of(&seen, hole, trait);
    ASSERT_CLOSE(trait[HOLE], 1, 1e-12);
    ASSERT_CLOSE(trait[HOLE_WITHIN], 1, 1e-12);
    ASSERT_CLOSE(trait[BY_LABEL], .25, 1e-12);
}

// It goes along with holes, since only zeros have them, but not within a
// label: (2 - 6 (1/3) (2/3)) / (4/3) = 1/2.
TEST(a_neuron_of_labels)
{
    static const double zeros[COUNT] = {1, 1, 1, 1, 0, 0};
    double trait[TRAITS];
    holes_and_labels_of(&seen, zeros, trait);
    ASSERT_CLOSE(trait[HOLE], .5, 1e-12);
    ASSERT_CLOSE(trait[HOLE_WITHIN], 0, 1e-12);
    ASSERT_CLOSE(trait[BY_LABEL], 1, 1e-12);
}

// High where a zero has no hole; the labels have the same mean.
TEST(a_neuron_against_holes)
{
    static const double paper[COUNT] = {0, 0, 1, 1, .5, .5};
    double trait[TRAITS];
    holes_and_labels_of(&seen, paper, trait);
    ASSERT_CLOSE(trait[HOLE_WITHIN], -1, 1e-12);
    ASSERT_CLOSE(trait[BY_LABEL], 0, 1e-12);
}

TEST(a_neuron_that_is_always_the_same)
{
    static const double same[COUNT] = {.5, .5, .5, .5, .5, .5};
    double trait[TRAITS];
    holes_and_labels_of(&seen, same, trait);
    for (Trait t = HOLE; t <= BY_LABEL; t++)
        ASSERT_CLOSE(trait[t], 0, 1e-12);
}

TESTS_MAIN("holes_and_labels")
