#include "six_loops.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "nn/network.h"
#include "price_of_a_digit.h"
#include "workbook/table.h"

enum { BATCH = 128, INPUTS = PRICE_INPUTS, NEURONS = PRICE_NEURONS };

const Loop six_loops[SIX_LOOPS] = {
    {"neuron by neuron, in double", "double", loop_in_double, 1, 8, false},
    {"the same in float", "float", loop_by_neuron, 1, 4, false},
    {"input by input", "by input", loop_by_input, 1, 4, false},
    {"panels of 16 neurons", "panels", loop_by_panel, BATCH, 4, false},
    {"tiles of 4 digits", "tiles", loop_by_tile, BATCH, 4, false},
    {"panels, zeros left out", "no zeros", loop_without_zeros, 1, 4, true}};

// A copy of the weights, in float and in the order of one of the ways.
static float *copy_weights(const double *w, bool in_panels)
{
    float *copy = memory_new((size_t)INPUTS * NEURONS, sizeof *copy);
    for (size_t j = 0; j < NEURONS; j++)
        for (size_t k = 0; k < INPUTS; k++) {
            size_t panel = j - j % PANEL, lane = j % PANEL;
            size_t at = in_panels ? panel * INPUTS + k * PANEL + lane
                                  : k * NEURONS + j;
            copy[at] = (float)w[j * INPUTS + k];
        }
    return copy;
}

// So many doubles, as floats, and as doubles again that are no finer: then
// the way in double differs in its sums alone.
static float *as_floats(double *values, size_t count)
{
    float *floats = memory_new(count, sizeof *floats);
    for (size_t i = 0; i < count; i++) {
        floats[i] = (float)values[i];
        values[i] = (double)floats[i];
    }
    return floats;
}

static void make_product(SixLoops *it, const Digits *digits, uint64_t seed)
{
    const size_t sizes[] = {INPUTS, NEURONS, PRICE_OUTPUTS};
    Random random = random_start(seed);
    Network *net = network_new(sizes, 3, RELU, SOFTMAX);
    network_initialise(net, HE_NORMAL, &random);
    double *x = memory_new((size_t)BATCH * INPUTS, sizeof *x);
    for (size_t i = 0; i < BATCH; i++)
        digits_input(digits, i % digits->count, x + i * INPUTS);
    double *w = memory_new((size_t)NEURONS * INPUTS, sizeof *w);
    memcpy(w, net->layers[0].weights.at,
           (size_t)NEURONS * INPUTS * sizeof *w);
    it->product = (LoopsProduct){
        .digits = BATCH,
        .inputs = INPUTS,
        .neurons = NEURONS,
        .x = as_floats(x, (size_t)BATCH * INPUTS),
        .w = as_floats(w, (size_t)NEURONS * INPUTS),
        .by_input = copy_weights(w, false),
        .panels = copy_weights(w, true),
        .x_double = x,
        .w_double = w,
        .z = memory_new((size_t)BATCH * NEURONS, sizeof(float))};
    network_free(net);
}

SixLoops six_loops_of(const Digits *digits, uint64_t seed)
{
    SixLoops it = {0};
    make_product(&it, digits, seed);
    size_t count = (size_t)BATCH * NEURONS;
    float *first = memory_new(count, sizeof *first);
    float *second = memory_new(count, sizeof *second);
    for (size_t way = 0; way < SIX_LOOPS; way++) {
        memset(it.product.z, 0xff, count * sizeof(float)); // not a number
        six_loops[way].run(&it.product);
        if (way < 2)
            memcpy(way == 0 ? first : second, it.product.z,
                   count * sizeof(float));
        it.same[way] =
            memcmp(it.product.z, second, count * sizeof(float)) == 0;
    }
    for (size_t i = 0; i < (size_t)BATCH * INPUTS; i++)
        it.ink += it.product.x[i] > 0 ? 1.0 / (BATCH * INPUTS) : 0;
    for (size_t i = 0; i < count; i++)
        it.off = fmax(it.off, fabs((double)first[i] - (double)second[i]));
    free(first);
    free(second);
    return it;
}

void six_loops_free(SixLoops *it)
{
    const LoopsProduct *p = &it->product;
    const void *arrays[] = {
        p->x, p->w, p->by_input, p->panels, p->x_double, p->w_double, p->z};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        free((void *)(uintptr_t)arrays[i]);
    *it = (SixLoops){0};
}

double six_loops_intensity(const Loop *loop)
{
    return (double)loop->shared / (double)loop->weight_bytes;
}

double six_loops_made(const SixLoops *it, const Loop *loop)
{
    return loop->ink_only ? it->ink : 1;
}

void six_loops_print(const SixLoops *it)
{
    table_heading("One product, six ways");
    printf("The weighted inputs of 800 neurons for %d digits, "
           "%.1f million multiply-adds:\n\n",
           BATCH, (double)BATCH * INPUTS * NEURONS / 1e6);
    Table *table = table_new("way|<the loops go|digits a fetch|<same bits");
    for (size_t way = 0; way < SIX_LOOPS; way++)
        table_cell(table, "%zu|%s|%zu|%s", way + 1, six_loops[way].name,
                   six_loops[way].shared, it->same[way] ? "yes" : "no");
    table_print(table);
    printf("\nSame bits: as way 2.  Way 1 is at most %.2e away from it.\n",
           it->off);
}

void six_loops_trace(Trace *trace, const SixLoops *it)
{
    double same[SIX_LOOPS];
    for (size_t way = 0; way < SIX_LOOPS; way++)
        same[way] = it->same[way];
    trace_step(trace, "six_loops", "Which ways give the bits of way 2",
               "1: all of them, 0: not");
    trace_vector(trace, "same", same, SIX_LOOPS);
}
