// figures: one function for each picture of chapter 6, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "6 · Backpropagation"

typedef struct LearningStep LearningStep;
typedef struct RealDigit RealDigit;
typedef struct BugGallery BugGallery;
typedef struct SoftmaxError SoftmaxError;
typedef struct PathsThatMeet PathsThatMeet;
typedef struct SecondHiddenLayer SecondHiddenLayer;

void figure_seven_steps(Workbook *book, const LearningStep *s);
void figure_plate(Workbook *book, const LearningStep *s); // plate-1-weigh …
void figure_steps(Workbook *book, const LearningStep *s);
void figure_paths_that_meet(Workbook *book, const LearningStep *s,
                            const PathsThatMeet *it);
void figure_second_hidden_layer(Workbook *book,
                                const SecondHiddenLayer *it);
void figure_softmax_paths(Workbook *book, const SoftmaxError *it);
void figure_transpose(Workbook *book, const RealDigit *digit);
void figure_outer_product(Workbook *book, const RealDigit *digit);
void figure_blame(Workbook *book, const RealDigit *digit);
void figure_bug_gallery(Workbook *book, const BugGallery *gallery);

#endif
