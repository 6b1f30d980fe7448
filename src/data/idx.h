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

typedef enum { IDX_LABELS = 0x801, IDX_IMAGES = 0x803 } IdxKind;

// The bytes are pixels, 0 paper to 255 ink, or labels, 0 to IDX_LABEL_MOST,
// which have one row and one column.
typedef struct {
    IdxKind kind;
    size_t count, rows, columns;
    unsigned char *bytes; // [count][rows][columns]
} Idx;

enum { IDX_LABEL_MOST = 63 };
enum { IDX_LABELS_HEADER = 8, IDX_IMAGES_HEADER = 16 };

// Reads a file that is already in memory: bytes: [size].  name is what the
// error text calls the file.  idx->kind says what is expected; all else is
// set.  On success the caller frees it with idx_free; on failure it is
// empty and nothing is held.  Refused: gzip, another magic number, no
// items, rows or columns outside 1 to 4096, a length that differs from the
// header's, labels over IDX_LABEL_MOST.
bool idx_parse(const unsigned char *bytes, size_t size, const char *name,
               Idx *idx, Error *error);

// The same from the file at path.  Files over 640 MiB are refused unread.
bool idx_read(const char *path, Idx *idx, Error *error);

// Writes such a file.  The old one stays as it was until the new one is
// complete.
bool idx_save(const Idx *idx, const char *path, Error *error);

void idx_free(Idx *idx);

#endif
