// digit: one real digit through a 784-16-10 network, forward and back.
#include "backprop.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "draw/number.h"
#include "nn/vector.h"
#include "trace/trace_backprop.h"
#include "workbook/progress.h"
#include "workbook/table.h"

const BugTraining digit_training = {QUADRATIC, 3, 10};

Network *digit_train(Bug bug, const DigitsSets *sets, uint64_t seed,
                     size_t part, size_t total)
{
    const size_t sizes[] = {DIGITS_PIXELS, DIGIT_HIDDEN, DIGITS_CLASSES};
    Examples set = digits_examples(&sets->training);
    Random random = random_start(seed);
    Network *net = network_new(sizes, 3, SIGMOID, SIGMOID);
    network_initialise(net, SCALED_NORMAL, &random);
    Bench *bench = bench_new(net);
    size_t *order = memory_new(set.count, sizeof *order);
    for (size_t i = 0; i < set.count; i++)
        order[i] = i;
    for (size_t epoch = 0; epoch < DIGIT_EPOCHS; epoch++) {
        progress_show("training", part * DIGIT_EPOCHS + epoch,
                      total * DIGIT_EPOCHS);
        random_shuffle(&random, order, set.count);
        bug_epoch(bug, net, &set, order, digit_training, bench);
    }
    progress_show("training", (part + 1) * DIGIT_EPOCHS,
                  total * DIGIT_EPOCHS);
    free(order);
    bench_free(bench);
    return net;
}

// The first test digit that is a 4 and is called a 9; where there is none,
// the first that is called wrong; where there is none either, the first.
static size_t choose(const Network *net, const Digits *test)
{
    Forward *pass = forward_new(net);
    double x[DIGITS_PIXELS];
    size_t chosen = 0;
    bool found = false;
    for (size_t i = 0; i < test->count; i++) {
        digits_input(test, i, x);
        size_t said = vector_argmax(forward(net, x, pass), DIGITS_CLASSES);
        if (said != test->labels[i] && !found) {
            chosen = i;
            found = true;
        }
        if (said == 9 && test->labels[i] == 4) {
            chosen = i;
            break;
        }
    }
    forward_free(pass);
    return chosen;
}

// Every step of the digit's pass goes into its trace, which also makes the
// step, on a copy.
static void follow(DigitRun *run)
{
    Network *moving = network_clone(run->net);
    lesson_step(run->trace, moving, digit_training.cost,
                (Example){run->x, run->y}, run->rate);
    Forward *pass = forward_new(moving);
    const double *a = forward(moving, run->x, pass);
    run->cost_after =
        cost_value(digit_training.cost, a, run->y, DIGITS_CLASSES);
    const double *before = traced(run->trace, "squash", 2, "a");
    run->answer = vector_argmax(before, DIGITS_CLASSES);
    forward_free(pass);
    network_free(moving);
}

static void check(DigitRun *run)
{
    Backprop *pass = backprop_new(run->net);
    run->analytic = network_like(run->net);
    run->numeric = network_like(run->net);
    backprop(run->net, digit_training.cost, (Example){run->x, run->y}, pass,
             run->analytic);
    gradcheck_numeric(run->net, digit_training.cost,
                      (Example){run->x, run->y}, CHECK_EPSILON,
                      run->numeric);
    run->check = gradcheck_compare(run->analytic, run->numeric,
                                   CHECK_ABSOLUTE, CHECK_RELATIVE);
    backprop_free(pass);
}

DigitRun digit_run(const DigitsSets *sets, size_t wanted, uint64_t seed)
{
    DigitRun run = {.trace = trace_new()};
    Examples test = digits_examples(&sets->test);
    run.net = digit_train(BUG_NONE, sets, seed, 0, BUG_COUNT);
    run.accuracy =
        examples_evaluate(&test, run.net, digit_training.cost).accuracy;
    run.index =
        wanted != DIGIT_BY_RULE ? wanted : choose(run.net, &sets->test);
    run.label = sets->test.labels[run.index];
    run.rate = digit_training.rate / (double)digit_training.batch;
    digits_input(&sets->test, run.index, run.x);
    digits_target((int)run.label, run.y);
    follow(&run);
    check(&run);
    return run;
}

