// rates_on_digits: one hidden layer of ReLUs that learns to read with rates
// that fall, by each rule.
#ifndef RATES_ON_DIGITS_H
#define RATES_ON_DIGITS_H

#include "options.h"
#include "stack_training.h"
#include "workbook/footed.h"

typedef struct RatesOnDigits {
    size_t train, width, epochs;
    double right[RULE_COUNT][SCHEDULE_COUNT][STACK_SEEDS]; // of test digits
} RatesOnDigits;

// foot: also asked of the networks that Adam trained with a cosine.
RatesOnDigits rates_on_digits_of(const Workbook *book,
                                 const Settings *settings,
                                 const DigitsSets *sets, Footed *foot);
void rates_on_digits_print(const RatesOnDigits *it);
void rates_on_digits_trace(Trace *trace, const RatesOnDigits *it);

#endif
