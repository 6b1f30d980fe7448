// reader: the network whose limits are looked for, once as trained and once
// with L2, and how the chapter trains others by the same recipe.
//
// All of it ends the program when the engine cannot start.
#ifndef READER_H
#define READER_H

#include "base/phrase.h"
#include "measure/engine_set.h"
#include "measure/predictions.h"
#include "measure/recipe.h"
#include "workbook/workbook.h"

// lambda of the smooth network.
#define READER_SMOOTH 5.0

typedef struct Reader {
    Recipe recipe;
    const DigitsSets *sets;
    Network *net;    // trained as the recipe says
    Network *smooth; // the same with L2, lambda = READER_SMOOTH
    Predictions predictions, smooth_predictions; // of the test digits
} Reader;

// Trains both on the training digits, which must stay where they are.  Free
// with reader_free.
Reader reader_new(const Workbook *book, const Recipe *recipe,
                  const DigitsSets *sets);
void reader_free(Reader *reader);

void reader_print(const Reader *reader);

// "784-30-10, 95.9 % on test", for the corner of a figure.
Phrase reader_note(const Reader *reader);

// A network by the reader's recipe, from other digits.  The caller frees it
// with network_free.
Network *reader_train(const Workbook *book, const Reader *reader,
                      const Digits *digits);

// What a network answers to a set.  Free with predictions_free.
Predictions reader_predict(const Workbook *book, const Network *net,
                           const EngineSet *set);

// The share of these digits that it reads rightly.
double reader_accuracy(const Workbook *book, const Network *net,
                       const Digits *digits);

#endif
