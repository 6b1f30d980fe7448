// still_missed: the test digits that a committee of this book misses.
#ifndef STILL_MISSED_H
#define STILL_MISSED_H

#include "data/digits.h"
#include "trace/trace.h"

enum { MISSED_MOST = 120 };

typedef struct StillMissed {
    size_t count;
    size_t place[MISSED_MOST]; // among the test digits
    int label[MISSED_MOST], answer[MISSED_MOST];
    const Digits *test; // whose digits they are
    bool here;          // false: the test digits are others, not MNIST's
} StillMissed;

// Reads a table that build/records --missed wrote.
bool still_missed_read(const char *path, const Digits *test,
                       StillMissed *it, Error *error);

// Whether this test digit is one of them.
bool still_missed_has(const StillMissed *it, size_t place);

void still_missed_print(const StillMissed *it);
void still_missed_trace(Trace *trace, const StillMissed *it);

#endif
