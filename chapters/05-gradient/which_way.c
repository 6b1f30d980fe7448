// All 0s and 1s, all weights: the gradient, and why its opposite is the way
// down.
#include "which_way.h"

#include <math.h>
#include <stdio.h>

#include "draw/number.h"
#include "nn/vector.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

static const double EPSILON = 1e-4;

// ---- slopes along directions -------------------------------------------

static double cost_from_zero(const Digits *pair, const double *way,
                             double step)
{
    Network *neuron = zeros_and_ones_neuron();
    vector_axpy(neuron->parameters, step, way, KNOBS);
    double cost = zeros_and_ones_evaluate(neuron, pair).cost;
    network_free(neuron);
    return cost;
}

// The slope along a direction: one nudge that moves every knob at once.
static double slope_along(const Digits *pair, const double *way)
{
    return (cost_from_zero(pair, way, EPSILON) -
            cost_from_zero(pair, way, -EPSILON)) /
           (2 * EPSILON);
}

static void make_length_1(double *way)
{
    vector_scale(way, 1 / vector_length(way, KNOBS), KNOBS);
}

static void draw_random_way(Random *random, double *way)
{
    for (size_t i = 0; i < KNOBS; i++)
        way[i] = random_normal(random, 0, 1);
    make_length_1(way);
}

static void add_way(WhichWay *downhill, const Digits *pair,
                    const char *name, double *way)
{
    make_length_1(way);
    size_t i = downhill->way_count++;
    downhill->way[i] = name;
    downhill->measured[i] = slope_along(pair, way);
    downhill->product[i] = vector_dot(way, downhill->gradient, KNOBS);
}

// Ways that somebody might propose, beside the one against the gradient.
static void try_proposals(WhichWay *downhill, const Digits *pair)
{
    const double *gradient = downhill->gradient;
    double way[KNOBS];
    vector_copy(way, gradient, KNOBS);
    vector_scale(way, -1, KNOBS);
    add_way(downhill, pair, "against the gradient", way);
    for (size_t i = 0; i < KNOBS; i++)
        way[i] = gradient[i] > 0 ? -1 : gradient[i] < 0 ? 1 : 0;
    add_way(downhill, pair, "all knobs alike, each downhill", way);
    size_t steepest = 0;
    for (size_t i = 0; i < KNOBS; i++)
        if (fabs(gradient[i]) > fabs(gradient[steepest]))
            steepest = i;
    vector_fill(way, 0, KNOBS);
    way[steepest] = gradient[steepest] > 0 ? -1 : 1;
    add_way(downhill, pair, "only the steepest knob", way);
    vector_fill(way, 1, KNOBS);
    add_way(downhill, pair, "all knobs up alike", way);
}

static void try_random_ways(WhichWay *downhill, const Digits *pair,
                            uint64_t seed)
{
    Random random = random_start(seed);
    double way[KNOBS];
    draw_random_way(&random, way);
    add_way(downhill, pair, "a random way", way);
    draw_random_way(&random, way);
    add_way(downhill, pair, "another random way", way);
    double along = vector_dot(way, downhill->gradient, KNOBS) /
                   (downhill->length * downhill->length);
    vector_axpy(way, -along, downhill->gradient, KNOBS);
    add_way(downhill, pair, "at right angles to the gradient", way);
    vector_copy(way, downhill->gradient, KNOBS);
    add_way(downhill, pair, "along the gradient", way);
    for (int i = 0; i < 1000; i++) {
        draw_random_way(&random, way);
        double slope = vector_dot(way, downhill->gradient, KNOBS);
        downhill->random_low = fmin(downhill->random_low, slope);
        downhill->random_high = fmax(downhill->random_high, slope);
    }
}

static void try_lengths(WhichWay *downhill, const Digits *pair)
{
    static const double rates[LENGTHS] = {0.001, 0.01, 0.1, 1, 10, 100};
    for (size_t i = 0; i < LENGTHS; i++) {
        downhill->rate[i] = rates[i];
        downhill->promised[i] =
            -rates[i] * downhill->length * downhill->length;
        downhill->change[i] =
            cost_from_zero(pair, downhill->gradient, -rates[i]) -
            downhill->cost;
    }
}

WhichWay which_way_of(const Digits *pair, uint64_t seed)
{
    WhichWay downhill = {0};
    Network *neuron = zeros_and_ones_neuron();
    Network *gradient = network_like(neuron);
    downhill.cost = zeros_and_ones_evaluate(neuron, pair).cost;
    zeros_and_ones_gradient(neuron, pair, gradient);
    vector_copy(downhill.gradient, gradient->parameters, KNOBS);
    downhill.length = vector_length(downhill.gradient, KNOBS);
    network_free(gradient);
    network_free(neuron);
    try_proposals(&downhill, pair);
    try_random_ways(&downhill, pair, seed);
    try_lengths(&downhill, pair);
    return downhill;
}

