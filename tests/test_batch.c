#include "harness.h"

#include "engine/batch.h"
#include "engine/kernels.h"
#include "nn/random.h"
#include "kernel_data.h"

enum { ROOM = 40, IN = 53, OUT = 70 };

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

static EngineSet set_with(const unsigned char *bytes,
                          const unsigned char *labels, size_t count)
{
    return (EngineSet){.count = count,
                       .inputs = IN,
                       .outputs = OUT,
                       .bytes = bytes,
                       .labels = labels};
}

TEST(every_byte_is_rounded_well)
{
    unsigned char bytes[256], label = 0;
    for (size_t i = 0; i < 256; i++)
        bytes[i] = (unsigned char)i;
    EngineSet set = {.count = 1,
                     .inputs = 256,
                     .outputs = 3,
                     .bytes = bytes,
                     .labels = &label};
    Batch b = batch_new(1, 256, 3, false);
    for (size_t k = 0; k < 3; k++) {
        Selection all = {
            .kernels = kernels_named(sets[k]), .set = &set, .n = 1};
        if (all.kernels == NULL)
            continue;
        batch_fill(&b, &all, (Range){0, 1});
        CU_ASSERT_EQUAL(b.rows[0].count, 255);
        for (size_t i = 1; i < 256; i++) {
            Entry e = b.rows[0].entries[i - 1];
            CU_ASSERT_EQUAL(e.at, (int32_t)(i * PANEL));
            ASSERT_CLOSE((double)e.value, (double)((float)i / 255.0f), 0);
        }
    }
    batch_free(&b);
}

// What a batch holds of example n, pixel i, by rows and by columns.
static float by_rows(const Batch *b, size_t n, size_t i)
{
    for (size_t t = 0; t < b->rows[n].count; t++)
        if (b->rows[n].entries[t].at == (int32_t)(i * PANEL))
            return b->rows[n].entries[t].value;
    return 0;
}

static float by_columns(const SparseColumns *c, size_t n, size_t i)
{
    const Pair *e = pairs_begin(c, i / 2);
    for (; e < c->ends[i / 2]; e++)
        if (e->at == (int32_t)(n * PANEL))
            return e->x[i % 2];
    return 0;
}

TEST(choose_by_rows_and_columns)
{
    static unsigned char bytes[60 * IN], labels[60];
    draw(bytes, 60);
    for (size_t i = 0; i < 60; i++)
        labels[i] = (unsigned char)(i % OUT);
    const size_t items[] = {59, 3, 3, 0};
    EngineSet set = set_with(bytes, labels, 60);
    Batch b = batch_new(ROOM, IN, OUT, true);
    Selection all = {
        .kernels = kernels_named(NULL), .set = &set, .n = ROOM};
    batch_fill(&b, &all, (Range){0, ROOM}); // to be replaced
    Selection some = {.kernels = kernels_named(NULL),
                      .set = &set,
                      .items = items,
                      .n = 4};
    batch_fill(&b, &some, (Range){0, 4});
    for (size_t n = 0; n < 4; n++) {
        for (size_t i = 0; i < IN; i++) {
            float x = (float)bytes[items[n] * IN + i] / 255.0f;
            CU_ASSERT_EQUAL(by_rows(&b, n, i), x);
            CU_ASSERT_EQUAL(by_columns(&b.columns, n, i), x);
        }
        for (size_t j = 0; j < OUT; j++)
            CU_ASSERT(*panels_element(&b.y, n, j) ==
                      (j == items[n] % OUT ? 1.0f : 0.0f));
    }
    for (size_t i = 0; i < pairs_count(IN); i++) {
        const Pair *e = pairs_begin(&b.columns, i);
        for (; e < b.columns.ends[i]; e++) {
            CU_ASSERT(e->x[0] > 0 || e->x[1] > 0);
            CU_ASSERT(e + 1 == b.columns.ends[i] || e->at < e[1].at);
        }
    }
    batch_fill(&b, &some, (Range){1, 4}); // the columns forget
    for (size_t i = 0; i < IN; i++)
        CU_ASSERT_EQUAL(by_columns(&b.columns, 0, i), 0);
    batch_free(&b);
}

