// The figures of chapter 2: each draws the PNG of its name.
#ifndef CHAPTER_LAYER_FIGURES_H
#define CHAPTER_LAYER_FIGURES_H

#include "workbook/workbook.h"

typedef struct Lesson Lesson;

void figure_product(Workbook *book, const Lesson *lesson);
void figure_begins(Workbook *book, const Lesson *lesson);
void figure_templates(Workbook *book, const Lesson *lesson);

#endif
