// backprop: the four equations on a network small enough to do by hand.
//
//     W0 = 1  2   b0 = .5    relu     W1 = 2  4   b1 = -3    identity
//         -1  1        5                  1 -1         0
//
// x = (1, .5), y = (20, -1), quadratic cost.  Forward: z0 = (2.5, 4.5),
// a1 = (5 + 18 - 3, 2.5 - 4.5) = (20, -2); C = 1/2 (0^2 + 1^2) = .5.
// Back: delta1 = (0, -1); W1^T delta1 = (-1, 1), both relu slopes are 1, so
// delta0 = (-1, 1).  dC/dW1 = delta1 a0^T, dC/dW0 = delta0 x^T.
// test_gradients.c asks the same of hundreds of networks.
#include "harness.h"

#include "nn/backprop.h"
#include "nn/vector.h"

static const double x[] = {1, .5}, y[] = {20, -1};
static const double by_hand[] = {-1, -.5, 1,    .5,   -1, 1, // W0, b0
                                 0,  0,   -2.5, -4.5, 0,  -1};

static Network *small_network(void)
{
    static const size_t sizes[] = {2, 2, 2};
    static const double parameters[] = {1, 2, -1, 1,  .5, 5,
                                        2, 4, 1,  -1, -3, 0};
    Network *net = network_new(sizes, 3, RELU, IDENTITY);
    vector_copy(net->parameters, parameters, 12);
    return net;
}

static void assert_gradient(const Network *gradient, double factor)
{
    for (size_t i = 0; i < 12; i++)
        ASSERT_CLOSE(gradient->parameters[i], factor * by_hand[i], 0);
}

TEST(the_whole_way_by_hand)
{
    Network *net = small_network(), *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    ASSERT_CLOSE(backprop(net, QUADRATIC, (Example){x, y}, pass, gradient),
                 .5, 0);
    CU_ASSERT_EQUAL(pass->depth, 2);
    ASSERT_CLOSE(pass->delta[1][0], 0, 0);
    ASSERT_CLOSE(pass->delta[1][1], -1, 0);
    ASSERT_CLOSE(pass->delta[0][0], -1, 0);
    ASSERT_CLOSE(pass->delta[0][1], 1, 0);
    assert_gradient(gradient, 1);
    backprop_free(pass);
    network_free(gradient);
    network_free(net);
}

TEST(gradients_add_up_until_they_are_cleared)
{
    Network *net = small_network(), *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    for (int times = 1; times <= 3; times++) {
        backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
        assert_gradient(gradient, times);
    }
    network_clear(gradient);
    backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    assert_gradient(gradient, 1);
    backprop_free(pass);
    network_free(gradient);
    network_free(net);
}

TEST(the_two_halves_make_the_whole)
{
    Network *net = small_network(), *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    forward(net, x, pass->forward);
    backprop_errors(net, QUADRATIC, y, pass);
    CU_ASSERT_EQUAL(vector_max_abs(gradient->parameters, 12), 0);
    backprop_gradients(pass, gradient);
    assert_gradient(gradient, 1);
    backprop_free(pass);
    network_free(gradient);
    network_free(net);
}

// W0^T delta0 = (1 * -1 - 1 * 1, 2 * -1 + 1 * 1) = (-2, -1): what the
// input adds to the cost, and what was there before is written over.
TEST(one_step_further_back_than_the_first_layer)
{
    Network *net = small_network();
    Backprop *pass = backprop_new(net);
    double dC_dx[] = {7, 7};
    forward(net, x, pass->forward);
    backprop_errors(net, QUADRATIC, y, pass);
    backprop_input(net, pass, dC_dx);
    ASSERT_CLOSE(dC_dx[0], -2, 0);
    ASSERT_CLOSE(dC_dx[1], -1, 0);
    backprop_free(pass);
    network_free(net);
}

// With b0 = (-3, 5) the first hidden neuron is off (z = -.5): whatever it
// is blamed for, neither its weights nor its bias hear of it.
TEST(a_relu_that_is_off_passes_nothing_back)
{
    Network *net = small_network(), *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    net->layers[0].biases[0] = -3;
    backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    CU_ASSERT_EQUAL(pass->delta[0][0], 0);
    CU_ASSERT_NOT_EQUAL(pass->delta[0][1], 0);
    CU_ASSERT_EQUAL(gradient->parameters[0], 0);
    CU_ASSERT_EQUAL(gradient->parameters[1], 0);
    CU_ASSERT_EQUAL(gradient->parameters[4], 0);
    backprop_free(pass);
    network_free(gradient);
    network_free(net);
}

