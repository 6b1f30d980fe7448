// how_large: zeros, N(0, 1) and N(0, 1/784), on one digit and on all.
#include "how_large.h"

#include <math.h>
#include <stdio.h>

#include "base/phrase.h"
#include "nn/vector.h"
#include "ten_neurons.h"

static void count_activations(Begin *begin, const Layer *layer,
                              const Digits *test)
{
    double one = 100 / (double)(test->count * DIGITS_CLASSES); // per cent
    for (size_t i = 0; i < test->count; i++) {
        double x[DIGITS_PIXELS], z[DIGITS_CLASSES], a[DIGITS_CLASSES];
        digits_input(test, i, x);
        layer_weighted_input(layer, x, z);
        layer_activate(layer, z, a);
        for (int j = 0; j < DIGITS_CLASSES; j++) {
            size_t bin = (size_t)fmin(a[j] * BINS, BINS - 1);
            begin->share[bin] += one;
            begin->saturated += a[j] < 0.01 || a[j] > 0.99 ? one : 0;
        }
    }
}

// The deviation of z is that of w times the length of x, with the bias as
// one more input of 1 where it is random too.
static double expected_z(const Begin *begin, double length)
{
    double bias = begin->kind == NORMAL ? 1 : 0;
    return begin->deviation * sqrt(length * length + bias);
}

static void try_begin(Begin *begin, Network *net, const double *x,
                      const Digits *test, uint64_t seed)
{
    const Layer *layer = &net->layers[0];
    Random random = random_start(seed);
    network_initialise(net, begin->kind, &random);
    layer_weighted_input(layer, x, begin->z);
    layer_activate(layer, begin->z, begin->a);
    begin->expected = expected_z(begin, vector_length(x, DIGITS_PIXELS));
    begin->found =
        vector_length(begin->z, DIGITS_CLASSES) / sqrt(DIGITS_CLASSES);
    count_activations(begin, layer, test);
}

HowLarge how_large_of(const double *x, const Digits *test, uint64_t seed)
{
    HowLarge it = {.length = vector_length(x, DIGITS_PIXELS),
                   .begin = {{.kind = ZEROS},
                             {.kind = NORMAL, .deviation = 1},
                             {.kind = SCALED_NORMAL,
                              .deviation = 1 / sqrt(DIGITS_PIXELS)}}};
    Network *net = ten_neurons_network();
    for (size_t i = 0; i < BEGINS; i++)
        try_begin(&it.begin[i], net, x, test, seed);
    network_free(net);
    return it;
}

static void print_answers(const HowLarge *it)
{
    Table *table = table_new("neuron|zeros: z|a|normal: z|a|scaled: z|a");
    for (int j = 0; j < DIGITS_CLASSES; j++) {
        table_cell(table, "%d", j);
        for (size_t i = 0; i < BEGINS; i++)
            table_cell(table, "%+.5f|%.5f", it->begin[i].z[j],
                       it->begin[i].a[j]);
    }
    table_print(table);
}

static void print_spread(const HowLarge *it)
{
    Table *table = table_new("<begin|deviation of w|expected of z|"
                             "root mean square of the ten z|saturated");
    for (size_t i = 0; i < BEGINS; i++) {
        const Begin *begin = &it->begin[i];
        table_cell(table, "%s|%.5f|%.5f|%.5f|%.2f %%",
                   initialisation_name(begin->kind), begin->deviation,
                   begin->expected, begin->found, begin->saturated);
    }
    table_print(table);
}

void how_large_print(const HowLarge *it)
{
    table_heading("How large should random weights be?");
    puts("Three ways to begin, and what the ten neurons then make of the "
         "digit:\n"
         "  zeros    all weights 0\n"
         "  normal   weights and biases from N(0, 1)\n"
         "  scaled   weights from N(0, 1/784), biases 0\n");
    print_answers(it);
    printf("\nHow far from 0, with a length of x of %.5f; and of all "
           "activations on the\ntest set, how many are below 0.01 or above "
           "0.99:\n\n",
           it->length);
    print_spread(it);
}

void how_large_trace(Trace *trace, const HowLarge *it)
{
    for (size_t i = 0; i < BEGINS; i++) {
        const Begin *begin = &it->begin[i];
        trace_step(trace,
                   PHRASE("begin-%s", initialisation_name(begin->kind)),
                   "How large should random weights be?",
                   "z = W x + b, a = sigmoid of z");
        trace_number(trace, "deviation of w", begin->deviation);
        trace_vector(trace, "z", begin->z, DIGITS_CLASSES);
        trace_vector(trace, "a", begin->a, DIGITS_CLASSES);
        trace_vector(trace, "activations on the test set, %", begin->share,
                     BINS);
        trace_number(trace, "saturated, %", begin->saturated);
    }
}
