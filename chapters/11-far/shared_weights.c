#include "shared_weights.h"

#include <stdio.h>

#include "draw/number.h"
#include "nn/vector.h"
#include "workbook/table.h"

const double shared_kernels[KERNELS_SHOWN][KERNEL * KERNEL] = {
    {1, 1, 1, 0, 0, 0, -1, -1, -1}, {1, 0, -1, 1, 0, -1, 1, 0, -1}};
const char *const shared_names[KERNELS_SHOWN] = {
    "ink above, paper below", "ink on the left, paper on the right"};

void kernel_slide(const double *kernel, const double *x, double *z)
{
    for (size_t i = 0; i < SLID; i++)
        for (size_t j = 0; j < SLID; j++) {
            double sum = 0;
            for (size_t r = 0; r < KERNEL; r++)
                for (size_t c = 0; c < KERNEL; c++)
                    sum += kernel[r * KERNEL + c] *
                           x[(i + r) * DIGITS_SIDE + j + c];
            z[i * SLID + j] = sum;
        }
}

SharedWeights shared_weights_of(const Digits *digits, size_t digit)
{
    SharedWeights it = {.digit = digit, .label = digits->labels[digit]};
    digits_input(digits, digit, it.x);
    for (size_t k = 0; k < KERNELS_SHOWN; k++)
        kernel_slide(shared_kernels[k], it.x, it.z[k]);
    size_t largest = vector_argmax(it.z[0], SLID * SLID);
    it.row = largest / SLID;
    it.column = largest % SLID;
    return it;
}

static void print_place(const SharedWeights *it)
{
    printf("The nine pixels from row %zu, column %zu on, each times its "
           "weight:\n\n",
           it->row, it->column);
    Table *table = table_new("pixels|||times|||gives||");
    for (size_t r = 0; r < KERNEL; r++) {
        const double *x = it->x + (it->row + r) * DIGITS_SIDE + it->column;
        const double *w = shared_kernels[0] + r * KERNEL;
        table_cell(table, "%.3f|%.3f|%.3f|%+.0f|%+.0f|%+.0f", x[0], x[1],
                   x[2], w[0], w[1], w[2]);
        table_cell(table, "%+.3f|%+.3f|%+.3f", x[0] * w[0] + 0,
                   x[1] * w[1] + 0, x[2] * w[2] + 0);
    }
    table_print(table);
    printf("\nTogether %+.3f, the largest of this kernel's %d.\n",
           it->z[0][it->row * SLID + it->column], SLID * SLID);
}

void shared_weights_print(const SharedWeights *it)
{
    size_t dense = (size_t)SLID * SLID * DIGITS_PIXELS;
    table_heading("Nine weights, everywhere");
    printf("A kernel that looks for %s, on training digit %zu.\n",
           shared_names[0], it->digit);
    print_place(it);
    puts("\nWhat it takes to have one number for each of these places:\n");
    Table *table = table_new("<layer|weights|biases|multiply-adds");
    table_cell(table, "fully connected|%s|%d|%s", number_count(dense).text,
               SLID * SLID, number_count(dense).text);
    table_cell(table, "one kernel of 3 x 3|%d|1|%s", KERNEL * KERNEL,
               number_count((size_t)SLID * SLID * KERNEL * KERNEL).text);
    table_print(table);
}

void shared_weights_trace(Trace *trace, const SharedWeights *it)
{
    for (size_t k = 0; k < KERNELS_SHOWN; k++) {
        trace_step(trace, k == 0 ? "kernel-1" : "kernel-2", shared_names[k],
                   "z = sum of nine products");
        trace_matrix(trace, "z", it->z[k], SLID, SLID);
    }
}
