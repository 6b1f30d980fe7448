// idx: what is read from a good file, and that each kind of bad file is
// refused with a line that names the place.
#include "harness.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "data/idx.h"

enum { IMAGES_SIZE = 16 + 3 * 2 * 4, LABELS_SIZE = 8 + 5 };

// Three images of 2 rows and 4 columns, pixels 0, 1, 2, ... 23.
static void good_images(unsigned char bytes[IMAGES_SIZE]) {
    static const unsigned char header[16] = {0, 0, 8, 3, 0, 0, 0, 3,
                                             0, 0, 0, 2, 0, 0, 0, 4};
    memcpy(bytes, header, 16);
    for (int i = 16; i < IMAGES_SIZE; i++)
        bytes[i] = (unsigned char)(i - 16);
}

static void good_labels(unsigned char bytes[LABELS_SIZE]) {
    static const unsigned char all[LABELS_SIZE] = {0, 0, 8, 1, 0, 0, 0,
                                                   5, 7, 2, 1, 0, 9};
    memcpy(bytes, all, LABELS_SIZE);
}

TEST(images_are_read) {
    Error error;
    Idx images = {.kind = IDX_IMAGES};
    unsigned char bytes[IMAGES_SIZE];
    good_images(bytes);
    CU_ASSERT_FATAL(
        idx_parse(bytes, sizeof bytes, "f", &images, &error));
    CU_ASSERT_EQUAL(images.count, 3);
    CU_ASSERT_EQUAL(images.rows, 2);
    CU_ASSERT_EQUAL(images.columns, 4);
    CU_ASSERT_EQUAL(memcmp(images.bytes, bytes + 16, 24), 0);
    idx_free(&images);
    CU_ASSERT_PTR_NULL(images.bytes);
}

TEST(labels_are_read) {
    Error error;
    Idx labels = {.kind = IDX_LABELS};
    unsigned char bytes[LABELS_SIZE];
    good_labels(bytes);
    CU_ASSERT_FATAL(
        idx_parse(bytes, sizeof bytes, "f", &labels, &error));
    CU_ASSERT_EQUAL(labels.count, 5);
    CU_ASSERT_EQUAL(memcmp(labels.bytes, bytes + 8, 5), 0);
    idx_free(&labels);
    CU_ASSERT_PTR_NULL(labels.bytes);
}

