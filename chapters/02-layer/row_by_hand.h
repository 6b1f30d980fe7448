// row_by_hand: one row of W times x by hand, beside its strongest rival.
#ifndef ROW_BY_HAND_H
#define ROW_BY_HAND_H

#include "one_line.h"

typedef struct RowByHand {
    size_t neuron[2]; // the row, and of the others that with the largest z
    double product[DIGITS_PIXELS]; // w x of the row, pixel by pixel
    size_t ink[DIGITS_SIDE];       // pixels with ink in each of x's rows
    double sum[DIGITS_SIDE][2];    // what such a row adds to w . x
    double total[2];               // w . x
    double b[2], z[2], a[2];
} RowByHand;

// row: of W; WORKBOOK_BY_RULE: the digit's own.
RowByHand row_by_hand_of(const TenNeurons *ten, const ShownDigit *shown,
                         size_t row);
void row_by_hand_print(const RowByHand *it);

#endif
