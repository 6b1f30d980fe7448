#include "own_number.h"

#include <math.h>
#include <stdio.h>

#include "measure/predictions.h"
#include "nn/forward.h"
#include "nn/vector.h"
#include "workbook/table.h"

void own_number_read(const Workbook *book, const Network *net,
                     const Drawing *drawing, OwnNumber *own)
{
    Error error;
    own->drawing = drawing;
    own->count = drawing_row(drawing, own->path, own->digits, &error);
    if (own->count == 0)
        workbook_fail(book, &error);
    Forward *pass = forward_new(net);
    for (size_t k = 0; k < own->count; k++) {
        for (size_t i = 0; i < DIGITS_PIXELS; i++)
            own->x[k][i] = own->digits[k].pixels[i] / 255.0;
        vector_copy(own->a[k], forward(net, own->x[k], pass),
                    DIGITS_CLASSES);
        own->answers[k] = vector_argmax(own->a[k], DIGITS_CLASSES);
        own->text[k] = (char)('0' + own->answers[k]);
    }
    own->text[own->count] = '\0';
    forward_free(pass);
}

double own_number_least_certain(const OwnNumber *own)
{
    double least = 1;
    for (size_t k = 0; k < own->count; k++)
        least = fmin(least, own->a[k][own->answers[k]]);
    return least;
}

void own_number_print(const OwnNumber *own)
{
    table_heading("A number from outside");
    printf("%s: %zu x %zu pixels, %zu digits side by side.\n\n", own->path,
           own->drawing->width, own->drawing->height, own->count);
    Table *table = table_new("digit|from column|width|read as|a|next");
    for (size_t k = 0; k < own->count; k++)
        table_cell(table, "%zu|%zu|%zu|%zu|%.4f|%zu", k + 1,
                   own->digits[k].left, own->digits[k].width,
                   own->answers[k], own->a[k][own->answers[k]],
                   runner_up(own->a[k], DIGITS_CLASSES));
    table_print(table);
    printf("\nIt is read as %s.\n", own->text);
    if (own->digits[0].others > 0)
        printf(
            "\n%zu more pieces as tall as a digit are not in this row and "
            "not read: a\npicture of one row alone is read whole.\n",
            own->digits[0].others);
}

void own_number_trace(Trace *trace, const OwnNumber *own)
{
    trace_step(trace, "number", "A number from outside", "");
    for (size_t k = 0; k < own->count; k++) {
        trace_vector(trace, "outputs", own->a[k], DIGITS_CLASSES);
        trace_number(trace, "answer", (double)own->answers[k]);
    }
}
