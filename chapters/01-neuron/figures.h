// figures: one function for each picture of chapter 1, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "1 · The neuron"

typedef struct PixelWeights PixelWeights;
typedef struct Reading Reading;
typedef struct Threshold Threshold;
typedef struct WrongDigit WrongDigit;
typedef struct Curve Curve;

void figure_weighted_sum(Workbook *book, const PixelWeights *weights,
                         double bias, const Reading *reading);
void figure_threshold(Workbook *book, const Threshold *threshold,
                      const PixelWeights *weights);

// The first of the readings is drawn as the digit shown, the second is the
// first 0, the third, if there is one, a digit on the wrong side.
void figure_sigmoid(Workbook *book, const Curve *curve,
                    const Reading *const *readings, size_t count);

// The same as weighted-sum, of the first digit that the neuron gets wrong;
// draws nothing when there is none.
void figure_mistake(Workbook *book, const PixelWeights *weights,
                    double bias, const WrongDigit *wrong);

#endif
