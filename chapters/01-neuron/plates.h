// The figures of chapter 1, each drawn on a canvas of its own, which
// workbook_figure saves and frees.
#ifndef CHAPTER_PLATES_H
#define CHAPTER_PLATES_H

#include "draw/canvas.h"
#include "neuron.h"

// The histograms of w . x, and the mistakes while the threshold slides.
Canvas *plates_threshold(const Lesson *lesson);

// The sigmoid with the point of the digit shown.
Canvas *plates_sigmoid(const Lesson *lesson);

#endif
