// short_training: learning, here still a closed box: many small steps that
// each make the cost of ten digits a little smaller.
#ifndef SHORT_TRAINING_H
#define SHORT_TRAINING_H

#include "nn/examples.h"
#include "random_guess.h"
#include "workbook/workbook.h"

enum { EPOCHS_MOST = 30 };

typedef struct {
    size_t epochs;
    Evaluation test[EPOCHS_MOST + 1]; // before the first, after each
    Guess trained;                    // what net makes of the test set now
} ShortTraining;

// Trains net; ends the program when the engine cannot start.
ShortTraining short_training_of(const Workbook *book, size_t epochs,
                                Network *net, const DigitsSets *sets,
                                Random *random);
void short_training_print(const ShortTraining *it);

#endif
