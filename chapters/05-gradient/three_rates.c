// Two weights, three learning rates.
//
// A neuron with two inputs and no squash, a = w1 x1 + w2 x2, looks at two
// numbers of each digit: how much ink is in its middle, and how much is
// around it.  Its cost has two knobs only, so it can be drawn as a
// landscape.  Without the squash the landscape is a bowl.
#include "three_rates.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "nn/vector.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

static double radians(double degrees)
{
    return degrees * acos(-1) / 180;
}

// ---- two numbers for each digit ----------------------------------------

typedef struct {
    size_t count;
    double (*x)[2];
    double *y;
} Pairs;

// x1: the mean ink of the 4 x 4 pixels in the middle; x2: of the 20 x 20
// pixels that a digit fills, without these.
static void two_inputs(const double *ink, double *x)
{
    double middle = 0, around = 0;
    for (size_t row = 4; row < 24; row++)
        for (size_t column = 4; column < 24; column++) {
            bool inside =
                row >= 12 && row < 16 && column >= 12 && column < 16;
            *(inside ? &middle : &around) +=
                ink[row * DIGITS_SIDE + column];
        }
    x[0] = middle / 16;
    x[1] = around / (400 - 16);
}

static Pairs pairs_new(const Digits *pair)
{
    Pairs pairs = {.count = pair->count,
                   .x = memory_new(pair->count, sizeof *pairs.x),
                   .y = memory_new(pair->count, sizeof *pairs.y)};
    for (size_t i = 0; i < pair->count; i++) {
        double ink[DIGITS_PIXELS];
        digits_input(pair, i, ink);
        two_inputs(ink, pairs.x[i]);
        pairs.y[i] = pair->labels[i] == 1 ? 1 : 0;
    }
    return pairs;
}

static double cost_of(const Pairs *pairs, const double *w)
{
    double sum = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        double a = vector_dot(w, pairs->x[i], 2);
        sum += cost_value(QUADRATIC, &a, &pairs->y[i], 1);
    }
    return sum / (double)pairs->count;
}

// Without the squash, dC/dw of one example is (a - y) x.
static void gradient_of(const Pairs *pairs, const double *w,
                        double *gradient)
{
    vector_fill(gradient, 0, 2);
    for (size_t i = 0; i < pairs->count; i++) {
        double a = vector_dot(w, pairs->x[i], 2);
        vector_axpy(gradient, a - pairs->y[i], pairs->x[i], 2);
    }
    vector_scale(gradient, 1 / (double)pairs->count, 2);
}

// ---- working it out ----------------------------------------------------

static void fill_surface(ThreeRates *bowl, const Pairs *pairs)
{
    for (size_t i = 0; i < GRID * GRID; i++) {
        double part[2] = {(double)(i % GRID) / (GRID - 1),
                          (double)(i / GRID) / (GRID - 1)};
        double w[2];
        for (size_t k = 0; k < 2; k++)
            w[k] = bowl->low[k] + part[k] * (bowl->high[k] - bowl->low[k]);
        bowl->surface[i] = cost_of(pairs, w);
    }
}

// The bottom of the bowl, where both slopes are 0: two equations,
// m11 w1 + m12 w2 = t1 and m12 w1 + m22 w2 = t2.
static void find_bottom(ThreeRates *bowl, const Pairs *pairs)
{
    double m11 = 0, m12 = 0, m22 = 0, t1 = 0, t2 = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        const double *x = pairs->x[i];
        m11 += x[0] * x[0];
        m12 += x[0] * x[1];
        m22 += x[1] * x[1];
        t1 += pairs->y[i] * x[0];
        t2 += pairs->y[i] * x[1];
    }
    double d = m11 * m22 - m12 * m12;
    bowl->best[0] = (t1 * m22 - t2 * m12) / d;
    bowl->best[1] = (t2 * m11 - t1 * m12) / d;
    bowl->best_cost = cost_of(pairs, bowl->best);
    // Where the bowl bends most, the slope grows by `steep` a unit.
    double n = (double)pairs->count, half = (m11 + m22) / (2 * n);
    double steep = half + sqrt(half * half - d / (n * n));
    bowl->rate_limit = 2 / steep;
}

// Three rates, to two digits: far under the limit, half of it, above it.
static void choose_rates(ThreeRates *bowl)
{
    static const double parts[RATES] = {0.02, 0.5, 1.06};
    for (size_t r = 0; r < RATES; r++) {
        double rate = parts[r] * bowl->rate_limit;
        double digit = pow(10, floor(log10(rate)) - 1);
        bowl->rate[r] = round(rate / digit) * digit;
    }
}

static void descend(ThreeRates *bowl, const Pairs *pairs, size_t r)
{
    double w[2], gradient[2];
    vector_copy(w, bowl->start, 2);
    for (size_t move = 0; move <= MOVES; move++) {
        vector_copy(bowl->w[r][move], w, 2);
        bowl->cost[r][move] = cost_of(pairs, w);
        gradient_of(pairs, w, gradient);
        vector_axpy(w, -bowl->rate[r], gradient, 2);
    }
}

