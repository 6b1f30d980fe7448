// figures: one function for each picture of chapter 5, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "workbook/workbook.h"

#define FIGURES_CHAPTER "5 · The gradient"
#define FIGURES_SOURCE  "build/05-gradient"

typedef struct OneWeight OneWeight;
typedef struct Learning Learning;
typedef struct Bowl Bowl;
typedef struct Check Check;

void figure_secants(Workbook *book, const OneWeight *one);
void figure_way_down(Workbook *book, const Bowl *bowl);
void figure_zero_versus_one(Workbook *book, const Learning *learning);
void figure_surface(Workbook *book, const Bowl *bowl);
void figure_gradient_check(Workbook *book, const Check *check);

#endif
