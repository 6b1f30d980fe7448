#include "weighted_sum.h"

#include <math.h>
#include <stdio.h>

#include "nn/vector.h"
#include "workbook/table.h"

// The smallest box that holds all ink: rows and columns, both ends counted.
static void find_ink(Reading *it)
{
    it->top = it->left = DIGITS_SIDE - 1;
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        size_t row = k / DIGITS_SIDE, column = k % DIGITS_SIDE;
        if (it->x[k] == 0)
            continue;
        it->row_ink[row]++;
        it->top = row < it->top ? row : it->top;
        it->bottom = row > it->bottom ? row : it->bottom;
        it->left = column < it->left ? column : it->left;
        it->right = column > it->right ? column : it->right;
    }
}

// The largest of sign * push, the largest first.
static void find_strongest(const double *push, double sign,
                           size_t *strongest)
{
    double left[DIGITS_PIXELS];
    vector_copy(left, push, DIGITS_PIXELS);
    vector_scale(left, sign, DIGITS_PIXELS);
    for (int i = 0; i < STRONGEST; i++) {
        strongest[i] = vector_argmax(left, DIGITS_PIXELS);
        left[strongest[i]] = -HUGE_VAL;
    }
}

static void count_pushes(Reading *it)
{
    const double *push = it->contribution;
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        it->up_count += push[k] > 0;
        it->down_count += push[k] < 0;
        *(push[k] > 0 ? &it->up : &it->down) += push[k];
    }
    for (size_t row = 0; row < DIGITS_SIDE; row++) {
        it->row_sum[row] =
            vector_sum(push + row * DIGITS_SIDE, DIGITS_SIDE);
        if (fabs(it->row_sum[row]) > fabs(it->row_sum[it->strongest_row]))
            it->strongest_row = row;
    }
    find_strongest(push, 1, it->strongest_up);
    find_strongest(push, -1, it->strongest_down);
}

Reading reading_of(Neuron neuron, const Digits *digits, size_t i)
{
    Reading it = {.index = i, .label = digits->labels[i]};
    digits_input(digits, i, it.x);
    find_ink(&it);
    neuron_contributions(neuron, it.x, it.contribution);
    count_pushes(&it);
    it.sum = vector_dot(neuron.weights, it.x, DIGITS_PIXELS);
    it.z = neuron_weighted_input(neuron, it.x);
    it.a = neuron_output(neuron, it.x);
    return it;
}

// ---- the picture -------------------------------------------------------

void reading_print_picture(const Reading *reading)
{
    table_heading("A digit is 784 numbers");
    printf("Digit %zu of the test set is %s: 28 rows of 28 pixels, each "
           "0 (paper) to\n255 (ink).  The part that has ink, rows down and "
           "columns across:\n\n     ",
           reading->index, digits_name((size_t)reading->label));
    for (size_t column = reading->left; column <= reading->right; column++)
        printf("%4zu", column);
    for (size_t row = reading->top; row <= reading->bottom; row++) {
        printf("\n  %2zu ", row);
        for (size_t column = reading->left; column <= reading->right;
             column++) {
            double x = reading->x[row * DIGITS_SIDE + column];
            if (x == 0)
                printf("   .");
            else
                printf("%4.0f", x * 255);
        }
    }
    puts("\n\nThe neuron reads them row by row as x[0] to x[783], divided "
         "by "
         "255:\npixel (row, column) is x[28 row + column], from 0 to 1.");
}

// ---- the weighted sum --------------------------------------------------

static void print_row(const Reading *reading, const double *weights)
{
    size_t row = reading->strongest_row;
    printf("Each pixel times its weight.  Row %zu of the picture, where "
           "there is ink:\n\n",
           row);
    Table *table = table_new("column|pixel|x|w|w x");
    for (size_t k = row * DIGITS_SIDE; k < (row + 1) * DIGITS_SIDE; k++) {
        if (reading->x[k] == 0)
            continue;
        table_cell(table, "%zu|%.0f|%.6f|%+.6f|%+.5f", k % DIGITS_SIDE,
                   reading->x[k] * 255, reading->x[k], weights[k],
                   reading->contribution[k]);
    }
    table_rule(table);
    table_cell(table, "|||row %zu|%+.5f", row, reading->row_sum[row]);
    table_print(table);
}

static void print_strongest(const Reading *reading, const double *weights,
                            double sign)
{
    const size_t *strongest =
        sign > 0 ? reading->strongest_up : reading->strongest_down;
    printf("\n%s:\n\n", sign > 0 ? "Up" : "Down");
    Table *table = table_new("row|column|x|w|w x");
    for (int i = 0; i < STRONGEST; i++) {
        size_t k = strongest[i];
        if (reading->contribution[k] * sign <= 0)
            break;
        table_cell(table, "%zu|%zu|%.6f|%+.6f|%+.5f", k / DIGITS_SIDE,
                   k % DIGITS_SIDE, reading->x[k], weights[k],
                   reading->contribution[k]);
    }
    table_print(table);
}

void reading_print_pushes(const Reading *reading, const double *weights)
{
    printf("%zu pixels push the sum up, by %+.5f together; %zu pull it\n"
           "down, by %+.5f.  The five strongest of each:\n",
           reading->up_count, reading->up, reading->down_count,
           reading->down);
    print_strongest(reading, weights, 1);
    print_strongest(reading, weights, -1);
}

void reading_print_sum(const Reading *reading, const double *weights)
{
    table_heading("The weighted sum");
    print_row(reading, weights);
    puts("\nThe same for every row that has ink, and the sum so far:\n");
    Table *table = table_new("row|pixels with ink|row's sum|sum so far");
    double sum = 0;
    for (size_t row = reading->top; row <= reading->bottom; row++) {
        sum += reading->row_sum[row];
        table_cell(table, "%zu|%zu|%+.5f|%+.5f", row, reading->row_ink[row],
                   reading->row_sum[row], sum);
    }
    table_print(table);
    printf("\nw . x = %+.5f\n", reading->sum);
    table_heading("What pushed it up and what pulled it down");
    reading_print_pushes(reading, weights);
}

void reading_print_answer(const Reading *reading)
{
    printf("  w . x              = %+.5f\n"
           "  z = w . x + b      = %+.5f\n"
           "  e^-z               =  %.5f\n"
           "  a = 1 / (1 + e^-z) =  %.5f\n",
           reading->sum, reading->z, exp(-reading->z), reading->a);
}

void reading_trace(Trace *trace, const Reading *reading, const char *id,
                   const char *title)
{
    trace_step(trace, id, title, "z = w . x + b, a = 1 / (1 + e^-z)");
    trace_number(trace, "index", (double)reading->index);
    trace_number(trace, "label", reading->label);
    trace_matrix(trace, "x", reading->x, DIGITS_SIDE, DIGITS_SIDE);
    trace_matrix(trace, "w x", reading->contribution, DIGITS_SIDE,
                 DIGITS_SIDE);
    trace_number(trace, "w . x", reading->sum);
    trace_number(trace, "z", reading->z);
    trace_number(trace, "a", reading->a);
}
