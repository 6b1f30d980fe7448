// side_by_side: ten random neurons and ten templates, on the digit shown
// and on the whole test set.
#ifndef SIDE_BY_SIDE_H
#define SIDE_BY_SIDE_H

#include "one_line.h"

enum { SEEDS = 5, SCORES = SEEDS + 3 };

typedef struct {
    size_t count;         // of the test set
    Score scores[SCORES]; // zeros, random ones, templates
} SideBySide;

// The templates have been asked about the test set.
SideBySide side_by_side_of(const TenNeurons *templates, const Digits *test,
                           uint64_t seed);

// The digit shown, then the whole test set.
void side_by_side_print_digit(const ShownDigit *shown,
                              const TenNeurons *random,
                              const TenNeurons *templates);
void side_by_side_print(const SideBySide *it);

#endif
