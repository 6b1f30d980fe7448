#include "exercise.h"

void shift(const Picture *from, double dx, double dy, double *to)
{
    // TODO: for each pixel of the new picture, mix four of the old one.
    (void)from;
    (void)dx;
    (void)dy;
    (void)to;
}
