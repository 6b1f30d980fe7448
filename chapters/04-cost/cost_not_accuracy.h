// cost_not_accuracy: the cost moves where the accuracy stands.
#ifndef COST_NOT_ACCURACY_H
#define COST_NOT_ACCURACY_H

#include "test_answers.h"

// How the test set stood after each epoch; at 0, before training.
typedef struct {
    size_t epochs;
    double cost[EPOCHS_MOST + 1];
    double accuracy[EPOCHS_MOST + 1];
} History;

// The set's mean costs and its accuracy when every z of the output layer is
// multiplied by a factor.
enum { LOUDNESSES = 7 };

typedef struct Louder {
    double factor[LOUDNESSES];
    double quadratic[LOUDNESSES], binary[LOUDNESSES];
    double accuracy[LOUDNESSES];
} Louder;

void ranking_epochs(Workbook *book, const History *history);
Louder ranking_louder(Workbook *book, const Answers *answers);

#endif
