// doses: all test digits, changed by growing steps along the gradient of
// their cost, or as far at random.
#ifndef DOSES_H
#define DOSES_H

#include "reader.h"

enum { DOSES = 9, TENTH = 5 };
extern const double doses_epsilon[DOSES]; // [TENTH] is 0.1

typedef struct {
    double right[DOSES];      // the share of the digits
    double confidence[DOSES]; // the mean of the wrong predictions'
} DoseCurve;

// Of the reader's two networks, each along its own gradient.
typedef struct Doses {
    DoseCurve gradient, random, smooth_gradient, smooth_random;
} Doses;

Doses doses_of(const Workbook *book, const Reader *reader);
void doses_print(const Doses *it);
void doses_trace(Trace *trace, const Doses *it);

#endif
