// One digit, one weight: the slope of the cost, by nudging and by formula.
#include "one_knob.h"

#include <math.h>
#include <stdio.h>

#include "nn/forward.h"
#include "nn/vector.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

static const double CURVE_LOW = -6, CURVE_HIGH = 6;

// ---- working it out ----------------------------------------------------

// C(w): the neuron's cost for this digit when all its weights are 0 but
// the one of the chosen pixel.
static double cost_at(const OneKnob *one, double w)
{
    double z = w * one->x[one->pixel];
    double a = sigmoid(z);
    return cost_value(QUADRATIC, &a, &one->y, 1);
}

static double forward_difference(const OneKnob *one, double epsilon)
{
    return (cost_at(one, epsilon) - cost_at(one, 0)) / epsilon;
}

static double central_difference(const OneKnob *one, double epsilon)
{
    return (cost_at(one, epsilon) - cost_at(one, -epsilon)) / (2 * epsilon);
}

// (a - y) s'(z) x at w = 0, where z = 0.
static double slope_by_formula(const OneKnob *one)
{
    double a = sigmoid(0);
    return (a - one->y) * sigmoid_derivative(0) * one->x[one->pixel];
}

static void draw_curve(OneKnob *one)
{
    for (size_t i = 0; i < CURVE; i++) {
        double part = (double)i / (CURVE - 1);
        one->w[i] = CURVE_LOW + part * (CURVE_HIGH - CURVE_LOW);
        one->cost[i] = cost_at(one, one->w[i]);
    }
}

static void try_nudges(OneKnob *one)
{
    static const double sizes[NUDGES] = {4, 2, 1, 0.1, 0.01};
    for (size_t i = 0; i < NUDGES; i++) {
        double epsilon = sizes[i];
        one->epsilon[i] = epsilon;
        one->above[i] = cost_at(one, epsilon);
        one->below[i] = cost_at(one, -epsilon);
        one->forward[i] = forward_difference(one, epsilon);
        one->central[i] = central_difference(one, epsilon);
    }
}

static void try_tiny_nudges(OneKnob *one)
{
    for (int i = 0; i < EPSILONS; i++) {
        double epsilon = pow(10, -i);
        one->tiny[i] = epsilon;
        one->forward_error[i] =
            fabs(forward_difference(one, epsilon) - one->exact);
        one->central_error[i] =
            fabs(central_difference(one, epsilon) - one->exact);
    }
}

OneKnob one_knob_of(const Digits *digits, size_t digit)
{
    OneKnob one = {.digit = digit, .label = digits->labels[digit]};
    digits_input(digits, digit, one.x);
    one.y = one.label == 1 ? 1 : 0;
    one.pixel = vector_argmax(one.x, DIGITS_PIXELS);
    one.exact = slope_by_formula(&one);
    draw_curve(&one);
    try_nudges(&one);
    try_tiny_nudges(&one);
    return one;
}

// ---- printing it -------------------------------------------------------

static void print_knob(const OneKnob *one)
{
    table_heading("One weight, one knob");
    printf("Digit %zu of the training set is a %d, so y = %g.  All weights "
           "of the neuron are\n0.  We turn one, that of pixel (row %zu, "
           "column %zu), where x = %.4f:\n\n",
           one->digit, one->label, one->y, one->pixel / DIGITS_SIDE,
           one->pixel % DIGITS_SIDE, one->x[one->pixel]);
    Table *table = table_new("w|z = w x|a = σ(z)|a - y|C = ½(a - y)²");
    for (double w = -6; w <= 6; w += 2) {
        double z = w * one->x[one->pixel];
        table_cell(table, "%+.0f|%+.5f|%.6f|%+.6f|%.6f", w, z, sigmoid(z),
                   sigmoid(z) - one->y, cost_at(one, w));
    }
    table_print(table);
}

static void print_forward(const OneKnob *one)
{
    table_heading("The slope between two points");
    printf("We stand at w = 0, where C(0) = %.8f.  Nudge w up by ε:\n\n",
           cost_at(one, 0));
    Table *table = table_new("ε|C(ε)|C(ε) - C(0)|divided by ε");
    for (size_t i = 0; i < NUDGES; i++)
        table_cell(table, "%g|%.8f|%+.8f|%+.8f", one->epsilon[i],
                   one->above[i], one->above[i] - cost_at(one, 0),
                   one->forward[i]);
    table_print(table);
}

static void print_central(const OneKnob *one)
{
    table_heading("A nudge to each side");
    printf("The true slope is %+.8f (the next step says why).  Nudge w up "
           "and down\nby ε, and divide by 2ε:\n\n",
           one->exact);
    Table *table = table_new("ε|C(-ε)|C(ε)|one side|off by|"
                             "both sides|off by");
    for (size_t i = 0; i < NUDGES; i++)
        table_cell(table, "%g|%.8f|%.8f|%+.8f|%.1e|%+.8f|%.1e",
                   one->epsilon[i], one->below[i], one->above[i],
                   one->forward[i], fabs(one->forward[i] - one->exact),
                   one->central[i], fabs(one->central[i] - one->exact));
    table_print(table);
}

