// sixteen_bytes: the headers of MNIST's two kinds of file.
#ifndef SIXTEEN_BYTES_H
#define SIXTEEN_BYTES_H

#include "trace/trace.h"
#include "workbook/workbook.h"

#define SIXTEEN_BYTES_LABELS 10 // the first ones are shown

typedef struct {
    bool there;               // false: no MNIST in the folder
    unsigned char images[16]; // the header of the training images
    size_t images_size;       // of the whole file, bytes
    unsigned char labels[8 + SIXTEEN_BYTES_LABELS];
    size_t labels_size;
} SixteenBytes;

// Reads them from the workbook's data folder.
SixteenBytes sixteen_bytes_of(const Workbook *book);

// Four bytes as one number, the most significant first, 0 to 2^32 - 1.
unsigned long big_endian(const unsigned char *bytes);

// Four bytes the other way round.
unsigned long little_endian(const unsigned char *bytes);

void sixteen_bytes_print(const SixteenBytes *it);
void sixteen_bytes_trace(Trace *trace, const SixteenBytes *it);

#endif
