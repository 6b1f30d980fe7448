// trainer: what the files of chapter 7 share: the settings of a run, its
// history, and everything that is measured on the network afterwards.
//
// trainer.c reads the options and tells the story; learner.c hides which
// engine computes; training.c runs the epochs; keep.c and checkpoint.c are
// about files; answers.c, neurons.c, shapes.c and disagree.c measure;
// classify.c answers a drawing; the plates draw what these computed.
#ifndef TRAINER_H
#define TRAINER_H

#include <signal.h>

#include "data/digits.h"
#include "data/drawing.h"
#include "data/model.h"
#include "methods.h"
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
    const char *load, *save, *export, *history, *checkpoint, *classify;
    bool resume, experiments;
    Methods methods;
} Settings;

extern const char *const settings_initials[]; // the names, ended by NULL

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
    const Digits *digits; // what it learns from; the caller's
    Network *net;
    size_t first; // epochs it had behind it before this training
    size_t done;  // and has now
    size_t count, best, last; // best, last: indices into epochs
    Epoch *epochs;
    bool complete; // false when it was interrupted
} Run;

// Adds a measurement to a run that has room for it.
void run_note(Run *run, const Epoch *epoch);

void run_free(Run *run);

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

void film_free(Film *film);

// A network with its first weights.
Network *training_network(const Settings *settings, uint64_t seed);

// A training that has not begun: with its first network, with the one in
// the file that --load names, or with what a checkpoint holds.  Ends the
// program when a file is bad.  Free with run_free.
Run training_begin(const Settings *settings, const Workbook *book,
                   const Digits *digits, uint64_t seed);

// Trains up to the last epoch.  film: NULL for none; each: called after
// each measurement, NULL for nothing.  Fails when the cost leaves the
// numbers or the checkpoint cannot be written.
typedef void EachEpoch(const Run *run);
bool training_run(const Settings *settings, const DigitsSets *sets,
                  Film *film, EachEpoch *each, Run *run, Error *error);

// ---- keep.c -------------------------------------------------------------

// "784-30-10".
typedef struct {
    char text[80];
} Shape;
Shape keep_shape(const Network *net);

// The network with notes on how it was trained.  It stays the run's.
Model keep_model(const Settings *settings, const Run *run);

// Reads a network that this chapter can train and look at: 784 inputs, 10
// outputs, sigmoid or softmax.  Free with model_free.
bool keep_load(const char *path, Model *model, Error *error);

// Writes every measurement of all runs as one CSV file.
bool keep_history(const Run *runs, size_t count, const char *path,
                  Error *error);

// Writes what --save, --export and --history ask for, each file whole or
// not at all, and prints a line for each.
bool keep_all(const Settings *settings, const Run *runs, size_t count,
              Error *error);

// ---- checkpoint.c -------------------------------------------------------

// Writes all that is needed to go on: the network, how it is trained, and
// what was measured so far.
bool checkpoint_save(const Settings *settings, const Run *run,
                     Error *error);

// Brings a run that has not begun to where its checkpoint was.  Without a
// file there it stays at its beginning.  Refuses a checkpoint that was made
// with other settings: to go on with these would be another training.
bool checkpoint_resume(const Settings *settings, Run *run, Error *error);

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

// ---- classify.c ---------------------------------------------------------

// A drawing from outside and what a network makes of it.
typedef struct {
    const char *path;
    Drawing drawing;
    DrawingDigit digit;
    double x[PIXELS], outputs[CLASSES];
    size_t answer, second;
} Reading;

// Reads the PNG at path and answers it.  Free with reading_free.
bool reading_of(const Network *net, const char *path, Reading *reading,
                Error *error);
void reading_free(Reading *reading);

// The stages and the ten outputs, printed and in the trace.
void reading_print(const Reading *reading);
void reading_trace(Trace *trace, const Reading *reading);

// All that --classify asks for.
void classify(Workbook *book, const Settings *settings);

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
    Reading reading; // of the workbook's own drawing; path NULL without it
} Lesson;

void plates_draw(Workbook *book, const Lesson *lesson);

// shape: "784-30-10", for the top right corner.
void plate_reading(Workbook *book, const Reading *reading,
                   const char *shape);

#endif
