#include "exercise.h"

void kernel_gradient(const Slid *slid, double *w, double *b)
{
    // TODO: where paths meet, add.
    (void)slid;
    (void)w;
    (void)b;
}
