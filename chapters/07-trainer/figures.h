// figures: one function for each picture of chapter 7, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "data/drawing.h"
#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "7 · The trainer"

typedef struct Film Film;
typedef struct GradientsDisagree GradientsDisagree;
typedef struct HiddenNeurons HiddenNeurons;
typedef struct OneDecision OneDecision;
typedef struct OwnDigit OwnDigit;
typedef struct OwnNumber OwnNumber;
typedef struct Run Run;
typedef struct Runs Runs;
typedef struct WhereWrong WhereWrong;

// run: whose training it is, for the top right corner.
void figure_curves(Workbook *book, const Runs *runs);
void figure_confusion(Workbook *book, const WhereWrong *where,
                      const Run *run);
void figure_mistakes(Workbook *book, const WhereWrong *where,
                     const Run *run);
void figure_gradients_disagree(Workbook *book, const GradientsDisagree *it);
void figure_decision(Workbook *book, const OneDecision *decision,
                     const Run *run);
void figure_gallery(Workbook *book, const HiddenNeurons *neurons,
                    const Run *run);

// neuron: the hidden one whose weights are shown.
void figure_filmstrip(Workbook *book, const Film *film, size_t neuron,
                      const Run *run);
void figure_film(Workbook *book, const Film *film, size_t neuron,
                 const Run *run);

void figure_drawing(Workbook *book, const OwnDigit *own);
void figure_number(Workbook *book, const OwnNumber *own);

// A drawing as it came, its longer side so many pixels of the page.
Box figure_copy(Canvas *canvas, const Drawing *drawing, Point at,
                size_t room);

#endif
