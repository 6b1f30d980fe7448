// book: all Markdown files of the project, brought in step with the code,
// the outputs and the figures, and checked.
#ifndef SYNC_BOOK_H
#define SYNC_BOOK_H

#include <stdbool.h>

#include "sync/text.h"

typedef struct {
    Problems problems;
    size_t pages;     // Markdown files that were read
    size_t promises;  // kept, see sync/promises.h
    size_t rewritten; // of these, the ones that were written anew
    bool shown;       // whether it was checked that each function is shown
} BookReport;

typedef enum {
    BOOK_CHECK,   // what is stale is a problem, and nothing is written
    BOOK_REWRITE, // stale blocks are replaced, each file as a whole
    BOOK_NUMBERS  // writes the inventory alone, and checks the rest
} BookTask;

// Goes through every Markdown file below root, except in build/ and in
// hidden folders.  The caller frees report->problems.text.
void book_sync(const char *root, BookTask task, BookReport *report);

#endif
