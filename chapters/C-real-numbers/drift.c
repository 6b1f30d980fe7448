#include "drift.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

#include "base/phrase.h"
#include "draw/number.h"
#include "measure/jobs.h"
#include "measure/predictions.h"
#include "nn/descent.h"
#include "workbook/progress.h"
#include "workbook/table.h"

const char *const drift_shapes[DRIFT_SHAPES] = {"784-30-10",
                                                "784-16-16-10"};

static Network *start(size_t shape, uint64_t seed)
{
    static const size_t sizes[DRIFT_SHAPES][4] = {
        {DIGITS_PIXELS, 30, DIGITS_CLASSES},
        {DIGITS_PIXELS, 16, 16, DIGITS_CLASSES}};
    Random random = random_start(seed);
    Network *net = network_new(sizes[shape], 3 + shape, SIGMOID, SIGMOID);
    network_initialise(net, SCALED_NORMAL, &random);
    return net;
}

// A network under way, and the chance that its order is drawn from.
typedef struct {
    Network *net;
    Descent *descent;
    Random random;
} Pupil;

static Pupil pupil_new(size_t shape, uint64_t seed, const Examples *set)
{
    static const DescentOptions options = {
        .cost = QUADRATIC, .rate = 3, .batch = 10};
    Network *net = start(shape, seed);
    return (Pupil){net, descent_new(net, set, options), random_start(seed)};
}

static void pupil_free(Pupil *pupil)
{
    descent_free(pupil->descent);
    network_free(pupil->net);
}

static size_t count_different(const Network *a, const Network *b,
                              const Digits *digits)
{
    Predictions one = predictions_of(a, digits);
    Predictions other = predictions_of(b, digits);
    size_t count = 0;
    for (size_t i = 0; i < digits->count; i++)
        count += one.predicted[i] != other.predicted[i];
    predictions_free(&one);
    predictions_free(&other);
    return count;
}

typedef struct {
    const DigitsSets *sets;
    Drift *drift;
    uint64_t seed;
    Network *end[DRIFT_SHAPES][DRIFT_SEEDS]; // what was learned
} Class;

static void change_last_bits(Network *net)
{
    for (size_t p = 0; p < net->parameter_count; p++)
        net->parameters[p] =
            nextafter(net->parameters[p], (double)INFINITY);
}

// One seed of one shape: the network, and its double.
static void learn(void *what, size_t i)
{
    Class *class = what;
    size_t shape = i / DRIFT_SEEDS, n = i % DRIFT_SEEDS;
    Course *course = &class->drift->of[shape][n];
    Examples set = digits_examples(&class->sets->training);
    Pupil one = pupil_new(shape, class->seed + n, &set);
    Pupil other = pupil_new(shape, class->seed + n, &set);
    change_last_bits(other.net);
    course->after[0] = network_distance(one.net, other.net);
    for (size_t epoch = 1; epoch <= class->drift->epochs; epoch++) {
        descent_epoch(one.descent, one.net, &set, &one.random);
        descent_epoch(other.descent, other.net, &set, &other.random);
        course->after[epoch] = network_distance(one.net, other.net);
    }
    course->differ =
        count_different(one.net, other.net, &class->sets->test);
    class->end[shape][n] = network_clone(one.net);
    pupil_free(&one);
    pupil_free(&other);
}

Drift drift_of(const DigitsSets *sets, size_t epochs, uint64_t seed)
{
    Drift it = {.seed = seed, .epochs = epochs, .tested = sets->test.count};
    Class class = {.sets = sets, .drift = &it, .seed = seed};
    jobs_run((Jobs){DRIFT_SHAPES * DRIFT_SEEDS, learn, &class,
                    progress_show, "drift"});
    for (size_t shape = 0; shape < DRIFT_SHAPES; shape++) {
        Network **end = class.end[shape];
        for (size_t n = 0; n < DRIFT_SEEDS; n++)
            it.of[shape][n].stranger =
                network_distance(end[n], end[(n + 1) % DRIFT_SEEDS]);
        for (size_t n = 0; n < DRIFT_SEEDS; n++)
            network_free(end[n]);
    }
    return it;
}

static void print_shape(const Drift *it, size_t shape)
{
    const Course *of = it->of[shape];
    printf("\n%s:\n\n", drift_shapes[shape]);
    uint64_t first = it->seed;
    Table *table = table_new(
        PHRASE("<after epoch|seed %" PRIu64 "|seed %" PRIu64
               "|seed %" PRIu64 "|seed %" PRIu64 "|seed %" PRIu64,
               first, first + 1, first + 2, first + 3, first + 4));
    for (size_t epoch = 0; epoch <= it->epochs; epoch++) {
        table_cell(table, "%zu", epoch);
        for (size_t s = 0; s < DRIFT_SEEDS; s++)
            table_cell(table, "%.1e", of[s].after[epoch]);
    }
    table_rule(table);
    table_cell(table, "to the next seed");
    for (size_t s = 0; s < DRIFT_SEEDS; s++)
        table_cell(table, "%.1e", of[s].stranger);
    table_cell(table, "other answers");
    for (size_t s = 0; s < DRIFT_SEEDS; s++)
        table_cell(table, "%zu", of[s].differ);
    table_print(table);
}

void drift_print(const Drift *it)
{
    table_heading("The last digit, and a training");
    printf("Two networks that differ in the last bit of each parameter "
           "learn the same\ndigits in the same order.  The distance of "
           "their parameters; in the end also that\nto the network of the "
           "next seed, and to how many of %s test digits the two\ngive "
           "different answers:\n",
           number_count(it->tested).text);
    for (size_t shape = 0; shape < DRIFT_SHAPES; shape++)
        print_shape(it, shape);
}

void drift_trace(Trace *trace, const Drift *it)
{
    for (size_t shape = 0; shape < DRIFT_SHAPES; shape++)
        for (size_t s = 0; s < DRIFT_SEEDS; s++) {
            trace_step(trace, PHRASE("drift-%zu-%zu", shape + 1, s + 1),
                       PHRASE("%s, seed %zu", drift_shapes[shape], s + 1),
                       "distance of the two networks after each epoch");
            trace_vector(trace, "after", it->of[shape][s].after,
                         it->epochs + 1);
        }
}
