// Each pixel gets a weight: the template, mean 1 minus mean 0.
#include <stdio.h>

#include "measure/mean_image.h"
#include "neuron.h"
#include "nn/vector.h"
#include "workbook/table.h"

enum { SIDE = DIGITS_SIDE, PIXELS = DIGITS_PIXELS };

// w = scale (mean 1 - mean 0).
void template_make(Lesson *lesson, const Digits *training)
{
    for (int label = 0; label < 2; label++)
        mean_image(training, label, lesson->mean[label]);
    vector_copy(lesson->weights, lesson->mean[1], PIXELS);
    vector_axpy(lesson->weights, -1, lesson->mean[0], PIXELS);
    vector_scale(lesson->weights, lesson->scale, PIXELS);
    lesson->neuron = (Neuron){.inputs = PIXELS,
                              .weights = lesson->weights,
                              .activation = SIGMOID};
}

// One row of pixels across both strokes: where a 1 has ink, where a 0 has.
void template_print(const Lesson *lesson)
{
    table_heading("The weights: a template");
    printf(
        "w = %g (mean 1 - mean 0), over the training set.  Along row 14, "
        "every\nsecond pixel:\n\n",
        lesson->scale);
    Table *table = table_new("column|mean 1|mean 0|weight w");
    for (size_t column = 4; column < 24; column += 2) {
        size_t k = 14 * SIDE + column;
        table_cell(table, "%zu|%.4f|%.4f|%+.5f", column, lesson->mean[1][k],
                   lesson->mean[0][k], lesson->weights[k]);
    }
    table_print(table);
    size_t positive = 0, negative = 0;
    for (size_t k = 0; k < PIXELS; k++) {
        positive += lesson->weights[k] > 0;
        negative += lesson->weights[k] < 0;
    }
    printf("\nOf the 784 weights, %zu are positive, %zu negative and %zu "
           "are 0.\n",
           positive, negative, PIXELS - positive - negative);
}
