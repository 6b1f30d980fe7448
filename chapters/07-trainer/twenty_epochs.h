// twenty_epochs: several networks trained by one plan, each epoch printed,
// and which epoch was the best ("Twenty epochs").
#ifndef TWENTY_EPOCHS_H
#define TWENTY_EPOCHS_H

#include "training.h"
#include "workbook/footed.h"

// Trains so many networks with seeds from that of the book on, fewer after
// a Ctrl-C.  Prints the epochs of the first and films it.  Ends the program
// when a file is bad.  Free with runs_free.
Runs twenty_epochs_of(const Workbook *book, const Plan *plan,
                      const DigitsSets *sets, size_t networks, Film *film);

// The best epoch and the last of each network.
void twenty_epochs_print(const Runs *runs);

// What each network answers to the 1 with the foot.
Footed twenty_epochs_foot(const Runs *runs, const Digits *test);

void twenty_epochs_trace(Trace *trace, const Runs *runs);

#endif
