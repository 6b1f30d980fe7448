// gradcheck: is the gradient right?  Ask the cost itself.
//
// Nudge one parameter up and down by epsilon and see how the cost moves:
//     dC/dtheta  is about  (C(theta + e) - C(theta - e)) / (2 e).
// It needs no backpropagation, only two forward passes for each parameter,
// so it cannot share backpropagation's mistakes.  It is far too slow to
// train with, and exactly right for checking.
#ifndef NN_GRADCHECK_H
#define NN_GRADCHECK_H

#include <stddef.h>

#include "nn/cost.h"
#include "nn/examples.h"
#include "nn/network.h"

// The slope of the cost of one example along parameter i, by the central
// difference with step epsilon > 0.  The parameter is put back as it was.
double gradcheck_slope(Network *net, Cost cost, Example example, size_t i,
                       double epsilon);

// gradcheck_slope for every parameter: numeric gets the shape of net.
void gradcheck_numeric(Network *net, Cost cost, Example example,
                       double epsilon, Network *numeric);

typedef struct {
    size_t wrong;    // how many parameters lie outside the tolerance
    size_t worst;    // the parameter that is furthest outside or nearest it
    double analytic; // its two slopes
    double numeric;
} GradcheckReport;

// Compares two gradients, parameter by parameter; i is wrong when not
//     |analytic - numeric| <= absolute + relative |numeric|.
GradcheckReport gradcheck_compare(const Network *analytic,
                                  const Network *numeric, double absolute,
                                  double relative);

#endif
