// forward: a 2-2-1 network whose every number can be done in the head.
//
//     W0 = 1  2   b0 =  0.5    relu        W1 = 2 4   b1 = -3    identity
//         -1  1        -5
//
// For x = (1, .5): z0 = (2.5, -5.5), a0 = (2.5, 0), z1 = a1 = 2.
#include "harness.h"

#include "nn/forward.h"
#include "nn/vector.h"

static Network *small_network(void)
{
    static const size_t sizes[] = {2, 2, 1};
    static const double parameters[] = {1, 2, -1, 1, .5, -5, 2, 4, -3};
    Network *net = network_new(sizes, 3, RELU, IDENTITY);
    vector_copy(net->parameters, parameters, 9);
    return net;
}

TEST(every_z_and_a_is_kept)
{
    Network *net = small_network();
    Forward *pass = forward_new(net);
    double x[] = {1, .5};
    const double *answer = forward(net, x, pass);
    CU_ASSERT_EQUAL(pass->depth, 2);
    ASSERT_CLOSE(pass->z[0][0], 2.5, 0);
    ASSERT_CLOSE(pass->z[0][1], -5.5, 0);
    ASSERT_CLOSE(pass->a[0][0], 2.5, 0);
    ASSERT_CLOSE(pass->a[0][1], 0, 0);
    ASSERT_CLOSE(pass->z[1][0], 2, 0);
    ASSERT_CLOSE(answer[0], 2, 0);
    CU_ASSERT_PTR_EQUAL(answer, pass->a[1]);
    CU_ASSERT_PTR_EQUAL(forward_output(pass), answer);
    CU_ASSERT_PTR_EQUAL(forward_input(pass, 0), x);
    CU_ASSERT_PTR_EQUAL(forward_input(pass, 1), pass->a[0]);
    forward_free(pass);
    network_free(net);
}

// For x = (0, 6): z0 = (12.5, 1), z1 = 25 + 4 - 3 = 26.
TEST(a_second_pass_replaces_the_first)
{
    Network *net = small_network();
    Forward *pass = forward_new(net);
    double x[] = {1, .5}, other[] = {0, 6};
    forward(net, x, pass);
    ASSERT_CLOSE(forward(net, other, pass)[0], 26, 0);
    ASSERT_CLOSE(pass->a[0][1], 1, 0);
    CU_ASSERT_PTR_EQUAL(forward_input(pass, 0), other);
    ASSERT_CLOSE(forward(net, x, pass)[0], 2, 0);
    forward_free(pass);
    network_free(net);
}

// A pass through all zeros with sigmoid: every a is 1/2; with a softmax
// output of ten: 1/10.
TEST(a_network_of_zeros_knows_nothing)
{
    static const size_t sizes[] = {5, 3, 4, 10};
    Network *net = network_new(sizes, 4, SIGMOID, SOFTMAX);
    Forward *pass = forward_new(net);
    double x[] = {1, 2, 3, 4, 5};
    const double *a = forward(net, x, pass);
    for (int i = 0; i < 4; i++)
        ASSERT_CLOSE(pass->a[1][i], .5, 0);
    for (int i = 0; i < 10; i++)
        ASSERT_CLOSE(a[i], .1, 1e-16);
    forward_free(pass);
    network_free(net);
    forward_free(NULL);
}

TESTS_MAIN("forward")
