// masked_gradient, reader: slopes that are hidden and lent, and ranges over
// five networks.
#include "harness.h"
#include "two_digits.h"

#include "../chapters/10-limits/masked_gradient.h"

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
    DigitsSets sets = two_digits();
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
    Predictions predictions[READERS];
    size_t of_label[DIGITS_CLASSES] = {[3] = 4};
    size_t right[READERS][DIGITS_CLASSES] = {{0}};
    size_t *confusion[READERS][DIGITS_CLASSES];
    for (size_t i = 0; i < READERS; i++) {
        for (size_t d = 0; d < DIGITS_CLASSES; d++)
            confusion[i][d] = right[i]; // the rows of all labels are one
        right[i][3] = i;
        predictions[i] = (Predictions){.count = 4,
                                       .right = i,
                                       .of_label = of_label,
                                       .confusion = confusion[i]};
    }
    Recalls it = reader_recalls(predictions);
    ASSERT_CLOSE(it.digit[3].mean, .5, 1e-12);
    ASSERT_CLOSE(it.digit[3].low, 0, 1e-12);
    ASSERT_CLOSE(it.digit[3].high, 1, 1e-12);
    ASSERT_CLOSE(it.digit[4].high, 0, 1e-12);
    ASSERT_CLOSE(it.all.mean, .5, 1e-12);
}

TESTS_MAIN("masked_gradient")
