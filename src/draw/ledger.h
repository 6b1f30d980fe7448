// ledger: a rule, the same rule with the numbers of this step, and one
// sentence that says what the result means.
#ifndef DRAW_LEDGER_H
#define DRAW_LEDGER_H

#include "base/phrase.h"
#include "draw/canvas.h"

// One row.  All texts are label markup; value and terms are set as
// mathematics, without dollars of their own.  An empty text is left out.
typedef struct {
    Phrase name;  // "blame from $y_1$"
    Phrase terms; // "0.40 \\times \\positive{+0.1385}"
    Phrase value; // "+0.05540"; points stand in one column
    Color color;  // of the value
    bool sum;     // a line above, as under a sum by hand
    bool result;  // in the tinted box
} LedgerRow;

// The result of the rows above it.
LedgerRow ledger_result(const char *name, Phrase value, Color color);

enum { LEDGER_MOST = 8 };

typedef struct {
    Phrase rule; // a formula with its dollars; lines end with '\n'
    Phrase sentence;
    size_t row_count;
    LedgerRow rows[LEDGER_MOST];
} Ledger;

// Draws the ledger at the top of box, as wide as box.  Returns the box that
// it needed; canvas_check_layout finds rows that are too long.
Box ledger_draw(Canvas *canvas, Box box, const Ledger *ledger);

#endif
