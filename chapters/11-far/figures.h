// figures: one function for each picture of chapter 11, named like its
// file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "11 · How far it goes"

typedef struct NewForms NewForms;
typedef struct Poses Poses;
typedef struct WithAndWithout WithAndWithout;
typedef struct WhatTheyCost WhatTheyCost;
typedef struct StillMissed StillMissed;
typedef struct SharedWeights SharedWeights;

void figure_new_forms(Workbook *book, const NewForms *forms);
void figure_other_pens(Workbook *book, const NewForms *forms);
void figure_poses(Workbook *book, const Poses *poses);
void figure_with_and_without(Workbook *book, const WithAndWithout *trained);
void figure_error_against_time(Workbook *book, const WhatTheyCost *cost);
void figure_members(Workbook *book, const WhatTheyCost *cost);
void figure_missed(Workbook *book, const StillMissed *missed);
void figure_kernels(Workbook *book, const SharedWeights *shared);

#endif
