// trainer: what the files of chapter 7 share: the settings of a run, its
// history, and everything that is measured on the network afterwards.
//
// trainer.c reads the options and tells the story; learner.c hides which
// engine computes; training.c runs the epochs; answers.c, neurons.c,
// shapes.c and disagree.c measure; the plates draw what these computed.
#ifndef TRAINER_H
#define TRAINER_H

#include <signal.h>

#include "data/digits.h"
#include "data/model.h"
#include "nn/descent.h"
#include "nn/examples.h"
#include "nn/network.h"
#include "workbook/workbook.h"

enum { SIDE = DIGITS_SIDE, PIXELS = DIGITS_PIXELS, CLASSES = 10 };

typedef struct {
    Sizes hidden;
    int activation, output, cost, init, engine; // indices of the choices
    size_t epochs, batch, train, networks;
    size_t every;   // how many epochs between two measurements
    bool test_only; // measure on the test digits alone
    double rate, l2;
    size_t digit; // whose decision is shown; SIZE_MAX: chosen by rule
    const char *history, *save, *load;
    bool experiments;
} Settings;

// The settings in nn's own terms.
Cost settings_cost(const Settings *settings, const Network *net);
DescentOptions settings_descent(const Settings *settings,
                                const Network *net);

// Set by Ctrl-C, looked at between two batches.
extern volatile sig_atomic_t interrupted;

// ---- training.c ---------------------------------------------------------

typedef struct {
    size_t epoch; // how many the network has behind it
    Evaluation training, test;
    double update; // the length of all that this epoch added to theta
} Epoch;

// One network's training.  epochs[0] is how it was before the first.
typedef struct {
    uint64_t seed;
    Network *net;
    size_t count, best, last; // best, last: indices into epochs
    Epoch *epochs;
    bool complete; // false when it was interrupted
} Run;

// The network as it was after so many updates.
typedef struct {
    size_t updates, epoch; // epoch 0: in the midst of the first
    Network *net;
} Frame;

enum { FRAMES_MOST = 16 };
typedef struct {
    size_t count;
    Frame at[FRAMES_MOST];
} Film;

// A first network, or the one in the file that --load names.  epochs_done
// tells how many epochs a loaded one has behind it.
Network *training_begin(const Settings *settings, const Workbook *book,
                        uint64_t seed, size_t *epochs_done);

// Trains net, which then belongs to the run.  film: NULL for none; each:
// called after each epoch, NULL for nothing.  Fails when the cost leaves
// the numbers.  Free with run_free.
typedef void EachEpoch(const Run *run);
bool training_run(const Settings *settings, const DigitsSets *sets,
                  Network *net, size_t epochs_done, uint64_t seed,
                  Film *film, EachEpoch *each, Run *run, Error *error);
void run_free(Run *run);
void film_free(Film *film);

// Writes all runs as one CSV file, whole or not at all.
bool training_write_history(const Run *runs, size_t count, const char *path,
                            Error *error);

// ---- answers.c ----------------------------------------------------------

// What the network makes of a set: for digit i its guess, and by how much
// the guessed output leads the true one (0 when right).
typedef struct {
    size_t count, right;
    unsigned char *guess;               // [count]
    double *lead;                       // [count]
    double *outputs;                    // [count][10]
    size_t confusion[CLASSES][CLASSES]; // [truth][guess]
    size_t dearest[CLASSES][CLASSES];   // the digit with the largest lead
    size_t wrong_count;
    size_t *wrong; // [wrong_count], the largest lead first
} Answers;

Answers answers_of(const Network *net, const Digits *digits);
void answers_free(Answers *answers);

// The digit that was read correctly, but with the smallest difference
// between its largest output and the next.
size_t answers_least_certain(const Answers *answers, const Digits *digits);

// The index of the second largest of ten numbers.
size_t answers_second(const double *outputs);

// ---- decision.c ---------------------------------------------------------

