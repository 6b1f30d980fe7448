#include "classes.h"

#include <stdio.h>
#include <stdlib.h>

#include "measure/order.h"
#include "workbook/table.h"

enum { LARGEST = 5 };

bool classes_are_many(size_t classes)
{
    return classes > DIGITS_CLASSES;
}

static bool has_name(size_t label, const ClassNames *names)
{
    return names != NULL && names->of[label][0] != '\0';
}

Phrase classes_name(size_t label, size_t classes, const ClassNames *names)
{
    if (has_name(label, names))
        return phrase("class %zu (%s)", label, names->of[label]);
    return classes_are_many(classes) ? phrase("class %zu", label)
                                     : phrase("%s", digits_name(label));
}

Phrase classes_cell(size_t label, const ClassNames *names)
{
    return has_name(label, names)
               ? phrase("%zu %s", label, names->of[label])
               : phrase("%zu", label);
}

static void print_ten(const double *z, const double *a)
{
    Table *table = table_new("<|0|1|2|3|4|5|6|7|8|9");
    if (z != NULL) {
        table_cell(table, "z");
        for (size_t i = 0; i < DIGITS_CLASSES; i++)
            table_cell(table, "%+.1f", z[i]);
    }
    table_cell(table, "a");
    for (size_t i = 0; i < DIGITS_CLASSES; i++)
        table_cell(table, "%.3f", a[i]);
    table_print(table);
}

static void print_largest(const double *z, const double *a, size_t classes,
                          const ClassNames *names)
{
    size_t *order = order_descending(a, classes);
    Table *table = table_new(z != NULL ? "class|z|a" : "class|a");
    for (size_t i = 0; i < LARGEST; i++) {
        table_cell(table, "%s", classes_cell(order[i], names).text);
        if (z != NULL)
            table_cell(table, "%+.1f", z[order[i]]);
        table_cell(table, "%.3f", a[order[i]]);
    }
    table_print(table);
    free(order);
}

void classes_print_outputs(const double *z, const double *a, size_t classes,
                           const ClassNames *names)
{
    if (classes_are_many(classes))
        print_largest(z, a, classes, names);
    else
        print_ten(z, a);
}

void classes_print_not_drawn(size_t classes)
{
    if (classes_are_many(classes))
        puts("\nNot drawn: the figure has room for ten classes.");
}
