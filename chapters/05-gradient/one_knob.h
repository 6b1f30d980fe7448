// one_knob: one digit, one weight, and the slope of the cost along it.
#ifndef ONE_KNOB_H
#define ONE_KNOB_H

#include "trace/trace.h"
#include "zeros_and_ones.h"

enum { CURVE = 201, NUDGES = 5, EPSILONS = 13 };

// The cost of one digit while one weight moves, and its slope at 0.
typedef struct OneKnob {
    size_t digit; // its place in the training set
    int label;
    double x[DIGITS_PIXELS], y;
    size_t pixel; // the weight that moves reads this pixel
    double exact; // the slope at 0, by the formula
    double w[CURVE], cost[CURVE];
    double epsilon[NUDGES]; // shrinking nudges, and what each gives
    double above[NUDGES], below[NUDGES];
    double forward[NUDGES], central[NUDGES];
    double tiny[EPSILONS]; // 1, 0.1, ... 1e-12, and the errors
    double forward_error[EPSILONS], central_error[EPSILONS];
} OneKnob;

// The slope of the cost at w = 0 for this digit of the set; the weight is
// that of its darkest pixel.
OneKnob one_knob_of(const Digits *digits, size_t digit);

// Steps 1 to 6 of the program.
void one_knob_print(const OneKnob *one);
void one_knob_print_sigmoid(void);
void one_knob_trace(Trace *trace, const OneKnob *one);

#endif
