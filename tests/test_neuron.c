// neuron: one neuron with three inputs, by hand.
//     w . x + b = .5 * 2 - 1 * 1 + 2 * .25 - .25 = .25
#include "harness.h"

#include "nn/neuron.h"

static const double weights[] = {.5, -1, 2};
static const double x[] = {2, 1, .25};

TEST(weighs_adds_and_squashes)
{
    Neuron neuron = {3, weights, -.25, SIGMOID};
    ASSERT_CLOSE(neuron_weighted_input(neuron, x), .25, 0);
    ASSERT_CLOSE(neuron_output(neuron, x), 1 / (1 + exp(-.25)), 1e-15);
    neuron.activation = IDENTITY;
    ASSERT_CLOSE(neuron_output(neuron, x), .25, 0);
    neuron.bias = -1;
    neuron.activation = RELU;
    ASSERT_CLOSE(neuron_output(neuron, x), 0, 0);
    neuron.activation = TANH;
    ASSERT_CLOSE(neuron_output(neuron, x), tanh(-.5), 1e-16);
}

TEST(contributions_and_bias_make_up_z)
{
    Neuron neuron = {3, weights, -.25, SIGMOID};
    double part[3];
    neuron_contributions(neuron, x, part);
    ASSERT_CLOSE(part[0], 1, 0);
    ASSERT_CLOSE(part[1], -1, 0);
    ASSERT_CLOSE(part[2], .5, 0);
    ASSERT_CLOSE(part[0] + part[1] + part[2] + neuron.bias,
                 neuron_weighted_input(neuron, x), 0);
}

TESTS_MAIN("neuron")