// How one digit became one answer, for a network with one hidden layer.
// Output i weighs a[j] by w[i][j]; push[j] is what neuron j adds to the
// winner and not to the second: (w[winner][j] - w[second][j]) a[j].
typedef struct {
    size_t digit;
    int label;
    size_t winner, second, hidden;
    double x[PIXELS];
    double *z, *a, *push; // [hidden]
    size_t *order;        // [hidden], the largest |push| first
    double bias, lead;    // b[winner] - b[second]; all that added up
    double z_out[CLASSES], outputs[CLASSES];
} Decision;

Decision decision_of(const Network *net, const Digits *digits,
                     size_t digit);
void decision_free(Decision *decision);

// ---- neurons.c ----------------------------------------------------------

enum { NINE = 9 };

// What one hidden neuron turned out to do, measured on the test set.
typedef struct {
    double votes[CLASSES];          // its weights to the ten outputs
    double lost[CLASSES];           // share of each digit lost without it
    double lost_all;                // share of all digits lost without it
    size_t top[NINE], bottom[NINE]; // the digits with its largest and
                                    // smallest weighted input
    double by_label;    // share of its variation that the label explains
    double hole;        // correlation with "the picture has a hole"
    double hole_within; // the same when the label is taken out
    double bar; // share of its weights that one bar explains; negative
                // when the bar's weights are
} NeuronFacts;

typedef struct {
    size_t count;
    NeuronFacts *at; // [count]
} Neurons;

// For a network with one hidden layer.  Free with neurons_free.
Neurons neurons_of(const Network *net, const Digits *digits,
                   const bool *hole);
void neurons_free(Neurons *neurons);

// The neuron whose loss costs the most accuracy.
size_t neurons_dearest(const Neurons *neurons);

// ---- shapes.c -----------------------------------------------------------

// Whether the ink of digit i encloses paper: hole[i].  The caller frees.
bool *shapes_holes(const Digits *digits);

// The share of the weights' squares, 784 of them, that the best of all
// straight bars explains: bars 3 pixels wide and 11 long, in 8 directions,
// anywhere on the picture.  With the sign of its sum over the bar.
double shapes_best_bar(const double *weights);

// The correlation of two lists, between -1 and 1; 0 when one is constant.
double shapes_correlation(const double *a, const double *b, size_t n);

// ---- disagree.c ---------------------------------------------------------

enum { SHOWN_GRADIENTS = 10, BATCH_SIZES = 3, BATCH_DRAWS = 50 };
extern const size_t disagree_sizes[BATCH_SIZES]; // 1, 10, 100

// Gradients of single examples and of batches against that of `whole`
// examples together.
typedef struct {
    size_t whole, neuron; // neuron: whose tiles are shown
    size_t updates;       // how many the network has behind it
    size_t example[SHOWN_GRADIENTS];
    double tile[SHOWN_GRADIENTS][PIXELS]; // of example[i], one at a time
    double mean[BATCH_SIZES][PIXELS];     // of the first 1, 10, 100
    double all[PIXELS];                   // of the whole
    double length_all;
    double length[BATCH_SIZES]; // means over BATCH_DRAWS batches: |g|,
    double cosine[BATCH_SIZES]; // g . G / (|g| |G|)
    double low[BATCH_SIZES], high[BATCH_SIZES]; // its range
    double pairs; // mean cosine of two single examples
} Disagree;

Disagree disagree_of(const Network *net, Cost cost, const Digits *digits,
                     uint64_t seed);

// ---- experiments.c ------------------------------------------------------

// Prints the tables published/ours, which take minutes.
void experiments_print(const Workbook *book, int engine);

// ---- the plates ---------------------------------------------------------

typedef struct {
    Settings settings;
    DigitsSets sets;
    Run *runs; // [settings.networks]; runs[0] is the one that is shown
    Film film;
    Answers answers;
    Decision decision;
    Neurons neurons, untrained;
    Disagree disagree;
} Lesson;

void plates_draw(Workbook *book, const Lesson *lesson);

#endif
