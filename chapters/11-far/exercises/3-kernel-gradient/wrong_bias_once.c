// does: the bias gets the error of one place, not of all
// see: chapters/11-far/README.md#nine-weights-everywhere
#include "exercise.h"

void kernel_gradient(const Slid *slid, double *w, double *b)
{
    size_t places = slid->side - KERNEL + 1;
    for (size_t n = 0; n < KERNEL * KERNEL; n++)
        w[n] = 0;
    *b = 0;
    for (size_t i = 0; i < places; i++)
        for (size_t j = 0; j < places; j++) {
            double delta = slid->delta[i * places + j];
            *b = delta;
            for (size_t r = 0; r < KERNEL; r++)
                for (size_t c = 0; c < KERNEL; c++)
                    w[r * KERNEL + c] +=
                        delta * slid->x[(i + r) * slid->side + j + c];
        }
}
