// Exercise 05-1: the slope of a cost, by a nudge to each side.
#ifndef EXERCISE_H
#define EXERCISE_H

// The slope of a cost at w, by the central difference:
//     (C(w + epsilon) - C(w - epsilon)) / (2 epsilon)
//   cost:    the cost as a function of one weight; call it: cost(w)
//   w:       where you stand
//   epsilon: how far to nudge, > 0
double central_slope(double (*cost)(double w), double w, double epsilon);

#endif
