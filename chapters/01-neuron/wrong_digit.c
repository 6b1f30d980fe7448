#include "wrong_digit.h"

#include <stdio.h>

#include "workbook/table.h"

WrongDigit wrong_digit_of(Neuron neuron, const Digits *digits)
{
    WrongDigit it = {0};
    for (size_t i = 0; !it.found && i < digits->count; i++) {
        if (digits->labels[i] > 1)
            continue;
        it.reading = reading_of(neuron, digits, i);
        it.found = (it.reading.z > 0) != (it.reading.label == 1);
    }
    return it;
}

void wrong_digit_print(const WrongDigit *it, const double *weights)
{
    table_heading("A digit that it gets wrong");
    if (!it->found) {
        puts("There is none among the 0s and 1s of the test set.");
        return;
    }
    printf("The first is digit %zu of the test set, a %d:\n\n",
           it->reading.index, it->reading.label);
    reading_print_answer(&it->reading);
    putchar('\n');
    reading_print_pushes(&it->reading, weights);
}

void wrong_digit_trace(Trace *trace, const WrongDigit *it)
{
    if (it->found)
        reading_trace(trace, &it->reading, "wrong",
                      "A digit that it gets wrong");
}
