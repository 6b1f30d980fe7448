// sixteen_bytes: the headers of MNIST's two kinds of file.
#ifndef SIXTEEN_BYTES_H
#define SIXTEEN_BYTES_H

#include "trace/trace.h"
#include "workbook/workbook.h"

#define SIXTEEN_BYTES_LABELS 10 // the first ones are shown

typedef struct {
    bool there;               // false: no file to show
    unsigned char images[16]; // the header of the training images
    size_t images_size;       // of the whole file, bytes
    unsigned char labels[8 + SIXTEEN_BYTES_LABELS];
    size_t labels_size;
} SixteenBytes;

// Reads them from the workbook's data folder, unless the pen's digits were
// asked for, which lie in no file.  Ends the program where MNIST was asked
// for and is not there.
SixteenBytes sixteen_bytes_of(const Workbook *book);

void sixteen_bytes_print(const SixteenBytes *it);
void sixteen_bytes_trace(Trace *trace, const SixteenBytes *it);

#endif
