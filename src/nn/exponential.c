// exponential: bring x near 0, where a short series is enough.
#include "nn/exponential.h"

#include <math.h>

// ln 2 in two parts.  The first ends in 21 zero bits, so k LN2_HIGH is
// exact for every k that can occur.
static const double LN2_HIGH = 0x1.62e42feep-1;
static const double LN2_LOW = 0x1.a39ef35793c76p-33;
static const double ONE_OVER_LN2 = 0x1.71547652b82fep0;

// e^r - 1 for r = high - low, |r| <= ln 2 / 2: the series
// r + r^2/2! + r^3/3! + ..., its largest term last.
static double series_minus_one(double high, double low)
{
    double r = high - low, sum = 0;
    for (int n = 14; n > 2; n--)
        sum = (sum + 1) * r / n;
    // now sum = r/3 + r^2/12 + ..., and r^2/2 (1 + sum) is what follows r
    return high + (r * r / 2 * (1 + sum) - low);
}

// e^x = 2^k e^r with k the whole number nearest to x / ln 2.
static double split(double x, double *low, int *k)
{
    double n = floor(x * ONE_OVER_LN2 + 0.5);
    *k = (int)n;
    *low = n * LN2_LOW;
    return x - n * LN2_HIGH;
}

double exponential(double x)
{
    if (x != x || x > 709.8)
        return x != x ? x : (double)INFINITY;
    if (x < -745.2)
        return 0;
    int k;
    double low, high = split(x, &low, &k);
    return ldexp(1 + series_minus_one(high, low), k);
}

// e^x - 1, of which little is left for a small x if it is taken from e^x.
static double exponential_minus_one(double x)
{
    int k;
    double low, high = split(x, &low, &k);
    double rest = series_minus_one(high, low);
    return k == 0 ? rest : ldexp(1, k) - 1 + ldexp(rest, k);
}

// ln x = k ln 2 + ln(1 + f) with 1 + f between sqrt 1/2 and sqrt 2, and
// with s = f / (2 + f):  ln(1 + f) = 2 s + 2/3 s^3 + 2/5 s^5 + ... f itself
// is exact; what is less is added to it first.
double logarithm(double x)
{
    if (x != x || x < 0)
        return (double)NAN;
    if (x == 0 || x > 0x1.fffffffffffffp1023)
        return x == 0 ? (double)-INFINITY : x;
    int k;
    double f = frexp(x, &k) * 2; // 1 <= f < 2
    k--;
    if (f > 1.4142135623730951) {
        f /= 2;
        k++;
    }
    f -= 1;
    double s = f / (2 + f), square = s * s, sum = 0;
    for (int n = 21; n >= 3; n -= 2)
        sum = square * (2.0 / n + sum);
    double half = f * f / 2;
    return k * LN2_HIGH - ((half - (s * (half + sum) + k * LN2_LOW)) - f);
}

double hyperbolic_tangent(double x)
{
    double size = fabs(x), value = 1;
    if (size < 1) {
        double t = exponential_minus_one(-2 * size);
        value = -t / (t + 2);
    } else if (size < 22) {
        value = 1 - 2 / (exponential_minus_one(2 * size) + 2);
    }
    return x != x ? x : copysign(value, x);
}
