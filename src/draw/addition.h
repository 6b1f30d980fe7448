// addition: a sum set out as by hand: words on the left, numbers on the
// right, a line above the sum, the result in a tinted box.
#ifndef DRAW_ADDITION_H
#define DRAW_ADDITION_H

#include "draw/canvas.h"
#include "draw/style.h"

typedef struct {
    Canvas *canvas;
    double left, right; // words begin at left, lines and boxes end at right
    double line, box;   // how wide lines and boxes are
    Style words;
    int decimals; // of all numbers
} Addition;

// One entry; all points stand in one column.
void addition_entry(const Addition *it, double y, const char *words,
                    double value, Color color);

// The line between the entries and, its baseline at y, what they make.
void addition_line(const Addition *it, double y);

// name and number are label markup.
void addition_result(const Addition *it, double y, const char *name,
                     const char *number);

// Notes that the printed first and second are to add up to the printed sum
// (see draw/reckon.h).
void addition_note(const Addition *it, double first, double second,
                   double sum);

// A sign half-way between two boxes that stand beside each other.
void addition_sign(Canvas *canvas, Box left, Box right, const char *sign);

#endif
