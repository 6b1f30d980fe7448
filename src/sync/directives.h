// directives: one Markdown file, its directives and the blocks below them.
#ifndef SYNC_DIRECTIVES_H
#define SYNC_DIRECTIVES_H

#include "sync/text.h"

// Where a page is, and what going through it has to leave behind.
typedef struct {
    const char *root;   // the folder of the project
    const char *path;   // the page, below root
    bool report_stale;  // a stale block is a problem, not only replaced
    Problems *problems; // also unknown directives, missing sources, ...
    Text *shown;        // the functions shown in listings: "\nname\n"
} Page;

// Adds to fresh the page with each block as it has to be, every other byte
// as it was.  A block whose directive cannot be followed stays as it is.
void directives_follow(const Page *page, const char *markdown, Text *fresh);

#endif
