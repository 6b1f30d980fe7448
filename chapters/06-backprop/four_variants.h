// four_variants: four ways to train Mazur's network, which explain the
// totals that he published.
#ifndef FOUR_VARIANTS_H
#define FOUR_VARIANTS_H

enum { VARIANTS = 4 };

// The cost after 1 and after 10,000 steps, and the outputs then.
typedef struct {
    double after_1, after_10000, outputs[2];
} VariantResult;

typedef struct {
    VariantResult result[VARIANTS];
} FourVariants;

FourVariants four_variants_run(void);
void four_variants_print(const FourVariants *it);

#endif
