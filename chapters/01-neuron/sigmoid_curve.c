#include "sigmoid_curve.h"

#include <math.h>
#include <stdio.h>

#include "nn/activation.h"
#include "workbook/table.h"

Curve curve_of(const Reading *const *readings, size_t count)
{
    Curve curve = {.reach = 0};
    for (size_t i = 0; i < count; i++)
        curve.reach = fmax(curve.reach, fabs(readings[i]->z));
    curve.reach = fmax(7, 1.1 * curve.reach);
    for (int i = 0; i < CURVE; i++) {
        curve.z[i] = curve.reach * (2.0 * i / (CURVE - 1) - 1);
        curve.a[i] = sigmoid(curve.z[i]);
    }
    return curve;
}

void sigmoid_print_answer(const Reading *shown, double bias)
{
    table_heading("The number that the neuron holds");
    printf("Digit %zu, %s, with the bias b = %+.2f:\n\n", shown->index,
           digits_name((size_t)shown->label), bias);
    reading_print_answer(shown);
    printf("\na is %s 0.5: the neuron says \"it is %s 1\".  The digit is a "
           "%d.\n",
           shown->z > 0 ? "above" : "not above",
           shown->z > 0 ? "a" : "not a", shown->label);
}

void sigmoid_print(const Reading *shown)
{
    table_heading("The sigmoid");
    puts("It takes any z to a number between 0 and 1:\n");
    Table *table = table_new("z|e^-z|a = 1 / (1 + e^-z)|<");
    static const double at[] = {-10, -6, -4, -2, -1, -0.5, 0,
                                0.5, 1,  2,  4,  6,  10};
    for (size_t i = 0; i < COUNT_OF(at); i++)
        table_cell(table, "%+.5f|%.5f|%.5f|%s", at[i], exp(-at[i]),
                   sigmoid(at[i]), at[i] == 0 ? "undecided" : "");
    table_rule(table);
    table_cell(table, "%+.5f|%.5f|%.5f|this neuron, this digit", shown->z,
               exp(-shown->z), shown->a);
    table_print(table);
}
