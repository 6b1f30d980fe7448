// symbols: each letter in a chapter's formulas stands in NOTATION.md.
//
// A letter of its first tables may be used everywhere.  One under the
// heading "Letters of one place" may be used in the chapters that its row
// has a link to.
#ifndef SYNC_SYMBOLS_H
#define SYNC_SYMBOLS_H

#include "sync/text.h"

#define NOTATION "chapters/NOTATION.md"

// Reports each letter, Latin or Greek, in the math of a chapter's page that
// notation, the text of NOTATION.md, does not have for this chapter; once,
// where it stands first.  Other pages are left alone.
void symbols_check(const char *path, const char *page, const char *notation,
                   Problems *problems);

#endif
