// class_bars: the answers of an output layer as a list of bars, one row for
// each class.
#ifndef DRAW_CLASS_BARS_H
#define DRAW_CLASS_BARS_H

#include "draw/canvas.h"

typedef struct {
    const double *values; // [count], 0 to 1
    size_t count;
    size_t one, other; // the rows that are brought out
} ClassBars;

// Rows of equal height fill box: the number of the class on the left, a
// frame that its value fills, and the value in print.
void class_bars_draw(Canvas *canvas, Box box, const ClassBars *bars);

#endif
