// matrix_marks: a matrix as a map, and what stands beside it.
#ifndef MATRIX_MARKS_H
#define MATRIX_MARKS_H

#include "draw/heatmap.h"
#include "draw/label.h"

// The numbers of rows and columns.
#define MATRIX_INDEX                                                       \
    (Style)                                                                \
    {                                                                      \
        SIZE_SMALL, COLOR_SECONDARY, .align = ALIGN_CENTER, .middle = true \
    }

// The map of a matrix with square cells.
Heatmap matrix_map(const double *values, size_t rows, size_t columns,
                   Scale scale, int cell);

// The pen of an arrow into or out of the matrix.
Pen matrix_pen(Color color);

// From which number to which the colours of the scale go.
void matrix_limits(Canvas *canvas, Point at, Scale scale, Align align);

#endif
