// reader_page: the page of a figure about the chapter's reader.
#ifndef READER_PAGE_H
#define READER_PAGE_H

#include "draw/page.h"
#include "reader.h"

// Fills in chapter and source, and "784-30-10, 95.9 % on test" as the note.
Canvas *reader_page(const Reader *reader, PageText text);

#endif
