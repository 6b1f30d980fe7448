// masked_gradient, reader: slopes that are hidden and lent, and ranges over
// five networks.
#include "harness.h"

#include <stdlib.h>

#include "../chapters/10-limits/masked_gradient.h"

// Two digits to be read, 20 apart: pixel 0 decides between 0 and 1.
static DigitsSets sets_of(void)
{
    DigitsSets sets = {.test = {.count = 21, .source = "pen"}};
    sets.test.pixels = calloc(sets.test.count, DIGITS_PIXELS);
    sets.test.labels = calloc(sets.test.count, 1);
    sets.test.pixels[0] = 13;                  // 0.051, less than the step
    sets.test.pixels[20 * DIGITS_PIXELS] = 52; // 0.204, more than it
    return sets;
}

// z_0 = 40 x_0, all others 0: after one step of 0.1 down the first digit is
// blank, its ten outputs are equal, and the first is named, still a 0; so
// the bias of output 1 tips it over.
static Network *network_of(void)
{
    const size_t sizes[] = {DIGITS_PIXELS, DIGITS_CLASSES, DIGITS_CLASSES};
    Network *net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    net->layers[0].weights.at[0] = 40;
    net->layers[1].weights.at[0] = 40;
    net->layers[1].biases[1] = 24; // z_1, against 40 sigmoid(40 x_0)
    return net;
}

static Reader reader_of(const DigitsSets *sets)
{
    Reader reader = {.sets = sets};
    for (size_t i = 0; i < READERS; i++)
        reader.net[i] = network_of();
    return reader;
}

// 40 sigmoid(40 * 0.051) = 35.4 > 24 and 40 sigmoid(0) = 20 < 24: the first
// falls.  40 sigmoid(40 * 0.104) = 39.4: the second stands.
TEST(a_factor_hides_the_slopes_and_nothing_else)
{
    DigitsSets sets = sets_of();
    Reader reader = reader_of(&sets);
    MaskedGradient it = masked_gradient_of(&reader);
    for (size_t i = 0; i < READERS; i++) {
        CU_ASSERT_EQUAL(masked_factors[0], 1);
        ASSERT_CLOSE(it.hidden[0][i], 0, 1e-12);
        ASSERT_CLOSE(it.own[0][i], .5, 1e-12);
        CU_ASSERT_EQUAL(masked_factors[MASKS - 1], 1000);
        ASSERT_CLOSE(it.hidden[MASKS - 1][i], 1, 1e-12);
        ASSERT_CLOSE(it.own[MASKS - 1][i], 1, 1e-12);
        for (size_t m = 0; m < MASKS; m++)
            ASSERT_CLOSE(it.lent[m][i], .5, 1e-12);
    }
    reader_networks_free(reader.net);
    digits_free(&sets.test);
}

// Network i reads i of the four 3s.
TEST(recalls_are_ranges_over_the_networks)
{
    Predictions predictions[READERS] = {{0}};
    for (size_t i = 0; i < READERS; i++) {
        predictions[i].count = predictions[i].of_label[3] = 4;
        predictions[i].right = predictions[i].confusion[3][3] = i;
    }
    Recalls it = reader_recalls(predictions);
    ASSERT_CLOSE(it.digit[3].mean, .5, 1e-12);
    ASSERT_CLOSE(it.digit[3].low, 0, 1e-12);
    ASSERT_CLOSE(it.digit[3].high, 1, 1e-12);
    ASSERT_CLOSE(it.digit[4].high, 0, 1e-12);
    ASSERT_CLOSE(it.all.mean, .5, 1e-12);
}

TESTS_MAIN("masked_gradient")
