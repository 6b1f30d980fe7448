// backprop: what the parts of chapter 6 hand to one another.
//
// Three things are computed and printed, and later drawn: the small network
// in seven steps, one real digit, and the bug gallery.
#ifndef CHAPTER_06_BACKPROP_H
#define CHAPTER_06_BACKPROP_H

#include <stddef.h>

#include "bugs.h"
#include "data/digits.h"
#include "lesson.h"
#include "nn/gradcheck.h"
#include "trace/trace.h"
#include "workbook/workbook.h"

// ---- the small network -------------------------------------------------

// Prints the seven steps of the pass that trace_backprop wrote down for
// this lesson.  The lesson's network may have moved since.
void steps_print(const Lesson *lesson, const Trace *trace);

// The array called name in step "id-l", or in "id" for l = 0.
const double *traced(const Trace *trace, const char *id, size_t l,
                     const char *name);

// What layer l = 1.. reads, and its errors.
const double *traced_input(const Trace *trace, size_t l);
const double *traced_delta(const Trace *trace, size_t depth, size_t l);

// Prints every published number of Mazur's network beside the run's own,
// then its four variants after 1 and 10,000 steps.
void published_print(const Trace *trace);
void variants_print(void);

// ---- one real digit ----------------------------------------------------

enum { DIGIT_HIDDEN = 16 };

// How the network of this chapter and those of the gallery are trained.
extern const BugTraining digit_training;
enum { DIGIT_IMAGES = 10000, DIGIT_EPOCHS = 2 };

typedef struct {
    Network *net;    // trained, before the step of this digit
    double accuracy; // of net on the test set
    size_t index;    // of the digit in the test set
    size_t label, answer;
    double x[DIGITS_PIXELS], y[DIGITS_CLASSES];
    double rate;       // of the digit's own step
    double cost_after; // the digit's cost once that step is made
    Trace *trace;      // of the digit's pass and step
    Network *analytic, *numeric;
    GradcheckReport check;
} DigitRun;

// Index of the test digit to take; or the first 4 that is called a 9.
#define DIGIT_BY_RULE SIZE_MAX

// Trains a network and runs one test digit through it, forward and back.
// Free with digit_free.
DigitRun digit_run(const DigitsSets *sets, size_t wanted, uint64_t seed);
void digit_print(const DigitRun *run, const DigitsSets *sets);
void digit_free(DigitRun *run);

// The hidden neuron with the largest error, counted from 0.
size_t digit_most_blamed(const DigitRun *run);

// Trains a 784-16-10 network with this bug; part of total tells a progress
// bar how far all trainings together have come.
Network *digit_train(Bug bug, const DigitsSets *sets, uint64_t seed,
                     size_t part, size_t total);

// ---- the bug gallery ---------------------------------------------------

// One bug: what it takes for the gradient of the digit, and how far a
// network gets with it.
typedef struct {
    Network *analytic;
    Network *numeric; // in the bug's own world: wrong truth and all
    GradcheckReport check;
    double ratio_hidden; // median of analytic / numeric
    double ratio_output;
    double cosine;   // of the angle between the two gradients
    double accuracy; // after training, on the test set
} BugResult;

typedef struct {
    BugResult bug[BUG_COUNT]; // indexed by Bug
} Gallery;

// Free with gallery_free.
Gallery gallery_run(const DigitRun *run, const DigitsSets *sets,
                    uint64_t seed);
void gallery_print(const Gallery *gallery);
void gallery_free(Gallery *gallery);

// How far apart two slopes may be:  1e-8 + 1e-4 |numeric|, with steps of
// 1e-5 to either side.
#define CHECK_EPSILON  1e-5
#define CHECK_ABSOLUTE 1e-8
#define CHECK_RELATIVE 1e-4

#endif
