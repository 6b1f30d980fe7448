// ratios: "five times as many" is said where a quotient is about five.
//
// chapters/ELSEWHERE.md has a table below "What the words say", a row for
// each: the words as they stand in the prose, the chapter, the quotient
// "a / b" or "(a - b) / c" of numbers that the chapter's program printed,
// and the number that the words mean.
#ifndef SYNC_RATIOS_H
#define SYNC_RATIOS_H

#include "sync/text.h"

#define RATIOS_HEADING "\n## What the words say\n"

// Reports each row for this chapter's page whose words are not in the page,
// whose numbers are not among own (see prose_add_output), or whose quotient
// is more than 15 per cent off.  elsewhere: the text of ELSEWHERE.
void ratios_check(const char *path, const char *page, const char *elsewhere,
                  const Text *own, Problems *problems);

// Reports each row that is for no page: its chapter is not among chapters,
// a list of names like "7", or its last cell is no number above 0.
void ratios_check_rows(const char *elsewhere, const Text *chapters,
                       Problems *problems);

#endif
