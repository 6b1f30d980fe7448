// recall_rows: a row for each digit and one for all, with one mark for each
// five networks that read it, on a common axis of shares.
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

// The rows fill box; the names stand above them.  One row is marked, that
// of a digit or of all (DIGITS_CLASSES); its marks and those of all get
// their numbers.
void recall_rows_draw(Canvas *canvas, Box box, const RecallSeries *series,
                      size_t count, size_t marked);

#endif