// ---- printing it -------------------------------------------------------

static void print_partial(Table *table, const WhichWay *downhill,
                          const Digits *pair, size_t knob)
{
    double way[KNOBS] = {0};
    way[knob] = 1;
    if (knob == BIAS)
        table_cell(table, "b");
    else
        table_cell(table, "w of pixel (%zu, %zu)", knob / DIGITS_SIDE,
                   knob % DIGITS_SIDE);
    table_cell(table, "%.10f|%.10f|%+.8f|%+.8f",
               cost_from_zero(pair, way, -EPSILON),
               cost_from_zero(pair, way, EPSILON), slope_along(pair, way),
               downhill->gradient[knob]);
}

void which_way_print_gradient(const WhichWay *downhill, const Digits *pair)
{
    size_t low = 0, high = 0, zero = 0;
    for (size_t i = 0; i < DIGITS_PIXELS; i++) {
        if (downhill->gradient[i] < downhill->gradient[low])
            low = i;
        if (downhill->gradient[i] > downhill->gradient[high])
            high = i;
        zero += downhill->gradient[i] == 0;
    }
    table_heading("785 knobs, 785 slopes");
    printf(
        "Now C is the mean cost of all %s 0s and 1s of the training set.  "
        "With\nevery knob at 0 it is %.6f.  Nudge one knob by 1e-4 and "
        "leave the others\nalone; pixel (row, column):\n\n",
        number_count(pair->count).text, downhill->cost);
    Table *table = table_new("<knob|C below|C above|by nudging|by formula");
    const size_t knobs[] = {low, high, 0, BIAS};
    for (size_t i = 0; i < COUNT_OF(knobs); i++)
        print_partial(table, downhill, pair, knobs[i]);
    table_print(table);
    printf("\nThe list of all 785 slopes is the gradient, ∇C.  %zu of its "
           "numbers are 0:\npixels without ink in any 0 or 1.  Its length "
           "is |∇C| = %.6f.\n",
           zero, downhill->length);
}

void which_way_print_ways(const WhichWay *downhill)
{
    table_heading("Which way is down");
    puts(
        "Move all knobs at once, in all by a distance of 1e-4, along a "
        "direction u of\nlength 1.  The slope along u, measured and as the "
        "product u · ∇C:\n");
    Table *table =
        table_new("<direction u|measured|u · ∇C|share of the most");
    for (size_t i = 0; i < downhill->way_count; i++) {
        table_cell(table, "%s", downhill->way[i]);
        double product = shown_zero(downhill->product[i]);
        table_cell(table, "%+.6f|%+.6f|%+.4f",
                   shown_zero(downhill->measured[i]), product,
                   product / downhill->length);
    }
    table_print(table);
    printf("\nOf 1,000 random directions the best has the slope %+.6f, "
           "the worst\n%+.6f.  No direction can beat -|∇C| = %+.6f.\n",
           downhill->random_low, downhill->random_high, -downhill->length);
}

void which_way_print_promise(const WhichWay *downhill)
{
    table_heading("How far the promise holds");
    puts("One step from zero, -η ∇C.  The slope promises a change of "
         "-η |∇C|²:\n");
    Table *table = table_new("η|promised|what happens|kept");
    for (size_t i = 0; i < LENGTHS; i++)
        table_cell(table, "%g|%+.8f|%+.8f|%.1f %%", downhill->rate[i],
                   downhill->promised[i], downhill->change[i],
                   100 * downhill->change[i] / downhill->promised[i]);
    table_print(table);
}

void which_way_trace(Trace *trace, const WhichWay *downhill)
{
    trace_step(trace, "gradient", "785 knobs, 785 slopes",
               "dC/dw = mean of (a - y) s'(z) x");
    trace_number(trace, "C", downhill->cost);
    trace_vector(trace, "gradient", downhill->gradient, KNOBS);
    trace_step(trace, "ways", "Which way is down", "u . gradient");
    trace_vector(trace, "measured", downhill->measured,
                 downhill->way_count);
    trace_vector(trace, "product", downhill->product, downhill->way_count);
    trace_step(trace, "promise", "How far the promise holds",
               "-rate |gradient|^2");
    trace_vector(trace, "rate", downhill->rate, LENGTHS);
    trace_vector(trace, "promised", downhill->promised, LENGTHS);
    trace_vector(trace, "change", downhill->change, LENGTHS);
}
