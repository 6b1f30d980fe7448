// network: shapes, the one block of memory, and how the weights begin.
#include "harness.h"

#include "nn/network.h"
#include "nn/vector.h"

static const size_t digits[] = {784, 16, 16, 10};

// (784 + 1) 16 + (16 + 1) 16 + (16 + 1) 10 = 12560 + 272 + 170.
// Source of the total: 3Blue1Brown, "But what is a neural network?".
TEST(the_784_16_16_10_network_has_13002_parameters)
{
    Network *net = network_new(digits, 4, SIGMOID, SOFTMAX);
    CU_ASSERT_EQUAL(net->parameter_count, 13002);
    CU_ASSERT_EQUAL(net->depth, 3);
    CU_ASSERT_EQUAL(network_inputs(net), 784);
    CU_ASSERT_EQUAL(network_outputs(net), 10);
    CU_ASSERT_EQUAL(net->layers[0].activation, SIGMOID);
    CU_ASSERT_EQUAL(net->layers[1].activation, SIGMOID);
    CU_ASSERT_EQUAL(net->layers[2].activation, SOFTMAX);
    CU_ASSERT_EQUAL(vector_max_abs(net->parameters, 13002), 0);
    network_free(net);
}

// The layers tile the parameters: weights, biases, weights, biases, with no
// gap, and everything lies in the block that begins with the struct.
TEST(everything_lies_in_one_block)
{
    Network *net = network_new(digits, 4, SIGMOID, SIGMOID);
    const double *next = net->parameters;
    for (size_t l = 0; l < net->depth; l++) {
        const Layer *layer = &net->layers[l];
        CU_ASSERT_EQUAL(layer->inputs, digits[l]);
        CU_ASSERT_EQUAL(layer->outputs, digits[l + 1]);
        CU_ASSERT_EQUAL(layer->weights.rows, layer->outputs);
        CU_ASSERT_EQUAL(layer->weights.cols, layer->inputs);
        CU_ASSERT_PTR_EQUAL(layer->weights.at, next);
        next += layer->inputs * layer->outputs;
        CU_ASSERT_PTR_EQUAL(layer->biases, next);
        next += layer->outputs;
    }
    CU_ASSERT_PTR_EQUAL(next, net->parameters + net->parameter_count);
    CU_ASSERT_PTR_EQUAL(net->layers, net + 1);
    // behind the layers, where a double may stand
    const char *end = (const char *)(net->layers + net->depth);
    CU_ASSERT((const char *)net->parameters - end >= 0);
    CU_ASSERT((const char *)net->parameters - end < 8);
    network_free(net); // one free; SAN=1 sees a leak if there was more
}

TEST(free_takes_null)
{
    network_free(NULL);
}

TEST(like_has_the_shape_and_zeros)
{
    Random random = random_start(1);
    size_t sizes[] = {3, 4, 2};
    Network *net = network_new(sizes, 3, RELU, TANH);
    network_initialise(net, NORMAL, &random);
    Network *twin = network_like(net);
    CU_ASSERT_EQUAL(twin->parameter_count, net->parameter_count);
    CU_ASSERT_EQUAL(twin->depth, 2);
    for (size_t l = 0; l < 2; l++) {
        CU_ASSERT_EQUAL(twin->layers[l].inputs, sizes[l]);
        CU_ASSERT_EQUAL(twin->layers[l].outputs, sizes[l + 1]);
    }
    CU_ASSERT_EQUAL(twin->layers[0].activation, RELU);
    CU_ASSERT_EQUAL(twin->layers[1].activation, TANH);
    CU_ASSERT_EQUAL(vector_max_abs(twin->parameters, twin->parameter_count),
                    0);
    network_free(twin);
    network_free(net);
}

static int equal(const Network *a, const Network *b)
{
    return memcmp(a->parameters, b->parameters,
                  a->parameter_count * sizeof(double)) == 0;
}