TEST(the_network_itself_is_not_touched)
{
    Network *net = small_network(), *before = network_clone(net);
    Network *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    CU_ASSERT_EQUAL(
        memcmp(net->parameters, before->parameters, 12 * sizeof(double)),
        0);
    backprop_free(pass);
    backprop_free(NULL);
    network_free(gradient);
    network_free(before);
    network_free(net);
}

// Sixty layers of one neuron that pass on what they get: what comes back
// to each is a - y = 3 - 1, and each weight's share is that times 3.
TEST(each_of_sixty_layers_hears_its_error)
{
    enum { DEPTH = 60 };
    static const double three[] = {3}, one[] = {1};
    size_t sizes[DEPTH + 1];
    for (size_t l = 0; l <= DEPTH; l++)
        sizes[l] = 1;
    Network *net = network_new(sizes, DEPTH + 1, IDENTITY, IDENTITY);
    Network *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    for (size_t l = 0; l < DEPTH; l++)
        net->layers[l].weights.at[0] = 1;
    CU_ASSERT_EQUAL(
        backprop(net, QUADRATIC, (Example){three, one}, pass, gradient), 2);
    for (size_t l = 0; l < DEPTH; l++) {
        CU_ASSERT_EQUAL(pass->delta[l][0], 2);
        CU_ASSERT_EQUAL(gradient->layers[l].weights.at[0], 6);
        CU_ASSERT_EQUAL(gradient->layers[l].biases[0], 2);
    }
    backprop_free(pass);
    network_free(gradient);
    network_free(net);
}

// ---- the error of the output -------------------------------------------

// Where both are finite, the short form a - y equals the long way round.
TEST(output_error_equals_the_general_route)
{
    static const size_t four[] = {4, 4};
    static const double z[] = {.4, -1.1, 2.3, .2};
    static const double truth[] = {.1, .2, .3, .4}; // sums to 1
    for (int c = 0; c < COST_COUNT; c++) {
        for (int f = 0; f < ACTIVATION_COUNT; f++) {
            double general[4];
            if (c != QUADRATIC && f != SIGMOID && f != SOFTMAX)
                continue; // a is no probability
            Network *net = network_new(four, 2, IDENTITY, (Activation)f);
            Backprop *pass = backprop_new(net);
            double *a = pass->forward->a[0];
            memcpy(pass->forward->z[0], z, sizeof z);
            activation_apply((Activation)f, z, a, 4);
            backprop_output_error(net, (Cost)c, truth, pass);
            cost_derivative((Cost)c, a, truth, general, 4);
            activation_backward((Activation)f, z, a, general, 4);
            for (int i = 0; i < 4; i++)
                ASSERT_CLOSE(pass->delta[0][i], general[i], 1e-14);
            CU_ASSERT(pass->cost == (Cost)c && pass->y == truth);
            backprop_free(pass);
            network_free(net);
        }
    }
}

static void assert_saturated(Cost cost, Activation f, double first)
{
    static const size_t two[] = {2, 2};
    static const double z[] = {1000, -1000}, truth[] = {0, 1};
    Network *net = network_new(two, 2, IDENTITY, f);
    Backprop *pass = backprop_new(net);
    memcpy(pass->forward->z[0], z, sizeof z);
    activation_apply(f, z, pass->forward->a[0], 2);
    backprop_output_error(net, cost, truth, pass);
    CU_ASSERT_EQUAL(pass->delta[0][0], first);
    CU_ASSERT_EQUAL(pass->delta[0][1], -first);
    backprop_free(pass);
    network_free(net);
}

// At z = 1000 the sigmoid's slope is 0, and the long way round is stuck.
TEST(a_saturated_output_still_hears_its_error)
{
    assert_saturated(BINARY_CROSS_ENTROPY, SIGMOID, 1);
    assert_saturated(QUADRATIC, SIGMOID, 0);
    assert_saturated(CROSS_ENTROPY, SOFTMAX, 1);
}

TESTS_MAIN("backprop")
