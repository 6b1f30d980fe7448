// A layer that is not square and can be followed by hand; then ten neurons
// that read a digit of the pen, compared with the layer of the workbook.
#include "check/check.h"
#include "data/digits.h"
#include "exercise.h"
#include "nn/network.h"
#include "nn/vector.h"

enum { NEURONS = 3 };

// What layer_forward leaves in a[], which begins with these numbers.
static void answer(const double *weights, const double *biases,
                   size_t outputs, size_t inputs, const double *x,
                   double *a)
{
    vector_fill(a, 7, outputs);
    layer_forward(weights, biases, outputs, inputs, x, a);
}

static const double *squashed(const double *z, double *a)
{
    activation_apply(SIGMOID, z, a, NEURONS);
    return a;
}

static void three_neurons_read_two_inputs(void)
{
    const double w[] = {2, -1, 4, 1.5, -2, 3};
    const double b[] = {.5, -2, -1}, x[] = {.5, 1};
    // w . x: 1 - 1 = 0, 2 + 1.5 = 3.5, -1 + 3 = 2; then the biases
    const double z[] = {.5, 1.5, 1}, no_bias[] = {0, 3.5, 2};
    const double bias_0[] = {.5, 4, 2.5};
    // at[0] at[3], at[1] at[4], at[2] at[5] instead of row after row
    const double columns[] = {1 + 1.5 + .5, -.5 - 2 - 2, 2 + 3 - 1};
    const double row_0[] = {0 + .5, 0 - 2, 0 - 1};
    // 0, 0 + 3.5, 0 + 3.5 + 2 without the biases
    const double goes_on[] = {.5, 3.5 - 2, 5.5 - 1};
    const double from_7[] = {7.5, 8.5, 8}; // what a[] held is not cleared
    const double nothing[] = {.5, .5, .5};
    double a[NEURONS], s[6][NEURONS], yours[NEURONS];
    const Question question = {
        "3 neurons that read 2 inputs: the W, b and x of exercise 02-1",
        "a",
        1e-9,
        {{nothing, "nothing is summed yet"},
         {squashed(no_bias, s[0]), "the biases are forgotten"},
         {squashed(bias_0, s[1]), "all neurons get the bias of neuron 0"},
         {squashed(columns, s[2]),
          "the weights are read column after column: neuron j needs row j, "
          "weights[j * inputs + k]"},
         {squashed(row_0, s[3]), "every neuron gets row 0 of the weights"},
         {squashed(goes_on, s[4]),
          "the sum is not set back for each neuron"},
         {squashed(from_7, s[5]),
          "a[] is added to instead of set; it does not begin at 0"},
         {z, "the sums are not squashed: that is z, not a"}}};
    answer(w, b, NEURONS, 2, x, yours);
    check_vector(&question, yours, squashed(z, a), NEURONS);
}

// Any numbers of both signs will do for weights.
static Network *ten_neurons(void)
{
    const size_t sizes[] = {DIGITS_PIXELS, DIGITS_CLASSES};
    Network *net = network_new(sizes, 2, SIGMOID, SIGMOID);
    Random random = random_start(1);
    network_initialise(net, NORMAL, &random);
    vector_scale(net->parameters, .1, net->parameter_count);
    return net;
}

static void ten_neurons_read_a_digit(void)
{
    DigitsSets sets;
    Error error;
    if (!digits_open((DigitsRequest){DIGITS_PEN, "data", 1, 0}, &sets,
                     &error)) {
        check_that(false, "a digit that the pen draws", error.text);
        return;
    }
    double x[DIGITS_PIXELS];
    digits_input(&sets.training, 0, x);
    digits_close(&sets);
    Network *net = ten_neurons();
    const Layer *layer = &net->layers[0];
    double a[DIGITS_CLASSES], yours[DIGITS_CLASSES];
    layer_weighted_input(layer, x, a);
    layer_activate(layer, a, a);
    answer(layer->weights.at, layer->biases, layer->outputs, layer->inputs,
           x, yours);
    const Question question = {
        "ten neurons that read a digit", "a", 1e-9, {{0}}};
    check_vector(&question, yours, a, DIGITS_CLASSES);
    network_free(net);
}

CHECK_MAIN("02-2", "chapters/02-layer/README.md#the-layer-in-c",
           CHECK(three_neurons_read_two_inputs),
           CHECK(ten_neurons_read_a_digit))
