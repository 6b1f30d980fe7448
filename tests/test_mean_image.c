// mean_image: means of a few pictures, by hand.
#include "harness.h"

#include "measure/mean_image.h"

// Pixel 0 of the pictures is 0, 51, 102 and 255: 0, 0.2, 0.4 and 1.  The
// labels are 3, 3, 3 and 7, so the means are 0.2 and 1, and 0.4 over all.
TEST(the_mean_of_each_label_and_of_all)
{
    static unsigned char pixels[4][DIGITS_PIXELS] = {
        {0}, {51}, {102}, {255, 255}};
    static unsigned char labels[] = {3, 3, 3, 7};
    double mean[DIGITS_PIXELS] = {5}; // what stood there counts for nothing
    Digits digits = {.count = 4, .pixels = pixels[0], .labels = labels};
    mean_image(&digits, 3, mean);
    ASSERT_CLOSE(mean[0], .2, 1e-15);
    ASSERT_CLOSE(mean[1], 0, 0);
    mean_image(&digits, 7, mean);
    ASSERT_CLOSE(mean[0], 1, 1e-15);
    ASSERT_CLOSE(mean[1], 1, 1e-15);
    mean_image(&digits, EVERY_LABEL, mean);
    ASSERT_CLOSE(mean[0], .4, 1e-15);
    ASSERT_CLOSE(mean[1], .25, 1e-15);
    mean_image(&digits, 0, mean); // there is no 0
    ASSERT_CLOSE(mean[0], 0, 0);
}

TESTS_MAIN("mean_image")
