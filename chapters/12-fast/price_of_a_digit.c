#include "price_of_a_digit.h"

#include <stdio.h>

#include "draw/number.h"
#include "workbook/table.h"

PriceOfADigit price_of_a_digit(void)
{
    static const size_t sizes[] = {PRICE_INPUTS, PRICE_NEURONS,
                                   PRICE_OUTPUTS};
    PriceOfADigit it = {0};
    for (size_t l = 0; l < 2; l++) {
        size_t weights = sizes[l] * sizes[l + 1];
        it.forward[l] = weights;
        it.back[l] = l > 0 ? weights : 0; // no error goes to the pixels
        it.gradient[l] = weights;
        it.answer += it.forward[l];
        it.learn += it.forward[l] + it.back[l] + it.gradient[l];
    }
    return it;
}

static const char *count(size_t value, Number *text)
{
    *text = number_count(value);
    return text->text;
}

void price_of_a_digit_print(const PriceOfADigit *it)
{
    Number a, b, c, d;
    table_heading("What a digit costs");
    puts("784-800-10, multiply-adds for one digit:\n");
    Table *table = table_new("layer|forward|back|gradient|together");
    for (size_t l = 0; l < 2; l++)
        table_cell(
            table, "%zu|%s|%s|%s|%s", l + 1, count(it->forward[l], &a),
            count(it->back[l], &b), count(it->gradient[l], &c),
            count(it->forward[l] + it->back[l] + it->gradient[l], &d));
    table_rule(table);
    table_cell(table, "|%s|||%s", count(it->answer, &a),
               count(it->learn, &b));
    table_print(table);
    printf("\nAn epoch of 60,000 digits: %.1f billion.\n",
           (double)it->learn * 60000 / 1e9);
}

void price_of_a_digit_trace(Trace *trace, const PriceOfADigit *it)
{
    double parts[] = {(double)it->answer, (double)it->learn};
    trace_step(trace, "price", "Multiply-adds for one digit",
               "to answer it, to learn from it");
    trace_vector(trace, "multiply_adds", parts, 2);
}
