// labels: what was written on a canvas, and where.
#ifndef TESTS_LABELS_H
#define TESTS_LABELS_H

#include <assert.h>

#include "draw/canvas_inside.h"

static inline size_t label_count(const Canvas *canvas)
{
    return canvas->label_count;
}

static inline Box label_box(const Canvas *canvas, size_t i)
{
    assert(i < canvas->label_count);
    return canvas->labels[i].box;
}

static inline const char *label_text(const Canvas *canvas, size_t i)
{
    assert(i < canvas->label_count);
    return canvas->labels[i].text;
}

#endif
