// The figures of chapter 3: each draws the PNG of its name.
#ifndef CHAPTER_FEEDFORWARD_FIGURES_H
#define CHAPTER_FEEDFORWARD_FIGURES_H

#include "workbook/workbook.h"

#define CHAPTER "3 · Feedforward"
#define SOURCE  "build/03-feedforward"

typedef struct Journey Journey;
typedef struct Untrained Untrained;

void figure_guessing(Workbook *book, const Journey *journey,
                     const Untrained *untrained);
void figure_eyes(Workbook *book, const Journey *journey);
void figure_feedforward(Workbook *book, const Journey *journey);
void figure_evidence(Workbook *book, const Journey *journey);

#endif
