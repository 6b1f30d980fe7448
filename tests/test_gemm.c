#include "harness.h"

#include <stdlib.h>

#include "base/memory.h"
#include "engine/kernels.h"
#include "kernel_data.h"

// Sizes on both sides of a quad (4 rows), a tile (6 or 8), a panel (16), a
// stretch of the inner index (96), a block of it (192), and two of each.
static const size_t sizes[][3] = {
    {1, 1, 1},     {5, 7, 3},    {6, 16, 16},   {7, 17, 17},
    {10, 784, 30}, {13, 31, 33}, {16, 192, 16}, {17, 193, 48},
    {33, 385, 10}, {64, 40, 20}, {50, 300, 1},  {1, 100, 100},
    {4, 96, 97},   {8, 97, 16},  {9, 193, 64}};

#define SIZES (sizeof sizes / sizeof sizes[0])

// The promise of gemm.h, word by word: one chain of fused multiply-adds.
static float chain(const Product *p, size_t r, size_t c)
{
    float sum = p->start ? p->start[c] : 0;
    for (size_t k = 0; k < p->inner; k++)
        sum = fmaf(*panels_element(p->a, r, k), *panels_element(p->b, k, c),
                   sum);
    return sum;
}

static size_t wrong_bits(const Product *p)
{
    size_t wrong = 0;
    for (size_t r = 0; r < p->rows; r++)
        for (size_t c = 0; c < p->columns; c++) {
            float expected = chain(p, r, c);
            wrong += memcmp(panels_element(p->c, r, c), &expected,
                            sizeof expected) != 0;
        }
    return wrong;
}

static void multiply(const Kernels *k, const Product *p, size_t threads)
{
    for (size_t thread = 0; thread < threads; thread++) {
        Range blocks = {0, panels_count(p->rows)};
        Range panels = {0, panels_count(p->columns)};
        if (p->rows_first)
            panels = range_share(panels.to, thread, threads);
        else
            blocks = range_share(blocks.to, thread, threads);
        k->product(p, blocks, panels);
    }
}

// a as it is, row by row without its zeros, and in fours without theirs.
static void try_product(const Kernels *k, const size_t *size,
                        const float *start, bool rows_first, size_t threads)
{
    Random random = random_start(size[0] + 100 * size[1] + size[2]);
    Panels a = panels_new(size[0], size[1]);
    Panels b = panels_new(size[1], size[2]);
    Panels c = panels_new(size[0], size[2]);
    fill(&a, size[0], size[1], 0.2, &random);
    fill(&b, size[1], size[2], 0, &random);
    Product p = {.a = &a,
                 .b = &b,
                 .c = &c,
                 .start = start,
                 .rows = size[0],
                 .inner = size[1],
                 .columns = size[2],
                 .rows_first = rows_first};
    multiply(k, &p, threads);
    CU_ASSERT_EQUAL(wrong_bits(&p), 0);
    SparseRow *rows = rows_without_zeros(&a, size[0], size[1]);
    p.sparse = rows;
    fill(&c, size[0], size[2], 0, &random);
    multiply(k, &p, threads);
    CU_ASSERT_EQUAL(wrong_bits(&p), 0);
    sparse_rows_free(rows);
    p.sparse = NULL;
    p.quads = quads_new(a.rows);
    fill(&c, size[0], size[2], 0, &random);
    multiply(k, &p, threads);
    CU_ASSERT_EQUAL(wrong_bits(&p), 0);
    free(p.quads);
    panels_free(&c);
    panels_free(&b);
    panels_free(&a);
}

TEST(product_is_one_chain)
{
    static float start[128];
    for (size_t i = 0; i < 128; i++)
        start[i] = 0.1f * (float)i - 2;
    for (size_t s = 0; s < 3; s++) {
        const Kernels *k = kernels_named(sets[s]);
        for (size_t i = 0; k && i < SIZES; i++) {
            try_product(k, sizes[i], NULL, false, 1);
            try_product(k, sizes[i], start, false, 2);
            try_product(k, sizes[i], start, true, 3);
            try_product(k, sizes[i], NULL, true, 4);
        }
    }
}

