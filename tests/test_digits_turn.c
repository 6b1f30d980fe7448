// digits_turn: digits that lie on their side are noticed, by what they look
// like, where they are digits.
#include "harness.h"

#include "base/memory.h"
#include "data/digits.h"
#include "data/pen.h"

static Digits drawn(size_t count)
{
    Digits digits = {.count = count,
                     .pixels = memory_new(count, DIGITS_PIXELS),
                     .labels = memory_new(count, 1)};
    pen_fill(3, count, digits.pixels, digits.labels);
    return digits;
}

// Every pixel goes to the place with row and column exchanged, and comes
// back from there.
TEST(rows_become_columns)
{
    Digits digits = drawn(3);
    Digits turned = drawn(3);
    digits_transpose(&turned);
    for (size_t k = 0; k < 3; k++)
        for (size_t i = 0; i < DIGITS_PIXELS; i++) {
            size_t at = k * DIGITS_PIXELS;
            CU_ASSERT_EQUAL(turned.pixels[at + i % 28 * 28 + i / 28],
                            digits.pixels[at + i]);
        }
    digits_transpose(&turned);
    CU_ASSERT_EQUAL(memcmp(turned.pixels, digits.pixels, 3 * DIGITS_PIXELS),
                    0);
    digits_free(&digits);
    digits_free(&turned);
}

TEST(digits_on_their_side_are_noticed)
{
    Digits digits = drawn(1000);
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    digits_transpose(&digits);
    CU_ASSERT_TRUE(digits_are_transposed(&digits));
    digits.count = 999; // too few to say
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    digits_free(&digits);
}

// What is brighter or has less contrast lies no other way; a negative, a
// ramp and plain paper are like no digits at all.
TEST(neither_brightness_nor_contrast_turns_digits)
{
    Digits digits = drawn(1000);
    digits_transpose(&digits);
    for (size_t i = 0; i < 1000 * DIGITS_PIXELS; i++)
        digits.pixels[i] = (unsigned char)(50 + digits.pixels[i] / 2);
    CU_ASSERT_TRUE(digits_are_transposed(&digits));
    for (size_t i = 0; i < 1000 * DIGITS_PIXELS; i++)
        digits.pixels[i] = (unsigned char)(255 - digits.pixels[i]);
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    for (size_t i = 0; i < 1000 * DIGITS_PIXELS; i++)
        digits.pixels[i] = (unsigned char)(i % 28 * 9);
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    memset(digits.pixels, 7, 1000 * DIGITS_PIXELS);
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    digits_free(&digits);
}

// Five thousand that are transposed, and more behind them that are not.
TEST(the_first_five_thousand_tell)
{
    enum { FIRST = 5000, COUNT = FIRST + 7000, DRAWN = 1000 };
    Digits some = drawn(DRAWN);
    Digits many = {.count = COUNT,
                   .pixels = memory_new(COUNT, DIGITS_PIXELS),
                   .labels = memory_new(COUNT, 1)};
    for (size_t i = 0; i < COUNT; i += DRAWN) {
        if (i == 0 || i == FIRST)
            digits_transpose(&some);
        memcpy(many.pixels + i * DIGITS_PIXELS, some.pixels,
               DRAWN * DIGITS_PIXELS);
        memcpy(many.labels + i, some.labels, DRAWN);
    }
    Digits rest = digits_part(&many, FIRST, DIGITS_ALL);
    CU_ASSERT_TRUE(digits_are_transposed(&many));
    CU_ASSERT_FALSE(digits_are_transposed(&rest));
    digits_free(&many);
    digits_free(&some);
}

static const char *const of_emnist[] = {
    "EMNIST (balanced)", "EMNIST (bymerge)", "EMNIST (byclass)"};

// The same pictures, said to be something else.
TEST(only_digits_are_compared_with_digits)
{
    ClassNames names = {{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}};
    Digits digits = drawn(1000);
    digits_transpose(&digits);
    digits.source = "Fashion-MNIST";
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    digits.source = "own data";
    CU_ASSERT_TRUE(digits_are_transposed(&digits));
    digits.classes = 26;
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    digits.names = &names;
    CU_ASSERT_TRUE(digits_are_transposed(&digits));
    names.of[9][1] = 'x';
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    strcpy(names.of[9], "8");
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    digits.names = NULL;
    for (int i = 0; i < 3; i++) {
        digits.source = of_emnist[i];
        CU_ASSERT_TRUE(digits_are_transposed(&digits));
    }
    digits.source = "EMNIST (letters)";
    CU_ASSERT_FALSE(digits_are_transposed(&digits));
    digits_free(&digits);
}

TESTS_MAIN("digits_turn")
