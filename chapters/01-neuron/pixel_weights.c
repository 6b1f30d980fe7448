#include "pixel_weights.h"

#include <stdio.h>

#include "measure/mean_image.h"
#include "nn/vector.h"
#include "workbook/table.h"

// w = scale (mean 1 - mean 0).
PixelWeights pixel_weights_of(const Digits *training, double scale)
{
    PixelWeights it = {.scale = scale};
    for (int label = 0; label < 2; label++)
        mean_image(training, label, it.mean[label]);
    vector_copy(it.w, it.mean[1], DIGITS_PIXELS);
    vector_axpy(it.w, -1, it.mean[0], DIGITS_PIXELS);
    vector_scale(it.w, scale, DIGITS_PIXELS);
    return it;
}

Neuron pixel_weights_neuron(const PixelWeights *it, double bias)
{
    return (Neuron){.inputs = DIGITS_PIXELS,
                    .weights = it->w,
                    .bias = bias,
                    .activation = SIGMOID};
}

// One row of pixels across both strokes: where a 1 has ink, where a 0 has.
void pixel_weights_print(const PixelWeights *it)
{
    table_heading("The weights: a template");
    printf(
        "w = %g (mean 1 - mean 0), over the training set.  Along row 14, "
        "every\nsecond pixel:\n\n",
        it->scale);
    Table *table = table_new("column|mean 1|mean 0|weight w");
    for (size_t column = 4; column < 24; column += 2) {
        size_t k = 14 * DIGITS_SIDE + column;
        table_cell(table, "%zu|%.4f|%.4f|%+.5f", column, it->mean[1][k],
                   it->mean[0][k], it->w[k]);
    }
    table_print(table);
    size_t positive = 0, negative = 0;
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        positive += it->w[k] > 0;
        negative += it->w[k] < 0;
    }
    printf("\nOf the 784 weights, %zu are positive, %zu negative and %zu "
           "are 0.\n",
           positive, negative, DIGITS_PIXELS - positive - negative);
}

void pixel_weights_trace(Trace *trace, const PixelWeights *it)
{
    trace_step(trace, "template", "The weights: a template",
               "w = scale (mean 1 - mean 0)");
    trace_matrix(trace, "mean 0", it->mean[0], DIGITS_SIDE, DIGITS_SIDE);
    trace_matrix(trace, "mean 1", it->mean[1], DIGITS_SIDE, DIGITS_SIDE);
    trace_matrix(trace, "w", it->w, DIGITS_SIDE, DIGITS_SIDE);
}
