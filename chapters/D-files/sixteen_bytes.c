#include "sixteen_bytes.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "workbook/table.h"

unsigned long big_endian(const unsigned char *bytes)
{
    unsigned long number = 0;
    for (int i = 0; i < 4; i++)
        number = number << 8 | bytes[i];
    return number;
}

unsigned long little_endian(const unsigned char *bytes)
{
    unsigned long number = 0;
    for (int i = 3; i >= 0; i--)
        number = number << 8 | bytes[i];
    return number;
}

// The first count bytes of a file in the data folder; false without it.
static bool first_bytes(const Workbook *book, const char *name,
                        unsigned char *first, size_t count, size_t *size)
{
    char path[1024];
    unsigned char *bytes;
    snprintf(path, sizeof path, "%s/%s", book->data, name);
    if (!file_read(path, 256u << 20, &bytes, size, NULL))
        return false;
    bool enough = *size >= count;
    if (enough)
        memcpy(first, bytes, count);
    free(bytes);
    return enough;
}

SixteenBytes sixteen_bytes_of(const Workbook *book)
{
    SixteenBytes it = {0};
    it.there = first_bytes(book, "train-images-idx3-ubyte", it.images,
                           sizeof it.images, &it.images_size) &&
               first_bytes(book, "train-labels-idx1-ubyte", it.labels,
                           sizeof it.labels, &it.labels_size);
    return it;
}

static void print_header(const unsigned char *bytes, size_t count,
                         const char *const *what)
{
    Table *table =
        table_new("byte|<hexadecimal|<what|number|read backwards");
    for (size_t at = 0; at < count; at += 4) {
        const unsigned char *b = bytes + at;
        table_cell(table, "%zu|%02x %02x %02x %02x|%s|%lu|%lu", at, b[0],
                   b[1], b[2], b[3], what[at / 4], big_endian(b),
                   little_endian(b));
    }
    table_print(table);
}

void sixteen_bytes_print(const SixteenBytes *it)
{
    static const char *const images[] = {"magic number", "images", "rows",
                                         "columns"};
    static const char *const labels[] = {"magic number", "labels"};
    table_heading("The first sixteen bytes");
    if (!it->there) {
        puts("MNIST's files are not here: make data fetches them.");
        return;
    }
    puts("train-images-idx3-ubyte begins:\n");
    print_header(it->images, 16, images);
    printf("\n16 + %lu x %lu x %lu = %lu bytes; the file has %zu.\n\n",
           big_endian(it->images + 4), big_endian(it->images + 8),
           big_endian(it->images + 12),
           16 + big_endian(it->images + 4) * big_endian(it->images + 8) *
                    big_endian(it->images + 12),
           it->images_size);
    puts("train-labels-idx1-ubyte begins:\n");
    print_header(it->labels, 8, labels);
    printf("\nand from byte 8 on one byte a label:");
    for (int i = 0; i < SIXTEEN_BYTES_LABELS; i++)
        printf(" %d", it->labels[8 + i]);
    puts(" ...");
}

void sixteen_bytes_trace(Trace *trace, const SixteenBytes *it)
{
    double header[16];
    for (int i = 0; i < 16; i++)
        header[i] = it->images[i];
    trace_step(trace, "idx", "The header of the training images",
               "16 bytes");
    trace_vector(trace, "header", header, 16);
}
