// mean_image: means of a few pictures, by hand.
#include "harness.h"

#include "measure/mean_image.h"

// Pixel 0 of the pictures is 0, 51, 102 and 255: 0, 0.2, 0.4 and 1.  The
// labels are 3, 3, 3 and 7, so the means are 0.2 and 1, and 0.4 over all.
static void the_mean_of_each_label_and_of_all(void)
{
    static unsigned char pixels[4][DIGITS_PIXELS] = {
        {0}, {51}, {102}, {255, 255}};
    static unsigned char labels[] = {3, 3, 3, 7};
    static double mean[DIGITS_CLASSES][DIGITS_PIXELS];
    double of_all[DIGITS_PIXELS];
    Digits digits = {.count = 4, .pixels = pixels[0], .labels = labels};
    mean_images(&digits, mean, of_all);
    ASSERT_CLOSE(mean[3][0], .2, 1e-15);
    ASSERT_CLOSE(mean[7][0], 1, 1e-15);
    ASSERT_CLOSE(mean[7][1], 1, 1e-15);
    ASSERT_CLOSE(of_all[0], .4, 1e-15);
    ASSERT_CLOSE(of_all[1], .25, 1e-15);
    CU_ASSERT_EQUAL(mean[0][0], 0); // there is no 0
    CU_ASSERT_EQUAL(mean[3][1], 0);

    mean[3][0] = 5; // what stood there before counts for nothing
    mean_images(&digits, mean, NULL);
    ASSERT_CLOSE(mean[3][0], .2, 1e-15);
}

int main(void)
{
    return TESTS("mean_image", TEST(the_mean_of_each_label_and_of_all));
}
