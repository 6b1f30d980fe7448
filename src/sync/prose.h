// prose: the numbers of the text were printed by a program.
//
// Of a chapter, its own program printed
//   - each decimal with three places or more;
//   - each other decimal of 1 or more, and each per cent: as it stands,
//     as a fraction of 1, or as what it leaves of 100;
// and some chapter's program each count of 1000 or more, years aside.
// Shorter decimals below 1 and counts above 10 stand there, or in a
// listing or a figure's words on the same page.  Counts up to 10 may be
// made up, and so may what stands in code.  What others published, and what
// is worked out, is in chapters/ELSEWHERE.md, with its source.  On other
// pages than the chapters' own only the long decimals are looked at.
//
// Numbers are compared by value, not by spelling: a true minus and an ASCII
// one are equal, thin spaces and thousands separators do not count, nor do
// zeros at the end.  Digits are never rounded: what the text says is what
// the program printed.  A number without a sign may stand for one with a
// sign ("falls by 0.007"), a signed one must have its sign.
#ifndef SYNC_PROSE_H
#define SYNC_PROSE_H

#include "sync/text.h"

#define ELSEWHERE "chapters/ELSEWHERE.md"

// Adds the numbers of a program's output to numbers, which starts empty.
void prose_add_output(const char *output, Text *numbers);

// The sign of the number at p, somewhere in text: '-', of either minus,
// '+', or 0 when it has none: "3-4" and "w-1" have a difference.
char prose_sign_of(const char *text, const char *p);

// Where the numbers of a page may come from.
typedef struct {
    const Text *own, *any, *elsewhere; // see prose_add_output
    const char *name;                  // of own, for the message
    bool long_only; // only decimals with three places or more
} ProseSources;

// Reports each number in the prose and in the display math of a page that
// comes from nowhere.
void prose_check(const char *path, const char *page, ProseSources sources,
                 Problems *problems);

#endif
