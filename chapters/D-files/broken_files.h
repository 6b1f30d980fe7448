// broken_files: what a reader of files says when bytes are wrong.
#ifndef BROKEN_FILES_H
#define BROKEN_FILES_H

#include "base/error.h"

#define BROKEN_FILES 7

typedef struct {
    const char *change[BROKEN_FILES]; // what was done to a good file
    Error said[BROKEN_FILES];         // by idx_parse
} BrokenFiles;

// Spoils a file of ten labels in one place after another.
BrokenFiles broken_files_of(void);
void broken_files_print(const BrokenFiles *it);

#endif
