// rail: where we are among the steps, and how something travels along them.
#ifndef DRAW_RAIL_H
#define DRAW_RAIL_H

#include "draw/canvas.h"

// A line with one stop for each step, across the bottom of the page: steps
// before `current` are filled, the current one is large and named in bold,
// those after it are hollow.
void rail_draw(Canvas *canvas, const char *const *steps, size_t count,
               size_t current);

// One stop of a flow: a place, a name in bold and a line that explains.
typedef struct {
    double x;
    const char *name, *note;
} RailStop;

// An arrow from a point to another x at the same height, with stops on it
// and their words below: a way that leads through the picture above.
void rail_flow(Canvas *canvas, Point from, double to, const RailStop *stops,
               size_t count);

#endif
