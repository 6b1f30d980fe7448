// overfitting: few digits, learned by heart, and what L2 and dropout do
// about it.
#ifndef OVERFITTING_H
#define OVERFITTING_H

#include "measure/range.h"
#include "measure/recipe.h"
#include "workbook/workbook.h"

enum { NOTHING, L2, DROPOUT, REMEDIES };
enum { WIDTHS = 2, SEEDS = 3, OVERFITTING_EPOCHS = 40, LOOKS = 20 };

extern const char *const overfitting_remedies[REMEDIES];
extern const size_t overfitting_widths[WIDTHS];

typedef struct {
    size_t few;         // how many digits are learned
    double l2, dropout; // what holds that back: lambda, and p
} OverfittingOptions;

typedef enum {
    TRAINING_COST,
    TRAINING_RIGHT,
    TEST_COST,
    TEST_RIGHT,
    CURVES
} Curve;

typedef struct {
    size_t count; // of looks
    double epoch[LOOKS], curve[CURVES][LOOKS];
} History;

typedef struct Overfitting {
    OverfittingOptions options;
    // The first seed's whole history; of the others only the last epoch.
    History run[WIDTHS][REMEDIES][SEEDS];
    Range end[WIDTHS][REMEDIES][CURVES]; // after the last epoch
} Overfitting;

// Trains by the recipe, but for its hidden neurons, epochs, L2 and dropout.
Overfitting overfitting_of(const Workbook *book, const DigitsSets *sets,
                           const Recipe *recipe,
                           const OverfittingOptions *options);
void overfitting_print(const Overfitting *it);
void overfitting_trace(Trace *trace, const Overfitting *it);

#endif
