// footed: only MNIST's whole test set has the digit, and each network is
// asked about it and no other.
#include "harness.h"

#include <stdlib.h>

#include "workbook/footed.h"

// So many blank digits, all a 1, but the one with the foot has ink.
static Digits digits_of(const char *source, size_t count)
{
    Digits it = {.count = count, .source = source};
    it.pixels = calloc(count, DIGITS_PIXELS);
    it.labels = calloc(count, 1);
    memset(it.labels, 1, count);
    if (count > FOOTED)
        it.pixels[FOOTED * DIGITS_PIXELS] = 255;
    return it;
}

// Sees the first pixel alone: output 3 is sigmoid(2) where it has ink.
static Network *first_pixel_network(void)
{
    const size_t sizes[] = {DIGITS_PIXELS, DIGITS_CLASSES};
    Network *net = network_new(sizes, 2, SIGMOID, SIGMOID);
    net->parameters[3 * DIGITS_PIXELS] = 2;
    return net;
}

TEST(only_mnist_has_it)
{
    Digits good = digits_of("MNIST", FOOTED + 1);
    Digits few = digits_of("MNIST", FOOTED);
    Digits pen = digits_of("pen", FOOTED + 1);
    CU_ASSERT_TRUE(footed_is_in(&good));
    CU_ASSERT_FALSE(footed_is_in(&few));
    CU_ASSERT_FALSE(footed_is_in(&pen));
    good.labels[FOOTED] = 7;
    CU_ASSERT_FALSE(footed_is_in(&good));
    digits_free(&good);
    digits_free(&few);
    digits_free(&pen);
}

TEST(a_network_answers_to_it)
{
    Digits good = digits_of("MNIST", FOOTED + 1);
    Digits pen = digits_of("pen", FOOTED + 1);
    Network *net = first_pixel_network();
    Footed it = {0};
    footed_ask(&it, &pen, net, phrase("nobody"));
    CU_ASSERT_EQUAL(it.count, 0);
    footed_ask(&it, &good, net, phrase("somebody"));
    CU_ASSERT_EQUAL_FATAL(it.count, 1);
    CU_ASSERT_STRING_EQUAL(it.of[0].who.text, "somebody");
    ASSERT_CLOSE(it.of[0].a[3], 0.880797077977882, 1e-12);
    ASSERT_CLOSE(it.of[0].a[1], .5, 1e-12);
    for (size_t i = 0; i < FOOTED_MOST + 3; i++)
        footed_ask(&it, &good, net, phrase("more"));
    CU_ASSERT_EQUAL(it.count, FOOTED_MOST);
    network_free(net);
    digits_free(&good);
    digits_free(&pen);
}

TEST(the_heading_says_whether_it_is_in)
{
    CU_ASSERT_TRUE(footed_heading(true));
    CU_ASSERT_FALSE(footed_heading(false));
}

TESTS_MAIN("footed")
