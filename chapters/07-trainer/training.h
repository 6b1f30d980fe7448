// training: epochs of mini-batches, measured after each.
#ifndef TRAINING_H
#define TRAINING_H

#include <signal.h>

#include "film.h"
#include "run.h"
#include "workbook/workbook.h"

// The number of the signal that came, or 0; looked at between two batches.
extern volatile sig_atomic_t interrupted;

// From now on the first Ctrl-C, SIGTERM or SIGHUP sets it, and so does a
// reader of the output who goes away (SIGPIPE); a second one ends the
// program at once.
void training_catch_interrupt(void);

// After the training they end the program at once again, and if one came in
// its last run, it ends now.
void training_end_if_interrupted(const Run *last);

// The exit code of a program that was interrupted.
#define EXIT_INTERRUPTED (128 + (int)interrupted)

// Opens the digits: the first `train` to learn from; behind them lie those
// to validate with, which the set's count leaves out.  Ends the program
// where there are too few.  The caller frees them with digits_close.
void training_digits(const Workbook *book, const Plan *plan, size_t train,
                     DigitsSets *sets);

// A training that has not begun: with its first network, with the one in
// the file that --load names, or with what a checkpoint holds.  Fails when
// a file is bad; then nothing is held.  Free with run_free.
bool training_begin(const Plan *plan, const Digits *digits, uint64_t seed,
                    Run *run, Error *error);

// Who looks on; all may be NULL.
typedef struct {
    Film *film;
    void (*each)(const Run *run); // called after each measurement
} Onlooker;

// Trains up to the last epoch.  Fails when the cost leaves the numbers or
// the checkpoint cannot be written.
bool training_run(const Plan *plan, const DigitsSets *sets, Onlooker looks,
                  Run *run, Error *error);

#endif
