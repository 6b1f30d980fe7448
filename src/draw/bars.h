// bars: one bar for each number, from a common zero line.
//
// A Bars value only says where things are; drawing takes it together with
// the numbers.  Bars run upwards, or to the right when horizontal.
#ifndef DRAW_BARS_H
#define DRAW_BARS_H

#include "draw/canvas.h"

// count equal slots fill box; min <= 0 <= max are the numbers at its ends.
// share is how much of a slot its bar fills (0: 0.7).
typedef struct {
    Box box;
    size_t count;
    double min, max;
    bool horizontal;
    double share;
} Bars;

// Where a number lies along the bars: x when horizontal, else y.
double bars_place(const Bars *bars, double value);

// The i-th slot, and in it a bar from one number to another.
Box bars_slot(const Bars *bars, size_t i);
Box bars_span(const Bars *bars, size_t i, double from, double to);

// All bars in one colour, and the zero line.
void bars_draw_in(Canvas *canvas, const Bars *bars, const double *values,
                  Color color);

// One bar from zero, over whatever is there: to bring one out.
void bars_draw_one(Canvas *canvas, const Bars *bars, size_t i, double value,
                   Rgb color);

// Names below the slots, or on their left; NULL prints 0, 1, 2 ...
void bars_names(Canvas *canvas, const Bars *bars, const char *const *names);

// The i-th number as text beyond the end of its bar.  Below negative bars
// it may meet the names: let min reach a little lower.
typedef struct {
    const char *text;
    Color color;
} BarText;
void bars_value(Canvas *canvas, const Bars *bars, size_t i, double value,
                BarText text);

// A bar of its own: a frame, filled from the left as far as share, 0 to 1.
void bars_share(Canvas *canvas, Box frame, double share, Color filled,
                Color line);

#endif
