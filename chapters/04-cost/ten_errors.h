// ten_errors: from one error to the cost of the set.
#ifndef TEN_ERRORS_H
#define TEN_ERRORS_H

#include "test_answers.h"
#include "trace/trace.h"

// One digit's ten errors, a - y, and their squares.
typedef struct TenErrors {
    size_t digit, label, answer;
    double y[DIGITS_CLASSES], a[DIGITS_CLASSES];
    double error[DIGITS_CLASSES], square[DIGITS_CLASSES];
    double sum, cost; // of the squares; half of it
    size_t dearest;   // the output with the largest square
} TenErrors;

TenErrors ten_errors_of(const Answers *answers, size_t digit);

// The digit, then the mean over the set.
void ten_errors_print(const TenErrors *it, const Answers *answers);
void ten_errors_trace(Trace *trace, const TenErrors *it,
                      const Answers *answers);

#endif