// The quads of the last stretch of a product over so many columns.
static void press(const Kernels *k, const Panels *a, size_t columns,
                  Quad *quads)
{
    Panels b = panels_new(columns, 1), c = panels_new(a->rows, 1);
    Product p = {.a = a,
                 .quads = quads,
                 .b = &b,
                 .c = &c,
                 .rows = 5,
                 .inner = columns,
                 .columns = 1};
    multiply(k, &p, 1);
    panels_free(&b);
    panels_free(&c);
}

// Four rows without the columns in which all are 0, stretch by stretch; NaN
// is a number here, and -0 is none.  The fifth row is in a quad of its own.
TEST(zeros_are_pressed_out)
{
    enum { COLUMNS = STRETCH + 20 };
    for (size_t s = 0; s < 3; s++) {
        const Kernels *k = kernels_named(sets[s]);
        if (k == NULL)
            continue;
        Panels a = panels_new(5, COLUMNS);
        Quad *quads = quads_new(a.rows);
        *panels_element(&a, 0, 0) = 2;
        *panels_element(&a, 3, 0) = 4;
        *panels_element(&a, 1, 15) = -0.0f;
        *panels_element(&a, 2, 16) = NAN;
        *panels_element(&a, 4, 17) = 5;
        *panels_element(&a, 3, COLUMNS - 1) = -3;
        press(k, &a, STRETCH, quads);
        CU_ASSERT(quads[0].count == 2 && quads[1].count == 1);
        CU_ASSERT(quads[0].at[0] == 0 && quads[0].at[1] == 16 * PANEL);
        CU_ASSERT(quads[1].at[0] == 17 * PANEL && quads[1].x[0][0] > 4);
        CU_ASSERT(quads[0].x[0][0] > 1 && quads[0].x[3][0] > 3);
        CU_ASSERT(fabsf(quads[0].x[1][0]) <= 0 && isnan(quads[0].x[2][1]));
        press(k, &a, COLUMNS, quads);
        CU_ASSERT(quads[0].count == 1 && quads[1].count == 0);
        CU_ASSERT(quads[0].at[0] == (COLUMNS - 1) * PANEL);
        CU_ASSERT(quads[0].x[3][0] < -2 && fabsf(quads[0].x[0][0]) <= 0);
        free(quads);
        panels_free(&a);
    }
}

// Each block is reported once, after its last number, by one of the parts.
typedef struct {
    const Product *product;
    size_t blocks, wrong;
} Report;

static void finished(const void *what, size_t block, size_t panel)
{
    Report *report = *(Report *const *)what;
    const Product *p = report->product;
    for (size_t r = block * PANEL; r < (block + 1) * PANEL; r++)
        for (size_t c = panel * PANEL; c < (panel + 1) * PANEL; c++)
            if (r < p->rows && c < p->columns)
                report->wrong +=
                    fabsf(*panels_element(p->c, r, c) - chain(p, r, c)) > 0;
    report->blocks++;
}

TEST(blocks_are_reported_complete)
{
    Random random = random_start(5);
    Panels a = panels_new(40, 600), b = panels_new(600, 50);
    Panels c = panels_new(40, 50);
    fill(&a, 40, 600, 0, &random);
    fill(&b, 600, 50, 0, &random);
    Report report = {0}, *what = &report;
    Product p = {.a = &a,
                 .b = &b,
                 .c = &c,
                 .rows = 40,
                 .inner = 600,
                 .columns = 50,
                 .epilogue = finished,
                 .what = &what};
    report.product = &p;
    for (size_t thread = 0; thread < 3; thread++)
        kernels_named(NULL)->product(&p, range_share(3, thread, 3),
                                     (Range){0, 4});
    CU_ASSERT_EQUAL(report.blocks, 3 * 4);
    CU_ASSERT_EQUAL(report.wrong, 0);
    panels_free(&c);
    panels_free(&b);
    panels_free(&a);
}

TESTS_MAIN("gemm")
