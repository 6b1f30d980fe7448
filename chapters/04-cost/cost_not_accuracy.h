// cost_not_accuracy: the cost moves where the accuracy stands.
#ifndef COST_NOT_ACCURACY_H
#define COST_NOT_ACCURACY_H

#include "test_answers.h"
#include "trace/trace.h"

enum { EPOCHS_MOST = 30, LOUDNESSES = 7, AS_IS = 3 };

typedef struct CostNotAccuracy {
    // How the test set stood after each epoch; at 0, before training.
    size_t epochs;
    double cost[EPOCHS_MOST + 1], right[EPOCHS_MOST + 1];
    // Its mean costs and its accuracy when every z of the output layer is
    // multiplied by a factor, of which number AS_IS is 1.
    double factor[LOUDNESSES];
    double quadratic[LOUDNESSES], binary[LOUDNESSES];
    double accuracy[LOUDNESSES];
    // One digit: its outputs at each factor, and its two costs.
    size_t label;
    double a[LOUDNESSES][DIGITS_CLASSES];
    double own_quadratic[LOUDNESSES], own_binary[LOUDNESSES];
} CostNotAccuracy;

// Fills in all but the epochs.
void cost_not_accuracy_measure(CostNotAccuracy *it, const Answers *answers,
                               size_t digit);
void cost_not_accuracy_print(const CostNotAccuracy *it);
void cost_not_accuracy_trace(Trace *trace, const CostNotAccuracy *it);

#endif
