// picture_in_chunks: a PNG file and the pieces that it consists of.
#ifndef PICTURE_IN_CHUNKS_H
#define PICTURE_IN_CHUNKS_H

#include <stdint.h>

#include "workbook/workbook.h"

typedef struct {
    const char *path; // belongs to the caller
    unsigned char *bytes;
    size_t size;
} PictureInChunks;

// Reads the file, which has to be a PNG.  Ends with picture_in_chunks_free.
PictureInChunks picture_in_chunks_of(const Workbook *book,
                                     const char *path);
void picture_in_chunks_free(PictureInChunks *it);

// The checksum of PNG and gzip: what is left when the bytes, as a
// polynomial whose coefficients are their bits, are divided by a fixed one
// of degree
// 32.  bytes: [count].  Source: ISO 3309, ITU-T V.42.
uint32_t checksum(const unsigned char *bytes, size_t count);

void picture_in_chunks_print(const PictureInChunks *it);

#endif
