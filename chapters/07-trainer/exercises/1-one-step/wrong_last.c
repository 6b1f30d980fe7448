// does: the last parameter does not move
// see: chapters/07-trainer/README.md#the-trainer-in-three-functions
#include "exercise.h"

void sgd_step(double *theta, const double *gradient, size_t count,
              double rate)
{
    for (size_t i = 0; i + 1 < count; i++)
        theta[i] -= rate * gradient[i];
}
