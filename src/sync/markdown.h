// markdown: as much of Markdown's grammar as the checks need.
//
// Fenced blocks are told from prose, and the parts of the prose that a
// check must not read are painted over with spaces, so that line numbers
// stay.
#ifndef SYNC_MARKDOWN_H
#define SYNC_MARKDOWN_H

#include <stdbool.h>

#include "sync/text.h"

typedef struct {
    char sign; // ` or ~
    size_t length;
    char language[32]; // the first word behind the fence, "" without one
} Fence;

// True when a fenced block begins on this line.
bool fence_opens(const Line *line, Fence *fence);

// True when this line ends the block that fence began.
bool fence_closes(const Line *line, const Fence *fence);

// Adds a copy of page to plain, as long as page itself, with spaces instead
// of fenced blocks, comments, what belongs to a figure directive, and the
// addresses of links.  What is kept besides: math, that is blocks fenced as
// math, when with_math; `code spans` when with_spans; addresses when
// with_targets.
typedef struct {
    bool with_math, with_spans, with_targets;
} Keep;

void markdown_plain(const char *page, Keep keep, Text *plain);

#endif
