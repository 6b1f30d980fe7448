// no_digit: what the network answers to pictures that are no digits.
#ifndef NO_DIGIT_H
#define NO_DIGIT_H

#include "reader.h"

enum { STRANGERS = 8 };

typedef struct NoDigit {
    unsigned char pixels[STRANGERS][DIGITS_PIXELS];
    Predictions strangers; // a page, noise, letters
    Predictions noise;     // many pictures of noise
    double noise_mean;     // the mean confidence for these
    size_t above_half, above_nine_tenths;
} NoDigit;

// Free with no_digit_free.
NoDigit no_digit_of(const Workbook *book, const Reader *reader);
void no_digit_free(NoDigit *it);

void no_digit_print(const NoDigit *it);
void no_digit_trace(Trace *trace, const NoDigit *it);

#endif
