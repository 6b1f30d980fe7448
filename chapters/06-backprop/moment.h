// moment: one step of learning as a row of moments, each with the network
// as it stands then, and words for it.
#ifndef MOMENT_H
#define MOMENT_H

#include "draw/ledger.h"
#include "draw/netgraph.h"
#include "by_hand.h"

typedef enum {
    STEP_WEIGH,
    STEP_SQUASH,
    STEP_COST,
    STEP_OUTPUT_ERROR,
    STEP_PASS_BACK,
    STEP_GRADIENT,
    STEP_UPDATE,
    STEP_NEXT // forward again: part of no pass, shown after the last step
} Step;

#define STEP_COUNT 7
extern const char *const step_names[STEP_COUNT];

// Step `step` at neuron j of layer l = 1 .. 2, and where one weight is
// meant, that from its input k.
typedef struct {
    Step step;
    size_t layer, j, k;
    const char *file; // of the still, or NULL where there is none
} Moment;

extern const Moment moments[];
extern const size_t moment_count;

// The index of the moment of this step at this neuron.
size_t moment_of(Step step, size_t layer, size_t j);

// A neuron as mathematics without dollars: "h_1".  (As a subscript it is
// its neuron_name.)
Phrase neuron_symbol(size_t layer, size_t j);

// The network with what is known at moments[at], the step lit.
NetGraph moment_network(const LearningStep *s, size_t at, Box box);

// What is written on the figure of moments[at].
typedef struct {
    Ledger ledger;
    int decimals; // of the numbers in the last column
    Phrase title;
    const char *subtitle, *caption;
} Words;
void moment_words(const LearningStep *s, size_t at, Words *words);

// Fills in what stands above and below the figure.
void moment_head(const LearningStep *s, size_t at, Words *words);

#endif
