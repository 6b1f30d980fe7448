#include "exercise.h"

void teach(const Digits *digits, double *weights, double *bias)
{
    // TODO: gradient descent on the mean quadratic cost of all digits.
    (void)digits;
    (void)weights;
    (void)bias;
}