void digit_free(DigitRun *run)
{
    network_free(run->net);
    network_free(run->analytic);
    network_free(run->numeric);
    trace_free(run->trace);
}

// ---- printing ----------------------------------------------------------

// A count as people write it: 12,730.
static Number counted(size_t count)
{
    return number_count((long long)count);
}

// The image, two rows of pixels to a line of text.
static void print_image(const double *x)
{
    static const char *const ink[] = {" ", "░", "▒", "▓", "█"};
    for (size_t row = 0; row < DIGITS_SIDE; row += 2) {
        char line[DIGITS_SIDE * 3 + 1] = "";
        size_t used = 0, end = 0;
        for (size_t c = 0; c < DIGITS_SIDE; c++) {
            double both =
                x[row * DIGITS_SIDE + c] + x[(row + 1) * DIGITS_SIDE + c];
            int level = both > 0 ? 1 + (int)(both * 1.99) : 0;
            used += (size_t)sprintf(line + used, "%s", ink[level]);
            end = level > 0 ? used : end;
        }
        if (end > 0)
            printf("    %.*s\n", (int)end, line);
    }
}

static void print_digit(const DigitRun *run, const DigitsSets *sets)
{
    table_heading("A larger network and a real digit");
    printf("784-16-10: %s weights and biases, sigmoid, quadratic cost.\n",
           counted(run->net->parameter_count).text);
    printf("Trained on %s digits for %d epochs in batches of %zu at rate "
           "%g,\nit reads %.2f %% of %s test digits. ",
           counted(sets->training.count).text, DIGIT_EPOCHS,
           digit_training.batch, digit_training.rate, 100 * run->accuracy,
           counted(sets->test.count).text);
    printf("Test digit %zu is %s;\nthe network calls it %s.\n\n",
           run->index, digits_name(run->label), digits_name(run->answer));
    print_image(run->x);
}

static void print_hidden(const DigitRun *run)
{
    const Trace *t = run->trace;
    table_heading("The digit, forward");
    puts("Weigh and squash: 784 pixels become 16 numbers, and those become "
         "10.\n");
    Table *table = table_new("<hidden|z|a|  <output|z|a|truth");
    for (size_t j = 0; j < DIGIT_HIDDEN; j++) {
        table_cell(table, "%zu", j + 1);
        table_cell(table, "%+.4f", traced(t, "weigh", 1, "z")[j]);
        table_cell(table, "%.4f", traced(t, "squash", 1, "a")[j]);
        if (j >= DIGITS_CLASSES) {
            for (int i = 0; i < 4; i++)
                table_cell(table, "%s", "");
            continue;
        }
        table_cell(table, "%zu", j);
        table_cell(table, "%+.4f", traced(t, "weigh", 2, "z")[j]);
        table_cell(table, "%.4f", traced(t, "squash", 2, "a")[j]);
        table_cell(table, "%.0f", run->y[j]);
    }
    table_print(table);
}

static void print_errors(const DigitRun *run)
{
    const Trace *t = run->trace;
    table_heading("The digit, its cost and output errors");
    puts("Compare: δ = (a − y) · σ′(z), one for each output.\n");
    Table *table = table_new("<output|a − y|cost|σ′(z)|δ");
    for (size_t j = 0; j < DIGITS_CLASSES; j++) {
        table_cell(table, "%zu", j);
        table_cell(table, "%+.6f",
                   traced(t, "output-error", 0, "dC_da")[j]);
        table_cell(table, "%.6f", traced(t, "cost", 0, "terms")[j]);
        table_cell(table, "%.6f", traced(t, "output-error", 0, "slope")[j]);
        table_cell(table, "%+.8f",
                   traced(t, "output-error", 0, "delta")[j]);
    }
    table_print(table);
    printf("\nC = %.6f\n", traced(t, "cost", 0, "C")[0]);
}

size_t digit_most_blamed(const DigitRun *run)
{
    const double *delta = traced(run->trace, "pass-back", 1, "delta");
    size_t most = 0;
    for (size_t j = 1; j < DIGIT_HIDDEN; j++)
        if (fabs(delta[j]) > fabs(delta[most]))
            most = j;
    return most;
}

