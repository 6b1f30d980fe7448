// wide: the kernels in the shape of AVX-512, 16 lanes and tiles of 8 rows
// by 3 panels, out of whatever vectors this processor has.  So the one
// thing about that set which its own tests alone can show is its
// instructions.
#include "harness.h"

#include "engine/batch.h"
#include "nn/random.h"

#define LANES       16
#define TILE_ROWS   8
#define TILE_PANELS 3

#include "engine/vec.h"
#include "engine/kernels.inc"

static const Kernels wide = KERNELS("wide");

static bool same(const Panels *a, const Panels *b)
{
    size_t size = panels_count(a->columns) * a->rows * PANEL;
    return memcmp(a->at, b->at, size * sizeof *a->at) == 0;
}

static void fill(const Panels *m, size_t rows, size_t columns)
{
    Random random = random_start(rows * 1000 + columns);
    for (size_t r = 0; r < rows; r++)
        for (size_t c = 0; c < columns; c++)
            if (random_unit(&random) < 0.5)
                *panels_element(m, r, c) =
                    (float)random_normal(&random, 0, 1);
}

TEST(functions_have_the_same_bits)
{
    static float x[4000], y[4000], z[4000];
    const Kernels *plain = kernels_named("plain");
    for (size_t i = 0; i < 4000; i++)
        x[i] = ((float)i - 2000) / 16;
    plain->exp(y, x, 3999);
    wide.exp(z, x, 3999);
    CU_ASSERT(memcmp(y, z, sizeof y) == 0);
    plain->tanh(y, x, 3999);
    wide.tanh(z, x, 3999);
    CU_ASSERT(memcmp(y, z, sizeof y) == 0);
    plain->sigmoid(y, x, 3999);
    wide.sigmoid(z, x, 3999);
    CU_ASSERT(memcmp(y, z, sizeof y) == 0);
    plain->log(y, x + 2001, 1999);
    wide.log(z, x + 2001, 1999);
    CU_ASSERT(memcmp(y, z, 1999 * sizeof *y) == 0);
}

TEST(products_have_the_same_bits)
{
    for (size_t rows = 1; rows < 40; rows += 6) {
        size_t inner = 20 * rows, columns = 50 - rows;
        Panels a = panels_new(rows, inner), b = panels_new(inner, columns);
        Panels c = panels_new(rows, columns), d = panels_new(rows, columns);
        fill(&a, rows, inner);
        fill(&b, inner, columns);
        Product p = {.a = &a,
                     .b = &b,
                     .c = &c,
                     .rows = rows,
                     .inner = inner,
                     .columns = columns};
        Range blocks = {0, panels_count(rows)};
        Range panels = {0, panels_count(columns)};
        kernels_named("plain")->product(&p, blocks, panels);
        p.c = &d;
        wide.product(&p, blocks, panels);
        CU_ASSERT(same(&c, &d));
        p.quads = quads_new(a.rows);
        memset(d.at, 0,
               d.rows * panels_count(columns) * PANEL * sizeof *d.at);
        wide.product(&p, blocks, panels);
        CU_ASSERT(same(&c, &d));
        free(p.quads);
        panels_free(&a);
        panels_free(&b);
        panels_free(&c);
        panels_free(&d);
    }
}

enum { N = 21, IN = 50, OUT = 37 };

// A batch from bytes, forward through one layer and down the gradient
// again, by columns and by rows.
static void layer_step(const Kernels *k, const EngineSet *set, Panels *z,
                       Parameters *p)
{
    Batch b = batch_new(N, IN, OUT, true);
    Selection all = {.kernels = k,
                     .set = set,
                     .n = N,
                     .dropout = dropout_with(0.25, 7ull << 32)};
    batch_fill(&b, &all, (Range){0, N});
    Product forward = {.sparse = b.rows,
                       .b = &p->weights,
                       .c = z,
                       .rows = N,
                       .inner = IN,
                       .columns = OUT,
                       .start = p->biases.at};
    k->product(&forward, (Range){0, panels_count(N)},
               (Range){0, panels_count(OUT)});
    Step step = {.rule = DESCENT, .rate = 0.01f, .decay = 0.99f};
    Descend d = {.columns = &b.columns,
                 .delta = z,
                 .n = N,
                 .inputs = IN,
                 .outputs = OUT,
                 .step = &step,
                 .value = p,
                 .first_moment = p,
                 .second_moment = p};
    k->descend(&d, 0, 1);
    d.rows = b.rows;
    k->descend(&d, 0, 1);
    k->descend_biases(&d, (Range){0, panels_count(d.outputs)});
    batch_free(&b);
}

TEST(layers_have_the_same_bits)
{
    static unsigned char bytes[N * IN], labels[N];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (unsigned char)(i % 3 == 0 ? i * 7 : 0);
    EngineSet set = {.count = N,
                     .inputs = IN,
                     .outputs = OUT,
                     .bytes = bytes,
                     .labels = labels};
    Panels z[2];
    Parameters p[2];
    for (int i = 0; i < 2; i++) {
        z[i] = panels_new(N, OUT);
        p[i] = (Parameters){panels_new(IN, OUT), panels_new(1, OUT)};
        fill(&p[i].weights, IN, OUT);
        layer_step(i ? &wide : kernels_named("plain"), &set, &z[i], &p[i]);
    }
    CU_ASSERT(same(&z[0], &z[1]));
    CU_ASSERT(same(&p[0].weights, &p[1].weights));
    CU_ASSERT(same(&p[0].biases, &p[1].biases));
    for (int i = 0; i < 2; i++) {
        panels_free(&z[i]);
        panels_free(&p[i].weights);
        panels_free(&p[i].biases);
    }
}

TESTS_MAIN("wide")
