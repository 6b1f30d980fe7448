// sigmoid_curve: the sigmoid, and what it makes of the digit that is read.
#ifndef SIGMOID_CURVE_H
#define SIGMOID_CURVE_H

#include "weighted_sum.h"

// The sigmoid itself, from -reach to reach: wide enough for every reading.
enum { CURVE = 241 };
typedef struct Curve {
    double reach;
    double z[CURVE], a[CURVE];
} Curve;

// The curve for the count readings.
Curve curve_of(const Reading *const *readings, size_t count);

void sigmoid_print_answer(const Reading *shown, double bias);
void sigmoid_print(const Reading *shown);

#endif
