#include "real_digit.h"

#include <stdio.h>
#include <stdlib.h>

#include "digit_network.h"
#include "draw/number.h"
#include "measure/order.h"
#include "measure/predictions.h"
#include "nn/vector.h"
#include "workbook/table.h"
#include "workbook/workbook.h"

// The first test digit that is a 4 and is called a 9; where there is none,
// the first that is called wrong; where there is none either, the first.
static size_t choose(const Predictions *p)
{
    size_t wrong = p->count;
    for (size_t i = 0; i < p->count; i++) {
        if (p->labels[i] == 4 && p->predicted[i] == 9)
            return i;
        if (wrong == p->count && !predictions_right(p, i))
            wrong = i;
    }
    return wrong < p->count ? wrong : 0;
}

// The digit's own step, and the gradient check of it.
static void follow(RealDigit *digit, const Digits *test)
{
    double x[DIGITS_PIXELS], y[DIGITS_CLASSES];
    digits_input(test, digit->index, x);
    digits_target((int)digit->label, y);
    digit->step = learning_step_new(
        digit->net, digit_training.cost, (Example){x, y},
        digit_training.rate / (double)digit_training.batch);
    digit->by_error = order_by_size(digit->step->delta[0], DIGIT_HIDDEN);
    digit->numeric = network_like(digit->net);
    gradcheck_numeric(digit->net, digit_training.cost, (Example){x, y},
                      CHECK_EPSILON, digit->numeric);
    digit->check = gradcheck_compare(digit->step->gradient, digit->numeric,
                                     CHECK_ABSOLUTE, CHECK_RELATIVE);
}

RealDigit real_digit_of(const DigitsSets *sets, size_t wanted,
                        uint64_t seed)
{
    RealDigit digit = {.net = digit_network(BUG_NONE, sets, seed),
                       .trained = sets->training.count,
                       .tested = sets->test.count};
    Predictions p = predictions_of(digit.net, &sets->test);
    digit.accuracy = predictions_accuracy(&p);
    digit.index = wanted != WORKBOOK_BY_RULE ? wanted : choose(&p);
    digit.label = sets->test.labels[digit.index];
    digit.answer = p.predicted[digit.index];
    predictions_free(&p);
    follow(&digit, &sets->test);
    return digit;
}

void real_digit_free(RealDigit *digit)
{
    learning_step_free(digit->step);
    free(digit->by_error);
    network_free(digit->numeric);
    network_free(digit->net);
}

// The digit's steps are called "digit-weigh-1" and so on.
void real_digit_trace(Trace *trace, const RealDigit *digit)
{
    trace->prefix = "digit-";
    learning_step_trace(trace, digit->step);
    trace->prefix = NULL;
}

// ---- printing ----------------------------------------------------------

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

static void print_digit(const RealDigit *digit)
{
    table_heading("A larger network and a real digit");
    printf("784-16-10: %s weights and biases, sigmoid, quadratic cost.\n",
           number_count(digit->net->parameter_count).text);
    printf("Trained on %s digits for %d epochs in batches of %zu at rate "
           "%g,\nit reads %.2f %% of %s test digits. ",
           number_count(digit->trained).text, DIGIT_EPOCHS,
           digit_training.batch, digit_training.rate, 100 * digit->accuracy,
           number_count(digit->tested).text);
    printf("Test digit %zu is %s;\nthe network calls it %s.\n\n",
           digit->index, digits_name(digit->label),
           digits_name(digit->answer));
    print_image(digit->step->x);
}

static void print_hidden(const RealDigit *digit)
{
    const LearningStep *s = digit->step;
    table_heading("The digit, forward");
    puts("Weigh and squash: 784 pixels become 16 numbers, and those become "
         "10.\n");
    Table *table = table_new("<hidden|z|a|  <output|z|a|truth");
    for (size_t j = 0; j < DIGIT_HIDDEN; j++) {
        table_cell(table, "%zu|%+.4f|%.4f", j + 1, s->z[0][j], s->a[0][j]);
        if (j >= DIGITS_CLASSES) {
            table_cell(table, "|||");
            continue;
        }
        table_cell(table, "%zu|%+.4f|%.4f|%.0f", j, s->z[1][j], s->a[1][j],
                   s->y[j]);
    }
    table_print(table);
}

