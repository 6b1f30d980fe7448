#include "holes_and_labels.h"

#include <stdlib.h>

#include "base/memory.h"
#include "ink_shapes.h"
#include "nn/vector.h"

// Takes the mean of each label out of the values: [count].
static void take_out_labels(const Digits *digits, double *values)
{
    double sum[DIGITS_CLASSES_MOST] = {0};
    double count[DIGITS_CLASSES_MOST] = {0};
    for (size_t i = 0; i < digits->count; i++) {
        sum[digits->labels[i]] += values[i];
        count[digits->labels[i]]++;
    }
    for (size_t i = 0; i < digits->count; i++)
        values[i] -= sum[digits->labels[i]] / count[digits->labels[i]];
}

static double variation(const double *values, size_t n)
{
    double mean = vector_sum(values, n) / (double)n, sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += (values[i] - mean) * (values[i] - mean);
    return sum;
}

void holes_and_labels_of(const SeenDigits *seen, const double *a,
                         double *trait)
{
    size_t n = seen->digits.count;
    double *rest = memory_new(n, sizeof *rest);
    double *h = memory_new(n, sizeof *h);
    vector_copy(rest, a, n);
    vector_copy(h, seen->hole, n);
    take_out_labels(&seen->digits, rest);
    take_out_labels(&seen->digits, h);
    double all = variation(a, n);
    trait[HOLE] = ink_shapes_correlation(a, seen->hole, n);
    trait[HOLE_WITHIN] = ink_shapes_correlation(rest, h, n);
    trait[BY_LABEL] = all > 0 ? 1 - variation(rest, n) / all : 0;
    free(rest);
    free(h);
}
