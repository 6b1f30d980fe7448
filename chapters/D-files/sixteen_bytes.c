#include "sixteen_bytes.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "base/file.h"
#include "base/phrase.h"
#include "workbook/table.h"

// The first count bytes of a file in the data folder.
static bool first_bytes(const char *path, unsigned char *first,
                        size_t count, size_t *size, Error *error)
{
    unsigned char *bytes;
    if (!file_read(path, 640u << 20, &bytes, size, error))
        return false;
    bool enough = *size >= count;
    if (enough)
        memcpy(first, bytes, count);
    free(bytes);
    return enough ||
           error_set(error,
                     "%s: the file ends at byte %zu, expected %zu "
                     "bytes to show",
                     path, *size, count);
}

SixteenBytes sixteen_bytes_of(const Workbook *book)
{
    Error error;
    SixteenBytes it = {0};
    if (book->digits == DIGITS_PEN)
        return it;
    it.there =
        first_bytes(PHRASE("%s/train-images-idx3-ubyte", book->data),
                    it.images, sizeof it.images, &it.images_size, &error) &&
        first_bytes(PHRASE("%s/train-labels-idx1-ubyte", book->data),
                    it.labels, sizeof it.labels, &it.labels_size, &error);
    if (!it.there && book->digits == DIGITS_MNIST)
        workbook_fail(book, &error);
    return it;
}

static void print_header(const unsigned char *bytes, size_t count,
                         const char *const *what)
{
    Table *table =
        table_new("byte|<hexadecimal|<what|number|read backwards");
    for (size_t at = 0; at < count; at += 4) {
        const unsigned char *b = bytes + at;
        table_cell(table, "%zu|%02x %02x %02x %02x|%s|%" PRIu32 "|%" PRIu32,
                   at, b[0], b[1], b[2], b[3], what[at / 4], big_endian(b),
                   little_endian(b));
    }
    table_print(table);
}

// The length that the header promises, beside that of the file.
static void print_length(const SixteenBytes *it)
{
    uint32_t count = big_endian(it->images + 4);
    uint32_t rows = big_endian(it->images + 8);
    uint32_t columns = big_endian(it->images + 12);
    printf("\n16 + %" PRIu32 " x %" PRIu32 " x %" PRIu32 " = %.0f bytes; "
           "the file has %zu.\n\n",
           count, rows, columns,
           16 + (double)count * (double)rows * (double)columns,
           it->images_size);
}

void sixteen_bytes_print(const SixteenBytes *it)
{
    static const char *const images[] = {"magic number", "images", "rows",
                                         "columns"};
    static const char *const labels[] = {"magic number", "labels"};
    table_heading("The first sixteen bytes");
    if (!it->there) {
        puts("No file of digits: make data fetches MNIST's.");
        return;
    }
    puts("train-images-idx3-ubyte begins:\n");
    print_header(it->images, 16, images);
    print_length(it);
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