static void print_errors(const RealDigit *digit)
{
    const LearningStep *s = digit->step;
    table_heading("The digit, its cost and output errors");
    puts("Compare: δ = (a − y) · σ′(z), one for each output.\n");
    Table *table = table_new("<output|a − y|cost|σ′(z)|δ");
    for (size_t j = 0; j < DIGITS_CLASSES; j++)
        table_cell(table, "%zu|%+.6f|%.6f|%.6f|%+.8f", j, s->dC_da[1][j],
                   s->terms[j], s->slope[1][j], s->delta[1][j]);
    table_print(table);
    printf("\nC = %.6f\n", s->C);
}

// Those in places first .. last-1 of the order by size.
static void print_blame(const RealDigit *digit, size_t first, size_t last)
{
    const LearningStep *s = digit->step;
    Table *table = table_new("hidden|Wᵀδ|σ′(z)|δ");
    for (size_t i = first; i < last; i++) {
        size_t j = digit->by_error[i];
        table_cell(table, "%zu|%+.6f|%.6f|%+.8f", j + 1, s->dC_da[0][j],
                   s->slope[0][j], s->delta[0][j]);
    }
    table_print(table);
}

static void print_hidden_errors(const RealDigit *digit)
{
    enum { SHOWN = 8 };
    table_heading("The digit, its error passed back");
    puts("Wᵀδ sends ten errors back to sixteen hidden neurons; the slope "
         "says\nwhich of them listen.  The eight with the most blame:\n");
    print_blame(digit, 0, SHOWN);
    table_heading("The digit, those with less blame");
    print_blame(digit, SHOWN, DIGIT_HIDDEN);
}

// The row of pixels that holds the most ink.
static size_t inkiest_row(const double *x)
{
    double ink[DIGITS_SIDE];
    for (size_t row = 0; row < DIGITS_SIDE; row++)
        ink[row] = vector_sum(x + row * DIGITS_SIDE, DIGITS_SIDE);
    return vector_argmax(ink, DIGITS_SIDE);
}

// One weight of hidden neuron j: that of the pixel in this row and column.
static void add_pixel(const RealDigit *digit, size_t j, size_t row,
                      size_t column, Table *table)
{
    const LearningStep *s = digit->step;
    size_t k = row * DIGITS_SIDE + column, i = j * DIGITS_PIXELS + k;
    table_cell(
        table, "%zu|%+.6f|× %.6f|%+.6f|%+.6f|%+.6f", column, s->delta[0][j],
        s->x[k], s->gradient->layers[0].weights.at[i],
        s->net->layers[0].weights.at[i], s->after->layers[0].weights.at[i]);
}

static void print_gradient(const RealDigit *digit)
{
    const LearningStep *s = digit->step;
    size_t j = digit->by_error[0], row = inkiest_row(s->x);
    table_heading("The digit, its gradients and update");
    printf(
        "Each of the 12,544 weights into the hidden layer gets blame × "
        "pixel.\nHidden neuron %zu, the pixels with ink in row %zu; "
        "rate %g is this\ndigit's share of a batch of %zu at rate %g.\n\n",
        j + 1, row, s->rate, digit_training.batch, digit_training.rate);
    Table *table = table_new("<column|δ|× pixel|∂C/∂w|old w|new w");
    for (size_t c = 0; c < DIGITS_SIDE; c++)
        if (s->x[row * DIGITS_SIDE + c] > 0)
            add_pixel(digit, j, row, c, table);
    table_print(table);
    printf("\nThe step brings the digit's cost from %.6f to %.6f.\n", s->C,
           s->next_C);
}

static void print_check(const RealDigit *digit)
{
    const Network *gradient = digit->step->gradient;
    size_t zero = 0, count = gradient->parameter_count;
    for (size_t i = 0; i < count; i++)
        zero += gradient->parameters[i] == 0;
    table_heading("The gradient check of every parameter");
    printf("Each of the %s parameters is nudged by ±%g and the cost "
           "measured.\nWithin %g + %g of its size: %s. Outside: %s.\n",
           number_count(count).text, CHECK_EPSILON, CHECK_ABSOLUTE,
           CHECK_RELATIVE, number_count(count - digit->check.wrong).text,
           number_count(digit->check.wrong).text);
    printf("The pair furthest apart: backprop %+.9f, measured %+.9f.\n",
           digit->check.analytic, digit->check.numeric);
    printf("%s gradients are exactly 0: they belong to pixels without "
           "ink.\n",
           number_count(zero).text);
}

void real_digit_print(const RealDigit *digit)
{
    print_digit(digit);
    print_hidden(digit);
    print_errors(digit);
    print_hidden_errors(digit);
    print_gradient(digit);
    print_check(digit);
}
