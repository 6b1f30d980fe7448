// figures: one function for each picture of chapter 12, named like its
// file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "12 · How fast it goes"

typedef struct SixLoops SixLoops;
typedef struct Measured Measured;

void figure_roofline(Workbook *book, const SixLoops *loops,
                     const Measured *measured);
void figure_steps(Workbook *book, const Measured *measured);

#endif
