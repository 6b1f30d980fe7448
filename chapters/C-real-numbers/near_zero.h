// near_zero: tanh of numbers near 0, by its formula as it is written and as
// the workbook computes it.
#ifndef NEAR_ZERO_H
#define NEAR_ZERO_H

// (e^2x - 1) / (e^2x + 1), in just these steps.
double tanh_as_written(double x);

void near_zero_print(void);

#endif
