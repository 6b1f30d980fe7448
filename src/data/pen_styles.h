// pen_styles: the strokes of each digit, before a hand bends them.
#ifndef DATA_PEN_STYLES_H
#define DATA_PEN_STYLES_H

#include <stddef.h>

// How the pen passes a control point: it is set down there, turns sharply,
// or goes through in a curve.  A stroke ends before the next START.
typedef enum { START, CORNER, CURVE } PenPass;

typedef struct {
    PenPass pass;
    int x, y; // 0 to 100 from the left and from the top
} PenPoint;

enum { PEN_POINTS = 20 };

typedef struct {
    int digit;
    const char *name;
    double weight; // how often, beside the other styles of this digit
    size_t count;
    PenPoint points[PEN_POINTS];
} PenStyle;

extern const PenStyle pen_styles[];
extern const size_t pen_styles_count;

#endif
