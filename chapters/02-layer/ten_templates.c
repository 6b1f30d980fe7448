// ten_templates: the means, the rows of W that they make, their biases.
#include "ten_templates.h"

#include <stdio.h>

#include "measure/mean_image.h"
#include "measure/range.h"
#include "nn/vector.h"
#include "ten_neurons.h"

TenTemplates ten_templates_of(const Digits *training, double scale)
{
    TenTemplates it = {.scale = scale};
    for (int d = 0; d < DIGITS_CLASSES; d++)
        mean_image(training, d, it.mean[d]);
    mean_image(training, EVERY_LABEL, it.mean_of_all);
    return it;
}

// Row d of the weights is scale (mean d - mean of all).  Its threshold lies
// half-way between the w . x of those two pictures.
Network *ten_templates_network(const TenTemplates *it)
{
    const size_t n = DIGITS_PIXELS;
    Network *net = ten_neurons_network();
    Layer *layer = &net->layers[0];
    for (size_t d = 0; d < DIGITS_CLASSES; d++) {
        double *w = matrix_row(layer->weights, d);
        vector_copy(w, it->mean[d], n);
        vector_axpy(w, -1, it->mean_of_all, n);
        vector_scale(w, it->scale, n);
        layer->biases[d] = -(vector_dot(w, it->mean[d], n) +
                             vector_dot(w, it->mean_of_all, n)) /
                           2;
    }
    return net;
}

void ten_templates_print(const TenTemplates *it, const Layer *layer)
{
    table_heading("Ten templates");
    printf(
        "Row d of W is %g (mean of digit d - mean of all), over the "
        "training set.\nIts bias puts the threshold half-way between the "
        "two pictures:\n\n",
        it->scale);
    Table *table =
        table_new("neuron|smallest w|largest w|w . mean d|w . mean|bias");
    for (size_t d = 0; d < DIGITS_CLASSES; d++) {
        const double *w = matrix_row(layer->weights, d);
        Range r = range_of(w, DIGITS_PIXELS);
        table_cell(table, "%zu|%+.5f|%+.5f|%+.5f|%+.5f|%+.5f", d, r.low,
                   r.high, vector_dot(w, it->mean[d], DIGITS_PIXELS),
                   vector_dot(w, it->mean_of_all, DIGITS_PIXELS),
                   layer->biases[d]);
    }
    table_print(table);
}
