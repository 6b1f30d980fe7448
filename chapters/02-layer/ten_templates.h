// ten_templates: ten neurons, each the mean of one digit minus the mean of
// all.
#ifndef TEN_TEMPLATES_H
#define TEN_TEMPLATES_H

#include "data/digits.h"
#include "nn/network.h"

typedef struct TenTemplates {
    double scale;
    double mean[DIGITS_CLASSES][DIGITS_PIXELS]; // the mean of each digit
    double mean_of_all[DIGITS_PIXELS];
} TenTemplates;

TenTemplates ten_templates_of(const Digits *training, double scale);

// The ten neurons that they make; the caller frees them.
Network *ten_templates_network(const TenTemplates *it);

// layer: that of the network.
void ten_templates_print(const TenTemplates *it, const Layer *layer);

#endif