TEST(a_clone_is_equal_and_independent)
{
    Random random = random_start(2);
    size_t sizes[] = {3, 4, 2};
    Network *net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    network_initialise(net, NORMAL, &random);
    Network *twin = network_clone(net);
    CU_ASSERT(equal(net, twin));
    CU_ASSERT_EQUAL(twin->layers[1].activation, SOFTMAX);
    twin->layers[1].biases[1] = net->layers[1].biases[1] + 30;
    twin->layers[0].weights.at[2] = net->layers[0].weights.at[2] - 40;
    ASSERT_CLOSE(network_distance(net, twin), 50, 1e-12);
    network_copy(twin, net);
    CU_ASSERT(equal(net, twin));
    CU_ASSERT_EQUAL(network_distance(net, twin), 0);
    network_clear(net);
    CU_ASSERT_EQUAL(vector_max_abs(net->parameters, net->parameter_count),
                    0);
    CU_ASSERT_FALSE(equal(net, twin));
    network_free(twin);
    network_free(net);
}

// For n numbers from N(0, v): the mean has standard error sqrt(v/n), the
// mean square has expectation v and standard error v sqrt(2/n).
static void assert_normal(const double *a, size_t count, double v)
{
    double n = (double)count;
    ASSERT_CLOSE(vector_sum(a, count) / n, 0, 4 * sqrt(v / n));
    ASSERT_CLOSE(vector_dot(a, a, count) / n, v, 4 * v * sqrt(2 / n));
}

TEST(each_initialisation_has_its_variance)
{
    size_t sizes[] = {100, 400, 50};
    Network *net = network_new(sizes, 3, SIGMOID, SIGMOID);
    for (int kind = 1; kind < INITIALISATION_COUNT; kind++) {
        Random random = random_start(3);
        network_initialise(net, (Initialisation)kind, &random);
        for (size_t l = 0; l < 2; l++) {
            const Layer *layer = &net->layers[l];
            double n = (double)sizes[l];
            double variance[] = {0, 1, 1 / n, 2 / n};
            assert_normal(layer->weights.at, sizes[l] * sizes[l + 1],
                          variance[kind]);
            if (kind == NORMAL)
                assert_normal(layer->biases, sizes[l + 1], 1);
            else
                CU_ASSERT_EQUAL(vector_max_abs(layer->biases, sizes[l + 1]),
                                0);
        }
    }
    network_free(net);
}

TEST(zeros_clears_and_draws_nothing)
{
    Random random = random_start(4), kept = random;
    size_t sizes[] = {3, 2};
    Network *net = network_new(sizes, 2, SIGMOID, SIGMOID);
    vector_fill(net->parameters, 5, net->parameter_count);
    network_initialise(net, ZEROS, &random);
    CU_ASSERT_EQUAL(vector_max_abs(net->parameters, net->parameter_count),
                    0);
    CU_ASSERT_EQUAL(memcmp(&random, &kept, sizeof kept), 0);
    network_free(net);
}

// One number of the stream for each parameter, in their order.  So anybody
// who has the generator has the weights.
TEST(the_weights_follow_the_stream)
{
    Random random = random_start(5), stream = random_start(5);
    size_t sizes[] = {3, 4, 2};
    Network *net = network_new(sizes, 3, SIGMOID, SIGMOID);
    network_initialise(net, NORMAL, &random);
    for (size_t i = 0; i < net->parameter_count; i++)
        CU_ASSERT_EQUAL(net->parameters[i], random_normal(&stream, 0, 1));

    random = stream = random_start(6);
    network_initialise(net, SCALED_NORMAL, &random);
    for (size_t l = 0; l < 2; l++)
        for (size_t i = 0; i < sizes[l] * sizes[l + 1]; i++)
            CU_ASSERT_EQUAL(
                net->layers[l].weights.at[i],
                random_normal(&stream, 0, sqrt(1 / (double)sizes[l])));
    network_free(net);
}

TEST(the_place_of_a_name_is_its_kind)
{
    CU_ASSERT_STRING_EQUAL(initialisation_name(ZEROS), "zeros");
    CU_ASSERT_STRING_EQUAL(initialisation_name(NORMAL), "normal");
    CU_ASSERT_STRING_EQUAL(initialisation_names[SCALED_NORMAL], "scaled");
    CU_ASSERT_STRING_EQUAL(initialisation_names[HE_NORMAL], "he");
    CU_ASSERT_PTR_NULL(initialisation_names[INITIALISATION_COUNT]);
}

TESTS_MAIN("network")
