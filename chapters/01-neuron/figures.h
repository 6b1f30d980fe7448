// The figures of chapter 1: each draws the PNG of its name.
#ifndef CHAPTER_NEURON_FIGURES_H
#define CHAPTER_NEURON_FIGURES_H

#include "workbook/workbook.h"

typedef struct Lesson Lesson;

void figure_weighted_sum(Workbook *book, const Lesson *lesson);
void figure_threshold(Workbook *book, const Lesson *lesson);
void figure_sigmoid(Workbook *book, const Lesson *lesson);

// The same as weighted-sum, of the first digit that the neuron gets wrong;
// draws nothing when there is none.
void figure_mistake(Workbook *book, const Lesson *lesson);

#endif
