// The neuron learns 0 from 1 by gradient descent: every update takes the
// gradient over the whole training set and goes a step against it.
#include "zero_from_one.h"

#include <math.h>
#include <stdio.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "nn/descent.h"
#include "nn/vector.h"
#include "workbook/progress.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

// ---- working it out ----------------------------------------------------

// Looks at the neuron if this is one of the stops.
static void look(ZeroFromOne *learning, const Network *neuron,
                 const Digits *test, size_t step)
{
    for (size_t i = 0; i < STOPS; i++) {
        if (learning->stop[i] != step)
            continue;
        Evaluation result = zeros_and_ones_evaluate(neuron, test);
        vector_copy(learning->weights[i], neuron->parameters,
                    DIGITS_PIXELS);
        learning->bias[i] = neuron->parameters[BIAS];
        learning->test_cost[i] = result.cost;
        learning->right[i] = result.right;
    }
}

static void learn(ZeroFromOne *learning, const Digits *training,
                  const Digits *test)
{
    Network *neuron = zeros_and_ones_neuron();
    Network *gradient = network_like(neuron);
    for (size_t step = 0; step < learning->steps; step++) {
        progress_show("learning", step, learning->steps);
        look(learning, neuron, test, step);
        learning->cost[step] =
            zeros_and_ones_gradient(neuron, training, gradient);
        descent_step(neuron, gradient, learning->rate);
    }
    look(learning, neuron, test, learning->steps);
    learning->cost[learning->steps] =
        zeros_and_ones_evaluate(neuron, training).cost;
    progress_show("learning", learning->steps, learning->steps);
    network_free(gradient);
    network_free(neuron);
}

// The same with a rate that is far too large.
static void leap(ZeroFromOne *learning, const Digits *training,
                 const Digits *test)
{
    Network *neuron = zeros_and_ones_neuron();
    Network *gradient = network_like(neuron);
    for (size_t step = 0; step <= LEAPS; step++) {
        learning->leap[step] =
            zeros_and_ones_gradient(neuron, training, gradient);
        learning->leap_slope[step] =
            vector_length(gradient->parameters, KNOBS);
        learning->leap_right[step] =
            zeros_and_ones_evaluate(neuron, test).right;
        descent_step(neuron, gradient, learning->leap_rate);
    }
    network_free(gradient);
    network_free(neuron);
}

ZeroFromOne *zero_from_one_new(const Digits *training, const Digits *test,
                               double rate, size_t steps)
{
    ZeroFromOne *learning = memory_new(1, sizeof *learning);
    // Of 100 updates the stops are 0, 1, 10 and 100.
    size_t root = (size_t)lround(sqrt((double)steps));
    *learning = (ZeroFromOne){.rate = rate,
                              .steps = steps,
                              .stop = {0, 1, root, steps},
                              .test_count = test->count,
                              .leap_rate = 1000 * fmax(rate, 1)};
    learn(learning, training, test);
    leap(learning, training, test);
    return learning;
}

// ---- printing it -------------------------------------------------------

static void print_costs(const ZeroFromOne *learning)
{
    static const size_t updates[] = {1, 2, 3, 4, 5, 10, 20, 50, 100, 1000};
    table_heading("The training cost, update by update");
    Table *table = table_new("update|cost before|cost after|change");
    for (size_t i = 0; i < COUNT_OF(updates); i++) {
        size_t n = updates[i];
        if (n > learning->steps)
            break;
        double before = learning->cost[n - 1], after = learning->cost[n];
        table_cell(table, "%zu|%.8f|%.8f|%+.8f", n, before, after,
                   after - before);
    }
    table_print(table);
}

void zero_from_one_print(const ZeroFromOne *learning)
{
    table_heading("The neuron learns 0 from 1");
    printf("%zu updates at the rate η = %g, each with the gradient of the "
           "whole training\nset:\n\n",
           learning->steps, learning->rate);
    Table *table = table_new("updates|train cost|test cost|test right|"
                             "accuracy|largest w|bias");
    for (size_t i = 0; i < STOPS; i++)
        table_cell(table, "%zu|%.6f|%.6f|%zu of %zu|%.2f %%|%.5f|%+.5f",
                   learning->stop[i], learning->cost[learning->stop[i]],
                   learning->test_cost[i], learning->right[i],
                   learning->test_count,
                   100.0 * (double)learning->right[i] /
                       (double)learning->test_count,
                   vector_max_abs(learning->weights[i], DIGITS_PIXELS),
                   learning->bias[i]);
    table_print(table);
    print_costs(learning);
}

void zero_from_one_print_leap(const ZeroFromOne *learning)
{
    table_heading("A step far too large");
    printf("The same neuron, also from zero, at the rate η = %g:\n\n",
           learning->leap_rate);
    static const size_t shown[] = {0, 1, 2, 3, 5, 10, LEAPS};
    Table *table =
        table_new("updates|training cost|test right|length of ∇C");
    for (size_t i = 0; i < COUNT_OF(shown); i++) {
        size_t n = shown[i];
        table_cell(table, "%zu|%.8f|%zu of %zu|%.1e", n, learning->leap[n],
                   learning->leap_right[n], learning->test_count,
                   learning->leap_slope[n]);
    }
    table_print(table);
}

void zero_from_one_trace(Trace *trace, const ZeroFromOne *learning)
{
    trace_step(trace, "learn", "The neuron learns 0 from 1",
               "w -= rate dC/dw");
    trace_number(trace, "rate", learning->rate);
    trace_vector(trace, "C", learning->cost, learning->steps + 1);
    for (size_t i = 0; i < STOPS; i++)
        trace_matrix(trace, PHRASE("w after %zu", learning->stop[i]),
                     learning->weights[i], DIGITS_SIDE, DIGITS_SIDE);
    trace_vector(trace, "test cost", learning->test_cost, STOPS);
    trace_step(trace, "leap", "A step far too large", "w -= rate dC/dw");
    trace_number(trace, "rate", learning->leap_rate);
    trace_vector(trace, "C", learning->leap, LEAPS + 1);
    trace_vector(trace, "length of the gradient", learning->leap_slope,
                 LEAPS + 1);
}
