#include "by_hand.h"

#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"

// Layer by layer, for each neuron its weights and then its bias.
static const double mazur_weights[] = {.15, .20, .35, .25, .30, .35,
                                       .40, .45, .60, .50, .55, .60};
const double mazur_input[2] = {.05, .10};
const double mazur_target[2] = {.01, .99};
const double mazur_rate = .5;

void by_hand_fill(Network *net, const double *values)
{
    for (size_t l = 0; l < net->depth; l++) {
        Layer *layer = &net->layers[l];
        for (size_t j = 0; j < layer->outputs; j++) {
            double *row = matrix_row(layer->weights, j);
            vector_copy(row, values, layer->inputs);
            layer->biases[j] = values[layer->inputs];
            values += layer->inputs + 1;
        }
    }
}

void by_hand_fill_mazur(Network *net)
{
    by_hand_fill(net, mazur_weights);
}

ByHand by_hand_of_mazur(void)
{
    static const size_t sizes[] = {2, 2, 2};
    ByHand it = {.net = network_new(sizes, 3, SIGMOID, SIGMOID),
                 .x = memory_new(2, sizeof(double)),
                 .y = memory_new(2, sizeof(double)),
                 .cost = QUADRATIC,
                 .rate = mazur_rate};
    by_hand_fill_mazur(it.net);
    vector_copy(it.x, mazur_input, 2);
    vector_copy(it.y, mazur_target, 2);
    return it;
}

void by_hand_free(ByHand *it)
{
    network_free(it->net);
    free(it->x);
    free(it->y);
}

LearningStep *by_hand_step(const ByHand *it)
{
    return learning_step_new(it->net, it->cost, (Example){it->x, it->y},
                             it->rate);
}

void by_hand_trace(Trace *trace, const LearningStep *step)
{
    learning_step_trace(trace, step);
    trace_step(trace, "next", "Forward again", "z = W a + b, a = f(z)");
    trace_vector(trace, "a", forward_output(step->next),
                 network_outputs(step->net));
    trace_number(trace, "C", step->next_C);
}

Phrase neuron_name(const Network *net, size_t l, size_t j)
{
    if (l == 0 || l == net->depth)
        return phrase("%c%zu", l == 0 ? 'x' : 'o', j + 1);
    if (net->depth == 2)
        return phrase("h%zu", j + 1);
    return phrase("h%zu.%zu", l, j + 1);
}
