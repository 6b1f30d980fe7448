// does: the networks have learned the validation digits too
#include "exercise.h"

#include "nn/descent.h"

// Some digits of a larger set, as a set.
typedef struct {
    const Examples *of;
    size_t first;
} Part;

static void part_get(const void *source, size_t i, double *x, double *y)
{
    const Part *part = source;
    part->of->get(part->of->source, part->first + i, x, y);
}

typedef struct {
    Examples training, validation, test;
} Kinds;

// Per cent read wrong by the networks of one rate: [e] after e + 1 epochs.
typedef struct {
    double validation[SEEDS][EPOCHS], test[SEEDS][EPOCHS];
} Courses;

static double wrong(const Network *net, const Examples *set)
{
    return 100 - 100 * examples_evaluate(set, net, CROSS_ENTROPY).accuracy;
}

static void train(const Kinds *kinds, double rate, size_t s, Courses *it)
{
    DescentOptions options = {CROSS_ENTROPY, rate, 0, BATCH};
    Network *net = network_new(
        (size_t[]){kinds->training.inputs, HIDDEN, kinds->training.outputs},
        3, SIGMOID, SOFTMAX);
    Random random = random_start(1 + s);
    network_initialise(net, SCALED_NORMAL, &random);
    Descent *descent = descent_new(net, &kinds->training, options);
    for (size_t e = 0; e < EPOCHS; e++) {
        descent_epoch(descent, net, &kinds->training, &random);
        it->validation[s][e] = wrong(net, &kinds->validation);
        it->test[s][e] = wrong(net, &kinds->test);
    }
    descent_free(descent);
    network_free(net);
}

// The mean over the seeds, after epoch e.
static double mean(double course[SEEDS][EPOCHS], size_t e)
{
    double sum = 0;
    for (size_t s = 0; s < SEEDS; s++)
        sum += course[s][e];
    return sum / SEEDS;
}

// The epoch with the fewest mistakes.
static size_t best_epoch(Courses *it)
{
    size_t best = 0;
    for (size_t e = 1; e < EPOCHS; e++)
        if (mean(it->validation, e) < mean(it->validation, best))
            best = e;
    return best;
}

Report search(const Examples *all, size_t held, const Examples *test)
{
    Part last = {all, all->count - held};
    Kinds kinds = {*all, *all, *test};
    kinds.validation.count = held;
    kinds.validation.get = part_get;
    kinds.validation.source = &last;
    Report report = {.validation = 101};
    for (size_t r = 0; r < RATES; r++) {
        Courses courses;
        for (size_t s = 0; s < SEEDS; s++)
            train(&kinds, rates[r], s, &courses);
        size_t e = best_epoch(&courses);
        double validation = mean(courses.validation, e);
        if (validation < report.validation)
            report = (Report){rates[r], e + 1, validation,
                              mean(courses.test, e)};
    }
    return report;
}
