// What chapter 5 works out: slope.c, downhill.c, learn.c, bowl.c and
// check.c fill these structs in and print them; plates.c and its neighbours
// draw from them.
#ifndef CHAPTER_GRADIENT_H
#define CHAPTER_GRADIENT_H

#include "data/digits.h"
#include "nn/examples.h"
#include "nn/gradcheck.h"
#include "nn/network.h"
#include "workbook/workbook.h"

// The neuron of this chapter has 784 weights and, after them, a bias.
enum { PIXELS = DIGITS_PIXELS, BIAS = DIGITS_PIXELS, KNOBS = BIAS + 1 };

// v, but plain 0 where six decimals would show no more than "-0.000000".
double shown_zero(double v);

// ---- slope.c: one digit, one weight ------------------------------------

enum { CURVE = 201, NUDGES = 5, EPSILONS = 16 };

// The cost of one digit while one weight moves, and its slope at 0.
typedef struct {
    size_t digit; // its place in the training set
    int label;
    double x[PIXELS], y;
    size_t pixel; // the weight that moves reads this pixel
    double exact; // the slope at 0, by the formula
    double w[CURVE], cost[CURVE];
    double epsilon[NUDGES]; // shrinking nudges, and what each gives
    double above[NUDGES], below[NUDGES];
    double forward[NUDGES], central[NUDGES];
    double tiny[EPSILONS]; // 1, 0.1, ... 1e-15, and the errors
    double forward_error[EPSILONS], central_error[EPSILONS];
} OneWeight;

// The slope of the cost at w = 0 for this digit of the set; the weight is
// that of its darkest pixel.
OneWeight slope_of_digit(const Digits *digits, size_t digit);

// Steps 1 to 6 of the program.
void slope_print(const OneWeight *one);
void slope_print_sigmoid(void);
void slope_trace(Trace *trace, const OneWeight *one);

// ---- downhill.c: all 0s and 1s, all weights ----------------------------

// The 0s and 1s of a set as examples with one output: 1 for a 1, 0 for a 0.
Examples pair_examples(const Digits *pair);

// The neuron with all its weights and its bias at 0.
Network *pair_neuron(void);

// Its mean cost over the set, and how many it gets right.
Evaluation pair_evaluate(const Network *neuron, const Digits *pair);

// Writes the gradient of that mean cost and returns the cost.
double pair_gradient(const Network *neuron, const Digits *pair,
                     Network *gradient);

enum { WAYS = 9, LENGTHS = 6 };

typedef struct {
    double cost;
    double gradient[KNOBS];
    double length; // |gradient|
    size_t way_count;
    const char *way[WAYS]; // directions of length 1, what they are called
    double measured[WAYS]; // the slope along each, by nudging
    double product[WAYS];  // the same as u . gradient
    double random_low, random_high; // of 1,000 random directions
    double rate[LENGTHS];           // one step from here at several rates
    double promised[LENGTHS], change[LENGTHS];
} Downhill;

Downhill downhill_from_zero(const Digits *pair, uint64_t seed);

// Steps 7, 8 and 10 of the program.
void downhill_print_gradient(const Downhill *downhill, const Digits *pair);
void downhill_print_ways(const Downhill *downhill);
void downhill_print_promise(const Downhill *downhill);
void downhill_trace(Trace *trace, const Downhill *downhill);

// ---- learn.c: the neuron learns ----------------------------------------

enum { STEPS_MOST = 1000, STOPS = 4, LEAPS = 20 };

typedef struct {
    double rate;
    size_t steps;
    double cost[STEPS_MOST + 1]; // before each update and after the last
    size_t stop[STOPS];          // updates after which it was looked at
    double weights[STOPS][PIXELS];
    double bias[STOPS];
    double test_cost[STOPS];
    size_t right[STOPS]; // of test_count
    size_t test_count;
    double leap_rate; // a rate that is far too large
    double leap[LEAPS + 1];
    double leap_slope[LEAPS + 1]; // |gradient| at each of these
    size_t leap_right[LEAPS + 1]; // test digits
} Learning;

// steps: 1 to STEPS_MOST updates at this rate, from zero.
Learning *learning_new(const Digits *training, const Digits *test,
                       double rate, size_t steps);

// Steps 11 and 13 of the program.
void learning_print(const Learning *learning);
void learning_print_leap(const Learning *learning);
void learning_trace(Trace *trace, const Learning *learning);

// ---- bowl.c: two weights, three learning rates -------------------------

enum { RATES = 3, MOVES = 40, GRID = 81, COMPASS = 73 };

typedef struct {
    double low[2], high[2];      // what the surface shows of w1 and w2
    double surface[GRID * GRID]; // rows w2, from the lowest
    double best[2], best_cost;
    double start[2], start_cost, gradient[2];
    double rate_limit; // above it, descent climbs out of the bowl
    double rate[RATES];
    double w[RATES][MOVES + 1][2];
    double cost[RATES][MOVES + 1];
    // All ways from the start: degrees away from the way against the
    // gradient, the way itself (of length 1), and the slope along it.
    double angle[COMPASS], way[COMPASS][2], slope[COMPASS];
} Bowl;

Bowl *bowl_new(const Digits *pair);

// Steps 9 and 12 of the program.
void bowl_print_compass(const Bowl *bowl);
void bowl_print_rates(const Bowl *bowl);
void bowl_trace(Trace *trace, const Bowl *bowl);

// ---- check.c: is a gradient right? -------------------------------------

enum { BUGS = 2, LAYERS = 2, SIZES = 29 };

typedef struct {
    size_t digit;
    int label;
    size_t count, first_layer; // parameters in all, and in layer 1
    size_t inked;              // cells of this digit that have ink
    double factor[2];          // the bug's slopes of layer 1 are at least
                               // and at most so many times too large
    double *numeric;           // [count], with the nudge below
    double *analytic[BUGS];    // without and with the bug
    double epsilon;
    GradcheckReport report[BUGS];
    // For each size of nudge, and the slopes of each layer, the relative
    // error that a tenth, a half and nine tenths of them stay below.
    double nudge[SIZES];
    double low[BUGS][LAYERS][SIZES];
    double middle[BUGS][LAYERS][SIZES];
    double high[BUGS][LAYERS][SIZES];
} Check;

Check *check_new(const Digits *digits, size_t digit, uint64_t seed);
void check_free(Check *check);

// Steps 14 and 15 of the program.
void check_print(const Check *check);
void check_trace(Trace *trace, const Check *check);

// ---- plates.c and its neighbours ---------------------------------------

void plate_secants(Workbook *book, const OneWeight *one);
void plate_way_down(Workbook *book, const Bowl *bowl);
void plate_zero_versus_one(Workbook *book, const Learning *learning);
void plate_surface(Workbook *book, const Bowl *bowl);
void plate_check(Workbook *book, const Check *check);

#endif
