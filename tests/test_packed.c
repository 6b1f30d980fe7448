#include "harness.h"

#include "engine/batch.h"
#include "nn/random.h"
#include "kernel_data.h"

enum { COUNT = 40, IN = 53, OUT = 4 };

static unsigned char bytes[COUNT * IN], labels[COUNT];

// Images of which half is 0; number 3 is empty, number 5 full.
static EngineSet set_drawn(void)
{
    Random random = random_start(4);
    for (size_t i = 0; i < COUNT * IN; i++) {
        bool empty = random_unit(&random) < 0.5 || i / IN == 3;
        bytes[i] = (unsigned char)(empty ? 0 : random_below(&random, 256));
        if (i / IN == 5)
            bytes[i] = (unsigned char)(1 + i % 255);
    }
    return (EngineSet){.count = COUNT,
                       .inputs = IN,
                       .outputs = OUT,
                       .bytes = bytes,
                       .labels = labels};
}

// A batch from a packed set holds the entries of one from the bytes,
// whichever kernels pack and unpack.
TEST(packed_and_unpacked_again)
{
    EngineSet set = set_drawn();
    Batch a = batch_new(COUNT, IN, OUT, false),
          b = batch_new(COUNT, IN, OUT, false);
    for (size_t k = 0; k < 3; k++) {
        Selection all = {
            .kernels = kernels_named(sets[k]), .set = &set, .n = COUNT};
        if (all.kernels == NULL)
            continue;
        batch_fill(&a, &all, (Range){0, COUNT});
        Packed packed = packed_new(&set, all.kernels);
        all.packed = &packed;
        batch_fill(&b, &all, (Range){0, COUNT});
        for (size_t n = 0; n < COUNT; n++) {
            CU_ASSERT_EQUAL(a.rows[n].count, b.rows[n].count);
            CU_ASSERT(memcmp(a.rows[n].entries, b.rows[n].entries,
                             a.rows[n].count * sizeof(Entry)) == 0);
        }
        packed_free(&packed);
    }
    CU_ASSERT_EQUAL(b.rows[3].count, 0);
    CU_ASSERT_EQUAL(b.rows[5].count, IN);
    batch_free(&a);
    batch_free(&b);
}

TEST(rows_say_where_and_what)
{
    EngineSet set = set_drawn();
    Packed packed = packed_new(&set, kernels_named(NULL));
    for (size_t n = 0; n < COUNT; n++) {
        PackedRow row = packed_row(&packed, n);
        size_t t = 0;
        for (size_t i = 0; i < IN; i++)
            if (bytes[n * IN + i] != 0) {
                CU_ASSERT(row.at[t] == i &&
                          row.value[t] == bytes[n * IN + i]);
                t++;
            }
        CU_ASSERT_EQUAL(row.count, t);
    }
    packed_free(&packed);
}

TEST(a_set_is_known_again)
{
    EngineSet set = set_drawn(), fewer = set;
    Packed none = {.set = set};
    CU_ASSERT(packed_saw(&none, &set) && !packed_is(&none, &set));
    Packed packed = packed_new(&set, kernels_named(NULL));
    CU_ASSERT(packed_is(&packed, &set));
    fewer.count--;
    CU_ASSERT(!packed_saw(&packed, &fewer) && !packed_is(&packed, &fewer));
    packed_free(&packed);
    CU_ASSERT(!packed_is(&packed, &set));
}

TEST(only_bytes_are_packed_and_not_too_many)
{
    EngineSet set = set_drawn();
    CU_ASSERT(packed_can(&set));
    set.inputs = (1 << 16) + 1;
    CU_ASSERT(!packed_can(&set));
    set.inputs = 1 << 16;
    CU_ASSERT(packed_can(&set));
    set.bytes = NULL;
    CU_ASSERT(!packed_can(&set));
}

TESTS_MAIN("packed")
