// layer: two neurons that read three inputs, every number by hand.
#include "harness.h"

#include "nn/layer.h"

// W = 1 2 3, b = .5; x = 2 -1 1.  z = 2-2+3+.5 = 3.5, 8-5+6-.5 = 8.5
//     4 5 6     -.5
static double w[] = {1, 2, 3, 4, 5, 6};
static double b[] = {.5, -.5};
static const double x[] = {2, -1, 1};

static Layer layer_of(Activation f)
{
    return (Layer){3, 2, {2, 3, w}, b, f};
}

TEST(weighted_input_is_W_x_plus_b)
{
    Layer layer = layer_of(IDENTITY);
    double z[2];
    layer_weighted_input(&layer, x, z);
    ASSERT_CLOSE(z[0], 3.5, 0);
    ASSERT_CLOSE(z[1], 8.5, 0);
}

TEST(a_layer_is_its_neurons)
{
    Layer layer = layer_of(TANH);
    double z[2], a[2];
    layer_weighted_input(&layer, x, z);
    layer_activate(&layer, z, a);
    for (size_t j = 0; j < 2; j++) {
        Neuron neuron = layer_neuron(&layer, j);
        CU_ASSERT_EQUAL(neuron.inputs, 3);
        CU_ASSERT_PTR_EQUAL(neuron.weights, w + 3 * j);
        ASSERT_CLOSE(neuron_weighted_input(neuron, x), z[j], 1e-15);
        ASSERT_CLOSE(neuron_output(neuron, x), a[j], 1e-15);
    }
}

TEST(activate_hands_softmax_the_whole_layer)
{
    Layer layer = layer_of(SOFTMAX);
    double z[] = {0, log(3)}, a[2];
    layer_activate(&layer, z, a);
    ASSERT_CLOSE(a[0], .25, 1e-15);
    ASSERT_CLOSE(a[1], .75, 1e-15);
}

// W^T (1, -2) = 1-8, 2-10, 3-12.
TEST(pass_back_is_the_transpose)
{
    Layer layer = layer_of(SIGMOID);
    double delta[] = {1, -2}, back[3];
    layer_backward(&layer, delta, back);
    ASSERT_CLOSE(back[0], -7, 0);
    ASSERT_CLOSE(back[1], -8, 0);
    ASSERT_CLOSE(back[2], -9, 0);
}

// s'(ln 3) = 3/16; s'(0) = 1/4.
TEST(error_multiplies_by_the_slope)
{
    Layer layer = layer_of(SIGMOID);
    double z[] = {log(3), 0}, a[] = {.75, .5}, delta[] = {16, -4};
    layer_error(&layer, z, a, delta);
    ASSERT_CLOSE(delta[0], 3, 0);
    ASSERT_CLOSE(delta[1], -1, 0);
}

TEST(gradients_add_up)
{
    double gw[] = {1, 1, 1, 1, 1, 1}, gb[] = {10, 20};
    Layer gradient = {3, 2, {2, 3, gw}, gb, SIGMOID};
    double delta[] = {1, -2};
    layer_gradient(delta, x, &gradient);
    static const double expected[] = {3, 0, 2, -3, 3, -1};
    for (int i = 0; i < 6; i++)
        ASSERT_CLOSE(gw[i], expected[i], 0);
    ASSERT_CLOSE(gb[0], 11, 0);
    ASSERT_CLOSE(gb[1], 18, 0);
    layer_gradient(delta, x, &gradient);
    ASSERT_CLOSE(gw[0], 5, 0);
    ASSERT_CLOSE(gb[1], 16, 0);
}

TESTS_MAIN("layer")
