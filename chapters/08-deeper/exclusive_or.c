#include "exclusive_or.h"

#include "nn/forward.h"
#include "nn/vector.h"
#include "workbook/table.h"

#include <stdio.h>

ExclusiveOr exclusive_or_of(void)
{
    // Two hidden neurons, weights before biases; then the output.
    static const double parameters[] = {1, 1, 1, 1, 0, -1, 1, -2, 0};
    ExclusiveOr it;
    Network *net =
        network_new((const size_t[]){2, 2, 1}, 3, RELU, IDENTITY);
    vector_copy(net->parameters, parameters, net->parameter_count);
    Forward *pass = forward_new(net);
    for (int i = 0; i < 4; i++) {
        it.x[i][0] = i / 2;
        it.x[i][1] = i % 2;
        it.answer[i] = *forward(net, it.x[i], pass);
        vector_copy(it.h[i], pass->a[0], 2);
    }
    forward_free(pass);
    network_free(net);
    return it;
}

void exclusive_or_print(const ExclusiveOr *it)
{
    table_heading("Either, but not both");
    puts("h1 = max(0, x1 + x2),  h2 = max(0, x1 + x2 - 1),  "
         "answer = h1 - 2 h2:\n");
    Table *table = table_new("x1|x2|h1|h2|answer");
    for (int i = 0; i < 4; i++)
        table_cell(table, "%g|%g|%g|%g|%g", it->x[i][0], it->x[i][1],
                   it->h[i][0], it->h[i][1], it->answer[i]);
    table_print(table);
}

void exclusive_or_trace(Trace *trace, const ExclusiveOr *it)
{
    trace_step(trace, "xor", "Two hidden neurons answer XOR",
               "answer = h1 - 2 h2");
    trace_matrix(trace, "x", it->x[0], 4, 2);
    trace_matrix(trace, "h", it->h[0], 4, 2);
    trace_vector(trace, "answer", it->answer, 4);
}
