// bars: sixty digits that are learned in no time.
#ifndef TESTS_BARS_H
#define TESTS_BARS_H

#include "data/digits.h"

enum { COUNT = 60, INK = 200 };

static unsigned char pixels[COUNT][DIGITS_PIXELS];
static unsigned char labels[COUNT];

// A label is a bar of ink of its own, easily learned.
static Digits bars(void)
{
    for (size_t i = 0; i < COUNT; i++) {
        labels[i] = (unsigned char)(i % DIGITS_CLASSES);
        memset(pixels[i] + DIGITS_SIDE * (2 * labels[i] + 4), INK,
               DIGITS_SIDE);
    }
    return (Digits){.count = COUNT, .pixels = pixels[0], .labels = labels};
}

#endif
