// with_and_without: the same network, trained on digits as they are and on
// digits in new forms, from five seeds each.
#ifndef WITH_AND_WITHOUT_H
#define WITH_AND_WITHOUT_H

#include "measure/range.h"
#include "nn/network.h"
#include "options.h"

enum { FAR_SEEDS = 5, FAR_WAYS = 3, FAR_EPOCHS_MOST = 50 };

extern const char *const far_ways[FAR_WAYS]; // "as they are", ...

typedef struct WithAndWithout {
    Settings settings;
    // Of the validation digits, and of those that were learned; per cent
    // that are read wrong after each epoch.
    double wrong[FAR_WAYS][FAR_EPOCHS_MOST][FAR_SEEDS];
    double learned[FAR_WAYS][FAR_EPOCHS_MOST][FAR_SEEDS];
    // In the end, of the validation digits moved by three pixels, in the
    // mean of the four ways.
    double moved[FAR_WAYS][FAR_SEEDS];
    Network *net[FAR_WAYS][FAR_SEEDS]; // in the end
} WithAndWithout;

// Learns from the first settings->train training digits; the last 10,000
// of them, which nobody learns from, are the validation digits.
WithAndWithout with_and_without_of(const Workbook *book,
                                   const Settings *settings,
                                   const DigitsSets *sets);
void with_and_without_free(WithAndWithout *it);

// Over the seeds, per cent of the validation digits that are read wrong.
Range with_and_without_wrong(const WithAndWithout *it, size_t way,
                             size_t epoch);

void with_and_without_print(const WithAndWithout *it);
void with_and_without_trace(Trace *trace, const WithAndWithout *it);

#endif
