// The writing half of idx.h.
#include <stdint.h>
#include <stdio.h>

#include "base/file.h"
#include "data/idx.h"

enum { LABELS_MAGIC = 0x801, IMAGES_MAGIC = 0x803 };

static void put_u32(FILE *stream, size_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        fputc((int)(value >> shift & 0xff), stream);
}

bool idx_save_images(const IdxImages *images, const char *path,
                     Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    put_u32(file.stream, IMAGES_MAGIC);
    put_u32(file.stream, images->count);
    put_u32(file.stream, images->rows);
    put_u32(file.stream, images->columns);
    fwrite(images->pixels, images->rows * images->columns, images->count,
           file.stream);
    return file_commit(&file, error);
}

bool idx_save_labels(const IdxLabels *labels, const char *path,
                     Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    put_u32(file.stream, LABELS_MAGIC);
    put_u32(file.stream, labels->count);
    fwrite(labels->labels, 1, labels->count, file.stream);
    return file_commit(&file, error);
}
