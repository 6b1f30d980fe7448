// doses: test digits, changed by growing amounts: at random, in one step
// along the gradient of their cost, and in many.
#ifndef DOSES_H
#define DOSES_H

#include "reader.h"

enum { DOSES = 9, TENTH = 5 };
extern const double doses_epsilon[DOSES]; // [TENTH] is 0.1

// How the pixels are moved.
typedef enum { AT_RANDOM, ONE_STEP, MANY_STEPS, ATTACKS } Attack;

enum { MANY = 20, EVERY = 20 }; // steps; test digits

// The share of every 20th test digit that each network reads rightly.  Many
// steps: for what is misread after one step, or after many steps to this
// epsilon or a smaller one, whose box lies inside.
typedef struct {
    double right[ATTACKS][DOSES][READERS];
    double saturated[READERS]; // of the hidden activations for these
                               // digits: under 0.01 or over 0.99
} DoseCurves;

typedef struct Doses {
    size_t count; // of digits
    DoseCurves trained, smooth;
} Doses;

Doses doses_of(const Workbook *book, const Reader *reader);
void doses_print(const Doses *it);
void doses_trace(Trace *trace, const Doses *it);

#endif
