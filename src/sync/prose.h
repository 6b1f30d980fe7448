// prose: every decimal with three or more places was printed by a program.
//
// Numbers are compared by value, not by spelling: a true minus and an ASCII
// one are equal, thin spaces and thousands separators do not count, nor do
// zeros at the end.  Digits are never rounded: what the text says is what
// the program printed.  A number without a sign may stand for one with a
// sign ("falls by 0.007"), a signed one must have its sign.
#ifndef SYNC_PROSE_H
#define SYNC_PROSE_H

#include "sync/text.h"

// Adds the numbers of a program's output to numbers, which starts empty.
void prose_add_output(const char *output, Text *numbers);

// Reports each decimal in the prose and in the display math of a page that
// is not among numbers.  source says in the message where it was sought.
void prose_check(const char *path, const char *page, const Text *numbers,
                 const char *source, Problems *problems);

#endif