// Rows of every length up to 99, behind which what an earlier row has left
// looks as if it went on; by the kernels of every set.
static void append_rows_with(const Kernels *k, double zeros)
{
    Random random = random_start(6);
    Panels x = panels_new(1, 99);
    SparseColumns c = sparse_columns_new(1, 99);
    fill(&x, 1, 99, zeros, &random);
    for (size_t count = 0; count <= 99; count++) {
        SparseRow *row = rows_without_zeros(&x, 1, 99);
        row->count = count < row->count ? count : row->count;
        sparse_columns_clear(&c);
        k->append(row, 0, &c);
        for (size_t i = 0, t = 0; i < 99; i++) {
            bool there = t < row->count &&
                         row->entries[t].at == (int32_t)(i * PANEL);
            float expected = there ? row->entries[t++].value : 0;
            CU_ASSERT_EQUAL(by_columns(&c, 0, i), expected);
        }
        for (size_t i = 0; i < pairs_count(99); i++)
            CU_ASSERT(c.ends[i] - pairs_begin(&c, i) <= 1);
        sparse_rows_free(row);
    }
    sparse_columns_free(&c);
    panels_free(&x);
}

TEST(two_neighbours_of_a_row_make_one_pair)
{
    for (size_t i = 0; i < 3; i++) {
        const Kernels *k = kernels_named(sets[i]);
        for (double zeros = 0; k && zeros < 1; zeros += 0.3)
            append_rows_with(k, zeros);
    }
}

// Zeros have no entry, whether they come as bytes or as floats; a number
// that is none has.
TEST(zeros_have_no_entry)
{
    static unsigned char bytes[ROOM * IN], labels[ROOM];
    static float floats[ROOM * IN];
    draw(bytes, ROOM);
    for (size_t i = 0; i < ROOM * IN; i++)
        floats[i] = (float)bytes[i] / 255.0f;
    EngineSet set = set_with(bytes, labels, ROOM);
    Batch a = batch_new(ROOM, IN, OUT, false),
          b = batch_new(ROOM, IN, OUT, false);
    Selection all = {
        .kernels = kernels_named(NULL), .set = &set, .n = ROOM};
    batch_fill(&a, &all, (Range){0, ROOM});
    set.bytes = NULL;
    set.floats = floats;
    batch_fill(&b, &all, (Range){0, ROOM});
    for (size_t n = 0; n < ROOM; n++) {
        size_t expected = 0;
        for (size_t i = 0; i < IN; i++)
            expected += bytes[n * IN + i] != 0;
        CU_ASSERT_EQUAL(a.rows[n].count, expected);
        CU_ASSERT_EQUAL(b.rows[n].count, expected);
        CU_ASSERT(memcmp(a.rows[n].entries, b.rows[n].entries,
                         expected * sizeof(Entry)) == 0);
    }
    floats[0] = NAN;
    batch_fill(&b, &all, (Range){0, 1});
    CU_ASSERT(isnan(by_rows(&b, 0, 0)));
    batch_free(&a);
    batch_free(&b);
}

