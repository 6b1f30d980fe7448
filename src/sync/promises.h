// promises: what a chapter says a later one will show, that one shows.
#ifndef SYNC_PROMISES_H
#define SYNC_PROMISES_H

#include "sync/text.h"

// Reports each "chapter N" on the page of an earlier chapter that no link
// into that chapter follows in the same paragraph, to the place where the
// promise is kept: "](../NN-name/README.md#heading)".  That the heading is
// there, links_check sees.  Returns how many promises are kept.  Pages that
// are no chapter's promise nothing.
size_t promises_check(const char *path, const char *page,
                      Problems *problems);

#endif
