// What chapter 8 measures: vary.c, doubt.c, overfit.c, fool.c and bias.c
// fill these structs in and print them; the plates draw from them.
#ifndef LIMITS_H
#define LIMITS_H

#include "reader.h"
#include "warp.h"

typedef struct {
    Recipe recipe;         // of the network that is looked at
    size_t train;          // how many digits it learns from
    size_t few;            // and how many those that overfit
    double dropout, decay; // what holds those back: p, and lambda
    double epsilon;        // how far a pixel may be changed
    size_t digit;          // which test digit is fooled; SIZE_MAX: by rule
    size_t rare;           // the digit of which few are kept,
    double kept;           // per cent
} Settings;

// Everything that the sections share.
typedef struct {
    Settings settings;
    DigitsSets sets;
    EngineSet test;
    Network *net;                    // trained as the settings say
    Network *smooth;                 // the same with L2, lambda = SMOOTH
    Answers answers, smooth_answers; // to the test digits
} Reader;

#define SMOOTH 5.0

// ---- vary.c: moved, turned, scaled, another pen -------------------------

enum { WAYS = 4, FARTHEST = 6, TURNS = 19, SCALES = 9, PENS = 7 };
enum { MOVES = FARTHEST + 1 };

enum { KINDS = 4, SAMPLES = 5 };

// One test digit, changed by so much, for the figure.
typedef struct {
    size_t count;
    double by[SAMPLES];
    double x[SAMPLES][PIXELS];
} Samples;

// Shares of the test digits that are read rightly.
typedef struct {
    double moved[WAYS][MOVES];
    double lost[WAYS][MOVES];   // share of the ink that left the page
    double taught[WAYS][MOVES]; // by a network that learned moved digits
    double turned[TURNS];       // from -45 to 45 degrees
    double scaled[SCALES];      // from 0.6 to 1.4
    double pen[PENS];           // from -1 to 2
    Samples sample[KINDS];      // moved to the right, turned, scaled, pen
} Vary;

int vary_degrees(size_t i);   // of turned[i]
double vary_factor(size_t i); // of scaled[i]
double vary_pen(size_t i);    // of pen[i]
Move vary_move(size_t way, size_t pixels);

Vary vary_of(const Workbook *book, const Reader *reader);
void vary_print(const Vary *vary);
void vary_trace(Trace *trace, const Vary *vary);

// ---- doubt.c: sure, unsure, and no digit at all -------------------------

enum { BINS = 6, LIMITS = 6, SHOWN = 8, STRANGERS = 8, NOISES = 1000 };

// The answers whose largest output lies in one range.
typedef struct {
    size_t count, right;
    double sure; // the mean of their largest outputs
} Bin;

typedef struct {
    const char *name;
    unsigned char pixels[PIXELS];
    size_t says, second;
    double sure, next;
} Stranger;

typedef struct {
    size_t count;
    Bin bin[BINS], smooth_bin[BINS]; // of net and of smooth
    Bin all, smooth_all;
    size_t refused[LIMITS], wrong[LIMITS]; // wrong: of those not refused
    size_t smooth_refused[LIMITS], smooth_wrong[LIMITS];
    size_t unsure[SHOWN];     // the test digits with the smallest gap
    size_t sure_wrong[SHOWN]; // those that are wrong with the largest
    size_t sure_wrong_count;
    Stranger stranger[STRANGERS];
    size_t noise_above_half, noise_above_nine; // of NOISES
    double noise_mean;
    size_t noise_says[CLASSES];
} Doubt;

extern const double doubt_edges[BINS + 1];
extern const double doubt_limits[LIMITS];

Doubt doubt_of(const Workbook *book, const Reader *reader);
void doubt_print(const Doubt *doubt, const Reader *reader);
void doubt_trace(Trace *trace, const Doubt *doubt);

// ---- overfit.c: few digits, learned by heart ----------------------------

enum { WIDTHS = 2, REMEDIES = 3, SEEDS = 3, LOOKS = 20 };
enum { OVERFIT_EPOCHS = 40 };

extern const char *const overfit_remedies[REMEDIES];
extern const size_t overfit_widths[WIDTHS];

typedef struct {
    size_t count; // of looks
    size_t epoch[LOOKS];
    double training_cost[LOOKS], test_cost[LOOKS];
    double training_right[LOOKS], test_right[LOOKS];
} History;

// The first seed's whole history; of the others only the last epoch.
typedef struct {
    History run[WIDTHS][REMEDIES][SEEDS];
} Overfit;

Overfit overfit_of(const Workbook *book, const Reader *reader);
void overfit_print(const Overfit *overfit, const Reader *reader);
void overfit_trace(Trace *trace, const Overfit *overfit);

// ---- fool.c: changed on purpose -----------------------------------------

enum { DOSES = 9, SMALL_STEPS = 9, SAMPLED = 6 };
extern const double fool_doses[DOSES];
extern const double fool_sampled[SAMPLED];

typedef struct {
    double right[DOSES], noisy[DOSES]; // along the gradient; at random
    double sure[DOSES];                // mean largest output, when wrong
    double smooth_right[DOSES], smooth_noisy[DOSES]; // of reader->smooth
    // One digit:
    size_t digit, label, becomes;
    double x[PIXELS], gradient[PIXELS], numeric[PIXELS], changed[PIXELS];
    double noise[PIXELS]; // changed at random, by as much
    double before[CLASSES], after[CLASSES], noisy_after[CLASSES];
    double cost, cost_after, cost_noisy;
    double promised; // epsilon times the sum of |gradient|
    double typical;  // epsilon times the length of the gradient
    double step[SMALL_STEPS], of_truth[SMALL_STEPS], of_other[SMALL_STEPS];
    size_t step_says[SMALL_STEPS];
    double sample[SAMPLED][PIXELS]; // changed by fool_sampled
} Fool;

Fool fool_of(const Workbook *book, const Reader *reader);
void fool_print(const Fool *fool, const Reader *reader);
void fool_trace(Trace *trace, const Fool *fool);

// ---- bias.c: what the training digits did not show ----------------------

enum { HANDS = 2, STYLES_MOST = 32, STYLE_DIGITS = 300 };

typedef struct {
    size_t had[CLASSES], left[CLASSES]; // training digits of each label
    Answers few, repeated;      // of networks trained with few of the rare
                                // digit, and with these few repeated
    bool two_hands;             // whether MNIST and the pen are both there
    Answers hand[HANDS][HANDS]; // [trained on][tested on]
    size_t styles;
    double style_x[STYLES_MOST][PIXELS]; // one digit of each
    double style[HANDS][STYLES_MOST];    // share right of the pen's styles
} Bias;

Bias bias_of(const Workbook *book, const Reader *reader);
void bias_print(const Bias *bias, const Reader *reader);
void bias_trace(Trace *trace, const Bias *bias);
void bias_free(Bias *bias);

// ---- the plates ---------------------------------------------------------

typedef struct {
    Reader reader;
    Vary vary;
    Doubt doubt;
    Overfit overfit;
    Fool fool;
    Bias bias;
} Lesson;

void plates_draw(Workbook *book, const Lesson *lesson);

#endif
