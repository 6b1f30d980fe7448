// does: no z is found that is below -1
// see: chapters/02-layer/README.md#side-by-side
#include "exercise.h"

// z = W x + b.
static void weighted_input(const double *weights, const double *biases,
                           const double *x, double *z)
{
    for (size_t j = 0; j < NEURONS; j++) {
        z[j] = biases[j];
        for (size_t k = 0; k < PIXELS; k++)
            z[j] += weights[j * PIXELS + k] * x[k];
    }
}

// The place of the largest z: the sigmoid keeps the order, so the largest
// activation is there too.
static size_t largest_of(const double *z)
{
    size_t answer = 0;
    double largest = -1;
    for (size_t j = 0; j < NEURONS; j++) {
        if (z[j] > largest) {
            largest = z[j];
            answer = j;
        }
    }
    return answer;
}

size_t read_digit(const double *weights, const double *biases,
                  const double *x)
{
    double z[NEURONS];
    weighted_input(weights, biases, x, z);
    return largest_of(z);
}
