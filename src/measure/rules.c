#include "measure/rules.h"

#include <math.h>

double momentum_step(double w, double g, double rate, double mu, double *v)
{
    *v = mu * *v - rate * g;
    return w + *v;
}

AdamMemory adam_memory(void)
{
    return (AdamMemory){.b1 = 1, .b2 = 1};
}

double adam_step(double w, double g, double rate, AdamMemory *it)
{
    it->mean = .9 * it->mean + .1 * g;
    it->square = .999 * it->square + .001 * g * g;
    it->b1 *= .9;
    it->b2 *= .999;
    double g_mean = it->mean / (1 - it->b1);
    double g_square = it->square / (1 - it->b2);
    return w - rate * g_mean / (sqrt(g_square) + 1e-8);
}