static void print_blame(const DigitRun *run)
{
    const Trace *t = run->trace;
    size_t most = digit_most_blamed(run);
    table_heading("The digit, its error passed back");
    puts("Wᵀδ sends ten errors back to sixteen hidden neurons; the slope "
         "says\nwhich of them listen.\n");
    Table *table = table_new("<hidden|Wᵀδ|σ′(z)|δ|<");
    for (size_t j = 0; j < DIGIT_HIDDEN; j++) {
        table_cell(table, "%zu", j + 1);
        table_cell(table, "%+.6f", traced(t, "pass-back", 1, "dC_da")[j]);
        table_cell(table, "%.6f", traced(t, "pass-back", 1, "slope")[j]);
        table_cell(table, "%+.8f", traced(t, "pass-back", 1, "delta")[j]);
        table_cell(table, "%s", j == most ? "most blame" : "");
    }
    table_print(table);
}

// The row of pixels that holds the most ink.
static size_t inkiest_row(const double *x)
{
    size_t best = 0;
    double most = -1;
    for (size_t row = 0; row < DIGITS_SIDE; row++) {
        double ink = vector_sum(x + row * DIGITS_SIDE, DIGITS_SIDE);
        if (ink > most) {
            most = ink;
            best = row;
        }
    }
    return best;
}

// One weight of hidden neuron j: that of the pixel in this row and column.
static void add_pixel(const DigitRun *run, size_t j, size_t row,
                      size_t column, Table *table)
{
    const Trace *t = run->trace;
    size_t k = row * DIGITS_SIDE + column, i = j * DIGITS_PIXELS + k;
    table_cell(table, "%zu", column + 1);
    table_cell(table, "%+.6f", traced(t, "pass-back", 1, "delta")[j]);
    table_cell(table, "× %.6f", run->x[k]);
    table_cell(table, "%+.6f", traced(t, "gradients", 1, "dC_dW")[i]);
    table_cell(table, "%+.6f", traced(t, "weigh", 1, "W")[i]);
    table_cell(table, "%+.6f", traced(t, "update", 1, "W")[i]);
}

static void print_gradient(const DigitRun *run)
{
    size_t j = digit_most_blamed(run), row = inkiest_row(run->x);
    table_heading("The digit, its gradients and update");
    printf(
        "Each of the 12,544 weights into the hidden layer gets blame × "
        "pixel.\nHidden neuron %zu, the pixels with ink in row %zu; "
        "rate %g is this\ndigit's share of a batch of %zu at rate %g.\n\n",
        j + 1, row + 1, run->rate, digit_training.batch,
        digit_training.rate);
    Table *table = table_new("<column|δ|× pixel|∂C/∂w|old w|new w");
    for (size_t c = 0; c < DIGITS_SIDE; c++)
        if (run->x[row * DIGITS_SIDE + c] > 0)
            add_pixel(run, j, row, c, table);
    table_print(table);
    printf("\nThe step brings the digit's cost from %.6f to %.6f.\n",
           traced(run->trace, "cost", 0, "C")[0], run->cost_after);
}

static void print_check(const DigitRun *run)
{
    size_t zero = 0;
    for (size_t i = 0; i < run->analytic->parameter_count; i++)
        zero += run->analytic->parameters[i] == 0;
    table_heading("The gradient check of every parameter");
    size_t count = run->analytic->parameter_count;
    printf("Each of the %s parameters is nudged by ±%g and the cost "
           "measured.\nWithin %g + %g of its size: %s. Outside: %s.\n",
           counted(count).text, CHECK_EPSILON, CHECK_ABSOLUTE,
           CHECK_RELATIVE, counted(count - run->check.wrong).text,
           counted(run->check.wrong).text);
    printf("The pair furthest apart: backprop %+.9f, measured %+.9f.\n",
           run->check.analytic, run->check.numeric);
    printf("%s gradients are exactly 0: they belong to pixels without "
           "ink.\n",
           counted(zero).text);
}

void digit_print(const DigitRun *run, const DigitsSets *sets)
{
    print_digit(run, sets);
    print_hidden(run);
    print_errors(run);
    print_blame(run);
    print_gradient(run);
    print_check(run);
}
