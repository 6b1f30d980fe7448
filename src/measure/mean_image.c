#include "measure/mean_image.h"

#include "nn/vector.h"

enum { TEN = DIGITS_CLASSES, PIXELS = DIGITS_PIXELS };

void mean_images(const Digits *digits, double mean[TEN][PIXELS],
                 double *of_all)
{
    double x[PIXELS], count[TEN] = {0};
    vector_fill(mean[0], 0, TEN * PIXELS);
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        vector_axpy(mean[digits->labels[i]], 1, x, PIXELS);
        count[digits->labels[i]]++;
    }
    if (of_all != NULL)
        vector_fill(of_all, 0, PIXELS);
    for (size_t d = 0; d < TEN; d++) {
        if (of_all != NULL)
            vector_axpy(of_all, 1 / (double)digits->count, mean[d], PIXELS);
        vector_scale(mean[d], count[d] > 0 ? 1 / count[d] : 0, PIXELS);
    }
}
