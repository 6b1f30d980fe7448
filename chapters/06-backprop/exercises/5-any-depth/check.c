// Networks of one to five layers, against nudges of every parameter: the
// check of chapter 5, which shares no code with backpropagation.
#include "check/check.h"
#include "check/check_picture.h"
#include "exercise.h"

#include <stdio.h>

#include "nn/gradcheck.h"
#include "nn/random.h"

typedef struct {
    size_t sizes[6], count;
    const char *name;
} Shape;

// No two layers alike, but for one shape.
static const Shape shapes[] = {
    {{3, 2}, 2, "a network 3-2"},
    {{2, 3, 2}, 3, "a network 2-3-2"},
    {{4, 3, 5, 2}, 4, "a network 4-3-5-2"},
    {{3, 4, 2, 5, 3, 2}, 6, "a network 3-4-2-5-3-2"},
    {{3, 3, 3, 3}, 4, "a network 3-3-3-3"},
    {{17, NEURONS_MOST, 2}, 3, "a network 17-16-2, as wide as it may be"},
};

static const double x[] = {.8, -.35, .6, .1, -.7, .2,  .9, 0,  .45,
                           .3, -.15, 1,  .5, .25, -.4, .7, .05};
static const double y[] = {.9, 0, .3};

typedef struct {
    const Shape *shape;
    Network *net, *yours, *expected;
} Trial;

static Trial trial_of(const Shape *shape)
{
    Trial t = {.shape = shape};
    t.net = network_new(shape->sizes, shape->count, SIGMOID, SIGMOID);
    Random random = random_start(6);
    network_initialise(t.net, NORMAL, &random);
    t.yours = network_like(t.net);
    // So that adding instead of setting shows.
    vector_fill(t.yours->parameters, CHECK_UNWRITTEN,
                t.yours->parameter_count);
    t.expected = network_like(t.net);
    gradcheck_numeric(t.net, QUADRATIC, (Example){x, y}, 1e-5, t.expected);
    return t;
}

static void trial_free(Trial *t)
{
    network_free(t->net);
    network_free(t->yours);
    network_free(t->expected);
}

// The slope of a bias is its neuron's error; that of a weight is the error
// times what the weight carries.
static void lay_out(const Layer *slopes, size_t i)
{
    size_t weights = slopes->outputs * slopes->inputs;
    size_t j = i < weights ? i / slopes->inputs : i - weights;
    double delta = slopes->biases[j];
    check_step_of(i, "the error of neuron %zu, counted from 0: %.9g", j,
                  delta);
    if (i < weights)
        check_step_of(i, "times what input %zu carries, %.6g: %.9g",
                      i % slopes->inputs, slopes->weights.at[i] / delta,
                      slopes->weights.at[i]);
    else
        check_step_of(i, "a bias carries 1");
}

// Compares layer l: its weights and then its biases, which lie behind them.
static bool check_layer(const Trial *t, size_t l)
{
    const Layer *layer = &t->expected->layers[l];
    size_t first = (size_t)(layer->weights.at - t->expected->parameters);
    size_t n = layer->outputs * (layer->inputs + 1);
    char input[100];
    snprintf(input, sizeof input, "%s, layer %zu of %zu", t->shape->name,
             l + 1, t->net->depth);
    const Question question = {
        input, "its weights' gradient, then that of its biases", 1e-8};
    const double *yours = t->yours->parameters + first;
    for (size_t i = 0; i < n; i++)
        lay_out(layer, i);
    bool good = check_vector(&question, yours, layer->weights.at, n);
    if (!good)
        check_picture(&(CheckPicture){"06-5", input, layer->weights.at,
                                      yours, layer->outputs,
                                      layer->inputs});
    return good;
}

static void check_shape(const Shape *shape)
{
    Trial t = trial_of(shape);
    Network *before = network_clone(t.net);
    all_gradients(t.net, x, y, t.yours);
    bool good = true;
    for (size_t l = t.net->depth; l-- > 0 && good;)
        good = check_layer(&t, l);
    vector_axpy(before->parameters, -1, t.net->parameters,
                before->parameter_count);
    check_that(
        vector_max_abs(before->parameters, before->parameter_count) == 0,
        shape->name, "The network itself has been changed.");
    network_free(before);
    trial_free(&t);
}

static void one_layer(void)
{
    check_shape(&shapes[0]);
}

static void two_layers(void)
{
    check_shape(&shapes[1]);
}

static void three_layers(void)
{
    check_shape(&shapes[2]);
}

static void five_layers(void)
{
    check_shape(&shapes[3]);
}

static void equal_layers(void)
{
    check_shape(&shapes[4]);
}

static void as_wide_as_it_may_be(void)
{
    check_shape(&shapes[5]);
}

CHECK_MAIN("06-5", "chapters/06-backprop/README.md#the-four-equations",
           CHECK(one_layer), CHECK(two_layers), CHECK(three_layers),
           CHECK(five_layers), CHECK(equal_layers),
           CHECK(as_wide_as_it_may_be))
