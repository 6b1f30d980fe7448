// One step of the 2-2-2 network, and one of a network that is not square,
// against nn's own backpropagation.  The bug itself is not named: finding
// it is the exercise.
#include "check/check.h"
#include "check/check_picture.h"
#include "exercise.h"

#include <stdio.h>

#include "nn/backprop.h"
#include "nn/descent.h"
#include "nn/random.h"
#include "nn/vector.h"

enum { PARAMETERS_MOST = 400 };

// The network, the right step and the reader's.
typedef struct {
    Network *before, *expected, *yours;
} Step;

static Step step_of(Network *net, const double *x, const double *y,
                    double rate)
{
    Step step = {net, network_clone(net), network_clone(net)};
    Backprop *pass = backprop_new(net);
    Network *gradient = network_like(net);
    backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    descent_step(step.expected, gradient, rate);
    learn(step.yours, x, y, rate);
    backprop_free(pass);
    network_free(gradient);
    return step;
}

static void step_free(Step *step)
{
    network_free(step->before);
    network_free(step->expected);
    network_free(step->yours);
}

// How far each weight of layer l moved.
static size_t movement(const Step *step, const Network *to, size_t l,
                       double *moved)
{
    const Matrix w = to->layers[l].weights;
    size_t n = w.rows * w.cols;
    vector_copy(moved, w.at, n);
    vector_axpy(moved, -1, step->before->layers[l].weights.at, n);
    return n;
}

// Weight i of layer l moves as its neuron's bias does, times what it
// carries.
static void lay_out(const Step *step, size_t l, size_t i, double moved)
{
    const Layer *before = &step->before->layers[l];
    size_t j = i / before->inputs, k = i % before->inputs;
    double bias = step->expected->layers[l].biases[j] - before->biases[j];
    check_step_of(i, "from input %zu to neuron %zu, counted from 0", k, j);
    check_step_of(i, "-rate * delta of the neuron: %.9g", bias);
    check_step_of(i, "times what the weight carries, %.9g: %.9g",
                  moved / bias, moved);
}

// Are these weights right?  If not, a picture shows where they are off.
static bool check_weights(const char *network, const Step *step, size_t l)
{
    double expected[PARAMETERS_MOST], yours[PARAMETERS_MOST];
    size_t n = movement(step, step->expected, l, expected);
    movement(step, step->yours, l, yours);
    const char *name = l == 0 ? "the movement of the hidden weights"
                              : "the movement of the output weights";
    const Question question = {network, name, 1e-10};
    for (size_t i = 0; i < n; i++)
        lay_out(step, l, i, expected[i]);
    bool good = check_vector(&question, yours, expected, n);
    const Matrix w = step->before->layers[l].weights;
    const char *title = l == 0 ? "How far each hidden weight moved"
                               : "How far each output weight moved";
    if (!good)
        check_picture(&(CheckPicture){"06-4", title, expected, yours,
                                      w.rows, w.cols});
    return good;
}

static void compare_step(const char *network, const Step *step)
{
    const Layer *right = step->expected->layers;
    const Layer *yours = step->yours->layers;
    char words[200];
    snprintf(words, sizeof words,
             "%s (the output layer is right; the hidden weights are off)",
             network);
    const Question output = {network, "the new biases of the outputs",
                             1e-10};
    const Question hidden = {network,
                             "the new biases of the hidden neurons", 1e-10};
    if (check_weights(network, step, 1) &&
        check_vector(&output, yours[1].biases, right[1].biases,
                     right[1].outputs) &&
        check_weights(words, step, 0))
        check_vector(&hidden, yours[0].biases, right[0].biases,
                     right[0].outputs);
}

static void the_2_2_2_network(void)
{
    const double x[] = {.05, .10}, y[] = {.01, .99};
    // layer by layer: weights row by row, then the biases
    const double parameters[] = {.15, .20, .25, .30, .35, .35,
                                 .40, .45, .50, .55, .60, .60};
    Network *net = network_new((size_t[]){2, 2, 2}, 3, SIGMOID, SIGMOID);
    vector_copy(net->parameters, parameters, net->parameter_count);
    Step step = step_of(net, x, y, .5);
    compare_step("one step of the 2-2-2 network at the rate .5", &step);
    step_free(&step);
}

static void random_network(const char *name, const size_t sizes[3],
                           const double *x, const double *y)
{
    Network *net = network_new(sizes, 3, SIGMOID, SIGMOID);
    Random random = random_start(4);
    network_initialise(net, SCALED_NORMAL, &random);
    Step step = step_of(net, x, y, 6);
    compare_step(name, &step);
    step_free(&step);
}

// As many hidden neurons as the exercise has room for, and more inputs.
static void as_wide_as_it_may_be(void)
{
    const double x[] = {.9, 0,  .4, -.7, .2, 1,  -.3, .5, -.8,
                        .1, .6, 0,  .35, 1,  .7, -.2, .45};
    const double y[] = {1, 0, 0, 1, 0, 0};
    random_network("one step of a network 17-16-6 at the rate 6",
                   (size_t[]){17, NEURONS_MOST, 6}, x, y);
}

static void more_outputs_than_hidden(void)
{
    const double x[] = {.7, -.4, .9, .2, 1}, y[NEURONS_MOST] = {0, 1, 0, 1};
    random_network("one step of a network 5-3-16 at the rate 6",
                   (size_t[]){5, 3, NEURONS_MOST}, x, y);
}

CHECK_MAIN("06-4", "chapters/06-backprop/README.md#what-goes-wrong",
           CHECK(as_wide_as_it_may_be), CHECK(more_outputs_than_hidden),
           CHECK(the_2_2_2_network))
