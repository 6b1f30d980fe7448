// price_of_a_digit: how many multiply-adds one digit costs.
#ifndef PRICE_OF_A_DIGIT_H
#define PRICE_OF_A_DIGIT_H

#include <stddef.h>

#include "trace/trace.h"

#define PRICE_INPUTS  784
#define PRICE_NEURONS 800
#define PRICE_OUTPUTS 10

// Multiply-adds for one digit.
typedef struct {
    size_t forward[2], back[2], gradient[2]; // [layer]
    size_t answer, learn;                    // their sums
} PriceOfADigit;

PriceOfADigit price_of_a_digit(void);
void price_of_a_digit_print(const PriceOfADigit *it);
void price_of_a_digit_trace(Trace *trace, const PriceOfADigit *it);

#endif
