// digit_files: where the four files of a set of digits are.
//
// Their names differ with where they were unpacked: train-images-idx3-ubyte
// as MNIST's makers called it, train-images.idx3-ubyte, either of them in a
// folder of the same name, and with one of EMNIST's six prefixes, as
// emnist-digits-train-images-idx3-ubyte, where the test files are "test".
#ifndef DATA_DIGIT_FILES_H
#define DATA_DIGIT_FILES_H

#include <stdbool.h>

#include "base/error.h"

// Images and labels to train with, then those to test with.
enum { DIGIT_FILES = 4 };
typedef struct {
    char *path[DIGIT_FILES];
    bool found;         // all four; or none, and the paths are NULL
    const char *source; // what the prefix says; NULL: nothing
    char *names;        // the file of the classes' names; NULL: none
} DigitFiles;

// Looks into a folder, opens nothing.  Some of the four, a packed one in
// their place, or more than one of EMNIST's sets is an error.  Where there
// is no such folder, "gzip/emnist-letters" is that set in the folder gzip.
// The caller frees with digit_files_free; on failure nothing is held.
bool digit_files_find(const char *folder, DigitFiles *files, Error *error);
void digit_files_free(DigitFiles *files);

#endif
