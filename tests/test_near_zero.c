// near_zero: where the formula of tanh, as it is written, loses its digits.
#include "harness.h"

#include <math.h>

#include "../chapters/C-real-numbers/near_zero.h"
#include "nn/exponential.h"

TEST(far_from_zero_it_is_right)
{
    for (double x = -5; x <= 5; x += 0.7)
        CU_ASSERT_DOUBLE_EQUAL(tanh_as_written(x), hyperbolic_tangent(x),
                               1e-15);
}

// e^2x has the last digit 2.2e-16, and the rest of 2x is lost.
TEST(near_zero_it_is_not)
{
    CU_ASSERT_EQUAL(tanh_as_written(1e-18), 0);
    CU_ASSERT(fabs(tanh_as_written(1e-12) / 1e-12 - 1) > 1e-6);
    CU_ASSERT_EQUAL(hyperbolic_tangent(1e-12), 1e-12);
}

TESTS_MAIN("near_zero")
