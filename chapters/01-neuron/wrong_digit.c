// A digit that the neuron gets wrong.
#include <stdio.h>

#include "neuron.h"
#include "workbook/table.h"

// The first 0 or 1 of the set whose answer is on the wrong side.
bool wrong_find(Neuron neuron, const Digits *digits, Reading *wrong)
{
    for (size_t i = 0; i < digits->count; i++) {
        if (digits->labels[i] > 1)
            continue;
        *wrong = reading_of(neuron, digits, i);
        if ((wrong->z > 0) != (wrong->label == 1))
            return true;
    }
    return false;
}

void wrong_print(const Lesson *lesson)
{
    table_heading("A digit that it gets wrong");
    if (!lesson->has_wrong) {
        puts("There is none among the 0s and 1s of the test set.");
        return;
    }
    const Reading *wrong = &lesson->wrong;
    printf("The first is digit %zu of the test set, a %d:\n\n",
           wrong->index, wrong->label);
    reading_print_answer(wrong);
    putchar('\n');
    reading_print_pushes(lesson, wrong);
}
