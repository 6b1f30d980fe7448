// weighted_sum: one digit, read by the neuron: its picture, its sum row by
// row, and the pixels that push it up and down.
#include "weighted_sum.h"

#include <math.h>
#include <stdio.h>

#include "nn/vector.h"
#include "workbook/table.h"

enum { STRONGEST = 5 };

static void count_pushes(Reading *reading)
{
    const double *push = reading->contribution;
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        reading->ink += reading->x[k] > 0;
        reading->up_count += push[k] > 0;
        reading->down_count += push[k] < 0;
        *(push[k] > 0 ? &reading->up : &reading->down) += push[k];
        if (push[k] < push[reading->strongest_down])
            reading->strongest_down = k;
    }
    reading->strongest_up = vector_argmax(push, DIGITS_PIXELS);
}

Reading reading_of(Neuron neuron, const Digits *digits, size_t i)
{
    Reading reading = {.index = i, .label = digits->labels[i]};
    digits_input(digits, i, reading.x);
    neuron_contributions(neuron, reading.x, reading.contribution);
    count_pushes(&reading);
    reading.sum = vector_dot(neuron.weights, reading.x, DIGITS_PIXELS);
    reading.z = neuron_weighted_input(neuron, reading.x);
    reading.a = neuron_output(neuron, reading.x);
    return reading;
}

// ---- the picture -------------------------------------------------------

// The smallest box that holds all ink: rows and columns, both ends counted.
typedef struct {
    size_t top, bottom, left, right;
} Ink;

static Ink find_ink(const double *x)
{
    Ink ink = {DIGITS_SIDE - 1, 0, DIGITS_SIDE - 1, 0};
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        if (x[k] == 0)
            continue;
        size_t row = k / DIGITS_SIDE, column = k % DIGITS_SIDE;
        ink.top = row < ink.top ? row : ink.top;
        ink.bottom = row > ink.bottom ? row : ink.bottom;
        ink.left = column < ink.left ? column : ink.left;
        ink.right = column > ink.right ? column : ink.right;
    }
    return ink;
}

void reading_print_picture(const Reading *reading)
{
    table_heading("A digit is 784 numbers");
    Ink ink = find_ink(reading->x);
    printf("Digit %zu of the test set is %s: 28 rows of 28 pixels, each "
           "0 (paper) to\n255 (ink).  The part that has ink, rows down and "
           "columns across:\n\n     ",
           reading->index, digits_name((size_t)reading->label));
    for (size_t column = ink.left; column <= ink.right; column++)
        printf("%4zu", column);
    for (size_t row = ink.top; row <= ink.bottom; row++) {
        printf("\n  %2zu ", row);
        for (size_t column = ink.left; column <= ink.right; column++) {
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

static double row_sum(const Reading *reading, size_t row)
{
    return vector_sum(reading->contribution + row * DIGITS_SIDE,
                      DIGITS_SIDE);
}

// The row that adds or takes away most.
static size_t strongest_row(const Reading *reading)
{
    size_t best = 0;
    for (size_t row = 1; row < DIGITS_SIDE; row++)
        if (fabs(row_sum(reading, row)) > fabs(row_sum(reading, best)))
            best = row;
    return best;
}

static void print_row(const Reading *reading, const double *weights,
                      size_t row)
{
    printf("Each pixel times its weight.  Row %zu of the picture, where "
           "there is ink:\n\n",
           row);
    Table *table = table_new("column|pixel|x|w|w x");
    for (size_t k = row * DIGITS_SIDE; k < (row + 1) * DIGITS_SIDE; k++) {
        if (reading->x[k] == 0)
            continue;
        table_cell(table, "%zu|%.0f|%.4f|%+.5f|%+.5f", k % DIGITS_SIDE,
                   reading->x[k] * 255, reading->x[k], weights[k],
                   reading->contribution[k]);
    }
    table_rule(table);
    for (int i = 0; i < 3; i++)
        table_cell(table, "%s", "");
    table_cell(table, "row %zu|%+.5f", row, row_sum(reading, row));
    table_print(table);
}

void reading_print_sum(const Reading *reading, const double *weights)
{
    table_heading("The weighted sum");
    print_row(reading, weights, strongest_row(reading));
    puts("\nThe same for every row that has ink, and the sum so far:\n");
    Ink ink = find_ink(reading->x);
    Table *table = table_new("row|pixels with ink|row's sum|sum so far");
    double sum = 0;
    for (size_t row = ink.top; row <= ink.bottom; row++) {
        size_t inked = 0;
        for (size_t k = row * DIGITS_SIDE; k < (row + 1) * DIGITS_SIDE; k++)
            inked += reading->x[k] > 0;
        sum += row_sum(reading, row);
        table_cell(table, "%zu|%zu|%+.5f|%+.5f", row, inked,
                   row_sum(reading, row), sum);
    }
    table_print(table);
    printf("\nw . x = %+.5f\n", reading->sum);
}

// The largest of sign * contribution, the largest first.
static void find_strongest(const Reading *reading, double sign,
                           size_t *strongest)
{
    double left[DIGITS_PIXELS];
    vector_copy(left, reading->contribution, DIGITS_PIXELS);
    vector_scale(left, sign, DIGITS_PIXELS);
    for (int i = 0; i < STRONGEST; i++) {
        strongest[i] = vector_argmax(left, DIGITS_PIXELS);
        left[strongest[i]] = -HUGE_VAL;
    }
}

static void print_strongest(const Reading *reading, const double *weights,
                            double sign)
{
    size_t strongest[STRONGEST];
    find_strongest(reading, sign, strongest);
    printf("\n%s:\n\n", sign > 0 ? "Up" : "Down");
    Table *table = table_new("row|column|x|w|w x");
    for (int i = 0; i < STRONGEST; i++) {
        size_t k = strongest[i];
        if (reading->contribution[k] * sign <= 0)
            break;
        table_cell(table, "%zu|%zu|%.4f|%+.5f|%+.5f", k / DIGITS_SIDE,
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
