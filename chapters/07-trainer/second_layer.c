#include "second_layer.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "nn/forward.h"
#include "workbook/table.h"

// ---- working it out ----------------------------------------------------

// What the second layer answers to each digit: [outputs][digits].
static double *second_answers(const Network *net, const Digits *digits)
{
    size_t outputs = net->layers[1].outputs, n = digits->count;
    double *a = memory_new(outputs * n, sizeof *a);
    Forward *pass = forward_new(net);
    for (size_t i = 0; i < n; i++) {
        double x[DIGITS_PIXELS];
        digits_input(digits, i, x);
        forward(net, x, pass);
        for (size_t j = 0; j < outputs; j++)
            a[j * n + i] = pass->a[1][j];
    }
    forward_free(pass);
    return a;
}

// time: 0 before training, 1 after it.
static void look_into(const Network *net, const SeenDigits *seen, int time,
                      SecondLayerRun *run)
{
    size_t outputs = net->layers[1].outputs, n = seen->digits.count;
    double *a = second_answers(net, &seen->digits);
    for (size_t j = 0; j < outputs; j++) {
        double trait[TRAITS];
        holes_and_labels_of(seen, a + j * n, trait);
        run->hole_within[time] =
            fmax(run->hole_within[time], fabs(trait[HOLE_WITHIN]));
        run->by_label[time] += trait[BY_LABEL] / (double)outputs;
    }
    free(a);
}

// Trains a network and looks into it before and after.
static void train_deeper(const Workbook *book, const Plan *plan,
                         const DigitsSets *sets, const SeenDigits *seen,
                         SecondLayerRun *found)
{
    Run run;
    Error error;
    if (!training_begin(plan, &sets->training, found->seed, &run, &error))
        workbook_fail(book, &error);
    look_into(run.net, seen, 0, found);
    if (!training_run(plan, sets, (Onlooker){0}, &run, &error))
        workbook_fail(book, &error);
    look_into(run.net, seen, 1, found);
    found->accuracy = run_last(&run)->test.accuracy;
    run_free(&run);
}

SecondLayer second_layer_of(const Workbook *book, const Plan *plan,
                            const DigitsSets *sets, size_t networks,
                            const SeenDigits *seen)
{
    size_t n = plan->hidden.at[0];
    if (plan->hidden.count != 1 || n == 0 || plan->load != NULL ||
        plan->checkpoint != NULL)
        return (SecondLayer){0};
    Plan deeper = *plan;
    deeper.hidden = (Sizes){2, {n, n}};
    deeper.test_only = true;
    SecondLayer layer = {.neurons = n,
                         .at = memory_new(networks, sizeof *layer.at)};
    while (layer.count < networks && !interrupted) {
        SecondLayerRun *run = &layer.at[layer.count];
        run->seed = book->seed + layer.count++;
        train_deeper(book, &deeper, sets, seen, run);
    }
    return layer;
}

void second_layer_free(SecondLayer *layer)
{
    free(layer->at);
}

// ---- in print ----------------------------------------------------------

void second_layer_print(const SecondLayer *layer)
{
    if (layer->count == 0)
        return;
    table_heading("And in a second layer?");
    printf("Two hidden layers of %zu, trained in the same way.  Of the "
           "second, before\ntraining and after: the most that a neuron "
           "goes with a hole within one label,\nand how much of them the "
           "label explains, in the mean:\n\n",
           layer->neurons);
    Table *table = table_new("seed|right|hole: before|after|"
                             "label: before|after");
    for (size_t i = 0; i < layer->count; i++) {
        const SecondLayerRun *run = &layer->at[i];
        table_cell(table, "%llu|%.2f %%|%.3f|%.3f|%.3f|%.3f",
                   (unsigned long long)run->seed, 100 * run->accuracy,
                   run->hole_within[0], run->hole_within[1],
                   run->by_label[0], run->by_label[1]);
    }
    table_print(table);
}

void second_layer_trace(Trace *trace, const SecondLayer *layer)
{
    if (layer->count == 0)
        return;
    trace_step(trace, "second layer", "And in a second layer?", "");
    for (size_t i = 0; i < layer->count; i++) {
        const SecondLayerRun *run = &layer->at[i];
        trace_number(trace, "seed", (double)run->seed);
        trace_vector(trace, "hole within a label, before and after",
                     run->hole_within, 2);
        trace_vector(trace, "label, before and after", run->by_label, 2);
    }
}
