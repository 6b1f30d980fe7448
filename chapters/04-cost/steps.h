// steps: the parts of the chapter's program.  Each prints its headings and
// tables and writes its numbers into the trace.
#ifndef CHAPTERS_STEPS_H
#define CHAPTERS_STEPS_H

#include "answers.h"

// ---- quadratic.c: from one error to the cost of the set ----------------

// One digit's ten errors, a - y, and their squares.
typedef struct {
    size_t digit, label, answer;
    double y[DIGITS_CLASSES], a[DIGITS_CLASSES];
    double error[DIGITS_CLASSES], square[DIGITS_CLASSES];
    double sum;     // of the squares; half of it is the cost
    size_t dearest; // the output with the largest square
} Errors;

Errors quadratic_one_digit(Workbook *book, const Answers *answers,
                           size_t digit);
void quadratic_set(Workbook *book, const Answers *answers);

// ---- logarithm.c: cross-entropy, and what logarithms do at 0 -----------

void logarithm_binary(Workbook *book, const Answers *answers, size_t digit);
void logarithm_categorical(Workbook *book, const Answers *answers,
                           size_t digit);

// Two costs of one output whose truth is 1, and how much each falls for a
// unit that the output moves up: [0] quadratic, [1] cross-entropy.
enum { SAMPLES = 400 };

typedef struct {
    double a[SAMPLES];
    double cost[2][SAMPLES], steepness[2][SAMPLES];
    double mark; // the output at which the two are compared
    double mark_cost[2], mark_steepness[2];
} Curves;

Curves logarithm_confident(Workbook *book);
void logarithm_nudge(Workbook *book);
void logarithm_at_zero(Workbook *book);

// ---- ranking.c: cost beside accuracy, and digit beside digit -----------

// How the test set stood after each epoch; at 0, before training.
typedef struct {
    size_t epochs;
    double cost[EPOCHS_MOST + 1];
    double accuracy[EPOCHS_MOST + 1];
} History;

// The set's mean costs and its accuracy when every z of the output layer is
// multiplied by a factor.
enum { LOUDNESSES = 7 };

typedef struct {
    double factor[LOUDNESSES];
    double quadratic[LOUDNESSES], binary[LOUDNESSES];
    double accuracy[LOUDNESSES];
} Louder;

// The costs of the test digits, counted in bins of equal width on a
// logarithmic scale: bin i begins at 10^(low + i / BINS_A_DECADE).
enum {
    BINS_A_DECADE = 8,
    DECADES_MOST = 12,
    BINS_MOST = BINS_A_DECADE * DECADES_MOST
};

typedef struct {
    int low, high; // powers of ten
    size_t bins;
    double right[BINS_MOST], wrong[BINS_MOST]; // counts, by the answer
    double mean, median;
    double carried; // the share of the cost in the dearest tenth
} Spread;

void ranking_epochs(Workbook *book, const History *history);
Louder ranking_louder(Workbook *book, const Answers *answers);
Spread ranking_digits(Workbook *book, const Answers *answers);

// ---- plates.c ----------------------------------------------------------

// What the figures are drawn from.
typedef struct {
    const Answers *answers;
    Errors errors;
    Curves curves;
    Louder louder;
    Spread spread;
} Findings;

void plates_draw(Workbook *book, const Findings *findings);

#endif
