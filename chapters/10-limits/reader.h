// reader: the networks whose limits are looked for, from five seeds, each
// once as trained and once with L2, and how the chapter trains others by
// the same recipe.
//
// All of it ends the program when the engine cannot start.
#ifndef READER_H
#define READER_H

#include "base/phrase.h"
#include "measure/engine_set.h"
#include "measure/predictions.h"
#include "measure/range.h"
#include "measure/recipe.h"
#include "workbook/footed.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

// lambda of the smooth networks.
#define READER_SMOOTH 5.0

enum { READERS = 5 }; // seeds from the recipe's own on

typedef struct Reader {
    Recipe recipe;
    const DigitsSets *sets;
    Network *net[READERS];    // trained as the recipe says
    Network *smooth[READERS]; // the same with L2, lambda = READER_SMOOTH
    // Of the test digits:
    Predictions predictions[READERS], smooth_predictions[READERS];
} Reader;

// Trains all on the training digits, which must stay where they are.  Free
// with reader_free.
Reader reader_new(const Workbook *book, const Recipe *recipe,
                  const DigitsSets *sets);
void reader_free(Reader *reader);

void reader_print(const Reader *reader);

// Asks networks of the reader's seeds about the 1 with the foot; learned
// says from whose digits they learned.
void reader_foot(const Reader *reader, const char *learned,
                 Network *const nets[READERS], Footed *foot);

// "95.7 % on test", for the corner of a figure: the mean of the five, or
// the first network's accuracy.
Phrase reader_note(const Reader *reader);
Phrase reader_note_first(const Reader *reader);

// Networks by the reader's recipe and seeds, from other digits.  The caller
// frees them with reader_networks_free.
void reader_train(const Workbook *book, const Reader *reader,
                  const Digits *digits, Network *nets[READERS]);
void reader_networks_free(Network *nets[READERS]);

// What each network answers to a set.  Free with reader_predictions_free.
void reader_predict(const Workbook *book, Network *const nets[READERS],
                    const EngineSet *set, Predictions predictions[READERS]);
void reader_predictions_free(Predictions predictions[READERS]);

// The share of these digits that each network reads rightly.
void reader_accuracies(const Workbook *book, Network *const nets[READERS],
                       const Digits *digits, double right[READERS]);

// Over the networks: the share right of each digit, and of all.
typedef struct {
    Range digit[DIGITS_CLASSES], all;
} Recalls;
Recalls reader_recalls(const Predictions predictions[READERS]);

// Writes the mean of each digit into the trace's step.
void reader_trace_recalls(Trace *trace, const char *name,
                          const Recalls *recalls);

// Fills three cells of a table, "mean|lowest|highest" with one decimal, of
// 100 times the range.
void reader_cells(Table *table, Range range);

// One more cell: by how much the first printed mean exceeds the second.
void reader_gain(Table *table, Range with, Range without);

#endif
