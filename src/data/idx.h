// idx: reads and writes the two kinds of IDX file that MNIST is made of.
//
// An IDX file is a big-endian header and then plain bytes:
//
//     images  0x00000803, count, rows, columns (16 bytes), then the pixels
//     labels  0x00000801, count                 (8 bytes), then the labels
//
// A file is believed only when its length is exactly what its header
// promises.  Memory is taken after that check, so a header that lies cannot
// make the reader allocate more than the file itself is long.
// Format: yann.lecun.com/exdb/mnist, "file formats for the MNIST database".
#ifndef DATA_IDX_H
#define DATA_IDX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

typedef struct {
    size_t count, rows, columns;
    unsigned char *pixels; // [count][rows][columns], 0 paper to 255 ink
} IdxImages;

typedef struct {
    size_t count;
    unsigned char *labels; // [count], each 0 to IDX_LABEL_MOST
} IdxLabels;

enum { IDX_LABEL_MOST = 63, IDX_LABELS_HEADER = 8 };

// Read a file that is already in memory: bytes: [size].  name is what the
// error text calls the file.  On success the caller frees the result with
// idx_images_free or idx_labels_free; on failure it is empty and nothing is
// held.  Refused: gzip, another magic number, no items, rows or columns
// outside 1 to 4096, a length that differs from the header's, labels
// over IDX_LABEL_MOST.
bool idx_parse_images(const unsigned char *bytes, size_t size,
                      const char *name, IdxImages *images, Error *error);
bool idx_parse_labels(const unsigned char *bytes, size_t size,
                      const char *name, IdxLabels *labels, Error *error);

// The same from the file at path.  Files over 640 MiB are refused unread.
bool idx_read_images(const char *path, IdxImages *images, Error *error);
bool idx_read_labels(const char *path, IdxLabels *labels, Error *error);

// Write such a file.  The old one stays as it was until the new one is
// complete.
bool idx_save_images(const IdxImages *images, const char *path,
                     Error *error);
bool idx_save_labels(const IdxLabels *labels, const char *path,
                     Error *error);

void idx_images_free(IdxImages *images);
void idx_labels_free(IdxLabels *labels);

#endif
