// What chapter 2 works out: main.c and answers.c fill these structs in,
// figure_*.c draw from them.
#ifndef CHAPTER_LAYER_H
#define CHAPTER_LAYER_H

#include "measure/predictions.h"
#include "nn/network.h"
#include "workbook/workbook.h"

enum { TEN = DIGITS_CLASSES };

// Ten neurons, what they make of one digit, and of all the test set.
typedef struct {
    Network *net;          // 784 inputs, one layer of ten sigmoids
    double z[TEN], a[TEN]; // of the digit shown
    Predictions test;      // for the whole test set
} Ten;

// One way to begin: ten neurons whose weights nobody has touched yet.
enum { BEGINS = 3, BINS = 51 };
typedef struct {
    Initialisation kind;
    double deviation;      // of the weights
    double z[TEN], a[TEN]; // of the digit shown
    double share[BINS];    // of all activations on the test set, in each
                           // of so many parts of 0..1, in per cent
    double saturated;      // share below 0.01 or above 0.99, in per cent
} Begin;

// Everything that the figures need.
typedef struct Lesson {
    double scale;
    size_t index; // the digit shown, its place in the test set
    int label;
    double x[DIGITS_PIXELS];
    double mean[TEN][DIGITS_PIXELS]; // the mean picture of each digit
    double mean_of_all[DIGITS_PIXELS];
    size_t row; // the row of W that is followed by hand
    Ten random, templates;
    Begin begins[BEGINS];
} Lesson;

// The only layer of the ten neurons.
static inline const Layer *ten_layer(const Ten *ten)
{
    return &ten->net->layers[0];
}

// ---- chance.c ----------------------------------------------------------

// Steps 4 and 5 of the program: the generator, and the size of the weights.
void chance_print(const Lesson *lesson, uint64_t seed);
void begins_print(const Lesson *lesson);

// Tries the three ways to begin on the digit shown and on the test set.
void begins_find(Lesson *lesson, const Digits *test, uint64_t seed);

// ---- answers.c ---------------------------------------------------------

// A network of one layer, 784 inputs and ten sigmoids, all parameters 0.
// The caller frees it with network_free.
Network *ten_neurons(void);

// z and a of the digit shown, and the predictions for the test set.
void answers_find(Ten *ten, const double *x, const Digits *test);

// Steps 6 to 9 of the program: ten answers for the digit shown, the score
// on the test set, what is taken for what, and mistakes easily made.
void answers_print(const Lesson *lesson);
void score_print(const Lesson *lesson, const Digits *test, uint64_t seed);
void confusion_print(const Lesson *lesson);
void mistakes_print(const Lesson *lesson, const Digits *test);

#endif