// The slope in every direction from the start, by nudging: from straight
// up the gradient once around to there again.
static void walk_around(ThreeRates *bowl, const Pairs *pairs)
{
    static const double epsilon = 1e-4;
    double down = atan2(-bowl->gradient[1], -bowl->gradient[0]);
    for (size_t i = 0; i < COMPASS; i++) {
        bowl->angle[i] = 360.0 * (double)i / (COMPASS - 1) - 180;
        double turn = down + radians(bowl->angle[i]);
        double *u = bowl->way[i], above[2], below[2];
        u[0] = cos(turn);
        u[1] = sin(turn);
        vector_copy(above, bowl->start, 2);
        vector_copy(below, bowl->start, 2);
        vector_axpy(above, epsilon, u, 2);
        vector_axpy(below, -epsilon, u, 2);
        bowl->slope[i] =
            (cost_of(pairs, above) - cost_of(pairs, below)) / (2 * epsilon);
    }
}

ThreeRates *three_rates_new(const Digits *pair)
{
    ThreeRates *bowl = memory_new(1, sizeof *bowl);
    Pairs pairs = pairs_new(pair);
    *bowl =
        (ThreeRates){.low = {-3, -4}, .high = {5, 4}, .start = {-1, 1.5}};
    find_bottom(bowl, &pairs);
    choose_rates(bowl);
    fill_surface(bowl, &pairs);
    bowl->start_cost = cost_of(&pairs, bowl->start);
    gradient_of(&pairs, bowl->start, bowl->gradient);
    for (size_t r = 0; r < RATES; r++)
        descend(bowl, &pairs, r);
    walk_around(bowl, &pairs);
    free(pairs.x);
    free(pairs.y);
    return bowl;
}

// ---- printing it -------------------------------------------------------

void three_rates_print_compass(const ThreeRates *bowl)
{
    double length = vector_length(bowl->gradient, 2);
    table_heading("Two weights: all the ways from one place");
    printf("A neuron with two inputs and no squash, a = w₁x₁ + w₂x₂: x₁ is "
           "the ink in the\nmiddle of the digit, x₂ the ink around it.  At "
           "w = (%g, %g), C = %.6f,\n∇C = (%+.6f, %+.6f) and |∇C| = "
           "%.6f.  Along a direction u of\nlength 1, turned by φ away "
           "from -∇C; \"by cosine\" is -|∇C| cos φ:\n\n",
           bowl->start[0], bowl->start[1], bowl->start_cost,
           bowl->gradient[0], bowl->gradient[1], length);
    Table *table = table_new("φ|u₁|u₂|slope, measured|u · ∇C|by cosine");
    for (size_t i = (COMPASS - 1) / 2; i < COMPASS; i += 6) {
        table_cell(table, "%.0f°|%+.4f|%+.4f", bowl->angle[i],
                   bowl->way[i][0], bowl->way[i][1]);
        double product = vector_dot(bowl->way[i], bowl->gradient, 2);
        double cosine = cos(radians(bowl->angle[i]));
        table_cell(table, "%+.6f|%+.6f|%+.6f", shown_zero(bowl->slope[i]),
                   shown_zero(product), shown_zero(-length * cosine));
    }
    table_print(table);
}

void three_rates_print_rates(const ThreeRates *bowl)
{
    table_heading("Three learning rates");
    printf("The bottom of the bowl is at w = (%+.5f, %+.5f), where C = "
           "%.6f.\nRates above %.5f climb out of it.  The cost after "
           "some updates:\n\n",
           bowl->best[0], bowl->best[1], bowl->best_cost, bowl->rate_limit);
    Table *table =
        table_new(PHRASE("updates|η = %g|η = %g|η = %g", bowl->rate[0],
                         bowl->rate[1], bowl->rate[2]));
    static const size_t moves[] = {0, 1, 2, 3, 4, 5, 10, 20, 30, 40};
    for (size_t i = 0; i < COUNT_OF(moves); i++) {
        table_cell(table, "%zu", moves[i]);
        for (size_t r = 0; r < RATES; r++)
            table_cell(table, "%.6f", bowl->cost[r][moves[i]]);
    }
    table_print(table);
}

void three_rates_trace(Trace *trace, const ThreeRates *bowl)
{
    trace_step(trace, "bowl", "Two weights: a bowl",
               "C = mean of 1/2 (w1 x1 + w2 x2 - y)^2");
    trace_matrix(trace, "C", bowl->surface, GRID, GRID);
    trace_vector(trace, "bottom", bowl->best, 2);
    trace_step(trace, "compass", "All the ways from one place",
               "u . gradient");
    trace_vector(trace, "start", bowl->start, 2);
    trace_vector(trace, "gradient", bowl->gradient, 2);
    trace_vector(trace, "angle", bowl->angle, COMPASS);
    trace_vector(trace, "slope", bowl->slope, COMPASS);
    trace_step(trace, "rates", "Three learning rates", "w -= rate dC/dw");
    trace_vector(trace, "rate", bowl->rate, RATES);
    for (size_t r = 0; r < RATES; r++) {
        trace_matrix(trace, PHRASE("w of rate %zu", r + 1), bowl->w[r][0],
                     MOVES + 1, 2);
        trace_vector(trace, PHRASE("C of rate %zu", r + 1), bowl->cost[r],
                     MOVES + 1);
    }
}
