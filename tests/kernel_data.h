// kernel_data: what the tests of the kernels go through and multiply.
#ifndef TESTS_KERNEL_DATA_H
#define TESTS_KERNEL_DATA_H

#include <math.h>

#include "engine/gemm.h"
#include "nn/random.h"

static const char *const sets[] = {"plain", "avx2", "avx512"};

// Numbers of mixed size and sign; a share of them 0, as pixels are.
static inline void fill(const Panels *m, size_t rows, size_t columns,
                        double zeros, Random *random)
{
    for (size_t r = 0; r < rows; r++)
        for (size_t c = 0; c < columns; c++)
            *panels_element(m, r, c) =
                random_unit(random) < zeros
                    ? 0
                    : (float)random_normal(random, 0, 1);
}

// The rows of m, each without its zeros.  Free with sparse_rows_free.
static inline SparseRow *rows_without_zeros(const Panels *m, size_t count,
                                            size_t columns)
{
    SparseRow *rows = sparse_rows_new(count, columns);
    for (size_t r = 0; r < count; r++)
        for (size_t c = 0; c < columns; c++) {
            float x = *panels_element(m, r, c);
            if (fabsf(x) > 0)
                rows[r].entries[rows[r].count++] =
                    (Entry){(int32_t)(c * PANEL), x};
        }
    return rows;
}

#endif
