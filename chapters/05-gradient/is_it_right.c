// The gradient check: every slope of a small network, by nudging and by
// backpropagation; then the same with a bug in backpropagation.
#include "is_it_right.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "measure/bugs.h"
#include "nn/gradcheck.h"
#include "nn/vector.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

// A digit in 7 x 7 cells, 12 hidden neurons, ten outputs.
enum { CELLS = 7, CELL = DIGITS_SIDE / CELLS, INPUTS = CELLS * CELLS };
enum { HIDDEN = 12 };

static const double ABSOLUTE = 1e-7, RELATIVE = 1e-4;

// The mistake on trial.
static const Bug PLANTED = BUG_NO_SLOPE;

// ---- working it out ----------------------------------------------------

// Each cell is the mean of the 4 x 4 pixels that it covers.
static void shrink(const double *pixels, double *x)
{
    vector_fill(x, 0, INPUTS);
    for (size_t i = 0; i < DIGITS_PIXELS; i++) {
        size_t row = i / DIGITS_SIDE, column = i % DIGITS_SIDE;
        x[row / CELL * CELLS + column / CELL] += pixels[i];
    }
    vector_scale(x, 1.0 / (CELL * CELL), INPUTS);
}

// Both gradients of one example, without the bug and with it.
static void work_out_gradients(IsItRight *check, const Network *net,
                               Example example)
{
    const Bug bugs[BUGS] = {BUG_NONE, PLANTED};
    for (int bug = 0; bug < BUGS; bug++) {
        BugProgram *program = bug_new(bugs[bug], net, 0);
        check->analytic[bug] = network_like(net);
        if (bug == 0)
            backprop(net, QUADRATIC, example, program->pass,
                     check->analytic[bug]);
        else
            bug_backprop(program, net, QUADRATIC, example,
                         check->analytic[bug]);
        bug_free(program);
    }
}

static int by_size(const void *a, const void *b)
{
    double p = *(const double *)a, q = *(const double *)b;
    return (p > q) - (p < q);
}

// |analytic - numeric| / the larger of the two, in order of size, for
// every parameter that has a slope.  Returns how many have.
static size_t relative_errors(const double *analytic, const double *numeric,
                              size_t count, double *error)
{
    size_t used = 0;
    for (size_t i = 0; i < count; i++) {
        double size = fmax(fabs(analytic[i]), fabs(numeric[i]));
        if (size > 0)
            error[used++] = fabs(analytic[i] - numeric[i]) / size;
    }
    qsort(error, used, sizeof *error, by_size);
    return used;
}

// The relative errors of one layer's slopes for the i-th size of nudge.
static void sum_up(IsItRight *check, const Network *numeric, int bug,
                   int layer, size_t i)
{
    size_t from = layer == 0 ? 0 : check->first_layer;
    size_t to = layer == 0 ? check->first_layer : check->count;
    double *error = memory_new(to - from, sizeof *error);
    size_t used =
        relative_errors(check->analytic[bug]->parameters + from,
                        numeric->parameters + from, to - from, error);
    check->low[bug][layer][i] = error[used / 10];
    check->middle[bug][layer][i] = error[used / 2];
    check->high[bug][layer][i] = error[used - 1 - used / 10];
    free(error);
}

// Every size of nudge, 1 to 1e-14.
static void try_nudges(IsItRight *check, Network *net, Example example)
{
    Network *numeric = network_like(net);
    for (size_t i = 0; i < SIZES; i++) {
        check->nudge[i] = pow(10, -0.5 * (double)i);
        gradcheck_numeric(net, QUADRATIC, example, check->nudge[i],
                          numeric);
        for (int bug = 0; bug < BUGS; bug++)
            for (int layer = 0; layer < LAYERS; layer++)
                sum_up(check, numeric, bug, layer, i);
    }
    network_free(numeric);
}

static void compare(IsItRight *check, Network *net, Example example)
{
    check->numeric = network_like(net);
    gradcheck_numeric(net, QUADRATIC, example, check->epsilon,
                      check->numeric);
    for (int bug = 0; bug < BUGS; bug++)
        check->report[bug] = gradcheck_compare(
            check->analytic[bug], check->numeric, ABSOLUTE, RELATIVE);
}

// What the bug multiplies the slopes of layer 1 by.
static void measure_factor(IsItRight *check)
{
    check->factor[0] = HUGE_VAL;
    check->factor[1] = -HUGE_VAL;
    for (size_t i = 0; i < check->first_layer; i++) {
        double right = check->analytic[0]->parameters[i];
        if (right == 0)
            continue;
        double factor = check->analytic[1]->parameters[i] / right;
        check->factor[0] = fmin(check->factor[0], factor);
        check->factor[1] = fmax(check->factor[1], factor);
    }
}

IsItRight *is_it_right_new(const Digits *digits, size_t digit,
                           uint64_t seed)
{
    static const size_t sizes[] = {INPUTS, HIDDEN, DIGITS_CLASSES};
    Network *net = network_new(sizes, 3, SIGMOID, SIGMOID);
    Random random = random_start(seed);
    network_initialise(net, NORMAL, &random);
    double pixels[DIGITS_PIXELS], x[INPUTS], y[DIGITS_CLASSES];
    digits_input(digits, digit, pixels);
    shrink(pixels, x);
    digits_target(digits->labels[digit], y);

    IsItRight *check = memory_new(1, sizeof *check);
    *check = (IsItRight){.digit = digit,
                         .label = digits->labels[digit],
                         .count = net->parameter_count,
                         .first_layer = HIDDEN * (INPUTS + 1),
                         .epsilon = 1e-5};
    for (size_t k = 0; k < INPUTS; k++)
        check->inked += x[k] > 0;
    Example example = {x, y};
    work_out_gradients(check, net, example);
    compare(check, net, example);
    measure_factor(check);
    try_nudges(check, net, example);
    network_free(net);
    return check;
}

