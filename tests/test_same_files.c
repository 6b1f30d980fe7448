// same_files: every kind of file has the same bytes on every machine.
//
// The sums below were made on x86-64; tests/systems.sh runs this program on
// processors with another order of bytes and another size of long.  Who
// changes a format on purpose puts in the sum that the test then prints.
#include "saves.h"

#include <zlib.h>

#include "data/idx.h"

static bool save_images(int version, Error *error)
{
    unsigned char pixels[2 * 3 * 4];
    for (size_t i = 0; i < sizeof pixels; i++)
        pixels[i] = (unsigned char)(255 - 11 * i);
    return idx_save(&(Idx){IDX_IMAGES, 1 + (size_t)version, 3, 4, pixels},
                    path, error);
}

static bool save_labels(int version, Error *error)
{
    unsigned char labels[] = {7, 2, 1, 0};
    return idx_save(&(Idx){IDX_LABELS, 3 + (size_t)version, 1, 1, labels},
                    path, error);
}

typedef struct {
    const char *name;
    Save save;
    size_t size;       // in bytes
    unsigned long sum; // their CRC-32
} Known;

TEST(the_bytes_are_those_of_every_machine)
{
    static const Known known[] = {
        {"IDX images", save_images, 40, 0x643eabee},
        {"IDX labels", save_labels, 12, 0x0db1e98e},
        {"safetensors", save_model, 13576, 0xf4b45834},
        {"checkpoint", save_checkpoint, 13952, 0x41bcb847},
        {"npz", save_archive, 14678, 0x6bcddfc9},
        {"history", save_history, 237, 0xf745e659},
        {"trace", save_trace, 2724, 0x6b00dfed}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        Content c = content_after(known[i].save, 1);
        unsigned long sum = crc32_z(0, c.bytes, c.size);
        bool good = c.size == known[i].size && sum == known[i].sum;
        if (!good)
            printf("\n    %s: %zu, 0x%08lx", known[i].name, c.size, sum);
        CU_ASSERT_TRUE(good);
        free(c.bytes);
    }
}

// Reads what was written and writes it again.
TEST(what_is_read_is_written_again)
{
    Model model;
    Error error;
    Idx images = {.kind = IDX_IMAGES};
    Content before = content_after(save_model, 0);
    CU_ASSERT_TRUE_FATAL(model_load(path, &model, &error));
    CU_ASSERT_TRUE(model_save(&model, path, &error));
    Content after = content();
    CU_ASSERT_TRUE(same(before, after));
    model_free(&model);
    free(before.bytes);
    free(after.bytes);
    before = content_after(save_images, 1);
    CU_ASSERT_TRUE_FATAL(idx_read(path, &images, &error));
    CU_ASSERT_TRUE(idx_save(&images, path, &error));
    after = content();
    CU_ASSERT_TRUE(same(before, after));
    idx_free(&images);
    free(before.bytes);
    free(after.bytes);
}

TESTS_MAIN_WITHIN("same_files", saves_begin, saves_end)
