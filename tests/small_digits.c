// small_digits: writes a folder of digits in MNIST's four files, but few of
// them:  build/tests/small_digits FOLDER TRAINING TEST
//
// For runs under tools that slow a program down fifty times (make
// valgrind). The digits are the pen's.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/idx.h"
#include "data/pen.h"

static void fail(const Error *error)
{
    fprintf(stderr, "small_digits: %s\n", error->text);
    exit(EXIT_FAILURE);
}

// Brings digits with the labels that MNIST's sets begin with to the front:
// by these the programs know it.
static void begin_as_mnist(bool test, unsigned char *pixels,
                           unsigned char *labels, size_t count)
{
    static const unsigned char first[2][10] = {
        {5, 0, 4, 1, 9, 2, 1, 3, 1, 4}, {7, 2, 1, 0, 4, 1, 4, 9, 5, 9}};
    for (size_t i = 0; i < 10; i++) {
        size_t j = i;
        unsigned char other[PEN_PIXELS], label = labels[i];
        while (j < count && labels[j] != first[test][i])
            j++;
        if (j == count)
            return;
        memcpy(other, pixels + i * PEN_PIXELS, PEN_PIXELS);
        memcpy(pixels + i * PEN_PIXELS, pixels + j * PEN_PIXELS,
               PEN_PIXELS);
        memcpy(pixels + j * PEN_PIXELS, other, PEN_PIXELS);
        labels[i] = labels[j];
        labels[j] = label;
    }
}

static void write_set(const char *folder, const char *name, uint64_t seed,
                      size_t count)
{
    char path[512];
    Error error;
    unsigned char *pixels = memory_new(count, PEN_PIXELS);
    unsigned char *labels = memory_new(count, 1);
    pen_fill(seed, count, pixels, labels);
    begin_as_mnist(strcmp(name, "t10k") == 0, pixels, labels, count);
    snprintf(path, sizeof path, "%s/%s-images-idx3-ubyte", folder, name);
    if (!idx_save(&(Idx){IDX_IMAGES, count, PEN_SIDE, PEN_SIDE, pixels},
                  path, &error))
        fail(&error);
    snprintf(path, sizeof path, "%s/%s-labels-idx1-ubyte", folder, name);
    if (!idx_save(&(Idx){IDX_LABELS, count, 1, 1, labels}, path, &error))
        fail(&error);
    free(pixels);
    free(labels);
}

int main(int argc, char **argv)
{
    Error error;
    size_t training = argc == 4 ? strtoul(argv[2], NULL, 10) : 0;
    size_t test = argc == 4 ? strtoul(argv[3], NULL, 10) : 0;
    if (training == 0 || test == 0) {
        fputs("Usage: small_digits FOLDER TRAINING TEST\n", stderr);
        return 2;
    }
    if (!file_make_folder(argv[1], &error))
        fail(&error);
    write_set(argv[1], "train", 1, training);
    write_set(argv[1], "t10k", 2, test);
    return EXIT_SUCCESS;
}
