// idx: what is read from a good file, and that each kind of bad file is
// refused with a line that names the place.
#include "harness.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "data/idx.h"

// A good file, with room for one byte more.
typedef struct {
    IdxKind kind;
    size_t header, size;
    unsigned char bytes[41];
} GoodFile;

// Three images of 2 rows and 4 columns, and five labels.
static const GoodFile files[] = {
    {IDX_IMAGES, 16, 40, {0,  0,  8,  3,  0,  0,  0,  3,  0,  0,
                          0,  2,  0,  0,  0,  4,  0,  1,  2,  3,
                          4,  5,  6,  7,  8,  9,  10, 11, 12, 13,
                          14, 15, 16, 17, 18, 19, 20, 21, 22, 23}},
    {IDX_LABELS, 8, 13, {0, 0, 8, 1, 0, 0, 0, 5, 7, 2, 1, 0, 9}}};

TEST(images_and_labels_are_read)
{
    static const size_t sizes[][3] = {{3, 2, 4}, {5, 1, 1}};
    for (size_t f = 0; f < 2; f++) {
        const GoodFile *file = &files[f];
        Error error;
        Idx idx = {.kind = file->kind};
        CU_ASSERT_FATAL(
            idx_parse(file->bytes, file->size, "f", &idx, &error));
        CU_ASSERT_EQUAL(idx.count, sizes[f][0]);
        CU_ASSERT_EQUAL(idx.rows, sizes[f][1]);
        CU_ASSERT_EQUAL(idx.columns, sizes[f][2]);
        CU_ASSERT_EQUAL(memcmp(idx.bytes, file->bytes + file->header,
                               file->size - file->header),
                        0);
        idx_free(&idx);
        CU_ASSERT_PTR_NULL(idx.bytes);
    }
}

