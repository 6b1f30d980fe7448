// engine_set: nothing is copied.
#include "harness.h"

#include "measure/engine_set.h"

TEST(a_set_points_to_the_digits)
{
    unsigned char pixels[2 * DIGITS_PIXELS], labels[2];
    Digits digits = {.count = 2, .pixels = pixels, .labels = labels};
    EngineSet set = engine_set(&digits);
    CU_ASSERT(set.bytes == pixels && set.labels == labels);
    CU_ASSERT(set.floats == NULL && set.targets == NULL);
    CU_ASSERT(set.count == 2 && set.inputs == 784 && set.outputs == 10);
}

TESTS_MAIN("engine_set")
