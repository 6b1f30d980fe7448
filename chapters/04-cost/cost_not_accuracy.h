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
} CostNotAccuracy;

// Fills in the second part.
void cost_not_accuracy_measure(CostNotAccuracy *it, const Answers *answers);
void cost_not_accuracy_print(const CostNotAccuracy *it);
void cost_not_accuracy_trace(Trace *trace, const CostNotAccuracy *it);

#endif
