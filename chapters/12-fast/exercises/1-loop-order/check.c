// Small sums that can be done by hand, then long ones, bit for bit.
#include "check/check.h"
#include "exercise.h"
#include "nn/random.h"

enum { INPUTS = 200, NEURONS = 5, MOST = INPUTS * NEURONS };

static void two_pixels_three_neurons(void)
{
    const float w[] = {1, 2, 3, -4, 5, 0.5f}; // of pixel 0, of pixel 1
    const float x[] = {2, 3};
    const FloatLayer layer = {2, 3, w};
    float z[3] = {7, 7, 7};
    double yours[3];
    const double expected[3] = {-10, 19, 7.5};
    weighted_inputs(&layer, x, z);
    check_step_of(0, "2 * 1 + 3 * -4 = -10");
    check_step_of(1, "2 * 2 + 3 * 5 = 19");
    check_step_of(2, "2 * 3 + 3 * 0.5 = 7.5");
    for (int j = 0; j < 3; j++)
        yours[j] = (double)z[j];
    check_vector(&(Question){"x = (2, 3), the weights of pixel 0: (1, 2, "
                             "3), of pixel 1: (-4, 5, 0.5)",
                             "z", 1e-6},
                 yours, expected, 3);
}

// A float near 10^8 cannot hold 1 more: what is lost depends on the order.
static void large_and_small(void)
{
    const float w[] = {1, 2, 1, 1, 1, 2, 1, 3};
    const float x[] = {1e8f, 1, -1e8f, 1};
    const FloatLayer layer = {4, 2, w};
    float z[2] = {0};
    const double expected[2] = {1, 3};
    weighted_inputs(&layer, x, z);
    const double yours[2] = {(double)z[0], (double)z[1]};
    check_step_of(0, "1e8, then 1e8 + 1, which a float rounds to 1e8");
    check_step_of(0, "1e8 - 1e8 = 0, and then 0 + 1 = 1");
    check_step_of(1, "2e8, then 2e8 + 1, which a float rounds to 2e8");
    check_step_of(1, "2e8 - 2e8 = 0, and then 0 + 3 = 3");
    check_vector(&(Question){"x = (1e8, 1, -1e8, 1), the weights of neuron "
                             "0: all 1, of neuron 1: (2, 1, 2, 3)",
                             "z", 0},
                 yours, expected, 2);
}

static void two_hundred_pixels(void)
{
    static float w[MOST], x[INPUTS];
    Random random = random_start(12);
    for (int i = 0; i < MOST; i++)
        w[i] = (float)(2 * random_unit(&random) - 1);
    for (int k = 0; k < INPUTS; k++)
        x[k] = (float)random_unit(&random);
    const FloatLayer layer = {INPUTS, NEURONS, w};
    float z[NEURONS] = {0};
    double yours[NEURONS], expected[NEURONS];
    weighted_inputs(&layer, x, z);
    for (int j = 0; j < NEURONS; j++) {
        float sum = 0;
        for (int k = 0; k < INPUTS; k++)
            sum += x[k] * w[k * NEURONS + j];
        check_step_of((size_t)j,
                      "from pixel 0 to pixel 199, each sum a "
                      "float: %.9g",
                      (double)sum);
        yours[j] = (double)z[j];
        expected[j] = (double)sum;
    }
    check_vector(
        &(Question){"200 pixels, 5 neurons, to the last bit", "z", 0},
        yours, expected, NEURONS);
}

CHECK_MAIN("12-1", "chapters/12-fast/README.md#one-product-six-ways",
           CHECK(two_pixels_three_neurons), CHECK(large_and_small),
           CHECK(two_hundred_pixels))
