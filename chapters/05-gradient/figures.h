// figures: one function for each picture of chapter 5, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "5 · The gradient"

typedef struct OneKnob OneKnob;
typedef struct ZeroFromOne ZeroFromOne;
typedef struct ThreeRates ThreeRates;
typedef struct IsItRight IsItRight;

void figure_secants(Workbook *book, const OneKnob *one);
void figure_way_down(Workbook *book, const ThreeRates *bowl);
void figure_zero_versus_one(Workbook *book, const ZeroFromOne *learning);
void figure_surface(Workbook *book, const ThreeRates *bowl);
void figure_gradient_check(Workbook *book, const IsItRight *check);

#endif
