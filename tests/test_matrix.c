// matrix: W = 1 2 3 and its transpose, with every product by hand.
//             4 5 6
#include "harness.h"

#include "nn/matrix.h"

TEST(row_after_row)
{
    double w[] = {1, 2, 3, 4, 5, 6};
    Matrix W = {2, 3, w};
    CU_ASSERT_PTR_EQUAL(matrix_row(W, 0), w);
    CU_ASSERT_PTR_EQUAL(matrix_row(W, 1), w + 3);
}

TEST(times_walks_the_rows)
{
    double w[] = {1, 2, 3, 4, 5, 6}, x[] = {1, 10, 100}, y[] = {-1, -1};
    matrix_times((Matrix){2, 3, w}, x, y);
    ASSERT_CLOSE(y[0], 321, 0);
    ASSERT_CLOSE(y[1], 654, 0);
}

TEST(transposed_times_walks_the_columns)
{
    double w[] = {1, 2, 3, 4, 5, 6}, y[] = {1, 10}, x[] = {-1, -1, -1};
    matrix_transposed_times((Matrix){2, 3, w}, y, x);
    ASSERT_CLOSE(x[0], 41, 0);
    ASSERT_CLOSE(x[1], 52, 0);
    ASSERT_CLOSE(x[2], 63, 0);
}

TEST(outer_adds_every_u_times_every_v)
{
    double w[] = {1, 2, 3, 4, 5, 6}, u[] = {1, 10}, v[] = {1, 2, 3};
    static const double expected[] = {3, 6, 9, 24, 45, 66};
    matrix_add_outer((Matrix){2, 3, w}, 2, u, v);
    for (int i = 0; i < 6; i++)
        ASSERT_CLOSE(w[i], expected[i], 0);
}

// (W x) . y and x . (W^T y) are one sum in two orders.
TEST(the_transpose_moves_to_the_other_side)
{
    double w[] = {1, 2, 3, 4, 5, 6}, x[] = {2, -1, 3}, y[] = {5, -2};
    double Wx[2], Wty[3];
    matrix_times((Matrix){2, 3, w}, x, Wx);
    matrix_transposed_times((Matrix){2, 3, w}, y, Wty);
    ASSERT_CLOSE(Wx[0] * y[0] + Wx[1] * y[1],
                 x[0] * Wty[0] + x[1] * Wty[1] + x[2] * Wty[2], 0);
}

TESTS_MAIN("matrix")