// Products of entries against products with all zeros.
TEST(leaving_out_zeros_changes_no_bit)
{
    static unsigned char bytes[ROOM * IN], labels[ROOM];
    draw(bytes, ROOM);
    EngineSet set = set_with(bytes, labels, ROOM);
    Batch b = batch_new(ROOM, IN, OUT, false);
    Selection selection = {
        .kernels = kernels_named(NULL), .set = &set, .n = ROOM};
    batch_fill(&b, &selection, (Range){0, ROOM});
    Panels x = panels_new(ROOM, IN), w = panels_new(IN, OUT);
    Panels z = panels_new(ROOM, OUT), all = panels_new(ROOM, OUT);
    Random random = random_start(8);
    for (size_t i = 0; i < IN * OUT; i++)
        *panels_element(&w, i / OUT, i % OUT) =
            (float)random_normal(&random, 0, 1);
    for (size_t i = 0; i < ROOM * IN; i++)
        *panels_element(&x, i / IN, i % IN) = (float)bytes[i] / 255.0f;
    for (size_t i = 0; i < 3 * ROOM; i++) {
        const Kernels *k = kernels_named(sets[i % 3]);
        if (k == NULL)
            continue;
        Product p = {.a = &x,
                     .b = &w,
                     .c = &all,
                     .rows = 1 + i / 3,
                     .inner = IN,
                     .columns = OUT};
        Range blocks = {0, panels_count(p.rows)};
        Range panels = {0, panels_count(OUT)};
        k->product(&p, blocks, panels);
        p.sparse = b.rows;
        p.c = &z;
        k->product(&p, blocks, panels);
        size_t size = panels_count(OUT) * z.rows * PANEL * sizeof *z.at;
        CU_ASSERT(memcmp(z.at, all.at, size) == 0);
    }
    panels_free(&all);
    panels_free(&z);
    panels_free(&w);
    panels_free(&x);
    batch_free(&b);
}

// Who is dropped does not depend on which thread fills the batch, nor on
// the zeros; the others grow.
TEST(inputs_drop_out)
{
    static unsigned char bytes[ROOM * IN], labels[ROOM];
    memset(bytes, 51, sizeof bytes);
    EngineSet set = set_with(bytes, labels, ROOM);
    Batch b = batch_new(ROOM, IN, OUT, false);
    Selection all = {.kernels = kernels_named(NULL),
                     .set = &set,
                     .n = ROOM,
                     .dropout = dropout_with(0.25, 5ull << 32)};
    batch_fill(&b, &all, (Range){0, ROOM});
    size_t kept = 0;
    for (size_t n = 0; n < ROOM; n++) {
        kept += b.rows[n].count;
        for (size_t i = 0; i < IN; i++) {
            size_t index = n * panels_count(IN) * PANEL + i;
            ASSERT_CLOSE(
                (double)by_rows(&b, n, i),
                dropout_keeps(&all.dropout, index) ? 0.2 / 0.75 : 0, 1e-7);
        }
    }
    // 2120 draws of chance 3/4: 1590, with a deviation of 20.
    ASSERT_CLOSE((double)kept, 1590, 80);
    batch_free(&b);
}

// What was distorted takes the place of the set's own bytes, each example
// by its own number in the set, whoever distorts which.
TEST(distorted_bytes_are_read_instead)
{
    enum { IMAGES = 3 };
    static unsigned char bytes[IMAGES * AUGMENT_PIXELS], labels[IMAGES];
    static unsigned char distorted[IMAGES * AUGMENT_PIXELS];
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = i % 5 ? 0 : (unsigned char)i;
    const size_t items[] = {2, 0, 2};
    EngineSet set = {.count = IMAGES,
                     .inputs = AUGMENT_PIXELS,
                     .outputs = 1,
                     .bytes = bytes,
                     .labels = labels};
    AugmentPlan plan = augment_plan(augment_elastic());
    Selection s = {.kernels = kernels_named(NULL),
                   .set = &set,
                   .items = items,
                   .n = IMAGES,
                   .augment = &plan,
                   .seed = 3,
                   .epoch = 4,
                   .distorted = distorted};
    Batch b = batch_new(IMAGES, AUGMENT_PIXELS, 1, false);
    batch_distort(&s, (Range){1, IMAGES});
    batch_distort(&s, (Range){0, 1});
    batch_fill(&b, &s, (Range){0, IMAGES});
    for (size_t n = 0; n < IMAGES; n++) {
        unsigned char expected[AUGMENT_PIXELS];
        Distortion d = augment_draw(&plan, (AugmentKey){3, 4, items[n]});
        s.kernels->distort(&d, bytes + items[n] * AUGMENT_PIXELS, expected);
        for (size_t i = 0; i < AUGMENT_PIXELS; i++)
            CU_ASSERT_EQUAL(by_rows(&b, n, i), (float)expected[i] / 255.0f);
    }
    batch_free(&b);
}

TESTS_MAIN("batch")
