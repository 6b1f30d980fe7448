#include "second_hidden_layer.h"

#include <stdio.h>

#include "nn/gradcheck.h"
#include "seven_steps.h"
#include "workbook/table.h"

SecondHiddenLayer second_hidden_layer_of(void)
{
    // The first twelve numbers are Mazur's, neuron after neuron.
    static const double numbers[] = {.15, .20,  .35, .25,  .30, .35,
                                     .40, .45,  .60, .50,  .55, .60,
                                     .70, -.30, .10, -.20, .60, .10};
    SecondHiddenLayer it = {.network = by_hand_of_mazur()};
    network_free(it.network.net);
    it.network.net =
        network_new((size_t[]){2, 2, 2, 2}, 4, SIGMOID, SIGMOID);
    by_hand_fill(it.network.net, numbers);
    it.step = by_hand_step(&it.network);
    it.nudged =
        gradcheck_slope(it.network.net, QUADRATIC,
                        (Example){it.network.x, it.network.y}, 0, 1e-5);
    return it;
}

void second_hidden_layer_free(SecondHiddenLayer *it)
{
    learning_step_free(it->step);
    by_hand_free(&it->network);
}

void second_hidden_layer_print(const SecondHiddenLayer *it)
{
    const LearningStep *s = it->step;
    table_heading("A second hidden layer");
    puts("A network 2-2-2-2: one more layer before the outputs.  Their "
         "errors:\n");
    Table *table = table_new("<output|∂C/∂a|× σ′(z)|δ");
    for (size_t j = 0; j < 2; j++)
        table_cell(table, "o%zu|%+.9f|× %.9f|%+.9f", j + 1, s->dC_da[2][j],
                   s->slope[2][j], s->delta[2][j]);
    table_print(table);
    puts("\nPassed back to the second hidden layer:");
    seven_steps_print_errors(s, 2);
    table_heading("Passed back once more");
    puts("From the second hidden layer to the first, in the same way:");
    seven_steps_print_errors(s, 1);
    printf("\nThe weight from x1 to h1.1 gets δ · x1 = %+.9f.\n"
           "Nudged by itself, it has the slope    %+.9f.\n",
           s->gradient->layers[0].weights.at[0], it->nudged);
}

// ---- the price ---------------------------------------------------------

enum { SHAPES = 5, SIZES_HERE = 6 };

typedef struct {
    size_t count, sizes[SIZES_HERE];
    const char *name;
} Shape;

static const Shape shapes[SHAPES] = {
    {3, {2, 2, 2}, "2-2-2"},
    {4, {2, 2, 2, 2}, "2-2-2-2"},
    {3, {784, 16, 10}, "784-16-10"},
    {4, {784, 16, 16, 10}, "784-16-16-10"},
    {6, {784, 100, 100, 100, 100, 10}, "784-100-100-100-100-10"}};

static void price_row(Table *table, const Shape *shape)
{
    double weights = 0, biases = 0, paths = 1;
    double first = (double)(shape->sizes[0] * shape->sizes[1]);
    for (size_t l = 1; l < shape->count; l++) {
        weights += (double)(shape->sizes[l - 1] * shape->sizes[l]);
        biases += (double)shape->sizes[l];
        paths *= (double)shape->sizes[l];
    }
    // back: W^T delta but for the first layer, and every delta a
    double back = weights - first + weights;
    table_cell(table, "%s|%.0f|%.0f|%.0f|%.0f|%.0f", shape->name,
               weights + biases, weights, back,
               2 * (weights + biases) * weights, paths);
}

void price_print(void)
{
    table_heading("What a pass costs");
    puts("Multiplications with the weights or for their gradients, for one "
         "example.\nNudging takes two passes forward for each parameter.  "
         "The paths are those\nfrom one input to the cost.\n");
    Table *table =
        table_new("<network|parameters|forward|back|nudging all|paths");
    for (size_t i = 0; i < SHAPES; i++)
        price_row(table, &shapes[i]);
    table_print(table);
}