// 60000 is 0x0000ea60: assembled from signed bytes it would be -5536. MNIST
// has this count, so a reader that is wrong here fails on the real files.
TEST(a_count_with_a_high_bit_is_read_unsigned)
{
    Error error;
    Idx labels = {.kind = IDX_LABELS};
    unsigned char *bytes = calloc(8 + 60000, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(bytes);
    bytes[2] = 8, bytes[3] = 1, bytes[6] = 0xea, bytes[7] = 0x60;
    CU_ASSERT_TRUE(idx_parse(bytes, 8 + 60000, "f", &labels, &error));
    CU_ASSERT_EQUAL(labels.count, 60000);
    idx_free(&labels);
    free(bytes);
}

// One way to spoil a good file: put these four bytes at this offset, then
// cut or lengthen the file to this size (0: leave it).  size -1 means 0.
typedef struct {
    int offset;
    uint32_t word;
    int size;
    const char *expected;
} Spoiled;

static size_t spoil(unsigned char *bytes, size_t size, const Spoiled *how)
{
    for (int i = 0; i < 4 && how->offset >= 0; i++)
        bytes[how->offset + i] = (unsigned char)(how->word >> (24 - 8 * i));
    return how->size == 0 ? size : how->size < 0 ? 0 : (size_t)how->size;
}

enum { KEEP = -1, EMPTY = -1 };

static const Spoiled bad_images[] = {
    {KEEP, 0, EMPTY, "f: the file ends at byte 0, expected a header of 16"},
    {KEEP, 0, 1, "f: the file ends at byte 1, expected a header of 16"},
    {KEEP, 0, 3, "f: the file ends at byte 3"},
    {KEEP, 0, 4, "f: the file ends at byte 4, expected a header of 16"},
    {KEEP, 0, 15, "f: the file ends at byte 15, expected a header of 16"},
    {KEEP, 0, 16, "ends at byte 16, expected 40 by its header: it is cut"},
    {KEEP, 0, 39, "ends at byte 39, expected 40 by its header: it is cut"},
    {KEEP, 0, 41, "ends at byte 41, expected 40 by its header: it is too"},
    {0, 0x00000801, 0,
     "f: byte 0: this holds labels, images were expected"},
    {0, 0x00000801, 13, "byte 0: this holds labels, images were expected"},
    {0, 0x00000801, 3, "f: the file ends at byte 3, expected a header"},
    {0, 0x00000802, 0, "magic number 0x00000802, expected 0x00000803"},
    {0, 0x00000d03, 0, "magic number 0x00000d03, expected 0x00000803"},
    {0, 0x03080000, 0, "magic number 0x03080000, expected 0x00000803"},
    {0, 0x89504e47, 0, "f: byte 0: magic number 0x89504e47, expected"},
    {0, 0x00000000, 0, "f: byte 0: magic number 0x00000000, expected"},
    {0, 0x1f8b0808, 0, "f: byte 0: this file is compressed with gzip"},
    {0, 0x1f8b0808, 2, "f: byte 0: this file is compressed with gzip"},
    {4, 0, 0, "f: byte 4: 0 images, expected at least 1"},
    {4, 0, 16, "f: byte 4: 0 images, expected at least 1"},
    {4, 2, 0, "ends at byte 40, expected 32 by its header: it is too long"},
    {4, 4, 0,
     "ends at byte 40, expected 48 by its header: it is cut short"},
    {4, 0x80000003, 0, "byte 40, expected 17179869224 by its header"},
    {4, 0xffffffff, 0, "byte 40, expected 34359738376 by its header"},
    {4, 0x20000003, 0, "byte 40, expected 4294967336 by its header"},
    {8, 0, 0, "f: byte 8: 0 rows, expected 1 to 4096"},
    {8, 4097, 0, "f: byte 8: 4097 rows, expected 1 to 4096"},
    {8, 0x80000002, 0, "f: byte 8: 2147483650 rows, expected 1 to 4096"},
    {8, 4096, 0, "byte 40, expected 49168 by its header: it is cut short"},
    {12, 0, 0, "f: byte 12: 0 columns, expected 1 to 4096"},
    {12, 4097, 0, "f: byte 12: 4097 columns, expected 1 to 4096"},
    {12, 0xffffffff, 0, "f: byte 12: 4294967295 columns, expected"},
    {12, 4096, 0, "byte 40, expected 24592 by its header: it is cut short"},
};

static const Spoiled bad_labels[] = {
    {KEEP, 0, EMPTY, "f: the file ends at byte 0, expected a header of 8"},
    {KEEP, 0, 7, "f: the file ends at byte 7, expected a header of 8"},
    {KEEP, 0, 8, "ends at byte 8, expected 13 by its header: it is cut"},
    {KEEP, 0, 12, "ends at byte 12, expected 13 by its header: it is cut"},
    {KEEP, 0, 14, "ends at byte 14, expected 13 by its header: it is too"},
    {0, 0x00000803, 0,
     "f: byte 0: this holds images, labels were expected"},
    {0, 0x01080000, 0, "magic number 0x01080000, expected 0x00000801"},
    {0, 0x1f8b0808, 0, "expected IDX labels; unpack it with gunzip"},
    {4, 0, 0, "f: byte 4: 0 labels, expected at least 1"},
    {4, 6, 0,
     "ends at byte 13, expected 14 by its header: it is cut short"},
    {4, 0xfffffffd, 0, "byte 13, expected 4294967301 by its header"},
    {4, 0xffffffff, 0, "byte 13, expected 4294967303 by its header"},
    {8, 0x403f0100, 0, "f: byte 8: label 64, expected 0 to 63"},
    {8, 0x0702ff00, 0, "f: byte 10: label 255, expected 0 to 63"},
    {9, 0x02010980, 0, "f: byte 12: label 128, expected 0 to 63"},
};

static void assert_refused(const GoodFile *file, const Spoiled *ways,
                           size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Error error = {""};
        Idx idx = {file->kind, 1, 1, 1, NULL};
        GoodFile bad = *file;
        size_t size = spoil(bad.bytes, bad.size, &ways[i]);
        CU_ASSERT_FALSE(idx_parse(bad.bytes, size, "f", &idx, &error));
        ASSERT_CONTAINS(error.text, ways[i].expected);
        CU_ASSERT_EQUAL(idx.count, 0);
        CU_ASSERT_PTR_NULL(idx.bytes);
    }
}

