#include "workbook/footed.h"

#include <stdio.h>
#include <string.h>

#include "nn/forward.h"
#include "nn/vector.h"
#include "workbook/table.h"

enum { LABEL = 1 };

bool footed_is_in(const Digits *test)
{
    return strcmp(test->source, "MNIST") == 0 && test->count > FOOTED &&
           test->labels[FOOTED] == LABEL;
}

void footed_ask(Footed *it, const Digits *test, const Network *net,
                Phrase who)
{
    double x[DIGITS_PIXELS];
    if (!footed_is_in(test) || it->count == FOOTED_MOST)
        return;
    digits_input(test, FOOTED, x);
    Forward *pass = forward_new(net);
    it->of[it->count].who = who;
    vector_copy(it->of[it->count++].a, forward(net, x, pass),
                DIGITS_CLASSES);
    forward_free(pass);
}

bool footed_heading(bool is_in)
{
    table_heading("The 1 with the foot, again");
    if (!is_in)
        puts("It is one of MNIST's test digits; `make data` fetches them.");
    return is_in;
}

void footed_print(const Footed *it, const char *heading)
{
    if (!footed_heading(it->count > 0))
        return;
    printf("Test digit %d is a %d:\n\n", FOOTED, LABEL);
    Table *table = table_new(
        PHRASE("<%s|answer|its output|of the %d", heading, LABEL));
    for (size_t i = 0; i < it->count; i++) {
        const double *a = it->of[i].a;
        size_t answer = vector_argmax(a, DIGITS_CLASSES);
        table_cell(table, "%s|%zu|%.4f|%.4f", it->of[i].who.text, answer,
                   a[answer], a[LABEL]);
    }
    table_print(table);
}
