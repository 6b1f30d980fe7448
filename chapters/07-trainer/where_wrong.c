#include "where_wrong.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "classes.h"
#include "measure/order.h"
#include "workbook/table.h"

// The mistakes in the order of their lead.
static void sort_mistakes(WhereWrong *where)
{
    const Predictions *p = &where->predictions;
    double *lead = memory_new(p->count, sizeof *lead);
    for (size_t i = 0; i < p->count; i++)
        lead[i] = predictions_lead(p, i);
    where->wrong = order_descending(lead, p->count);
    for (size_t i = 0; i < p->count; i++)
        if (!predictions_right(p, where->wrong[i]))
            where->wrong[where->count++] = where->wrong[i];
    free(lead);
}

WhereWrong where_wrong_of(const Network *net, const Digits *digits)
{
    WhereWrong where = {.digits = digits,
                        .predictions = predictions_of(net, digits)};
    sort_mistakes(&where);
    for (size_t i = where.count; i-- > 0;) {
        size_t digit = where.wrong[i];
        size_t predicted = where.predictions.predicted[digit];
        where.surest[digits->labels[digit]][predicted] = digit;
    }
    return where;
}

void where_wrong_free(WhereWrong *where)
{
    predictions_free(&where->predictions);
    free(where->wrong);
}

size_t where_wrong_least_certain(const WhereWrong *where)
{
    const Predictions *p = &where->predictions;
    size_t found = 0;
    double least = 2;
    for (size_t i = 0; i < p->count; i++) {
        if (predictions_right(p, i) && predictions_margin(p, i) < least) {
            least = predictions_margin(p, i);
            found = i;
        }
    }
    return found;
}

static void print_matrix(const Predictions *p)
{
    table_heading("The confusion matrix");
    printf("A row for each digit, a column for each answer; %zu of %zu are "
           "right.\n\n",
           p->right, p->count);
    Table *table = table_new("digit|0|1|2|3|4|5|6|7|8|9|all|right");
    for (size_t label = 0; label < DIGITS_CLASSES; label++) {
        table_cell(table, "%zu", label);
        for (size_t k = 0; k < DIGITS_CLASSES; k++) {
            size_t times = p->confusion[label][k];
            table_cell(table, times > 0 ? "%zu" : ".", times);
        }
        table_cell(table, "%zu|%.1f %%", p->of_label[label],
                   100 * predictions_recall(p, label));
    }
    table_print(table);
}

// Of more classes than a matrix has room for: each with the one that it is
// most often taken for.
static void print_classes(const Predictions *p, const ClassNames *names)
{
    table_heading("What is taken for what");
    printf("A row for each class that occurs, with the one that it is most "
           "often taken for;\n%zu of %zu are right.\n\n",
           p->right, p->count);
    Table *table = table_new("class|all|right|taken for|times");
    for (size_t label = 0; label < p->classes; label++) {
        size_t most = label == 0;
        for (size_t k = 0; k < p->classes; k++)
            if (k != label &&
                p->confusion[label][k] > p->confusion[label][most])
                most = k;
        if (p->of_label[label] == 0)
            continue;
        table_cell(table, "%s|%zu|%.1f %%", classes_cell(label, names).text,
                   p->of_label[label], 100 * predictions_recall(p, label));
        if (p->confusion[label][most] > 0)
            table_cell(table, "%s|%zu", classes_cell(most, names).text,
                       p->confusion[label][most]);
        else
            table_cell(table, "|");
    }
    table_print(table);
}

static void print_most_frequent(const Predictions *p,
                                const ClassNames *names)
{
    enum { SHOWN = 10 };
    Confused worst[SHOWN];
    size_t count = predictions_confused(p, SHOWN, worst);
    puts("\nThe most frequent mistakes:\n");
    Table *table = table_new("is a|answer|times");
    for (size_t i = 0; i < count; i++)
        table_cell(
            table, "%s|%s|%zu", classes_cell(worst[i].label, names).text,
            classes_cell(worst[i].predicted, names).text, worst[i].times);
    table_print(table);
}

static void print_mistakes(const WhereWrong *where)
{
    const Predictions *p = &where->predictions;
    table_heading("The worst mistakes");
    printf("Of %zu mistakes, those where the wrong output leads the true "
           "one the most:\n\n",
           where->count);
    Table *table =
        table_new("test digit|is a|answer|its output|true output|lead");
    for (size_t i = 0; i < 10 && i < where->count; i++) {
        size_t digit = where->wrong[i], label = p->labels[digit];
        table_cell(table, "%zu|%zu|%d|%.4f|%.4f|%.4f", digit, label,
                   p->predicted[digit], predictions_confidence(p, digit),
                   p->a[digit][label], predictions_lead(p, digit));
    }
    table_print(table);
}

void where_wrong_print(const WhereWrong *where)
{
    const Predictions *p = &where->predictions;
    if (!classes_are_many(p->classes)) {
        print_matrix(p);
    } else {
        print_classes(p, where->digits->names);
        print_most_frequent(p, where->digits->names);
        classes_print_not_drawn(p->classes);
    }
    print_mistakes(where);
}
