#include "whole_batch.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "nn/network.h"
#include "nn/vector.h"
#include "workbook/table.h"

// A matrix as it lies, or as its transpose, without moving a number: the
// number of row i and column j is at[i * down + j * across].
typedef struct {
    size_t rows, cols, down, across;
    const double *at;
} View;

static View view_of(const double *at, size_t rows, size_t cols)
{
    return (View){rows, cols, cols, 1, at};
}

static View transposed(View m)
{
    return (View){m.cols, m.rows, m.across, m.down, m.at};
}

// c = a b: row i of a times column j of b, for every i and j.
// c: [a.rows][b.cols].
static void matrix_product(View a, View b, double *c)
{
    for (size_t i = 0; i < a.rows; i++)
        for (size_t j = 0; j < b.cols; j++) {
            double sum = 0;
            for (size_t k = 0; k < a.cols; k++)
                sum += a.at[i * a.down + k * a.across] *
                       b.at[k * b.down + j * b.across];
            c[i * b.cols + j] = sum;
        }
}

// The three products of a layer and a batch.
static void pass_at_once(const WholeBatch *it, BatchPass *pass)
{
    View x = view_of(it->x[0], BATCH_EXAMPLES, BATCH_INPUTS);
    View d = view_of(it->d[0], BATCH_EXAMPLES, BATCH_NEURONS);
    View w = view_of(it->w[0], BATCH_NEURONS, BATCH_INPUTS);
    matrix_product(x, transposed(w), pass->z[0]);
    for (size_t n = 0; n < BATCH_EXAMPLES; n++)
        vector_axpy(pass->z[n], 1, it->b, BATCH_NEURONS);
    matrix_product(d, w, pass->dC_dx[0]);
    matrix_product(transposed(d), x, pass->dC_dw[0]);
}

// The same with the functions of chapters 2 and 6.
static void pass_one_by_one(const WholeBatch *it, BatchPass *pass)
{
    static const size_t sizes[] = {BATCH_INPUTS, BATCH_NEURONS};
    Network *net = network_new(sizes, 2, IDENTITY, IDENTITY);
    Network *gradient = network_like(net);
    Layer *layer = &net->layers[0];
    memcpy(layer->weights.at, it->w, sizeof it->w);
    vector_copy(layer->biases, it->b, BATCH_NEURONS);
    for (size_t n = 0; n < BATCH_EXAMPLES; n++) {
        layer_weighted_input(layer, it->x[n], pass->z[n]);
        layer_backward(layer, it->d[n], pass->dC_dx[n]);
        layer_gradient(it->d[n], it->x[n], &gradient->layers[0]);
    }
    memcpy(pass->dC_dw, gradient->layers[0].weights.at, sizeof pass->dC_dw);
    network_free(gradient);
    network_free(net);
}

WholeBatch whole_batch_of(void)
{
    // Halves and quarters: every product and sum is exact.
    WholeBatch it = {
        .w = {{.5, -1, .25}, {2, 0, -.5}},
        .b = {.5, -1},
        .x = {{1, 0, 2}, {0, .5, 1}, {2, 1, 0}, {1, 1, 1}},
        .d = {{.5, -.25}, {0, 1}, {-.5, .5}, {1, 0}},
    };
    pass_at_once(&it, &it.at_once);
    pass_one_by_one(&it, &it.one_by_one);
    return it;
}

// ---- printing ----------------------------------------------------------

static void print_forward(const WholeBatch *it)
{
    Table *table = table_new("example|x1|x2|x3|z1|z2");
    for (size_t n = 0; n < BATCH_EXAMPLES; n++) {
        const double *x = it->x[n], *z = it->at_once.z[n];
        table_cell(table, "%zu|%+.3f|%+.3f|%+.3f|%+.3f|%+.3f", n + 1, x[0],
                   x[1], x[2], z[0], z[1]);
    }
    table_print(table);
}

static void print_back(const WholeBatch *it)
{
    Table *table = table_new("example|δ1|δ2|∂C/∂x1|∂C/∂x2|∂C/∂x3");
    for (size_t n = 0; n < BATCH_EXAMPLES; n++) {
        const double *d = it->d[n], *back = it->at_once.dC_dx[n];
        table_cell(table, "%zu|%+.3f|%+.3f|%+.3f|%+.3f|%+.3f", n + 1, d[0],
                   d[1], back[0], back[1], back[2]);
    }
    table_print(table);
}

static void print_gradient(const WholeBatch *it)
{
    Table *table = table_new("neuron|w1|w2|w3|one by one: w1|w2|w3");
    for (size_t j = 0; j < BATCH_NEURONS; j++) {
        const double *a = it->at_once.dC_dw[j];
        const double *o = it->one_by_one.dC_dw[j];
        table_cell(table, "%zu|%+.3f|%+.3f|%+.3f|%+.3f|%+.3f|%+.3f", j + 1,
                   a[0], a[1], a[2], o[0], o[1], o[2]);
    }
    table_print(table);
}

void whole_batch_print(const WholeBatch *it)
{
    const double(*w)[BATCH_INPUTS] = it->w;
    table_heading("A batch at once");
    printf("Three inputs, two neurons: W = [%g %g %g; %g %g %g], b = [%g "
           "%g].\nA row for each example.  X, and Z = X Wᵀ + b:\n\n",
           w[0][0], w[0][1], w[0][2], w[1][0], w[1][1], w[1][2], it->b[0],
           it->b[1]);
    print_forward(it);
    puts("\nSome errors D, and what is passed back, D W:\n");
    print_back(it);
    puts("\nThe gradient of W, Dᵀ X; and outer products, added one by "
         "one:\n");
    print_gradient(it);
    bool same =
        memcmp(&it->at_once, &it->one_by_one, sizeof it->at_once) == 0;
    printf("\nThe three products have %zu numbers; %s of them is another "
           "than one by one.\n",
           sizeof it->at_once / sizeof(double), same ? "none" : "some");
}

void whole_batch_trace(Trace *trace, const WholeBatch *it)
{
    trace_step(trace, "batch", "A batch at once", "Z = X W^T + b");
    trace_matrix(trace, "x", it->x[0], BATCH_EXAMPLES, BATCH_INPUTS);
    trace_matrix(trace, "z", it->at_once.z[0], BATCH_EXAMPLES,
                 BATCH_NEURONS);
    trace_matrix(trace, "delta", it->d[0], BATCH_EXAMPLES, BATCH_NEURONS);
    trace_matrix(trace, "dC_dx", it->at_once.dC_dx[0], BATCH_EXAMPLES,
                 BATCH_INPUTS);
    trace_matrix(trace, "dC_dw", it->at_once.dC_dw[0], BATCH_NEURONS,
                 BATCH_INPUTS);
}
