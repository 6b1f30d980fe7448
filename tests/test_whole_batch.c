// whole_batch: one layer and a batch, as products of matrices.
#include "harness.h"

#include <string.h>

#include "../chapters/08-deeper/whole_batch.h"

// By hand, for the second example x = (0, 1/2, 1), errors (0, 1):
// z1 = -1/2 + 1/4 + 1/2 = 1/4, z2 = -1/2 - 1 = -3/2, and what is passed
// back is the second row of W, (2, 0, -1/2).
TEST(one_row_is_one_example)
{
    WholeBatch it = whole_batch_of();
    CU_ASSERT_EQUAL(it.at_once.z[1][0], .25);
    CU_ASSERT_EQUAL(it.at_once.z[1][1], -1.5);
    CU_ASSERT_EQUAL(it.at_once.dC_dx[1][0], 2);
    CU_ASSERT_EQUAL(it.at_once.dC_dx[1][1], 0);
    CU_ASSERT_EQUAL(it.at_once.dC_dx[1][2], -.5);
}

// The first neuron's errors are 1/2, 0, -1/2, 1 and the third input is 2,
// 1, 0, 1: together 1 + 0 + 0 + 1.
TEST(the_gradient_sums_over_examples)
{
    WholeBatch it = whole_batch_of();
    CU_ASSERT_EQUAL(it.at_once.dC_dw[0][2], 2);
}

TEST(at_once_is_one_by_one)
{
    WholeBatch it = whole_batch_of();
    CU_ASSERT_EQUAL(memcmp(&it.at_once, &it.one_by_one, sizeof it.at_once),
                    0);
}

TESTS_MAIN("whole_batch")
