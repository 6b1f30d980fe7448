// figures: one function for each picture of chapter 3, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "3 · Feedforward"

typedef struct RandomGuess RandomGuess;
typedef struct NoNetwork NoNetwork;
typedef struct Guess Guess;
typedef struct ForwardPass ForwardPass;
typedef struct Evidence Evidence;
typedef struct SixteenNeurons SixteenNeurons;

void figure_guessing(Workbook *book, const RandomGuess *random,
                     const NoNetwork *rules, const Guess *trained);
void figure_eyes(Workbook *book, const ForwardPass *walk);
void figure_feedforward(Workbook *book, const ForwardPass *walk,
                        const Guess *trained);
void figure_evidence(Workbook *book, const Evidence *evidence,
                     const ForwardPass *walk,
                     const SixteenNeurons *sixteen);

#endif