// 60000 is 0x0000ea60: assembled from signed bytes it would be -5536. MNIST
// has this count, so a reader that is wrong here fails on the real files.
TEST(a_count_with_a_high_bit_is_read_unsigned) {
    Error error;
    Idx labels = {.kind = IDX_LABELS};
    unsigned char *bytes = calloc(8 + 60000, 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(bytes);
    bytes[2] = 8, bytes[3] = 1, bytes[6] = 0xea, bytes[7] = 0x60;
    CU_ASSERT_TRUE(
        idx_parse(bytes, 8 + 60000, "f", &labels, &error));
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

static size_t spoil(unsigned char *bytes, size_t size, const Spoiled *how) {
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

TEST(bad_images_are_refused_by_name_and_place) {
    for (size_t i = 0; i < sizeof bad_images / sizeof *bad_images; i++) {
        Error error = {""};
        Idx images = {IDX_IMAGES, 1, 1, 1, NULL};
        unsigned char bytes[IMAGES_SIZE + 1] = {0};
        good_images(bytes);
        size_t size = spoil(bytes, IMAGES_SIZE, &bad_images[i]);
        CU_ASSERT_FALSE(
            idx_parse(bytes, size, "f", &images, &error));
        ASSERT_CONTAINS(error.text, bad_images[i].expected);
        CU_ASSERT_EQUAL(images.count, 0);
        CU_ASSERT_PTR_NULL(images.bytes);
    }
}

TEST(bad_labels_are_refused_by_name_and_place) {
    for (size_t i = 0; i < sizeof bad_labels / sizeof *bad_labels; i++) {
        Error error = {""};
        Idx labels = {IDX_LABELS, 1, 1, 1, NULL};
        unsigned char bytes[LABELS_SIZE + 1] = {0};
        good_labels(bytes);
        size_t size = spoil(bytes, LABELS_SIZE, &bad_labels[i]);
        CU_ASSERT_FALSE(
            idx_parse(bytes, size, "f", &labels, &error));
        ASSERT_CONTAINS(error.text, bad_labels[i].expected);
        CU_ASSERT_EQUAL(labels.count, 0);
        CU_ASSERT_PTR_NULL(labels.bytes);
    }
}

// Every shorter file is refused.  Each is a block of its own, so that the
// sanitizers see a read past its end.
TEST(every_truncation_is_refused) {
    unsigned char bytes[IMAGES_SIZE], short_labels[LABELS_SIZE];
    good_images(bytes);
    good_labels(short_labels);
    for (size_t size = 0; size < IMAGES_SIZE; size++) {
        Error error;
        Idx images = {.kind = IDX_IMAGES};
        Idx labels = {.kind = IDX_LABELS};
        unsigned char *block = malloc(size + (size == 0));
        CU_ASSERT_PTR_NOT_NULL_FATAL(block);
        memcpy(block, bytes, size);
        CU_ASSERT_FALSE(
            idx_parse(block, size, "f", &images, &error));
        if (size < LABELS_SIZE) {
            memcpy(block, short_labels, size);
            CU_ASSERT_FALSE(
                idx_parse(block, size, "f", &labels, &error));
        }
        free(block);
    }
}

// Any other value in any byte of the header changes what the file promises,
// so none of the 16 * 255 files may pass.
TEST(every_changed_header_byte_is_refused) {
    Error error;
    unsigned char bytes[IMAGES_SIZE];
    for (size_t i = 0; i < 16; i++)
        for (unsigned change = 1; change < 256; change++) {
            Idx images = {.kind = IDX_IMAGES};
            good_images(bytes);
            bytes[i] = (unsigned char)(bytes[i] ^ change);
            CU_ASSERT_FALSE(idx_parse(bytes, sizeof bytes, "f",
                                             &images, &error));
        }
    for (size_t i = 0; i < 8; i++)
        for (unsigned change = 1; change < 256; change++) {
            Idx labels = {.kind = IDX_LABELS};
            good_labels(bytes);
            bytes[i] = (unsigned char)(bytes[i] ^ change);
            CU_ASSERT_FALSE(
                idx_parse(bytes, LABELS_SIZE, "f", &labels, &error));
        }
}

TEST(files_are_read_and_named) {
    char folder[] = "build/test-idx-XXXXXX", path[64], text[96];
    Error error;
    FileReplacement file;
    Idx images = {.kind = IDX_IMAGES};
    Idx labels = {.kind = IDX_LABELS};
    unsigned char bytes[IMAGES_SIZE];
    good_images(bytes);
    CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/images", folder);
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    fwrite(bytes, 1, sizeof bytes, file.stream);
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

TEST(what_is_saved_is_read_again)
{
    static unsigned char pixels[2 * 3 * 4] = {1, 2, 3, [23] = 255};
    static unsigned char digits[3] = {9, 0, 5};
    Error error = {""};
    Idx images = {.kind = IDX_IMAGES};
    Idx labels = {.kind = IDX_LABELS};
    CU_ASSERT_FATAL(idx_save(&(Idx){IDX_IMAGES, 2, 3, 4, pixels},
                                    "build/test-idx", &error));
    CU_ASSERT_FATAL(idx_read("build/test-idx", &images, &error));
    CU_ASSERT_EQUAL(images.count, 2);
    CU_ASSERT_EQUAL(images.rows, 3);
    CU_ASSERT_EQUAL(images.columns, 4);
    CU_ASSERT_EQUAL(memcmp(images.bytes, pixels, sizeof pixels), 0);
    idx_free(&images);
    CU_ASSERT_FATAL(idx_save(&(Idx){IDX_LABELS, 3, 1, 1, digits},
                                    "build/test-idx", &error));
    CU_ASSERT_FATAL(idx_read("build/test-idx", &labels, &error));
    CU_ASSERT_EQUAL(labels.count, 3);
    CU_ASSERT_EQUAL(memcmp(labels.bytes, digits, 3), 0);
    idx_free(&labels);
    CU_ASSERT_FALSE(idx_save(&(Idx){IDX_LABELS, 3, 1, 1, digits},
                                    "build/none/test-idx", &error));
}

// 300 is 0x012c: two bytes of the count are more than 0.
TEST(counts_of_more_than_a_byte_are_saved)
{
    static unsigned char digits[300] = {[299] = 7};
    Error error = {""};
    Idx images = {.kind = IDX_IMAGES};
    Idx labels = {.kind = IDX_LABELS};
    CU_ASSERT_FATAL(idx_save(&(Idx){IDX_LABELS, 300, 1, 1, digits},
                                    "build/test-idx", &error));
    CU_ASSERT_FATAL(idx_read("build/test-idx", &labels, &error));
    CU_ASSERT_EQUAL_FATAL(labels.count, 300);
    CU_ASSERT_EQUAL(labels.bytes[299], 7);
    idx_free(&labels);
    CU_ASSERT_FATAL(idx_save(&(Idx){IDX_IMAGES, 300, 1, 1, digits},
                                    "build/test-idx", &error));
    CU_ASSERT_FATAL(idx_read("build/test-idx", &images, &error));
    CU_ASSERT_EQUAL_FATAL(images.count, 300);
    CU_ASSERT_EQUAL(images.bytes[299], 7);
    idx_free(&images);
    CU_ASSERT_FALSE(idx_save(&(Idx){IDX_IMAGES, 300, 1, 1, digits},
                                    "build/none/test-idx", &error));
}

TESTS_MAIN("idx")
