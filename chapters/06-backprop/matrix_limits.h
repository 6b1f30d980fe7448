// matrix_limits: from which number to which the colours of a matrix go.
#ifndef MATRIX_LIMITS_H
#define MATRIX_LIMITS_H

#include "draw/heatmap.h"
#include "draw/style.h"

void matrix_limits(Canvas *canvas, Point at, Scale scale, Align align);

#endif
