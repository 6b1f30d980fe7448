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
    vector_fill(a, CHECK_UNWRITTEN, outputs);
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
    const double z[] = {.5, 1.5, 1};
    double a[NEURONS], yours[NEURONS];
    const Question question = {
        "3 neurons that read 2 inputs: the W, b and x of exercise 02-1",
        "a", 1e-9};
    answer(w, b, NEURONS, 2, x, yours);
    for (size_t j = 0; j < NEURONS; j++) {
        check_step_products(j, "its row of W times x",
                            (Products){w + j * 2, x, 2, 1});
        check_step_of(j, "z%zu = that + %g = %g", j, b[j], z[j]);
        check_step_of(j, "a%zu = 1 / (1 + e^-z%zu)", j, j);
    }
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
    for (size_t j = 0; j < DIGITS_CLASSES; j++) {
        check_step_of(j, "row %zu of W times x, over 784 pixels: %.9g", j,
                      a[j] - layer->biases[j]);
        check_step_of(j, "z%zu = that + %.9g = %.9g", j, layer->biases[j],
                      a[j]);
    }
    layer_activate(layer, a, a);
    answer(layer->weights.at, layer->biases, layer->outputs, layer->inputs,
           x, yours);
    const Question question = {"ten neurons that read a digit", "a", 1e-9};
    check_vector(&question, yours, a, DIGITS_CLASSES);
    network_free(net);
}

CHECK_MAIN("02-2", "chapters/02-layer/README.md#the-layer-in-c",
           CHECK(three_neurons_read_two_inputs),
           CHECK(ten_neurons_read_a_digit))
