#include "data/idx.h"

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/file.h"

enum { SIDE_LIMIT = 4096, FILE_LIMIT = 640 << 20 };

static const char *name_of(uint32_t magic)
{
    return magic == IDX_IMAGES ? "images" : "labels";
}

static size_t header_of(IdxKind kind)
{
    return kind == IDX_IMAGES ? IDX_IMAGES_HEADER : IDX_LABELS_HEADER;
}

static bool check_magic(uint32_t magic, IdxKind expected, const char *name,
                        Error *error)
{
    if (magic == expected)
        return true;
    if (magic == IDX_IMAGES || magic == IDX_LABELS)
        return error_set(error,
                         "%s: byte 0: this holds %s, %s were expected",
                         name, name_of(magic), name_of(expected));
    return error_set(error,
                     "%s: byte 0: magic number 0x%08" PRIx32
                     ", expected 0x%08" PRIx32 " (IDX %s)",
                     name, magic, (uint32_t)expected, name_of(expected));
}

// Everything that can be said before the sizes are looked at.
static bool check_start(const unsigned char *bytes, size_t size,
                        IdxKind kind, const char *name, Error *error)
{
    if (size >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b)
        return error_set(error,
                         "%s: byte 0: this file is compressed with gzip, "
                         "expected IDX %s; unpack it with gunzip first",
                         name, name_of(kind));
    if (size >= 4 && !check_magic(big_endian(bytes), kind, name, error))
        return false;
    if (size < header_of(kind))
        return error_set(error,
                         "%s: the file ends at byte %zu, expected a header "
                         "of %zu bytes (IDX %s)",
                         name, size, header_of(kind), name_of(kind));
    if (big_endian(bytes + 4) == 0)
        return error_set(error, "%s: byte 4: 0 %s, expected at least 1",
                         name, name_of(kind));
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

// Everything but the bytes behind the header: *idx gets its numbers, and no
// bytes.
static bool check(const unsigned char *bytes, size_t size, const char *name,
                  Idx *idx, Error *error)
{
    IdxKind kind = idx->kind;
    bool images = kind == IDX_IMAGES;
    *idx = (Idx){.kind = kind};
    if (!check_start(bytes, size, kind, name, error))
        return false;
    uint32_t count = big_endian(bytes + 4);
    uint32_t rows = images ? big_endian(bytes + 8) : 1;
    uint32_t columns = images ? big_endian(bytes + 12) : 1;
    size_t header = header_of(kind);
    if (!check_side(rows, "rows", 8, name, error) ||
        !check_side(columns, "columns", 12, name, error) ||
        !check_length(size, header + (uint64_t)count * rows * columns, name,
                      error) ||
        (!images && !check_labels(bytes + header, count, name, error)))
        return false;
    *idx = (Idx){kind, count, rows, columns, NULL};
    return true;
}

// ---- from memory and from files ----------------------------------------

bool idx_parse(const unsigned char *bytes, size_t size, const char *name,
               Idx *idx, Error *error)
{
    size_t header = header_of(idx->kind);
    if (!check(bytes, size, name, idx, error))
        return false;
    idx->bytes = malloc(size - header);
    if (idx->bytes != NULL) {
        memcpy(idx->bytes, bytes + header, size - header);
        return true;
    }
    idx_free(idx);
    return error_set(error, "%s: no memory for its %zu bytes", name,
                     size - header);
}

// What was read is half a gigabyte for the largest sets: it is not copied,
// but moved to the front of its own memory.
bool idx_read(const char *path, Idx *idx, Error *error)
{
    unsigned char *bytes;
    size_t size, header = header_of(idx->kind);
    *idx = (Idx){.kind = idx->kind};
    if (!file_read(path, FILE_LIMIT, &bytes, &size, error))
        return false;
    bool good = check(bytes, size, path, idx, error);
    if (good)
        idx->bytes = memmove(bytes, bytes + header, size - header);
    else
        free(bytes);
    return good;
}

void idx_free(Idx *idx)
{
    free(idx->bytes);
    *idx = (Idx){.kind = idx->kind};
}

// ---- writing -----------------------------------------------------------

static void put_u32(FILE *stream, size_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        fputc((int)(value >> shift & 0xff), stream);
}

bool idx_save(const Idx *idx, const char *path, Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    put_u32(file.stream, idx->kind);
    put_u32(file.stream, idx->count);
    if (idx->kind == IDX_IMAGES) {
        put_u32(file.stream, idx->rows);
        put_u32(file.stream, idx->columns);
    }
    fwrite(idx->bytes, idx->rows * idx->columns, idx->count, file.stream);
    return file_commit(&file, error);
}
