// does: a sum equal to the threshold is called a 1; it has to be greater
// see: chapters/01-neuron/exercises/4-fewest-mistakes/README.md
#include "exercise.h"

double best_threshold(const double *sums, const bool *is_one, size_t digits,
                      const double *thresholds, size_t count)
{
    size_t best = 0;
    size_t fewest = digits + 1;
    for (size_t c = 0; c < count; c++) {
        size_t mistakes = 0;
        for (size_t i = 0; i < digits; i++)
            if ((sums[i] >= thresholds[c]) != is_one[i])
                mistakes++;
        if (mistakes < fewest) {
            fewest = mistakes;
            best = c;
        }
    }
    return thresholds[best];
}
