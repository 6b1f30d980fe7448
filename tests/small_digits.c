// small_digits: writes a folder of digits in MNIST's four files, but few of
// them:  build/tests/small_digits FOLDER TRAINING TEST
//
// For runs under tools that slow a program down fifty times (make
// valgrind). The digits are the pen's.
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/idx.h"
#include "data/pen.h"

static void fail(const Error *error)
{
    fprintf(stderr, "small_digits: %s\n", error->text);
    exit(EXIT_FAILURE);
}

static void write_set(const char *folder, const char *name, uint64_t seed,
                      size_t count)
{
    char path[512];
    Error error;
    unsigned char *pixels = memory_new(count, PEN_PIXELS);
    unsigned char *labels = memory_new(count, 1);
    pen_fill(seed, count, pixels, labels);
    snprintf(path, sizeof path, "%s/%s-images-idx3-ubyte", folder, name);
    if (!idx_save_images(&(IdxImages){count, PEN_SIDE, PEN_SIDE, pixels},
                         path, &error))
        fail(&error);
    snprintf(path, sizeof path, "%s/%s-labels-idx1-ubyte", folder, name);
    if (!idx_save_labels(&(IdxLabels){count, labels}, path, &error))
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
