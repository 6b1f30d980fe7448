// taken_for_what: the confusions, the worst of them, the habitual answer.
#include "taken_for_what.h"

#include <stdio.h>

#include "workbook/table.h"
#include "workbook/workbook.h"

static void print_called(const Predictions *all)
{
    Table *table = table_new("digit|0|1|2|3|4|5|6|7|8|9|right");
    for (size_t label = 0; label < DIGITS_CLASSES; label++) {
        table_cell(table, "%zu", label);
        for (size_t answer = 0; answer < DIGITS_CLASSES; answer++)
            table_cell(table, "%zu", all->confusion[label][answer]);
        table_cell(table, "%.1f %%", 100 * predictions_recall(all, label));
    }
    table_print(table);
}

// The most frequent mistakes, the worst first.
static void print_worst(const Predictions *all)
{
    Confused worst[6];
    size_t count = predictions_confused(all, COUNT_OF(worst), worst);
    for (size_t i = 0; i < count; i++)
        printf("  %4zu of %zu %zus are called %s\n", worst[i].times,
               all->of_label[worst[i].label], worst[i].label,
               digits_name(worst[i].predicted));
}

static size_t times_wrong(const Predictions *all, size_t answer)
{
    return all->given[answer] - all->confusion[answer][answer];
}

void taken_for_what_print(const Predictions *all)
{
    table_heading("What the templates take for what");
    puts("Each row is a digit of the test set, each column the answer that "
         "it gets:\n");
    print_called(all);
    puts("\nThe most frequent mistakes:\n");
    print_worst(all);
    size_t most = 0;
    for (size_t answer = 1; answer < DIGITS_CLASSES; answer++)
        if (times_wrong(all, answer) > times_wrong(all, most))
            most = answer;
    printf("\nThe answer given wrongly most often is %zu: %zu times.\n",
           most, times_wrong(all, most));
}
