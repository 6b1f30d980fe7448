// data_bias: networks know the digits that they were shown; one of them is
// made rare.
#ifndef DATA_BIAS_H
#define DATA_BIAS_H

#include "reader.h"

typedef struct DataBias {
    size_t rare;
    size_t had[DIGITS_CLASSES], left[DIGITS_CLASSES]; // training digits
    // Of the five as trained, and of five that learned few of the rare
    // digit, or these repeated:
    Recalls all, few, repeated;
    size_t of_rare;               // test digits
    double taken[DIGITS_CLASSES]; // how many of these the networks with
                                  // few take for each digit, in the mean
} DataBias;

// Keeps so many per cent of the rare digit.
DataBias data_bias_of(const Workbook *book, const Reader *reader,
                      size_t rare, double kept);

void data_bias_print(const DataBias *it);
void data_bias_trace(Trace *trace, const DataBias *it);

#endif
