#include "own_network.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "nn/descent.h"
#include "nn/vector.h"
#include "seven_steps.h"
#include "workbook/numbers.h"
#include "workbook/table.h"

enum { NEURONS_MOST = 12 };

// ---- what the reader asks for ------------------------------------------

bool own_network_asked(const OwnRequest *r)
{
    return r->net != NULL || r->weights != NULL || r->input != NULL ||
           r->target != NULL || r->hidden >= 0 || r->output >= 0 ||
           r->cost >= 0 || r->rate > 0 || r->steps > 0;
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
typedef struct {
    const char *option, *text;
    const double *book;
} Asked;

static bool read_vector(Asked asked, double *values, size_t n, Error *error)
{
    if (asked.text != NULL)
        return numbers_from_option(asked.option, asked.text, values, n,
                                   error);
    if (n != 2)
        return error_set(error,
                         "--%s: expected %zu number%s for this network, "
                         "got none",
                         asked.option, n, n == 1 ? "" : "s");
    vector_copy(values, asked.book, n);
    return true;
}

static bool read_weights(const OwnRequest *request, const Sizes *sizes,
                         Network *net, Error *error)
{
    if (request->weights != NULL) {
        size_t n = net->parameter_count;
        double *values = memory_new(n, sizeof *values);
        bool good = numbers_from_file(request->weights, values, n, error);
        if (good)
            by_hand_fill(net, values);
        free(values);
        return good;
    }
    if (sizes->count == 3 && sizes->at[0] == 2 && sizes->at[1] == 2 &&
        sizes->at[2] == 2) {
        by_hand_fill_mazur(net);
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
static bool fits(const ByHand *it, Error *error)
{
    size_t n = network_outputs(it->net);
    Activation f = it->net->layers[it->net->depth - 1].activation;
    double sum = vector_sum(it->y, n);
    if (it->cost == QUADRATIC)
        return true;
    if (it->cost == BINARY_CROSS_ENTROPY && f != SIGMOID)
        return error_set(error, "--cost: binary-cross-entropy expects "
                                "--output sigmoid");
    if (it->cost == CROSS_ENTROPY && f != SOFTMAX)
        return error_set(error,
                         "--cost: cross-entropy expects --output softmax");
    if (it->cost == CROSS_ENTROPY && fabs(sum - 1) > 1e-9)
        return error_set(error,
                         "--target: expected numbers that sum to 1 for "
                         "cross-entropy, got a sum of %g",
                         sum);
    return are_probabilities(it->y, n, error);
}

// A network of the shape that was asked for, its numbers still 0.
static ByHand empty_network(const OwnRequest *request, const Sizes *sizes)
{
    int hidden = request->hidden >= 0 ? request->hidden : SIGMOID;
    int output = request->output >= 0 ? request->output : SIGMOID;
    size_t n = sizes->at[sizes->count - 1];
    return (ByHand){
        .net = network_new(sizes->at, sizes->count, (Activation)hidden,
                           (Activation)output),
        .x = memory_new(sizes->at[0], sizeof(double)),
        .y = memory_new(n, sizeof(double)),
        .cost = request->cost >= 0 ? (Cost)request->cost : QUADRATIC,
        .rate = request->rate > 0 ? request->rate : mazur_rate};
}

static ByHand network_of(const Workbook *book, const OwnRequest *request)
{
    Sizes sizes;
    Error error;
    const char *net = request->net != NULL ? request->net : "2-2-2";
    if (!read_sizes(net, &sizes, &error))
        workbook_refuse(book, "%s", error.text);
    ByHand it = empty_network(request, &sizes);
    Asked input = {"input", request->input, mazur_input};
    Asked target = {"target", request->target, mazur_target};
    if (!read_vector(input, it.x, network_inputs(it.net), &error) ||
        !read_vector(target, it.y, network_outputs(it.net), &error) ||
        !fits(&it, &error))
        workbook_refuse(book, "%s", error.text);
    if (!read_weights(request, &sizes, it.net, &error))
        workbook_fail(book, &error);
    return it;
}

// ---- its descent -------------------------------------------------------

static double one_step(ByHand *it, Backprop *pass, Network *gradient)
{
    network_clear(gradient);
    double c = backprop(it->net, it->cost, (Example){it->x, it->y}, pass,
                        gradient);
    descent_step(it->net, gradient, it->rate);
    return c;
}

// 1, 2, 5, 10, 20, 50, … and the last.
static bool worth_a_row(size_t step, size_t last)
{
    size_t scale = 1;
    while (step / scale >= 10)
        scale *= 10;
    size_t lead = step / scale;
    return step == last ||
           (step % scale == 0 && (lead == 1 || lead == 2 || lead == 5));
}

static void add_row(const ByHand *it, size_t step, Forward *pass,
                    Table *table)
{
    const double *a = forward(it->net, it->x, pass);
    size_t n = network_outputs(it->net);
    table_cell(table, "%zu|%.9g", step, cost_value(it->cost, a, it->y, n));
    for (size_t j = 0; j < n; j++)
        table_cell(table, "%.9f", a[j]);
}

static Table *table_of_steps(const ByHand *it)
{
    Phrase headings = {"step|C"};
    for (size_t j = 0; j < network_outputs(it->net); j++)
        headings = phrase("%s|%s", headings.text,
                          neuron_name(it->net, it->net->depth, j).text);
    return table_new(headings.text);
}

// All the steps, the first too, which the seven steps have shown.
static void print_descent(ByHand *it, size_t steps)
{
    Backprop *pass = backprop_new(it->net);
    Network *gradient = network_like(it->net);
    table_heading("Step after step");
    puts("The cost and the answers after so many updates.\n");
    Table *table = table_of_steps(it);
    add_row(it, 0, pass->forward, table);
    size_t step = 0;
    while (step++ < steps) {
        if (!isfinite(one_step(it, pass, gradient)))
            break;
        if (worth_a_row(step, steps))
            add_row(it, step, pass->forward, table);
    }
    table_print(table);
    if (step <= steps)
        printf("\nAt step %zu the cost is no longer a number: the rate is "
               "too large.\n",
               step);
    network_free(gradient);
    backprop_free(pass);
}

// After too large a rate they are none that --weights would take.
static bool are_readable(const Network *net)
{
    for (size_t i = 0; i < net->parameter_count; i++)
        if (!(fabs(net->parameters[i]) <= NUMBERS_LARGEST))
            return false;
    return true;
}

static void print_weights(const ByHand *it)
{
    table_heading("The weights at the end");
    if (are_readable(it->net))
        puts("As --weights reads them: each neuron's weights, then its "
             "bias.\n");
    else
        printf(
            "Each neuron's weights, then its bias.  --weights takes none "
            "beyond %g,\nso it does not read all of these:\n\n",
            NUMBERS_LARGEST);
    for (size_t l = 0; l < it->net->depth; l++) {
        const Layer *layer = &it->net->layers[l];
        for (size_t j = 0; j < layer->outputs; j++) {
            Neuron neuron = layer_neuron(layer, j);
            for (size_t k = 0; k < neuron.inputs; k++)
                printf("  %.9g", neuron.weights[k]);
            printf("  %.9g  # %s\n", neuron.bias,
                   neuron_name(it->net, l + 1, j).text);
        }
    }
}

void own_network_follow(const Workbook *book, const OwnRequest *request)
{
    ByHand own = network_of(book, request);
    LearningStep *step = by_hand_step(&own);
    seven_steps_print(step);
    by_hand_trace(book->trace, step);
    if (request->steps > 0) {
        print_descent(&own, request->steps);
        print_weights(&own);
    }
    learning_step_free(step);
    by_hand_free(&own);
}
