// landscape: the cost over two weights, as contours.
#ifndef LANDSCAPE_H
#define LANDSCAPE_H

#include "draw/chart.h"
#include "three_rates.h"

// A chart of the surface, upon which the figures draw.
Chart landscape_open(Canvas *canvas, Box body, const ThreeRates *bowl);

// Marks the lowest point.
void landscape_mark_bottom(const Chart *chart, const ThreeRates *bowl);

#endif
