// no_digit: what the networks answer to pictures that are no digits.
#ifndef NO_DIGIT_H
#define NO_DIGIT_H

#include "reader.h"

enum { STRANGERS = 8 };

typedef struct NoDigit {
    unsigned char pixels[STRANGERS][DIGITS_PIXELS];
    Predictions strangers[READERS]; // to a page, noise, letters
    // Of many pictures of noise: the share with an output over 0.5, over
    // 0.9, and the mean of the largest outputs.
    double above_half[READERS], above_nine_tenths[READERS],
        noise_mean[READERS];
} NoDigit;

// Free with no_digit_free.
NoDigit no_digit_of(const Workbook *book, const Reader *reader);
void no_digit_free(NoDigit *it);

void no_digit_print(const NoDigit *it);
void no_digit_trace(Trace *trace, const NoDigit *it);

#endif
