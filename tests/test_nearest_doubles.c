// nearest_doubles: the last bit of a double.
#include "harness.h"

#include <float.h>

#include "../chapters/C-real-numbers/nearest_doubles.h"

TEST(the_last_of_53_bits)
{
    CU_ASSERT_EQUAL(last_bit_of(1), DBL_EPSILON);
    CU_ASSERT_EQUAL(last_bit_of(1.99), DBL_EPSILON);
    CU_ASSERT_EQUAL(last_bit_of(2), 2 * DBL_EPSILON);
    CU_ASSERT_EQUAL(last_bit_of(0.5), DBL_EPSILON / 2);
    CU_ASSERT_EQUAL(last_bit_of(9007199254740992.0), 2);
}

TESTS_MAIN("nearest_doubles")
