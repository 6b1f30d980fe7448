// vector: each operation on numbers small enough to do in the head.
#include "harness.h"

#include "nn/vector.h"

static void assert_holds(const double *a, double x, double y, double z)
{
    ASSERT_CLOSE(a[0], x, 0);
    ASSERT_CLOSE(a[1], y, 0);
    ASSERT_CLOSE(a[2], z, 0);
}

TEST(dot_and_sum_add_from_the_left)
{
    double a[] = {1, 2, 3}, b[] = {4, -5, 6};
    ASSERT_CLOSE(vector_dot(a, b, 3), 4 - 10 + 18, 0);
    ASSERT_CLOSE(vector_dot(a, b, 0), 0, 0);
    // 1 is lost beside 2^53, so the order of the additions shows.
    double c[] = {0x1p53, 1, -0x1p53};
    double ones[] = {1, 1, 1};
    ASSERT_CLOSE(vector_sum(c, 3), 0, 0);
    ASSERT_CLOSE(vector_dot(c, ones, 3), 0, 0);
    double d[] = {0x1p53, -0x1p53, 1};
    ASSERT_CLOSE(vector_sum(d, 3), 1, 0);
    ASSERT_CLOSE(vector_sum(d, 0), 0, 0);
}

TEST(add_scale_fill_copy_multiply)
{
    double a[] = {1, 2, 3}, b[] = {4, -5, 6};
    vector_axpy(a, 2, b, 3);
    assert_holds(a, 9, -8, 15);
    vector_scale(a, -1, 3);
    assert_holds(a, -9, 8, -15);
    vector_multiply(a, b, 3);
    assert_holds(a, -36, -40, -90);
    vector_copy(a, b, 3);
    assert_holds(a, 4, -5, 6);
    vector_fill(a, 7, 2);
    assert_holds(a, 7, 7, 6);
}

TEST(operations_touch_only_their_n_numbers)
{
    double a[] = {1, 2, 3}, b[] = {4, 5, 6};
    vector_axpy(a, 1, b, 2);
    vector_scale(a, 2, 2);
    vector_multiply(a, b, 2);
    CU_ASSERT_EQUAL(a[2], 3);
    vector_copy(a, b, 0);
    CU_ASSERT_EQUAL(a[0], 40);
    vector_copy(a, b, 1);
    CU_ASSERT_EQUAL(a[0], 4);
    CU_ASSERT_EQUAL(a[1], 70);
    vector_copy(NULL, NULL, 0);
}

TEST(length_and_largest)
{
    double a[] = {3, -4};
    ASSERT_CLOSE(vector_length(a, 2), 5, 0);
    ASSERT_CLOSE(vector_max_abs(a, 2), 4, 0);
    ASSERT_CLOSE(vector_max_abs(a, 1), 3, 0);
    ASSERT_CLOSE(vector_max_abs(a, 0), 0, 0);
}

// (3, -4) and (4, 3) stand at a right angle; (1, 0) lies along 3/5 of the
// first.
TEST(a_cosine_forgets_the_lengths)
{
    double a[] = {3, -4}, b[] = {8, 6}, c[] = {7, 0}, zero[] = {0, 0};
    ASSERT_CLOSE(vector_cosine(a, b, 2), 0, 0);
    ASSERT_CLOSE(vector_cosine(a, c, 2), .6, 1e-15);
    ASSERT_CLOSE(vector_cosine(a, a, 2), 1, 1e-15);
    ASSERT_CLOSE(vector_cosine(a, zero, 2), 0, 0);
    // Nor do short ones lie otherwise than long ones.
    double little[] = {.25, 0};
    ASSERT_CLOSE(vector_cosine(little, little, 2), 1, 0);
    ASSERT_CLOSE(vector_cosine(a, little, 2), .6, 1e-15);
}

TEST(argmax_takes_the_first_of_equals)
{
    double a[] = {-3, -1, -2, -1};
    CU_ASSERT_EQUAL(vector_argmax(a, 4), 1);
    CU_ASSERT_EQUAL(vector_argmax(a, 1), 0);
    double rising[] = {1, 2, 3};
    CU_ASSERT_EQUAL(vector_argmax(rising, 3), 2);
}

TESTS_MAIN("vector")
