// digits: sets in memory, and what a network sees of them.
#include "harness.h"

#include "data/digits.h"

// The first digits of the pen.
static Digits drawn(size_t count)
{
    Error error;
    DigitsSets sets;
    CU_ASSERT_FATAL(digits_open(
        (DigitsRequest){DIGITS_PEN, "data", count, 0}, &sets, &error));
    digits_free(&sets.test);
    return sets.training;
}

TEST(an_example_is_pixels_over_255_and_one_hot)
{
    double x[784], y[10], sum = 0.0;
    Digits digits = drawn(30);
    Examples set = digits_examples(&digits);
    CU_ASSERT_EQUAL(set.count, 30);
    CU_ASSERT_EQUAL(set.inputs, 784);
    CU_ASSERT_EQUAL(set.outputs, 10);
    set.get(set.source, 21, x, y);
    for (size_t j = 0; j < 784; j++)
        ASSERT_CLOSE(x[j] * 255.0, digits.pixels[21 * 784 + j], 1e-12);
    for (size_t k = 0; k < 10; k++)
        sum += y[k];
    CU_ASSERT_EQUAL(sum, 1.0);
    CU_ASSERT_EQUAL(y[digits.labels[21]], 1.0);
    digits_free(&digits);
}

TEST(a_target_is_1_at_its_label_alone)
{
    double y[12];
    for (int label = 0; label < 10; label++) {
        for (size_t k = 0; k < 12; k++)
            y[k] = 7;
        digits_target(label, y + 1);
        for (int k = 0; k < 10; k++)
            CU_ASSERT_EQUAL(y[1 + k], k == label);
        CU_ASSERT(y[0] == 7 && y[11] == 7);
    }
}

TEST(two_labels_can_be_selected)
{
    Digits digits = drawn(100);
    Digits some = digits_select(&digits, "10");
    CU_ASSERT_EQUAL(some.count, 20);
    size_t next = 0;
    for (size_t i = 0; i < 100; i++) {
        if (digits.labels[i] > 1)
            continue;
        CU_ASSERT_EQUAL(some.labels[next], digits.labels[i]);
        CU_ASSERT_EQUAL(memcmp(some.pixels + next++ * 784,
                               digits.pixels + i * 784, 784),
                        0);
    }
    CU_ASSERT_EQUAL(next, 20);
    CU_ASSERT_STRING_EQUAL(some.source, "pen");
    digits_free(&some);
    Digits all = digits_select(&digits, "0123456789");
    CU_ASSERT_EQUAL(all.count, 100);
    CU_ASSERT_EQUAL(memcmp(all.labels, digits.labels, 100), 0);
    digits_free(&all);
    digits_free(&digits);
}

TEST(digits_can_be_put_together)
{
    unsigned char pixels[DIGITS_PIXELS] = {0};
    Digits some = digits_new(3);
    CU_ASSERT_EQUAL(some.count, 0);
    CU_ASSERT_EQUAL(digits_classes(&some), 10);
    for (size_t i = 0; i < 2; i++) {
        pixels[783] = (unsigned char)(7 + i);
        digits_add(&some, pixels, 3 + i);
    }
    CU_ASSERT_EQUAL(some.count, 2);
    CU_ASSERT_EQUAL(some.labels[1], 4);
    CU_ASSERT_EQUAL(some.pixels[783], 7);
    CU_ASSERT_EQUAL(some.pixels[2 * 784 - 1], 8);
    CU_ASSERT_EQUAL(digits_classes(&some), 10);
    digits_add(&some, pixels, 10);
    CU_ASSERT_EQUAL(digits_classes(&some), 11);
    digits_free(&some);
}

TEST(the_first_of_a_label_is_found)
{
    unsigned char labels[] = {7, 2, 1, 0, 1};
    Digits digits = {.count = 5, .labels = labels};
    CU_ASSERT_EQUAL(digits_first(&digits, 7), 0);
    CU_ASSERT_EQUAL(digits_first(&digits, 1), 2);
    CU_ASSERT_EQUAL(digits_first(&digits, 5), 4); // none: the last
}

TEST(a_label_has_its_article)
{
    CU_ASSERT_STRING_EQUAL(digits_name(0), "a 0");
    CU_ASSERT_STRING_EQUAL(digits_name(7), "a 7");
    CU_ASSERT_STRING_EQUAL(digits_name(8), "an 8");
    CU_ASSERT_STRING_EQUAL(digits_name(9), "a 9");
}

TEST(a_part_is_a_view_that_ends_with_the_set)
{
    unsigned char pixels[3 * DIGITS_PIXELS] = {0}, labels[3] = {7, 2, 1};
    const Digits all = {
        .count = 3, .pixels = pixels, .labels = labels, .classes = 26};
    Digits part = digits_part(&all, 1, 1);
    CU_ASSERT_EQUAL(part.count, 1);
    CU_ASSERT_PTR_EQUAL(part.labels, labels + 1);
    CU_ASSERT_EQUAL(digits_classes(&part), 26);
    CU_ASSERT_PTR_EQUAL(part.pixels, pixels + DIGITS_PIXELS);
    CU_ASSERT_EQUAL(digits_part(&all, 2, DIGITS_ALL).count, 1);
    CU_ASSERT_EQUAL(digits_part(&all, 4, 2).count, 0);
}

TESTS_MAIN("digits")
