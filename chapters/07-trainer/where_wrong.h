// where_wrong: which test digits a network takes for which ("Where it is
// wrong").
#ifndef WHERE_WRONG_H
#define WHERE_WRONG_H

#include "measure/predictions.h"

typedef struct WhereWrong {
    const Digits *digits;
    Predictions predictions;
    size_t count;
    size_t *wrong; // [count], the digits that are not right; first those
                   // whose wrong output leads the true one the most
    size_t surest[DIGITS_CLASSES_MOST]
                 [DIGITS_CLASSES_MOST]; // [label][predicted]: the first of
                                        // these
} WhereWrong;

// The digits stay the caller's.  Free with where_wrong_free.
WhereWrong where_wrong_of(const Network *net, const Digits *digits);
void where_wrong_free(WhereWrong *where);

void where_wrong_print(const WhereWrong *where);

// The digit that was read correctly, but with the smallest margin.
size_t where_wrong_least_certain(const WhereWrong *where);

#endif
