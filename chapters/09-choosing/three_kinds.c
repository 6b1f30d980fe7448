#include "three_kinds.h"

#include "draw/number.h"
#include "workbook/table.h"

static void print_kind(Table *table, const char *name, const Digits *digits,
                       const char *use)
{
    table_cell(table, "%s|%s|%s", name, number_count(digits->count).text,
               use);
}

void three_kinds_print(const Kinds *kinds)
{
    table_heading("Digits of three kinds");
    Table *table = table_new("<kind|digits|<what they decide");
    print_kind(table, "training", &kinds->training,
               "weights and biases, by their gradient");
    print_kind(table, "validation", &kinds->validation,
               "everything else: rate, neurons, when to stop");
    print_kind(table, "test", &kinds->test, "nothing");
    table_print(table);
}
