// figures: one function for each picture of chapter 9, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "9 · Choosing"

typedef struct RateSweep RateSweep;
typedef struct WhenToStop WhenToStop;
typedef struct HoldsBack HoldsBack;

void figure_rate_sweep(Workbook *book, const RateSweep *sweep);
void figure_stop(Workbook *book, const WhenToStop *stop);
void figure_by_heart(Workbook *book, const HoldsBack *held);

#endif
