#include "measure/mean_image.h"

#include "nn/vector.h"

void mean_image(const Digits *digits, int label, double *mean)
{
    double x[DIGITS_PIXELS], count = 0;
    vector_fill(mean, 0, DIGITS_PIXELS);
    for (size_t i = 0; i < digits->count; i++) {
        if (label != EVERY_LABEL && digits->labels[i] != label)
            continue;
        digits_input(digits, i, x);
        vector_axpy(mean, 1, x, DIGITS_PIXELS);
        count++;
    }
    vector_scale(mean, count > 0 ? 1 / count : 0, DIGITS_PIXELS);
}
