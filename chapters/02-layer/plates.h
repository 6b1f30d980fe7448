// The figures of chapter 2, each drawn on a canvas of its own, which
// workbook_figure saves and frees.
#ifndef CHAPTER_PLATES_H
#define CHAPTER_PLATES_H

#include "draw/canvas.h"
#include "layer.h"

// z = W x + b as grids, one row lit and followed below.
Canvas *plates_product(const Lesson *lesson);

#endif
