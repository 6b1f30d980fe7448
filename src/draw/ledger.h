// ledger: a rule, the same rule with the numbers of this step, and one
// sentence that says what the result means.
#ifndef DRAW_LEDGER_H
#define DRAW_LEDGER_H

#include "draw/canvas.h"

// One row.  All texts are label markup; value and terms are set as
// mathematics, without dollars of their own.  NULL leaves a text out.
typedef struct {
    const char *name;  // "blame from $y_1$"
    const char *terms; // "0.40 \\times \\positive{+0.1385}"
    const char *value; // "+0.05540"; points stand in one column
    Color color;       // of the value
    bool sum;          // a line above, as under a sum by hand
    bool result;       // in the tinted box
} LedgerRow;

typedef struct {
    const char *rule; // a formula with its dollars; lines end with '\n'
    const LedgerRow *rows;
    size_t row_count;
    const char *sentence;
} Ledger;

// Draws the ledger at the top of box, as wide as box.  Returns the box that
// it needed; canvas_check_layout finds rows that are too long.
Box ledger_draw(Canvas *canvas, Box box, const Ledger *ledger);

#endif
