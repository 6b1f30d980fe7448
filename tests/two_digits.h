// two_digits: what a reader looks at when there are 21 test digits: 0 and
// 20.  They are 0s with one grey pixel, 13 / 255 = 0.051 and 52 / 255 =
// 0.204.
#ifndef TESTS_TWO_DIGITS_H
#define TESTS_TWO_DIGITS_H

#include <stdlib.h>

#include "data/digits.h"

static inline DigitsSets two_digits(void)
{
    DigitsSets sets = {.test = {.count = 21, .source = "pen"}};
    sets.test.pixels = calloc(sets.test.count, DIGITS_PIXELS);
    sets.test.labels = calloc(sets.test.count, 1);
    sets.test.pixels[0] = 13;
    sets.test.pixels[20 * DIGITS_PIXELS] = 52;
    return sets;
}

#endif
