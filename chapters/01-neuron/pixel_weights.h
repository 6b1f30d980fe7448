// pixel_weights: a weight for each pixel, the mean 1 minus the mean 0.
#ifndef PIXEL_WEIGHTS_H
#define PIXEL_WEIGHTS_H

#include "data/digits.h"
#include "nn/neuron.h"
#include "workbook/workbook.h"

typedef struct PixelWeights {
    double scale;
    double mean[2][DIGITS_PIXELS]; // the mean 0 and the mean 1
    double w[DIGITS_PIXELS];
} PixelWeights;

// w = scale (mean 1 - mean 0).
PixelWeights pixel_weights_of(const Digits *training, double scale);

// The neuron with these weights, which it borrows, and this bias.
Neuron pixel_weights_neuron(const PixelWeights *it, double bias);

void pixel_weights_print(const PixelWeights *it);
void pixel_weights_trace(Trace *trace, const PixelWeights *it);

#endif
