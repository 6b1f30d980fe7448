// figures: one function for each picture of chapter 8, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "workbook/workbook.h"

#define FIGURES_CHAPTER "8 · Deeper"
#define FIGURES_SOURCE  "build/08-deeper"

typedef struct ErrorsByLayer ErrorsByLayer;

void figure_depth(Workbook *book, const ErrorsByLayer *errors);

#endif
