#include "bumps.h"

#include <math.h>
#include <stdio.h>

#include "base/phrase.h"
#include "nn/forward.h"
#include "workbook/table.h"

const double bump_begin = .4, bump_end = .6, bump_steepness = 100;

// The curve that is to be met: up, down and up again.
static double curve_at(double x)
{
    return .5 + 10 * x * (x - .5) * (x - 1);
}

// One input, two hidden sigmoids a bump, and one output that adds.  Bump i
// of n reaches from i/n to (i + 1)/n and is as high as the curve is in its
// middle; the two outer ones reach on beyond 0 and 1.
static double step_at(size_t k, size_t n)
{
    if (k == 0 || k == 2 * n - 1)
        return k == 0 ? -1 : 2;
    return (double)(k / 2 + k % 2) / (double)n;
}

static Network *bumps_network(size_t n)
{
    Network *net =
        network_new((size_t[]){1, 2 * n, 1}, 3, SIGMOID, IDENTITY);
    Layer *hidden = &net->layers[0], *output = &net->layers[1];
    double steep = 20 * (double)n;
    for (size_t k = 0; k < 2 * n; k++) {
        hidden->weights.at[k] = steep;
        hidden->biases[k] = -steep * step_at(k, n);
        double height = curve_at(((double)(k / 2) + .5) / (double)n);
        output->weights.at[k] = k % 2 ? -height : height;
    }
    return net;
}

// A step up, a step down, and their difference.
static void pair_at(double x, double *up, double *down, double *bump)
{
    *up = sigmoid(bump_steepness * (x - bump_begin));
    *down = sigmoid(bump_steepness * (x - bump_end));
    *bump = *up - *down;
}

static void compare(BumpNetwork *it, const Bumps *all)
{
    Network *net = bumps_network(it->bumps);
    Forward *pass = forward_new(net);
    for (size_t i = 0; i < BUMPS_SAMPLES; i++) {
        it->answer[i] = *forward(net, &all->x[i], pass);
        double off = fabs(it->answer[i] - all->curve[i]);
        it->mean += off / BUMPS_SAMPLES;
        it->largest = fmax(it->largest, off);
    }
    forward_free(pass);
    network_free(net);
}

Bumps bumps_of(void)
{
    static const size_t sizes[BUMPS_SIZES] = {5, 10, 20, 40};
    Bumps it = {0};
    for (size_t i = 0; i < BUMPS_PAIR; i++) {
        double *row = it.pair[i];
        row[0] = .2 + .1 * (double)i;
        pair_at(row[0], &row[1], &row[2], &row[3]);
    }
    for (size_t i = 0; i < BUMPS_SAMPLES; i++) {
        it.x[i] = (double)i / (BUMPS_SAMPLES - 1);
        pair_at(it.x[i], &it.up[i], &it.down[i], &it.bump[i]);
        it.curve[i] = curve_at(it.x[i]);
    }
    for (size_t i = 0; i < BUMPS_SIZES; i++) {
        it.networks[i].bumps = sizes[i];
        compare(&it.networks[i], &it);
    }
    return it;
}

// ---- printing ----------------------------------------------------------

void bumps_print(const Bumps *it)
{
    table_heading("Two steps make a bump");
    printf("up = σ(%g (x - %g)),  down = σ(%g (x - %g)):\n\n",
           bump_steepness, bump_begin, bump_steepness, bump_end);
    Table *pair = table_new("x|up|down|up - down");
    for (size_t i = 0; i < BUMPS_PAIR; i++) {
        const double *row = it->pair[i];
        table_cell(pair, "%.1f|%.4f|%.4f|%.4f", row[0], row[1], row[2],
                   row[3]);
    }
    table_print(pair);
    table_heading("Bumps make a curve");
    printf("The curve 1/2 + 10 x (x - 1/2)(x - 1) from 0 to 1, and bumps "
           "as high as it is\nin their middle; compared at %d places:\n\n",
           BUMPS_SAMPLES);
    Table *table = table_new("bumps|hidden neurons|mean distance|largest");
    for (size_t i = 0; i < BUMPS_SIZES; i++) {
        const BumpNetwork *net = &it->networks[i];
        table_cell(table, "%zu|%zu|%.4f|%.4f", net->bumps, 2 * net->bumps,
                   net->mean, net->largest);
    }
    table_print(table);
}

void bumps_trace(Trace *trace, const Bumps *it)
{
    trace_step(trace, "bump", "Two steps make a bump", "up - down");
    trace_matrix(trace, "bump", it->pair[0], BUMPS_PAIR, 4);
    for (size_t i = 0; i < BUMPS_SIZES; i++) {
        const BumpNetwork *net = &it->networks[i];
        trace_step(trace, PHRASE("bumps-%zu", net->bumps),
                   "Bumps make a curve", "");
        trace_vector(trace, "answer", net->answer, BUMPS_SAMPLES);
    }
}
