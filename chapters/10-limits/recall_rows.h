// recall_rows: a row for each digit, with one mark for each five networks
// that read it, on a common axis of shares.
#ifndef RECALL_ROWS_H
#define RECALL_ROWS_H

#include "draw/figure.h"
#include "reader.h"

// The means of five networks; the colour is a series' and brings its mark.
typedef struct {
    const Recalls *recalls;
    const char *name;
    Color color;
} RecallSeries;

enum { RECALL_SERIES_MOST = 4 };

// The rows fill box; the names stand above them.  One row may be marked:
// its marks get their numbers (DIGITS_CLASSES: none is).
void recall_rows_draw(Canvas *canvas, Box box, const RecallSeries *series,
                      size_t count, size_t marked);

#endif
