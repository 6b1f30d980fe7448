// shared_weights: a kernel at every place of a picture.
#include "harness.h"

#include "../chapters/11-far/shared_weights.h"

// One pixel of ink is met by each weight once, the last one first.
TEST(a_single_pixel_shows_the_kernel_turned_around)
{
    static const double kernel[] = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    double x[DIGITS_PIXELS] = {0}, z[SLID * SLID];
    x[10 * DIGITS_SIDE + 20] = 2;
    kernel_slide(kernel, x, z);
    double all = 0;
    for (size_t i = 0; i < SLID * SLID; i++)
        all += z[i];
    CU_ASSERT_EQUAL(all, 2 * 45);
    for (size_t r = 0; r < KERNEL; r++)
        for (size_t c = 0; c < KERNEL; c++)
            CU_ASSERT_EQUAL(z[(10 - r) * SLID + 20 - c],
                            2 * kernel[r * KERNEL + c]);
}

TEST(the_last_place_reaches_the_last_pixel)
{
    static const double last[] = {0, 0, 0, 0, 0, 0, 0, 0, 1};
    double x[DIGITS_PIXELS] = {0}, z[SLID * SLID];
    x[DIGITS_PIXELS - 1] = 3;
    kernel_slide(last, x, z);
    CU_ASSERT_EQUAL(z[SLID * SLID - 1], 3);
}

TESTS_MAIN("shared_weights")
