// book: all Markdown files of the project, brought in step with the code,
// the outputs and the figures, and checked.
#ifndef SYNC_BOOK_H
#define SYNC_BOOK_H

#include <stdbool.h>

#include "sync/text.h"

typedef struct {
    Problems problems;
    size_t pages;     // Markdown files that were read
    size_t rewritten; // of these, the ones that were written anew
    bool shown;       // whether it was checked that each function is shown
} BookReport;

// Goes through every Markdown file below root, except in build/ and in
// hidden folders.  With rewrite, stale blocks are replaced in place and
// each file is swapped as a whole; without it they are problems and nothing
// is written.  The caller frees report->problems.text.
void book_sync(const char *root, bool rewrite, BookReport *report);

#endif
