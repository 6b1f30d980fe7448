// ten_errors: from one error to the cost of the set.
#ifndef TEN_ERRORS_H
#define TEN_ERRORS_H

#include "test_answers.h"

// One digit's ten errors, a - y, and their squares.
typedef struct Errors {
    size_t digit, label, answer;
    double y[DIGITS_CLASSES], a[DIGITS_CLASSES];
    double error[DIGITS_CLASSES], square[DIGITS_CLASSES];
    double sum;     // of the squares; half of it is the cost
    size_t dearest; // the output with the largest square
} Errors;

Errors ten_errors_of_digit(Workbook *book, const Answers *answers,
                           size_t digit);
void ten_errors_mean(Workbook *book, const Answers *answers);

#endif