TEST(bad_files_are_refused_by_name_and_place)
{
    assert_refused(&files[0], bad_images,
                   sizeof bad_images / sizeof *bad_images);
    assert_refused(&files[1], bad_labels,
                   sizeof bad_labels / sizeof *bad_labels);
}

// Every shorter file is refused.  Each is a block of its own, so that the
// sanitizers see a read past its end.
TEST(every_truncation_is_refused)
{
    for (size_t f = 0; f < 2; f++)
        for (size_t size = 0; size < files[f].size; size++) {
            Error error;
            Idx idx = {.kind = files[f].kind};
            unsigned char *block = malloc(size + (size == 0));
            CU_ASSERT_PTR_NOT_NULL_FATAL(block);
            memcpy(block, files[f].bytes, size);
            CU_ASSERT_FALSE(idx_parse(block, size, "f", &idx, &error));
            free(block);
        }
}

// Any other value in any byte of the header changes what the file promises,
// so none of these files may pass.
TEST(every_changed_header_byte_is_refused)
{
    for (size_t f = 0; f < 2; f++)
        for (size_t i = 0; i < 255 * files[f].header; i++) {
            Error error;
            Idx idx = {.kind = files[f].kind};
            GoodFile bad = files[f];
            bad.bytes[i / 255] ^= (unsigned char)(1 + i % 255);
            CU_ASSERT_FALSE(
                idx_parse(bad.bytes, bad.size, "f", &idx, &error));
        }
}

TEST(files_are_read_and_named)
{
    char folder[] = "build/test-idx-XXXXXX", path[64], text[96];
    Error error;
    FileReplacement file;
    Idx images = {.kind = IDX_IMAGES};
    Idx labels = {.kind = IDX_LABELS};
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/images", folder);
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    fwrite(files[0].bytes, 1, files[0].size, file.stream);
    CU_ASSERT_FATAL(file_commit(&file, &error));

    CU_ASSERT_TRUE(idx_read(path, &images, &error));
    CU_ASSERT_EQUAL(images.count, 3);
    idx_free(&images);
    CU_ASSERT_FALSE(idx_read(path, &labels, &error));
    snprintf(text, sizeof text, "%s: byte 0: this holds images", path);
    ASSERT_CONTAINS(error.text, text);
    unlink(path);
    CU_ASSERT_FALSE(idx_read(path, &images, &error));
    ASSERT_CONTAINS(error.text, path);
    CU_ASSERT_FALSE(idx_read(folder, &labels, &error));
    ASSERT_CONTAINS(error.text, "expected a regular file");
    rmdir(folder);
}

static void assert_kept(Idx saved)
{
    Error error = {""};
    Idx read = {.kind = saved.kind};
    CU_ASSERT_FATAL(idx_save(&saved, "build/test-idx", &error));
    CU_ASSERT_FATAL(idx_read("build/test-idx", &read, &error));
    CU_ASSERT_EQUAL_FATAL(read.count, saved.count);
    CU_ASSERT_EQUAL(read.rows, saved.rows);
    CU_ASSERT_EQUAL(read.columns, saved.columns);
    CU_ASSERT_EQUAL(memcmp(read.bytes, saved.bytes,
                           saved.count * saved.rows * saved.columns),
                    0);
    idx_free(&read);
    CU_ASSERT_FALSE(idx_save(&saved, "build/none/test-idx", &error));
}

// 300 is 0x012c: two bytes of the count are more than 0.
TEST(what_is_saved_is_read_again)
{
    static unsigned char pixels[2 * 3 * 4] = {1, 2, 3, [23] = 255};
    static unsigned char digits[3] = {9, 0, 5}, many[300] = {[299] = 7};
    assert_kept((Idx){IDX_IMAGES, 2, 3, 4, pixels});
    assert_kept((Idx){IDX_LABELS, 3, 1, 1, digits});
    assert_kept((Idx){IDX_LABELS, 300, 1, 1, many});
    assert_kept((Idx){IDX_IMAGES, 300, 1, 1, many});
}

TESTS_MAIN("idx")
