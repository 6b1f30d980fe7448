// figures: one function for each picture of chapter 4, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "4 · The cost"

typedef struct Answers Answers;
typedef struct CheapestDearest CheapestDearest;
typedef struct CostNotAccuracy CostNotAccuracy;
typedef struct PriceForSurprise PriceForSurprise;
typedef struct TenErrors TenErrors;

void figure_errors(Workbook *book, const TenErrors *errors,
                   const Digits *test);
void figure_curves(Workbook *book, const PriceForSurprise *price);
void figure_louder(Workbook *book, const CostNotAccuracy *louder);
void figure_histogram(Workbook *book, const CheapestDearest *spread,
                      const Answers *answers);

#endif
