// inventory: every number of the texts, as it was when somebody last
// looked.
//
// prose.h proves the numbers that a program printed.  What is left, "six
// times", "two hidden layers", "an output of 0.9", no program can prove.
// So chapters/numbers.txt lists all numbers of each page, in digits with
// their sign or in words, a line for each paragraph: one that changes is
// reported until somebody has looked at it and lets the list be written
// anew.
#ifndef SYNC_INVENTORY_H
#define SYNC_INVENTORY_H

#include "sync/text.h"

#define INVENTORY "chapters/numbers.txt"

// Adds the numbers of a page: "# path", then a line for each paragraph
// that has any.
void inventory_add(const char *path, const char *page, Text *inventory);

// Reports the first number of page that noted, a whole inventory, does not
// have at this place.
void inventory_check(const char *path, const char *page, const char *noted,
                     Problems *problems);

// Whether two inventories have the same pages and numbers, wherever their
// paragraphs end.
bool inventory_is_same(const char *inventory, const char *other);

#endif
