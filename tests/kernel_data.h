// kernel_data: what the tests of the kernels go through and multiply.
#ifndef TESTS_KERNEL_DATA_H
#define TESTS_KERNEL_DATA_H

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

#endif
