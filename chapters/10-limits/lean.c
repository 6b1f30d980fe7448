#include "lean.h"

#include <math.h>
#include <stdio.h>

#include "base/phrase.h"
#include "draw/number.h"
#include "measure/warp.h"

static const int turns[LEAN_TURNS] = {-4, 0, 4}; // steps of five degrees
static const char *const names[LEANS] = {"to the left", "right, up to 10",
                                         "right, beyond"};

// ---- measuring ---------------------------------------------------------

// By how many degrees the ink leans to the right: the slope, over the rows,
// of the line that lies nearest to it.  0 where there is no ink, or in one
// row only.
static double lean_of_digit(const unsigned char *pixels)
{
    double ink = 0, row = 0, col = 0, rows = 0, both = 0;
    for (size_t i = 0; i < DIGITS_PIXELS; i++) {
        ink += pixels[i];
        row += pixels[i] * (double)(i / DIGITS_SIDE);
        col += pixels[i] * (double)(i % DIGITS_SIDE);
    }
    for (size_t i = 0; i < DIGITS_PIXELS; i++) {
        double down = (double)(i / DIGITS_SIDE) - row / ink;
        double right = (double)(i % DIGITS_SIDE) - col / ink;
        rows += pixels[i] * down * down;
        both += pixels[i] * down * right;
    }
    return rows > 0 ? atan(-both / rows) * 45 / atan(1) : 0;
}

static size_t group_of(double lean)
{
    return lean < 0 ? 0 : lean <= 10 ? 1 : 2;
}

// A copy of the digits of one group.  The caller frees it.
static Digits group_digits(const Digits *digits, size_t group)
{
    Digits part = digits_new(digits->count);
    for (size_t i = 0; i < digits->count; i++) {
        const unsigned char *pixels = digits->pixels + i * DIGITS_PIXELS;
        if (group_of(lean_of_digit(pixels)) == group)
            digits_add(&part, pixels, digits->labels[i]);
    }
    return part;
}

Lean lean_of(const Workbook *book, const Reader *reader)
{
    Lean it = {0};
    const Digits *training = &reader->sets->training;
    for (size_t i = 0; i < training->count; i++)
        it.training += lean_of_digit(training->pixels + i * DIGITS_PIXELS) /
                       (double)training->count;
    for (size_t g = 0; g < LEANS; g++) {
        Digits part = group_digits(&reader->sets->test, g);
        it.count[g] = part.count;
        for (size_t t = 0; t < LEAN_TURNS; t++) {
            Mix mix = warp_turn(turns[t]);
            Digits turned = warp_all(&part, warp_mix, &mix);
            reader_accuracies(book, reader->net, &turned, it.right[t][g]);
            digits_free(&turned);
        }
        digits_free(&part);
    }
    return it;
}

// ---- printing ----------------------------------------------------------

void lean_print(const Lean *it)
{
    table_heading("How they lean");
    printf("The training digits lean to the right, by %.1f degrees in the "
           "mean.  The test\ndigits by their own lean; per cent right in "
           "the mean of the five:\n\n",
           it->training);
    Table *table = table_new("<lean, degrees|digits|turned by -20|as they "
                             "are|turned by +20");
    for (size_t g = 0; g < LEANS; g++) {
        table_cell(table, "%s|%s", names[g],
                   number_count(it->count[g]).text);
        for (size_t t = 0; t < LEAN_TURNS; t++)
            table_cell(table, "%.1f",
                       100 * range_of(it->right[t][g], READERS).mean);
    }
    table_print(table);
}

void lean_trace(Trace *trace, const Lean *it)
{
    for (size_t g = 0; g < LEANS; g++)
        for (size_t t = 0; t < LEAN_TURNS; t++) {
            trace_step(trace, PHRASE("lean-%zu-%d", g + 1, 5 * turns[t]),
                       "Digits by their lean, turned",
                       "right / digits, of each network");
            trace_vector(trace, "right", it->right[t][g], READERS);
        }
}