// The nudge of w, followed through z and a to C: what moves by how much
// when what moved it moved by that much.
static void print_chain(const OneKnob *one)
{
    static const double e = 0.001;
    double x = one->x[one->pixel], a = sigmoid(0);
    double dz = e * x, da = sigmoid(dz) - a;
    double dC = cost_at(one, e) - cost_at(one, 0);
    const struct {
        const char *moved;
        double change;
        const char *mover;
        double nudge;
        const char *formula;
        double slope;
    } links[] = {{"z", dz, "w", e, "x", x},
                 {"a", da, "z", dz, "a (1 - a)", sigmoid_derivative(0)},
                 {"C", dC, "a", da, "a - y", a - one->y},
                 {"C", dC, "w", e, "the product", one->exact}};
    table_heading("One nudge, three slopes");
    printf("Nudge w by %g and follow it:\n\n", e);
    Table *table = table_new("<what moves|by|<per unit of|by nudging|"
                             "<formula|gives");
    for (size_t i = 0; i < COUNT_OF(links); i++) {
        if (i + 1 == COUNT_OF(links))
            table_rule(table);
        table_cell(table, "%s|%+.9f|%s|%+.6f|%s|%+.6f", links[i].moved,
                   links[i].change, links[i].mover,
                   links[i].change / links[i].nudge, links[i].formula,
                   links[i].slope);
    }
    table_print(table);
}

static void print_epsilons(const OneKnob *one)
{
    table_heading("Why ε is neither 0.1 nor 1e-12");
    printf("How far each difference is from %+.8f:\n\n", one->exact);
    Table *table = table_new("ε|one side, off by|both sides, off by|<");
    size_t best = 0;
    for (size_t i = 1; i < EPSILONS; i++)
        if (one->central_error[i] < one->central_error[best])
            best = i;
    for (size_t i = 0; i < EPSILONS; i++)
        table_cell(table, "%.0e|%.1e|%.1e|%s", one->tiny[i],
                   one->forward_error[i], one->central_error[i],
                   i == best ? "best" : "");
    table_print(table);
    puts("\nA double keeps about 16 digits.  Of C(ε) - C(-ε) fewer and "
         "fewer are left as\nε shrinks, and the division by 2ε makes the "
         "rest of them large.");
}

void one_knob_print(const OneKnob *one)
{
    print_knob(one);
    print_forward(one);
    print_central(one);
    print_chain(one);
    print_epsilons(one);
}

void one_knob_print_sigmoid(void)
{
    static const double e = 1e-5;
    table_heading("The slope of the sigmoid");
    puts("σ′(z) = σ(z) (1 - σ(z)), against (σ(z + ε) - σ(z - ε)) / 2ε with "
         "ε = 1e-5:\n");
    Table *table = table_new("z|σ(z)|1 - σ(z)|product|by nudging|"
                             "difference");
    static const double at[] = {-8, -6, -4, -2, -1, 0, 1, 2, 4, 6, 8};
    for (size_t i = 0; i < COUNT_OF(at); i++) {
        double a = sigmoid(at[i]);
        double nudged = (sigmoid(at[i] + e) - sigmoid(at[i] - e)) / (2 * e);
        table_cell(table, "%+.0f|%.8f|%.8f|%.8f|%.8f|%.0e", at[i], a, 1 - a,
                   sigmoid_derivative(at[i]), nudged,
                   fabs(nudged - sigmoid_derivative(at[i])));
    }
    table_print(table);
}

void one_knob_trace(Trace *trace, const OneKnob *one)
{
    trace_step(trace, "knob", "One weight, one knob",
               "C = 1/2 (a - y)^2, a = s(w x)");
    trace_number(trace, "digit", (double)one->digit);
    trace_vector(trace, "x", one->x, DIGITS_PIXELS);
    trace_number(trace, "y", one->y);
    trace_number(trace, "pixel", (double)one->pixel);
    trace_vector(trace, "w", one->w, CURVE);
    trace_vector(trace, "C", one->cost, CURVE);
    trace_step(trace, "nudge", "The slope between two points",
               "(C(e) - C(0)) / e and (C(e) - C(-e)) / 2e");
    trace_number(trace, "slope", one->exact);
    trace_vector(trace, "epsilon", one->epsilon, NUDGES);
    trace_vector(trace, "C above", one->above, NUDGES);
    trace_vector(trace, "C below", one->below, NUDGES);
    trace_vector(trace, "forward", one->forward, NUDGES);
    trace_vector(trace, "central", one->central, NUDGES);
    trace_vector(trace, "tiny epsilon", one->tiny, EPSILONS);
    trace_vector(trace, "forward error", one->forward_error, EPSILONS);
    trace_vector(trace, "central error", one->central_error, EPSILONS);
}
