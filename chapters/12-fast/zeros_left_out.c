#include "zeros_left_out.h"

#include <stdio.h>

#include "draw/number.h"
#include "price_of_a_digit.h"
#include "workbook/table.h"

ZerosLeftOut zeros_left_out_of(const Digits *digits)
{
    ZerosLeftOut it = {.count = digits->count};
    size_t of_label[DIGITS_CLASSES] = {0}, ink[DIGITS_CLASSES] = {0};
    size_t all = 0;
    for (size_t i = 0; i < digits->count; i++) {
        const unsigned char *pixels = digits->pixels + i * DIGITS_PIXELS;
        size_t found = 0;
        for (size_t k = 0; k < DIGITS_PIXELS; k++)
            found += pixels[k] != 0;
        of_label[digits->labels[i]]++;
        ink[digits->labels[i]] += found;
        all += found;
    }
    for (size_t label = 0; label < DIGITS_CLASSES; label++)
        it.ink[label] = of_label[label] > 0
                            ? (double)ink[label] / (double)of_label[label]
                            : 0;
    it.mean = (double)all / (double)digits->count;
    return it;
}

void zeros_left_out_print(const ZerosLeftOut *it)
{
    table_heading("What a zero costs");
    printf("Pixels that are not 0, of %d, in %s digits:\n\n", DIGITS_PIXELS,
           number_count(it->count).text);
    Table *table = table_new("digit|pixels|per cent");
    for (int label = 0; label < DIGITS_CLASSES; label++)
        table_cell(table, "%d|%.0f|%.1f", label, it->ink[label],
                   100 * it->ink[label] / DIGITS_PIXELS);
    table_rule(table);
    table_cell(table, "all|%.0f|%.1f", it->mean,
               100 * it->mean / DIGITS_PIXELS);
    table_print(table);
    printf("\nLayer 1 then takes %s multiply-adds a digit, not %s.\n",
           number_count((size_t)(it->mean * PRICE_NEURONS)).text,
           number_count((size_t)PRICE_INPUTS * PRICE_NEURONS).text);
}

void zeros_left_out_trace(Trace *trace, const ZerosLeftOut *it)
{
    trace_step(trace, "zeros", "Pixels that are not 0, digit by digit",
               "of 784");
    trace_vector(trace, "ink", it->ink, DIGITS_CLASSES);
}