void is_it_right_free(IsItRight *check)
{
    network_free(check->numeric);
    for (int bug = 0; bug < BUGS; bug++)
        network_free(check->analytic[bug]);
    free(check);
}

// ---- printing it -------------------------------------------------------

// What parameter i of the 49-12-10 network is called.
static void print_name(Table *table, const IsItRight *check, size_t i)
{
    bool first = i < check->first_layer;
    size_t inputs = first ? INPUTS : HIDDEN;
    size_t outputs = first ? HIDDEN : DIGITS_CLASSES;
    if (!first)
        i -= check->first_layer;
    if (i < inputs * outputs)
        table_cell(table, "layer %d, w(%zu, %zu)", first ? 1 : 2,
                   i / inputs + 1, i % inputs + 1);
    else
        table_cell(table, "layer %d, b(%zu)", first ? 1 : 2,
                   i - inputs * outputs + 1);
}

static void print_slopes(const IsItRight *check)
{
    // One weight in the middle of a digit, and one of each other kind.
    const size_t shown[] = {24,
                            2 * INPUTS + 24,
                            3 * INPUTS + 17,
                            HIDDEN * INPUTS,
                            check->first_layer,
                            check->first_layer + 5 * HIDDEN + 3,
                            check->first_layer + 8 * HIDDEN + 7,
                            check->count - 1};
    Table *table = table_new("<parameter|by nudging|backprop|with a bug");
    for (size_t k = 0; k < COUNT_OF(shown); k++) {
        size_t i = shown[k];
        print_name(table, check, i);
        table_cell(table, "%+.10f|%+.10f|%+.10f",
                   check->numeric->parameters[i],
                   check->analytic[0]->parameters[i],
                   check->analytic[1]->parameters[i]);
    }
    table_print(table);
}

static void print_verdict(const IsItRight *check)
{
    printf("\nA slope passes when |backprop - nudging| ≤ %.0e + %.0e × "
           "|nudging|:\n\n",
           ABSOLUTE, RELATIVE);
    Table *table = table_new("<gradient|passed|wrong|worst: backprop|"
                             "nudging");
    static const char *const names[BUGS] = {"backprop", "with a bug"};
    for (int bug = 0; bug < BUGS; bug++) {
        const GradcheckReport *report = &check->report[bug];
        table_cell(table, "%s|%zu|%zu|%+.10f|%+.10f", names[bug],
                   check->count - report->wrong, report->wrong,
                   report->analytic, report->numeric);
    }
    table_print(table);
    printf("\n%zu of the %d cells have ink.  Slopes of layer 1 that read "
           "an empty cell are 0;\nthe bug multiplies the others by %.2f to "
           "%.2f.\n",
           check->inked, INPUTS, check->factor[0], check->factor[1]);
}

static void print_network(const IsItRight *check)
{
    table_heading("The gradient check");
    printf("A network 49-12-10, %zu parameters, and digit %zu of the "
           "training set, a %d, in\n7 × 7 cells.  The bug: %s.\nSome "
           "slopes, nudged by ε = %.0e; w(j, k) is from input k to neuron "
           "j:\n\n",
           check->count, check->digit, check->label, bug_story(PLANTED),
           check->epsilon);
    print_slopes(check);
}

static void print_nudges(const IsItRight *check)
{
    table_heading("A bug does not mind the nudge");
    puts("The relative error |backprop - nudging| / the larger of the two; "
         "of the\nslopes of each layer the median:\n");
    Table *table = table_new("ε|layer 1|layer 2|layer 1, bug|layer 2, bug");
    for (size_t i = 0; i < SIZES; i += 2) {
        table_cell(table, "%.0e", check->nudge[i]);
        for (int bug = 0; bug < BUGS; bug++)
            for (int layer = 0; layer < LAYERS; layer++)
                table_cell(table, "%.1e", check->middle[bug][layer][i]);
    }
    table_print(table);
}

void is_it_right_print(const IsItRight *check)
{
    print_network(check);
    print_verdict(check);
    print_nudges(check);
}

void is_it_right_trace(Trace *trace, const IsItRight *check)
{
    trace_step(trace, "check", "The gradient check",
               "(C(theta + e) - C(theta - e)) / 2e");
    trace_number(trace, "epsilon", check->epsilon);
    trace_vector(trace, "numeric", check->numeric->parameters,
                 check->count);
    trace_vector(trace, "backprop", check->analytic[0]->parameters,
                 check->count);
    trace_vector(trace, "with a bug", check->analytic[1]->parameters,
                 check->count);
    trace_step(trace, "nudges", "A bug does not mind the nudge",
               "|analytic - numeric| / max of the two");
    trace_vector(trace, "epsilon", check->nudge, SIZES);
    trace_matrix(trace, "backprop", check->middle[0][0], LAYERS, SIZES);
    trace_matrix(trace, "with a bug", check->middle[1][0], LAYERS, SIZES);
}
