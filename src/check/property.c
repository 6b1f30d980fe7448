// property: each is a test that all pairs of numbers must pass.
#include "check/property.h"

#include <math.h>
#include <stdbool.h>

#include "check/question.h"

static bool close_to(double a, double b)
{
    return fabs(a - b) <= 1e-9 * fmax(1, fmax(fabs(a), fabs(b)));
}

// yours = factor * expected + summand, for all of them.
static bool is_line(const double *yours, const double *expected, size_t n,
                    double factor, double summand)
{
    for (size_t i = 0; i < n; i++)
        if (!close_to(yours[i], factor * expected[i] + summand))
            return false;
    return true;
}

// yours is what is left of expected when its fraction is cut off.  At least
// one has to keep something and lose something, or 0 would do.
static bool is_cut(const double *yours, const double *expected, size_t n)
{
    bool proved = false;
    for (size_t i = 0; i < n; i++) {
        if (yours[i] != trunc(expected[i]))
            return false;
        proved = proved || (yours[i] != 0 && yours[i] != expected[i]);
    }
    return proved;
}

// yours agrees with expected in six digits or more, everywhere.
static bool is_rounded(const double *yours, const double *expected,
                       size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!(fabs(yours[i] - expected[i]) <= 1e-6 * fabs(expected[i])))
            return false;
    return true;
}

// Two numbers of different size are there to prove something by.
static bool can_prove(const double *expected, size_t n, size_t *largest)
{
    bool differ = false;
    *largest = 0;
    for (size_t i = 1; i < n; i++) {
        differ = differ || !close_to(fabs(expected[i]), fabs(expected[0]));
        if (fabs(expected[i]) > fabs(expected[*largest]))
            *largest = i;
    }
    return differ;
}

Phrase property_of(const double *yours, const double *expected, size_t n)
{
    size_t k;
    if (!can_prove(expected, n, &k))
        return (Phrase){""};
    double factor = yours[k] / expected[k], more = yours[k] - expected[k];
    if (is_rounded(yours, expected, n))
        return phrase("each is right to six digits or more, and then off: "
                      "it is rounded elsewhere (float or double?), or a "
                      "tiny number was added");
    if (is_line(yours, expected, n, 0, 0))
        return phrase("each is 0");
    if (is_line(yours, expected, n, -1, 0))
        return phrase("each has the wrong sign");
    if (is_line(yours, expected, n, factor, 0))
        return phrase("each is %.6g times what it should be", factor);
    if (is_line(yours, expected, n, 1, CHECK_UNWRITTEN))
        return phrase("each is added to what was there before");
    if (is_line(yours, expected, n, 1, more))
        return phrase("each is off by the same %.6g", more);
    if (is_cut(yours, expected, n))
        return phrase("each has lost its fraction, as a whole number (int) "
                      "does");
    return (Phrase){""};
}
