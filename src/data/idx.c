#include "data/idx.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/file.h"

enum { LABELS_MAGIC = 0x801, IMAGES_MAGIC = 0x803 };
enum { IMAGES_HEADER = 16 };
enum { SIDE_LIMIT = 4096, FILE_LIMIT = 640 << 20 };

static const char *kind_of(uint32_t magic)
{
    return magic == IMAGES_MAGIC ? "images" : "labels";
}

static bool check_magic(uint32_t magic, uint32_t expected, const char *name,
                        Error *error)
{
    if (magic == expected)
        return true;
    if (magic == IMAGES_MAGIC || magic == LABELS_MAGIC)
        return error_set(error,
                         "%s: byte 0: this holds %s, %s were expected",
                         name, kind_of(magic), kind_of(expected));
    return error_set(error,
                     "%s: byte 0: magic number 0x%08" PRIx32
                     ", expected 0x%08" PRIx32 " (IDX %s)",
                     name, magic, expected, kind_of(expected));
}

// Everything that can be said before the sizes are looked at.
static bool check_start(const unsigned char *bytes, size_t size,
                        uint32_t magic, const char *name, Error *error)
{
    size_t header =
        magic == IMAGES_MAGIC ? IMAGES_HEADER : IDX_LABELS_HEADER;
    if (size >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b)
        return error_set(error,
                         "%s: byte 0: this file is compressed with gzip, "
                         "expected IDX %s; unpack it with gunzip first",
                         name, kind_of(magic));
    if (size >= 4 && !check_magic(big_endian(bytes), magic, name, error))
        return false;
    if (size < header)
        return error_set(error,
                         "%s: the file ends at byte %zu, expected a header "
                         "of %zu bytes (IDX %s)",
                         name, size, header, kind_of(magic));
    if (big_endian(bytes + 4) == 0)
        return error_set(error, "%s: byte 4: 0 %s, expected at least 1",
                         name, kind_of(magic));
    return true;
}

static bool check_side(uint32_t side, const char *what, int offset,
                       const char *name, Error *error)
{
    if (side >= 1 && side <= SIDE_LIMIT)
        return true;
    return error_set(error, "%s: byte %d: %" PRIu32 " %s, expected 1 to %d",
                     name, offset, side, what, SIDE_LIMIT);
}

// The promised length is at most 16 + 2^32 * 2^12 * 2^12, which 64 bits
// hold with room to spare.
static bool check_length(size_t size, uint64_t promised, const char *name,
                         Error *error)
{
    if (size == promised)
        return true;
    return error_set(error,
                     "%s: the file ends at byte %zu, expected %" PRIu64
                     " by its header: %s",
                     name, size, promised,
                     size < promised ? "it is cut short"
                                     : "it is too long");
}

// Everything but the pixels: *images gets counts, and room for no pixels.
static bool check_images(const unsigned char *bytes, size_t size,
                         const char *name, IdxImages *images, Error *error)
{
    *images = (IdxImages){0};
    if (!check_start(bytes, size, IMAGES_MAGIC, name, error))
        return false;
    uint32_t count = big_endian(bytes + 4);
    uint32_t rows = big_endian(bytes + 8);
    uint32_t columns = big_endian(bytes + 12);
    if (!check_side(rows, "rows", 8, name, error) ||
        !check_side(columns, "columns", 12, name, error))
        return false;
    uint64_t pixels = (uint64_t)count * rows * columns;
    if (!check_length(size, IMAGES_HEADER + pixels, name, error))
        return false;
    *images = (IdxImages){count, rows, columns, NULL};
    return true;
}

static bool check_labels(const unsigned char *labels, size_t count,
                         const char *name, Error *error)
{
    for (size_t i = 0; i < count; i++)
        if (labels[i] > IDX_LABEL_MOST)
            return error_set(
                error, "%s: byte %zu: label %d, expected 0 to %d", name,
                IDX_LABELS_HEADER + i, labels[i], IDX_LABEL_MOST);
    return true;
}

static bool check_labels_file(const unsigned char *bytes, size_t size,
                              const char *name, IdxLabels *labels,
                              Error *error)
{
    *labels = (IdxLabels){0};
    if (!check_start(bytes, size, LABELS_MAGIC, name, error))
        return false;
    uint32_t count = big_endian(bytes + 4);
    if (!check_length(size, IDX_LABELS_HEADER + (uint64_t)count, name,
                      error) ||
        !check_labels(bytes + IDX_LABELS_HEADER, count, name, error))
        return false;
    labels->count = count;
    return true;
}

// ---- from memory and from files ----------------------------------------

static unsigned char *copy_bytes(const unsigned char *bytes, size_t size,
                                 const char *name, Error *error)
{
    unsigned char *copy = malloc(size);
    if (copy == NULL) {
        error_set(error, "%s: no memory for its %zu bytes", name, size);
        return NULL;
    }
    return memcpy(copy, bytes, size);
}

bool idx_parse_images(const unsigned char *bytes, size_t size,
                      const char *name, IdxImages *images, Error *error)
{
    if (!check_images(bytes, size, name, images, error))
        return false;
    images->pixels = copy_bytes(bytes + IMAGES_HEADER, size - IMAGES_HEADER,
                                name, error);
    if (images->pixels == NULL)
        *images = (IdxImages){0};
    return images->pixels != NULL;
}

bool idx_parse_labels(const unsigned char *bytes, size_t size,
                      const char *name, IdxLabels *labels, Error *error)
{
    if (!check_labels_file(bytes, size, name, labels, error))
        return false;
    labels->labels =
        copy_bytes(bytes + IDX_LABELS_HEADER, labels->count, name, error);
    if (labels->labels == NULL)
        *labels = (IdxLabels){0};
    return labels->labels != NULL;
}

// What was read is half a gigabyte for the largest sets: it is not copied,
// but moved to the front of its own memory.
static unsigned char *without_header(unsigned char *bytes, size_t size,
                                     size_t header)
{
    return memmove(bytes, bytes + header, size - header);
}

bool idx_read_images(const char *path, IdxImages *images, Error *error)
{
    unsigned char *bytes;
    size_t size;
    *images = (IdxImages){0};
    if (!file_read(path, FILE_LIMIT, &bytes, &size, error))
        return false;
    bool good = check_images(bytes, size, path, images, error);
    if (good)
        images->pixels = without_header(bytes, size, IMAGES_HEADER);
    else
        free(bytes);
    return good;
}

bool idx_read_labels(const char *path, IdxLabels *labels, Error *error)
{
    unsigned char *bytes;
    size_t size;
    *labels = (IdxLabels){0};
    if (!file_read(path, FILE_LIMIT, &bytes, &size, error))
        return false;
    bool good = check_labels_file(bytes, size, path, labels, error);
    if (good)
        labels->labels = without_header(bytes, size, IDX_LABELS_HEADER);
    else
        free(bytes);
    return good;
}

void idx_images_free(IdxImages *images)
{
    free(images->pixels);
    *images = (IdxImages){0};
}

void idx_labels_free(IdxLabels *labels)
{
    free(labels->labels);
    *labels = (IdxLabels){0};
}
