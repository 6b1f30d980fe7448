// property: what holds of all numbers of an answer, each of which is proved
// by the numbers themselves.
#ifndef CHECK_PROPERTY_H
#define CHECK_PROPERTY_H

#include <stddef.h>

#include "base/phrase.h"

// What holds, as "each has the wrong sign", or nothing: an empty phrase.
// yours, expected: [n].  Looks, in this order, for: the first digits right
// and the others not, all zero, the other sign, one factor, one number too
// much, whole numbers only.  At least two numbers that differ in size are
// needed for a proof.
Phrase property_of(const double *yours, const double *expected, size_t n);

#endif
