// data_bias: a network knows the digits that it was shown; one of them is
// made rare.
#ifndef DATA_BIAS_H
#define DATA_BIAS_H

#include "reader.h"

typedef struct DataBias {
    size_t rare;
    size_t had[DIGITS_CLASSES], left[DIGITS_CLASSES]; // training digits
    // Of networks that learned few of the rare digit, or these repeated:
    Predictions few, repeated;
} DataBias;

// Keeps so many per cent of the rare digit.  Free with data_bias_free.
DataBias data_bias_of(const Workbook *book, const Reader *reader,
                      size_t rare, double kept);
void data_bias_free(DataBias *it);

void data_bias_print(const DataBias *it, const Reader *reader);
void data_bias_trace(Trace *trace, const DataBias *it);

#endif
