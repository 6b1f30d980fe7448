// figures: one function for each picture of chapter 8, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "8 · Deeper"

typedef struct ExclusiveOr ExclusiveOr;
typedef struct Bumps Bumps;
typedef struct ErrorsByLayer ErrorsByLayer;
typedef struct ErrorsWhileLearning ErrorsWhileLearning;
typedef struct Valley Valley;
typedef struct FallingRates FallingRates;
typedef struct RatesOnDigits RatesOnDigits;

void figure_exclusive_or(Workbook *book, const ExclusiveOr *it);
void figure_bumps(Workbook *book, const Bumps *it);
void figure_depth(Workbook *book, const ErrorsByLayer *errors);
void figure_waking(Workbook *book, const ErrorsWhileLearning *it);
void figure_valley(Workbook *book, const Valley *it);
void figure_falling_rates(Workbook *book, const FallingRates *walks,
                          const RatesOnDigits *digits);

#endif
