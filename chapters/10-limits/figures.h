// figures: one function for each picture of chapter 10, named like its
// file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "10 · What it cannot do"

typedef struct Reader Reader;
typedef struct Variability Variability;
typedef struct Ambiguity Ambiguity;
typedef struct NoDigit NoDigit;
typedef struct FooledDigit FooledDigit;
typedef struct Doses Doses;
typedef struct DataBias DataBias;
typedef struct AnotherHand AnotherHand;

void figure_moved(Workbook *book, const Variability *variability,
                  const Reader *reader);
void figure_sure_and_right(Workbook *book, const Ambiguity *ambiguity,
                           const Reader *reader);
void figure_no_word(Workbook *book, const Ambiguity *ambiguity,
                    const NoDigit *no_digit, const Reader *reader);
void figure_fooled(Workbook *book, const FooledDigit *fooled,
                   const Reader *reader);
void figure_doses(Workbook *book, const Doses *doses,
                  const FooledDigit *fooled, const Reader *reader);
void figure_rare(Workbook *book, const DataBias *bias,
                 const Reader *reader);
void figure_other_hand(Workbook *book, const AnotherHand *hand,
                       const Reader *reader);

#endif
