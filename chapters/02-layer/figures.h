// figures: one function for each picture of chapter 2, named like its file.
#ifndef FIGURES_H
#define FIGURES_H

#include "draw/figure.h"
#include "workbook/workbook.h"

#define FIGURES_CHAPTER "2 · The layer"

typedef struct ShownDigit ShownDigit;
typedef struct TenNeurons TenNeurons;
typedef struct RowByHand RowByHand;
typedef struct HowLarge HowLarge;

void figure_product(Workbook *book, const ShownDigit *shown,
                    const TenNeurons *templates, const RowByHand *row);
void figure_begins(Workbook *book, const HowLarge *it);
void figure_templates(Workbook *book, const ShownDigit *shown,
                      const TenNeurons *random,
                      const TenNeurons *templates);

#endif
