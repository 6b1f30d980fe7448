#include "run.h"

#include <stdlib.h>
#include <string.h>

Cost plan_cost(const Plan *plan, const Network *net)
{
    if (!plan->cross_entropy)
        return QUADRATIC;
    Activation output = net->layers[net->depth - 1].activation;
    return output == SOFTMAX ? CROSS_ENTROPY : BINARY_CROSS_ENTROPY;
}

Network *plan_network(const Plan *plan, size_t classes, uint64_t seed)
{
    size_t sizes[SIZES_MOST + 2] = {DIGITS_PIXELS};
    size_t count = plan->hidden.at[0] > 0 ? plan->hidden.count : 0;
    for (size_t l = 0; l < count; l++)
        sizes[l + 1] = plan->hidden.at[l];
    sizes[count + 1] = classes;
    Network *net =
        network_new(sizes, count + 2, (Activation)plan->activation,
                    (Activation)plan->output);
    Random random = random_start(seed);
    network_initialise(net, (Initialisation)plan->init, &random);
    return net;
}

// What comes before learning is never the best.
void run_note(Run *run, const Epoch *epoch)
{
    run->epochs[run->count] = *epoch;
    run->last = run->kept = run->count++;
    if (run->last == 1 ||
        epoch->test.accuracy > run_best(run)->test.accuracy)
        run->best = run->last;
}

void run_free(Run *run)
{
    network_free(run->net);
    free(run->epochs);
}

void runs_free(Runs *runs)
{
    for (size_t r = 0; r < runs->count; r++)
        run_free(&runs->at[r]);
    free(runs->at);
}

const Epoch *run_best(const Run *run)
{
    return &run->epochs[run->best];
}

const Epoch *run_last(const Run *run)
{
    return &run->epochs[run->last];
}

const Epoch *run_kept(const Run *run)
{
    return &run->epochs[run->kept];
}

void run_keep(Run *run, size_t epoch)
{
    for (size_t i = 0; i < run->count; i++)
        if (run->epochs[i].epoch == epoch)
            run->kept = i;
}

void epoch_row(const Epoch *epoch, double row[EPOCH_COLUMNS])
{
    const double values[EPOCH_COLUMNS] = {
        (double)epoch->epoch,     epoch->training.cost,
        epoch->training.accuracy, epoch->test.cost,
        epoch->test.accuracy,     epoch->update};
    memcpy(row, values, sizeof values);
}

Epoch epoch_of_row(const double row[EPOCH_COLUMNS])
{
    Epoch epoch = {.epoch = (size_t)row[0], .update = row[5]};
    epoch.training.cost = row[1];
    epoch.training.accuracy = row[2];
    epoch.test.cost = row[3];
    epoch.test.accuracy = row[4];
    return epoch;
}
