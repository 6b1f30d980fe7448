// doses: which digits fall, to one step and to many, and at which epsilon.
#include "harness.h"
#include "two_digits.h"

#include "../chapters/10-limits/doses.h"

// Says 0 while 40 sigmoid(40 x) > 24, which is x > 0.0101; or else 1.
static Network *network_of(void)
{
    const size_t sizes[] = {DIGITS_PIXELS, 1, DIGITS_CLASSES};
    Network *net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    net->layers[0].weights.at[0] = 40;
    net->layers[1].weights.at[0] = 40;
    net->layers[1].biases[1] = 24;
    return net;
}

// The first falls from 0.0408 on, the second from 0.1938 on: to one step
// and to many alike, as one pixel alone has a slope.
TEST(digits_fall_where_they_must)
{
    static const double expected[DOSES] = {1, 1, 1, 1, .5, .5, .5, 0, 0};
    DigitsSets sets = two_digits();
    Reader reader = {.sets = &sets};
    Workbook book = {.seed = 1};
    for (size_t i = 0; i < READERS; i++) {
        reader.net[i] = network_of();
        reader.smooth[i] = network_of();
    }
    Doses it = doses_of(&book, &reader);
    CU_ASSERT_EQUAL(it.count, 2);
    for (size_t d = 0; d < DOSES; d++)
        for (size_t i = 0; i < READERS; i++)
            for (int a = ONE_STEP; a <= MANY_STEPS; a++) {
                ASSERT_CLOSE(it.trained.right[a][d][i], expected[d], 1e-12);
                ASSERT_CLOSE(it.smooth.right[a][d][i], expected[d], 1e-12);
            }
    // sigmoid(2.04) = 0.88 and sigmoid(8.16) = 0.9997.
    ASSERT_CLOSE(it.trained.saturated[0], .5, 1e-12);
    reader_networks_free(reader.net);
    reader_networks_free(reader.smooth);
    digits_free(&sets.test);
}

TESTS_MAIN("doses")
