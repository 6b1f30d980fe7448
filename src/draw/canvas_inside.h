// canvas_inside: the canvas as the other files of src/draw see it.
// Private to src/draw, because it names Cairo.
#ifndef DRAW_CANVAS_INSIDE_H
#define DRAW_CANVAS_INSIDE_H

#include <cairo.h>

#include "draw/canvas.h"

typedef struct {
    Box box;
    char *text;
} NotedLabel;

// Everything is drawn on a recording surface and played back when saved.
// The record is in pixels, because Cairo rounds what it records to 1/256:
// whole pixels stay whole.
struct Canvas {
    Box page;
    cairo_surface_t *surface;
    cairo_t *cairo;
    NotedLabel *labels; // [label_count]
    size_t label_count;
    char *title, *description, *caption, *source;
    size_t sums, wrong_sums; // noted by reckon
    Error wrong_sum;         // the first one
    char arithmetic[600];    // what the file says of them
    bool failed;
    Error failure; // the first one
};

void canvas_use_color(Canvas *canvas, Rgb color);

#endif
