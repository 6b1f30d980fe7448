#include "harness.h"

#include <stdlib.h>

#include "engine/kernels.h"
#include "nn/random.h"

static const char *const sets[] = {"plain", "avx2", "avx512"};

enum { ROOM = 40, IN = 53, OUT = 20 };

// Images of which three quarters are 0, pixels 0 and 52 in all of them, and
// pixels 16 to 31 in all of the first sixteen.
static void draw(unsigned char *bytes, size_t count)
{
    Random random = random_start(4);
    for (size_t n = 0; n < count; n++)
        for (size_t i = 0; i < IN; i++) {
            bool empty = random_unit(&random) < 0.75 || i == 0 || i == 52 ||
                         (n < 16 && i / 16 == 1);
            bytes[n * IN + i] =
                empty ? 0 : (unsigned char)random_below(&random, 256);
        }
}

static void every_byte_is_rounded_well(void)
{
    unsigned char bytes[256];
    unsigned char label = 0;
    for (size_t i = 0; i < 256; i++)
        bytes[i] = (unsigned char)i;
    for (size_t s = 0; s < 3; s++) {
        const Kernels *k = kernels_named(sets[s]);
        if (k == NULL)
            continue;
        EngineSet set = {.count = 1,
                         .inputs = 256,
                         .outputs = 3,
                         .bytes = bytes,
                         .labels = &label};
        Batch b = batch_new(k, 1, 256, 3);
        Dropout none = dropout_with(0, 0);
        batch_fill(&b, k, &set, NULL, 0, 1, &none, 0, 1);
        for (size_t i = 0; i < 256; i++)
            ASSERT_CLOSE((double)*panels_element(&b.x, 0, i),
                         (double)((float)i / 255.0f), 0);
        CU_ASSERT_EQUAL(b.groups[0].count, 255);
        batch_free(&b);
    }
}

static void choose_and_mark(void)
{
    static unsigned char bytes[60 * IN], labels[60];
    draw(bytes, 60);
    for (size_t i = 0; i < 60; i++)
        labels[i] = (unsigned char)(i % OUT);
    const size_t items[] = {59, 3, 3, 0};
    const Kernels *k = kernels_named(NULL);
    EngineSet set = {.count = 60,
                     .inputs = IN,
                     .outputs = OUT,
                     .bytes = bytes,
                     .labels = labels};
    Batch b = batch_new(k, ROOM, IN, OUT);
    Dropout none = dropout_with(0, 0);
    batch_fill(&b, k, &set, NULL, 0, ROOM, &none, 0, 1); // to be replaced
    batch_fill(&b, k, &set, items, 0, 4, &none, 0, 1);
    for (size_t n = 0; n < 4; n++) {
        for (size_t i = 0; i < IN; i++) {
            unsigned char p = bytes[items[n] * IN + i];
            ASSERT_CLOSE((double)*panels_element(&b.x, n, i),
                         (double)((float)p / 255.0f), 0);
            unsigned mark =
                (unsigned)b.nonzero[i / PANEL * b.x.rows + n] >> i % PANEL;
            CU_ASSERT_EQUAL(mark & 1, p != 0);
        }
        for (size_t j = 0; j < OUT; j++)
            CU_ASSERT(*panels_element(&b.y, n, j) ==
                      (j == items[n] % OUT ? 1.0f : 0.0f));
    }
    batch_free(&b);
}

// Products with the zeros left out against products with all of them.
static void leaving_out_zeros_changes_no_bit(void)
{
    static unsigned char bytes[ROOM * IN], labels[ROOM];
    draw(bytes, ROOM);
    for (size_t s = 0; s < 3; s++) {
        const Kernels *k = kernels_named(sets[s]);
        for (size_t n = 1; k && n <= ROOM; n += 3) {
            EngineSet set = {.count = ROOM,
                             .inputs = IN,
                             .outputs = OUT,
                             .bytes = bytes,
                             .labels = labels};
            Batch b = batch_new(k, ROOM, IN, OUT);
            Dropout none = dropout_with(0, 0);
            for (size_t thread = 0; thread < 2; thread++)
                batch_fill(&b, k, &set, NULL, 0, n, &none, thread, 2);
            Panels w = panels_new(IN, OUT), z = panels_new(ROOM, OUT);
            Panels all = panels_new(ROOM, OUT);
            Random random = random_start(n);
            for (size_t i = 0; i < IN * OUT; i++)
                *panels_element(&w, i / OUT, i % OUT) =
                    (float)random_normal(&random, 0, 1);
            Product p = {.a = &b.x,
                         .b = &w,
                         .c = &all,
                         .rows = n,
                         .inner = IN,
                         .columns = OUT};
            k->product(&p, 0, 1);
            p.sparse = b.groups;
            p.c = &z;
            k->product(&p, 0, 1);
            size_t size = panels_count(OUT) * z.rows * PANEL * sizeof *z.at;
            CU_ASSERT(memcmp(z.at, all.at, size) == 0);
            panels_free(&all);
            panels_free(&z);
            panels_free(&w);
            batch_free(&b);
        }
    }
}

// Inputs 16 to 31 are empty in the first sixteen images, so no group of
// those has a place there.
static void empty_columns_have_no_place(void)
{
    static unsigned char bytes[ROOM * IN], labels[ROOM];
    draw(bytes, ROOM);
    const Kernels *k = kernels_named(NULL);
    EngineSet set = {.count = ROOM,
                     .inputs = IN,
                     .outputs = OUT,
                     .bytes = bytes,
                     .labels = labels};
    Batch b = batch_new(k, ROOM, IN, OUT);
    Dropout none = dropout_with(0, 0);
    batch_fill(&b, k, &set, NULL, 0, ROOM, &none, 0, 1);
    for (size_t g = 0; g < GROUPS_MAX; g++)
        for (size_t t = 0; t < b.groups[g].count; t++)
            CU_ASSERT(b.groups[g].indices[t] / PANEL / 16 != 1);
    CU_ASSERT(b.groups[0].count > 0);
    batch_free(&b);
}

int main(void)
{
    return TESTS("batch", TEST(every_byte_is_rounded_well),
                 TEST(choose_and_mark),
                 TEST(leaving_out_zeros_changes_no_bit),
                 TEST(empty_columns_have_no_place));
}
