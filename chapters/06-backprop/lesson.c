#include "lesson.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "nn/descent.h"
#include "nn/vector.h"
#include "trace/trace_backprop.h"
#include "workbook/numbers.h"
#include "workbook/options.h"

enum { LAYERS_MOST = 6, NEURONS_MOST = 12 };

// Layer by layer, for each neuron its weights and then its bias.
static const double mazur_weights[] = {.15, .20, .35, .25, .30, .35,
                                       .40, .45, .60, .50, .55, .60};
static const double mazur_input[] = {.05, .10};
static const double mazur_target[] = {.01, .99};
static const double mazur_rate = .5;
static const Sizes mazur_sizes = {3, {2, 2, 2}};

static double *copy_of(const double *values, size_t n)
{
    double *copy = memory_new(n, sizeof *copy);
    vector_copy(copy, values, n);
    return copy;
}

// From the order in which people write weights down, neuron by neuron, to
// that of the network, which has a layer's biases after all its weights.
static void fill(Network *net, const double *values)
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

Lesson lesson_of_mazur(void)
{
    Lesson lesson = {.cost = QUADRATIC, .rate = mazur_rate};
    lesson.net = network_new(mazur_sizes.at, 3, SIGMOID, SIGMOID);
    fill(lesson.net, mazur_weights);
    lesson.x = copy_of(mazur_input, 2);
    lesson.y = copy_of(mazur_target, 2);
    return lesson;
}

void lesson_free(Lesson *lesson)
{
    network_free(lesson->net);
    free(lesson->x);
    free(lesson->y);
}

// Reads "2-3-2": whole numbers with dashes between them.
static bool read_sizes(const char *text, Sizes *sizes, Error *error)
{
    const char *rest = text;
    sizes->count = 0;
    for (bool more = true; more; rest++) {
        char *end;
        bool digit = *rest >= '0' && *rest <= '9';
        unsigned long size = digit ? strtoul(rest, &end, 10) : 0;
        if (size < 1 || size > NEURONS_MOST || sizes->count > LAYERS_MOST ||
            (*end != '-' && *end != '\0'))
            break;
        sizes->at[sizes->count++] = size;
        rest = end;
        more = *end == '-';
        if (!more && sizes->count >= 2)
            return true;
    }
    return error_set(error,
                     "--net: expected 2 to %d sizes from 1 to %d with "
                     "dashes between, as in 2-3-2, got \"%.60s\"",
                     LAYERS_MOST + 1, NEURONS_MOST, text);
}

// The option's numbers, or the book's own where they fit.
static bool read_vector(const char *option, const char *text,
                        const double *book, double *values, size_t n,
                        Error *error)
{
    if (text != NULL)
        return numbers_from_option(option, text, values, n, error);
    if (n != 2)
        return error_set(error,
                         "--%s: expected %zu number%s for this network, "
                         "got none",
                         option, n, n == 1 ? "" : "s");
    vector_copy(values, book, n);
    return true;
}

static bool read_weights(const LessonRequest *request, const Sizes *sizes,
                         Network *net, Error *error)
{
    if (request->weights != NULL) {
        size_t n = net->parameter_count;
        double *values = memory_new(n, sizeof *values);
        bool good = numbers_from_file(request->weights, values, n, error);
        if (good)
            fill(net, values);
        free(values);
        return good;
    }
    if (memcmp(sizes, &mazur_sizes, sizeof *sizes) == 0) {
        fill(net, mazur_weights);
        return true;
    }
    Random random = random_start(request->seed);
    network_initialise(net, NORMAL, &random);
    return true;
}

// Whether each target is from 0 to 1, as a probability is.
static bool are_probabilities(const double *y, size_t n, Error *error)
{
    for (size_t i = 0; i < n; i++)
        if (y[i] < 0 || y[i] > 1)
            return error_set(error,
                             "--target: expected numbers from 0 to 1 for "
                             "this cost, got %g",
                             y[i]);
    return true;
}

// What no single option can be blamed for: does the cost suit the last
// activation and the truth?
static bool fits(const Lesson *lesson, Error *error)
{
    size_t n = network_outputs(lesson->net);
    Activation f = lesson->net->layers[lesson->net->depth - 1].activation;
    double sum = vector_sum(lesson->y, n);
    if (lesson->cost == QUADRATIC)
        return true;
    if (lesson->cost == BINARY_CROSS_ENTROPY && f != SIGMOID)
        return error_set(error, "--cost: binary-cross-entropy expects "
                                "--output sigmoid");
    if (lesson->cost == CROSS_ENTROPY && f != SOFTMAX)
        return error_set(error,
                         "--cost: cross-entropy expects --output softmax");
    if (lesson->cost == CROSS_ENTROPY && fabs(sum - 1) > 1e-9)
        return error_set(error,
                         "--target: expected numbers that sum to 1 for "
                         "cross-entropy, got a sum of %g",
                         sum);
    return are_probabilities(lesson->y, n, error);
}

// A lesson of the shape that was asked for, its numbers still 0.
static Lesson empty_lesson(const LessonRequest *request, const Sizes *sizes)
{
    int hidden = request->hidden >= 0 ? request->hidden : SIGMOID;
    int output = request->output >= 0 ? request->output : SIGMOID;
    size_t n = sizes->at[sizes->count - 1];
    return (Lesson){
        .net = network_new(sizes->at, sizes->count, (Activation)hidden,
                           (Activation)output),
        .x = memory_new(sizes->at[0], sizeof(double)),
        .y = memory_new(n, sizeof(double)),
        .cost = request->cost >= 0 ? (Cost)request->cost : QUADRATIC,
        .rate = request->rate > 0 ? request->rate : mazur_rate};
}

LessonState lesson_from_request(const LessonRequest *request,
                                Lesson *lesson, Error *error)
{
    Sizes sizes = {0};
    const char *net = request->net != NULL ? request->net : "2-2-2";
    if (!read_sizes(net, &sizes, error))
        return LESSON_BAD_OPTION;
    *lesson = empty_lesson(request, &sizes);
    LessonState state = LESSON_GOOD;
    if (!read_vector("input", request->input, mazur_input, lesson->x,
                     network_inputs(lesson->net), error) ||
        !read_vector("target", request->target, mazur_target, lesson->y,
                     network_outputs(lesson->net), error) ||
        !fits(lesson, error))
        state = LESSON_BAD_OPTION;
    else if (!read_weights(request, &sizes, lesson->net, error))
        state = LESSON_BAD_FILE;
    if (state != LESSON_GOOD)
        lesson_free(lesson);
    return state;
}

NeuronName lesson_name(size_t depth, size_t l, size_t j)
{
    NeuronName name;
    if (l == 0)
        snprintf(name.text, sizeof name.text, "x%zu", j + 1);
    else if (l == depth)
        snprintf(name.text, sizeof name.text, "o%zu", j + 1);
    else if (depth == 2)
        snprintf(name.text, sizeof name.text, "h%zu", j + 1);
    else
        snprintf(name.text, sizeof name.text, "h%zu.%zu", l, j + 1);
    return name;
}

void lesson_step(Trace *trace, Network *net, Cost cost, Example example,
                 double rate)
{
    Backprop *pass = backprop_new(net);
    Network *gradient = network_like(net);
    backprop(net, cost, example, pass, gradient);
    trace_backprop(trace, net, pass, gradient);
    descent_step(net, gradient, rate);
    trace_update(trace, net);
    network_free(gradient);
    backprop_free(pass);
}
