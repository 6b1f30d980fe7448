// product_loops: six ways to one product.
#include "harness.h"

#include <string.h>

#include "../chapters/12-fast/product_loops.h"
#include "nn/random.h"

enum { DIGITS = 8, INPUTS = 37, NEURONS = 32 };

static float x[DIGITS * INPUTS], w[NEURONS * INPUTS];
static float by_input[INPUTS * NEURONS], panels[NEURONS * INPUTS];
static double x_double[DIGITS * INPUTS], w_double[NEURONS * INPUTS];
static float z[DIGITS * NEURONS];
static const LoopsProduct product = {
    DIGITS, INPUTS, NEURONS, x, w, by_input, panels, x_double, w_double, z};

// Two thirds of the inputs are 0, some are below it.
static void fill(void)
{
    Random random = random_start(5);
    for (size_t i = 0; i < DIGITS * INPUTS; i++) {
        x[i] = i % 3 == 0 ? (float)random_normal(&random, 0, 1) : 0;
        x_double[i] = (double)x[i];
    }
    for (size_t j = 0; j < NEURONS; j++)
        for (size_t k = 0; k < INPUTS; k++) {
            float value = (float)random_normal(&random, 0, 1);
            size_t panel = j - j % PANEL;
            w[j * INPUTS + k] = by_input[k * NEURONS + j] = value;
            panels[panel * INPUTS + k * PANEL + j % PANEL] = value;
            w_double[j * INPUTS + k] = (double)value;
        }
}

TEST(all_ways_in_float_give_the_same_bits)
{
    static ProductLoop *const ways[] = {loop_by_input, loop_by_panel,
                                        loop_by_tile, loop_without_zeros};
    float first[DIGITS * NEURONS];
    fill();
    loop_by_neuron(&product);
    memcpy(first, z, sizeof first);
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        memset(z, 0xff, sizeof z);
        ways[i](&product);
        CU_ASSERT_EQUAL(memcmp(z, first, sizeof z), 0);
    }
}

TEST(double_and_float_are_the_same_product)
{
    float first[DIGITS * NEURONS];
    fill();
    loop_by_neuron(&product);
    memcpy(first, z, sizeof first);
    loop_in_double(&product);
    for (size_t i = 0; i < DIGITS * NEURONS; i++) {
        double exact = 0;
        for (size_t k = 0; k < INPUTS; k++)
            exact += x_double[i / NEURONS * INPUTS + k] *
                     w_double[i % NEURONS * INPUTS + k];
        ASSERT_CLOSE((double)z[i], exact, 1e-6);
        ASSERT_CLOSE((double)first[i], exact, 1e-5);
    }
}

TESTS_MAIN("product_loops")
