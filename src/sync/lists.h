// lists: lines of prose that Markdown takes for a list.
#ifndef SYNC_LISTS_H
#define SYNC_LISTS_H

#include "sync/text.h"

// Reports each line in the middle of a paragraph of page that begins with a
// number and a full stop: a sentence that ends so is broken there, and
// what follows becomes item 1.
void lists_check(const char *path, const char *page, Problems *problems);

#endif
