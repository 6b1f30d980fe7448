// exponential: how far from the true value, and what at the ends.  The true
// value is taken in long double, which has more digits where it is wider.
#include "harness.h"

#include <float.h>

#include "nn/exponential.h"
#include "nn/random.h"

enum { TRIALS = 200000 };

#define BITS 0xbdf5ec09878990c6u

// The distance of found from true in units of the last place of true.
static double units(double found, long double true_value)
{
    int exponent;
    frexp((double)true_value, &exponent);
    if (exponent < DBL_MIN_EXP)
        exponent = DBL_MIN_EXP;
    return (double)(fabsl((long double)found - true_value) /
                    ldexpl(1, exponent - DBL_MANT_DIG));
}

static double worst_of(double (*ours)(double), long double (*truth)(long double),
                       double low, double high)
{
    Random random = random_start(1);
    double worst = 0;
    for (int i = 0; i < TRIALS; i++) {
        double x = random_uniform(&random, low, high);
        worst = fmax(worst, units(ours(x), truth((long double)x)));
    }
    return worst;
}

// A long double that is a double has itself half a unit of error.
static const double MOST = LDBL_MANT_DIG > DBL_MANT_DIG ? 1 : 1.6;

TEST(powers_of_e_are_right_to_the_last_place)
{
    CU_ASSERT(worst_of(exponential, expl, -0.4, 0.4) < MOST);
    CU_ASSERT(worst_of(exponential, expl, -30, 30) < MOST);
    CU_ASSERT(worst_of(exponential, expl, -745, 709.7) < MOST);
}

TEST(logarithms_are_right_to_the_last_place)
{
    CU_ASSERT(worst_of(logarithm, logl, 0.5, 2) < MOST);
    CU_ASSERT(worst_of(logarithm, logl, 0, 1e-300) < MOST);
    CU_ASSERT(worst_of(logarithm, logl, 1, 1e300) < MOST);
}

// tanh rounds a few times more.
TEST(tangents_are_off_by_little_more)
{
    CU_ASSERT(worst_of(hyperbolic_tangent, tanhl, -1e-3, 1e-3) < 2.5);
    CU_ASSERT(worst_of(hyperbolic_tangent, tanhl, -1, 1) < 2.5);
    CU_ASSERT(worst_of(hyperbolic_tangent, tanhl, -25, 25) < 2.5);
}

TEST(the_ends_are_what_they_should)
{
    CU_ASSERT_EQUAL(exponential(0), 1);
    CU_ASSERT_EQUAL(exponential((double)-INFINITY), 0);
    CU_ASSERT_EQUAL(exponential(-746), 0);
    CU_ASSERT(exponential(-745) > 0);
    CU_ASSERT_EQUAL(exponential(-1e300), 0);
    CU_ASSERT_EQUAL(exponential(710), (double)INFINITY);
    CU_ASSERT_EQUAL(exponential(1e300), (double)INFINITY);
    CU_ASSERT_EQUAL(exponential((double)INFINITY), (double)INFINITY);
    CU_ASSERT(exponential(709.7) < (double)INFINITY);
    CU_ASSERT(isnan(exponential((double)NAN)));
    CU_ASSERT_EQUAL(logarithm(1), 0);
    CU_ASSERT_EQUAL(logarithm(0), (double)-INFINITY);
    CU_ASSERT_EQUAL(logarithm((double)INFINITY), (double)INFINITY);
    CU_ASSERT(units(logarithm(0x1p-1074), logl(0x1p-1074L)) < 1);
    CU_ASSERT(isnan(logarithm(-1)) && isnan(logarithm((double)NAN)));
    CU_ASSERT_EQUAL(hyperbolic_tangent(1000), 1);
    CU_ASSERT_EQUAL(hyperbolic_tangent((double)-INFINITY), -1);
    CU_ASSERT_EQUAL(hyperbolic_tangent(1e-300), 1e-300);
    CU_ASSERT(isnan(hyperbolic_tangent((double)NAN)));
}

// The bits of many values, which are the same on every machine.
TEST(the_bits_are_those_of_every_machine)
{
    Random random = random_start(7);
    uint64_t hash = 1469598103934665603u;
    for (int i = 0; i < TRIALS; i++) {
        double x = random_uniform(&random, -20, 20);
        double values[] = {exponential(x), logarithm(fabs(x)),
                           hyperbolic_tangent(x)};
        for (int k = 0; k < 3; k++) {
            uint64_t bits;
            memcpy(&bits, &values[k], sizeof bits);
            hash = (hash ^ bits) * 1099511628211u;
        }
    }
    CU_ASSERT_EQUAL(hash, BITS);
    if (hash != BITS)
        printf("\n    the bits are %#llx\n", (unsigned long long)hash);
}

TESTS_MAIN("exponential")
