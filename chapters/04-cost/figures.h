// figures: one function for each picture of chapter 4, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "workbook/workbook.h"

#define FIGURES_CHAPTER "4 · The cost"
#define FIGURES_SOURCE  "build/04-cost"

typedef struct Answers Answers;
typedef struct Curves Curves;
typedef struct Errors Errors;
typedef struct Louder Louder;
typedef struct Spread Spread;

// Ten squared errors and their sum.
void figure_errors(Workbook *book, const Answers *answers,
                   const Errors *errors);

// Two costs as curves of one output.
void figure_curves(Workbook *book, const Curves *curves);

// The set's costs and accuracy when the same answers are said louder.
void figure_louder(Workbook *book, const Louder *louder);

// What all the test digits cost.
void figure_histogram(Workbook *book, const Answers *answers,
                      const Spread *spread);

#endif
