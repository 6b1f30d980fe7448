// lean: do digits that lean to the right already stand it worse to be
// turned that way?
#ifndef LEAN_H
#define LEAN_H

#include "reader.h"

// To the left; to the right by up to 10 degrees; and beyond.
enum { LEANS = 3, LEAN_TURNS = 3 };

typedef struct Lean {
    double training;     // mean lean of the training digits, in degrees
    size_t count[LEANS]; // test digits
    // [turn][lean]: the share that each network reads; turned to the left,
    // not at all, and to the right.
    double right[LEAN_TURNS][LEANS][READERS];
} Lean;

Lean lean_of(const Workbook *book, const Reader *reader);
void lean_print(const Lean *it);
void lean_trace(Trace *trace, const Lean *it);

#endif
