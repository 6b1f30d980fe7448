// keep: what a training leaves on disk, and a network that comes from
// there.
#ifndef KEEP_H
#define KEEP_H

#include "base/phrase.h"
#include "data/model.h"
#include "run.h"
#include "workbook/workbook.h"

// "784-30-10".
Phrase keep_shape(const Network *net);

// The network with notes on how it was trained.  It stays the run's.
Model keep_model(const Plan *plan, const Run *run);

// Reads a network that this chapter can train and look at: 784 inputs, 10
// to 64 outputs, sigmoid or softmax.  Activations that the file does not
// name, as one from elsewhere, are those of the plan, and a line on stderr
// says so; without a plan such a file is refused.  Free with model_free.
bool keep_load(const char *path, const Plan *plan, Model *model,
               Error *error);

// Writes every measurement of all runs as one CSV file.
bool keep_history(const Runs *runs, const char *path, Error *error);

// The files to write when a training is over; NULL: none.
typedef struct {
    const char *save, *export, *history;
} KeepRequest;

// Writes them, each file whole or not at all, and prints a line for each.
// Ends the program when one cannot be written.
void keep_all(const Workbook *book, const KeepRequest *request,
              const Plan *plan, const Runs *runs);

#endif
