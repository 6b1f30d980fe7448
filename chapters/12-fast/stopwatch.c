#define _XOPEN_SOURCE 700 // setenv
#include "stopwatch.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/machine.h"
#include "engine/engine.h"
#include "engine/kernels.h"
#include "engine/pace.h"
#include "measure/engine_set.h"
#include "nn/descent.h"
#include "price_of_a_digit.h"

enum { ROUNDS = 5, SLOW = 256, FAST = 60000, LINE = 64 };

// One way through the product: billions of multiply-adds a second.
static double time_way(const LoopsProduct *p, ProductLoop *run)
{
    double start = pace_clock();
    run(p);
    return 1e-9 * (double)(p->digits * p->inputs * p->neurons) /
           (pace_clock() - start);
}

static void keep_best(double *best, double measured)
{
    *best = fmax(*best, measured);
}

// Fetches all weights many times over, the best time counts: one byte of
// each line, for memory brings whole lines.  Reading more of a line would
// time the reading.
static double time_fetching(const LoopsProduct *p, float *sink)
{
    const unsigned char *bytes = (const unsigned char *)p->panels;
    size_t size = p->inputs * p->neurons * sizeof(float), times = 1000;
    double best = 0;
    for (size_t t = 0; t < times; t++) {
        unsigned sum = 0;
        double start = pace_clock();
        for (size_t i = 0; i < size; i += LINE)
            sum += bytes[i];
        keep_best(&best, 1e-9 * (double)size / (pace_clock() - start));
        *sink += (float)sum;
    }
    return best;
}

static double time_peak(float *sink)
{
    double start = pace_clock();
    double operations = kernels_named(NULL)->peak(100000, sink);
    return 1e-9 * operations / 2 / (pace_clock() - start);
}

static Network *fresh_network(Random *random)
{
    const size_t sizes[] = {PRICE_INPUTS, PRICE_NEURONS, PRICE_OUTPUTS};
    *random = random_start(1);
    Network *net = network_new(sizes, 3, RELU, SOFTMAX);
    network_initialise(net, HE_NORMAL, random);
    return net;
}

static Digits first_digits(const Digits *digits, size_t count)
{
    Digits some = *digits;
    if (some.count > count)
        some.count = count;
    return some;
}

static double time_book(const Digits *digits)
{
    Digits some = first_digits(digits, SLOW);
    Examples set = digits_examples(&some);
    Random random;
    Network *net = fresh_network(&random);
    DescentOptions options = {
        .cost = CROSS_ENTROPY, .rate = .1, .batch = 128};
    Descent *descent = descent_new(net, &set, options);
    double start = pace_clock();
    descent_epoch(descent, net, &set, &random);
    double seconds = pace_clock() - start;
    descent_free(descent);
    network_free(net);
    return (double)some.count / seconds;
}

// The engine with one set of kernels; 0 where this processor lacks them.
static double time_engine(const Digits *digits, const char *kernels,
                          size_t threads)
{
    if (kernels_named(kernels) == NULL)
        return 0;
    if (kernels != NULL)
        setenv("ENGINE_ISA", kernels, 1);
    bool plain = kernels != NULL && strcmp(kernels, "plain") == 0;
    Digits some = first_digits(digits, plain ? SLOW : FAST);
    EngineSet set = engine_set(&some);
    Random random;
    Network *net = fresh_network(&random);
    EngineOptions options = engine_options();
    options.cost = CROSS_ENTROPY;
    options.batch = 128;
    options.threads = threads;
    Engine *engine = engine_new(net, options, NULL);
    double rate = 0;
    if (engine != NULL) {
        engine_epoch(engine, &set, &random); // the first finds its pace
        double start = pace_clock();
        engine_epoch(engine, &set, &random);
        rate = (double)some.count / (pace_clock() - start);
    }
    engine_free(engine);
    network_free(net);
    unsetenv("ENGINE_ISA");
    return rate;
}

static void measure_round(Measured *it, const LoopsProduct *p,
                          const Digits *digits, float *sink)
{
    static const char *const kernels[] = {"plain", "avx2", "avx512"};
    keep_best(&it->bandwidth, time_fetching(p, sink));
    keep_best(&it->peak, time_peak(sink));
    for (size_t way = 0; way < SIX_LOOPS; way++)
        keep_best(&it->way[way], time_way(p, six_loops[way].run));
    keep_best(&it->learn[0], time_book(digits));
    for (size_t k = 0; k < 3; k++)
        keep_best(&it->learn[1 + k], time_engine(digits, kernels[k], 1));
    keep_best(&it->learn[4], time_engine(digits, NULL, 2));
}

bool stopwatch_measure(Measured *it, SixLoops *loops, const Digits *digits,
                       Error *error)
{
    float sink = 0;
    *it = (Measured){0};
    snprintf(it->processor, sizeof it->processor, "%s",
             machine_processor().name);
    for (int round = 0; round < ROUNDS; round++)
        measure_round(it, &loops->product, digits, &sink);
    // What was summed up only has to be wanted by somebody.
    return isfinite(sink) ||
           error_set(error, "the weights are no finite numbers");
}
