// chapter_page: whether a page is a chapter's own.
#ifndef SYNC_CHAPTER_PAGE_H
#define SYNC_CHAPTER_PAGE_H

#include "base/phrase.h"

// The folder of the chapter whose page has this path, below the project's
// root: "05-gradient" of "chapters/05-gradient/README.md".  "" for every
// other page, as an exercise's.
Phrase chapter_of_page(const char *path);

#endif
