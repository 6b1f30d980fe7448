// does: outside of the picture its edge goes on, where there should be paper
// see: chapters/11-far/README.md#a-digit-in-new-forms
#include "exercise.h"

#include <math.h>

static double grey(const Picture *from, int x, int y)
{
    if (x < 0 || x >= from->side || y < 0 || y >= from->side)
        return from->pixels[(y < 0             ? 0
                             : y >= from->side ? from->side - 1
                                               : y) *
                                from->side +
                            (x < 0             ? 0
                             : x >= from->side ? from->side - 1
                                               : x)];
    return from->pixels[y * from->side + x];
}

void shift(const Picture *from, double dx, double dy, double *to)
{
    for (int y = 0; y < from->side; y++)
        for (int x = 0; x < from->side; x++) {
            double left = floor(x - dx), top = floor(y - dy);
            double u = x - dx - left, v = y - dy - top;
            int l = (int)left, t = (int)top;
            to[y * from->side + x] = (1 - v) * ((1 - u) * grey(from, l, t) +
                                                u * grey(from, l + 1, t)) +
                                     v * ((1 - u) * grey(from, l, t + 1) +
                                          u * grey(from, l + 1, t + 1));
        }
}
