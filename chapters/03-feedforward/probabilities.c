// probabilities: e to the power z, divided by the sum of all ten.
#include "probabilities.h"

#include <math.h>
#include <stdio.h>

#include "nn/vector.h"
#include "workbook/table.h"

enum { N = DIGITS_CLASSES };

Probabilities probabilities_of(const Forward *pass)
{
    const double *z = pass->z[pass->depth - 1];
    Probabilities it;
    vector_copy(it.z, z, N);
    vector_copy(it.a, forward_output(pass), N);
    for (size_t j = 0; j < N; j++)
        it.power[j] = exp(z[j]);
    activation_apply(SOFTMAX, z, it.softmax, N);
    return it;
}

void probabilities_print(const Probabilities *it)
{
    table_heading("The same ten numbers as probabilities");
    printf("Softmax: e to the power z, divided by the sum of all ten.\n\n");
    Table *table = table_new_typeset("digit|z|σ(z)|e^z|softmax");
    for (size_t j = 0; j < N; j++)
        table_cell(table, "%zu|%+.4f|%.4f|%.6f|%.6f", j, it->z[j], it->a[j],
                   it->power[j], it->softmax[j]);
    table_rule(table);
    table_cell(table, "sum||%.4f|%.6f|%.6f", vector_sum(it->a, N),
               vector_sum(it->power, N), vector_sum(it->softmax, N));
    table_print(table);
}

void probabilities_trace(Trace *trace, const Probabilities *it)
{
    trace_step(trace, "softmax", "The outputs as probabilities",
               "a_j = e^z_j / sum of e^z");
    trace_vector(trace, "z", it->z, N);
    trace_vector(trace, "softmax", it->softmax, N);
}
