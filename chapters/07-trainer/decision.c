// Decision: how one digit becomes one answer, neuron by neuron.
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "nn/forward.h"
#include "nn/vector.h"
#include "trainer.h"

// The neurons with the largest push first: few, so a plain insertion sort.
static void sort_by_push(Decision *d)
{
    for (size_t j = 0; j < d->hidden; j++) {
        size_t place = j;
        while (place > 0 &&
               fabs(d->push[d->order[place - 1]]) < fabs(d->push[j])) {
            d->order[place] = d->order[place - 1];
            place--;
        }
        d->order[place] = j;
    }
}

static void weigh_votes(Decision *d, const Layer *output)
{
    const double *for_winner = matrix_row(output->weights, d->winner);
    const double *for_second = matrix_row(output->weights, d->second);
    d->bias = output->biases[d->winner] - output->biases[d->second];
    d->lead = d->bias;
    for (size_t j = 0; j < d->hidden; j++) {
        d->push[j] = (for_winner[j] - for_second[j]) * d->a[j];
        d->lead += d->push[j];
    }
    sort_by_push(d);
}

Decision decision_of(const Network *net, const Digits *digits, size_t digit)
{
    Decision d = {.digit = digit, .label = digits->labels[digit]};
    d.hidden = net->layers[0].outputs;
    d.z = memory_new(d.hidden, sizeof *d.z);
    d.a = memory_new(d.hidden, sizeof *d.a);
    d.push = memory_new(d.hidden, sizeof *d.push);
    d.order = memory_new(d.hidden, sizeof *d.order);
    digits_input(digits, digit, d.x);
    Forward *pass = forward_new(net);
    vector_copy(d.outputs, forward(net, d.x, pass), CLASSES);
    vector_copy(d.z_out, pass->z[1], CLASSES);
    vector_copy(d.z, pass->z[0], d.hidden);
    vector_copy(d.a, pass->a[0], d.hidden);
    forward_free(pass);
    d.winner = vector_argmax(d.outputs, CLASSES);
    d.second = answers_second(d.outputs);
    weigh_votes(&d, &net->layers[1]);
    return d;
}

void decision_free(Decision *decision)
{
    free(decision->z);
    free(decision->a);
    free(decision->push);
    free(decision->order);
}
