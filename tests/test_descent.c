// descent: one step, one batch, one epoch by hand, and that it learns.
#include "harness.h"

#include "nn/descent.h"
#include "nn/vector.h"

// Examples with one input and one output, and a count of the visits.
typedef struct {
    double x, y;
    int *visits;
} Point;

static void get_point(const void *source, size_t i, double *x, double *y)
{
    const Point *point = (const Point *)source + i;
    *x = point->x;
    *y = point->y;
    if (point->visits != NULL)
        ++*point->visits;
}

static const size_t one_neuron[] = {1, 1};

static Network *line(double w, double b)
{
    Network *net = network_new(one_neuron, 2, IDENTITY, IDENTITY);
    net->parameters[0] = w;
    net->parameters[1] = b;
    return net;
}

TEST(a_step_goes_against_the_gradient)
{
    Network *net = line(1, 2), *gradient = line(4, -8);
    descent_step(net, gradient, .25);
    CU_ASSERT(net->parameters[0] == 0 && net->parameters[1] == 4);
    CU_ASSERT(gradient->parameters[0] == 4);
    network_free(gradient);
    network_free(net);
}

TEST(decay_shrinks_weights_and_spares_biases)
{
    static const size_t sizes[] = {2, 2, 1};
    Network *net = network_new(sizes, 3, SIGMOID, SIGMOID);
    vector_fill(net->parameters, 8, net->parameter_count);
    descent_decay(net, .75);
    static const double expected[] = {6, 6, 6, 6, 8, 8, 6, 6, 8};
    for (int i = 0; i < 9; i++)
        CU_ASSERT_EQUAL(net->parameters[i], expected[i]);
    network_free(net);
}

// a = w x + b with w = 1, b = 0.  Example (1, 0): error 1, so dC/dw = 1,
// dC/db = 1, C = 1/2.  Example (2, 0): error 2, dC/dw = 4, dC/db = 2, C = 2.
// Means: 2.5 and 1.5.  Rate .5: w = 1 - 1.25, b = 0 - .75.  The third
// example belongs to the set, not to the batch.
TEST(a_batch_takes_the_mean_of_its_gradients)
{
    static const Point points[] = {
        {9, 9, NULL}, {1, 0, NULL}, {2, 0, NULL}};
    static const size_t items[] = {2, 1};
    Examples set = {3, 1, 1, get_point, points};
    Network *net = line(1, 0);
    Descent *descent =
        descent_new(net, &set, (DescentOptions){QUADRATIC, .5, 0, 2});
    ASSERT_CLOSE(descent_batch(descent, net, &set, items, 2), 2.5, 0);
    ASSERT_CLOSE(net->parameters[0], -.25, 0);
    ASSERT_CLOSE(net->parameters[1], -.75, 0);
    descent_free(descent);
    network_free(net);
}

// The same with lambda = 1.5 and N = 3: the weight is first multiplied by
// 1 - .5 * 1.5 / 3 = .75, the bias is not; the gradient is that of before.
TEST(a_batch_with_l2_decays_the_weights_too)
{
    static const Point points[] = {
        {9, 9, NULL}, {1, 0, NULL}, {2, 0, NULL}};
    static const size_t items[] = {2, 1};
    Examples set = {3, 1, 1, get_point, points};
    Network *net = line(1, 0);
    Descent *descent =
        descent_new(net, &set, (DescentOptions){QUADRATIC, .5, .75, 2});
    descent_batch(descent, net, &set, items, 2);
    ASSERT_CLOSE(net->parameters[0], .875 - 1.25, 0);
    ASSERT_CLOSE(net->parameters[1], -.75, 0);
    descent_free(descent);
    network_free(net);
}

// Seven examples in batches of three: 3 + 3 + 1.  All are equal, so
// each batch moves b by the same share of its error, whatever its size, and
// an epoch with rate r leaves (1 - r)^3 of the error.
TEST(an_epoch_visits_each_example_once)
{
    int visits[7] = {0};
    Point points[7];
    for (int i = 0; i < 7; i++)
        points[i] = (Point){0, 1, &visits[i]};
    Examples set = {7, 1, 1, get_point, points};
    Network *net = line(0, 0);
    Random random = random_start(1);
    Descent *descent =
        descent_new(net, &set, (DescentOptions){QUADRATIC, .5, 0, 3});
    double cost = descent_epoch(descent, net, &set, &random);
    for (int i = 0; i < 7; i++)
        CU_ASSERT_EQUAL(visits[i], 1);
    ASSERT_CLOSE(net->parameters[1], 1 - .125, 1e-15);
    // errors 1, 1/2, 1/4 before the three steps: costs e^2/2
    ASSERT_CLOSE(cost, (3 * .5 + 3 * .125 + .03125) / 7, 1e-15);
    descent_free(descent);
    network_free(net);
}

// Each epoch has another order, and a seed fixes them all.
TEST(a_seed_fixes_the_whole_training)
{
    static const Point points[] = {{1, .2, NULL}, {-1, .7, NULL},
                                   {.5, .4, NULL}, {2, .1, NULL},
                                   {0, .9, NULL}};
    Examples set = {5, 1, 1, get_point, points};
    double ends[3];
    for (int run = 0; run < 3; run++) {
        Network *net = line(.3, .1);
        Random random = random_start(run < 2 ? 1 : 2);
        Descent *descent =
            descent_new(net, &set, (DescentOptions){QUADRATIC, .3, 0, 1});
        size_t first[5];
        descent_epoch(descent, net, &set, &random);
        memcpy(first, descent->order, sizeof first);
        descent_epoch(descent, net, &set, &random);
        CU_ASSERT_NOT_EQUAL(memcmp(first, descent->order, sizeof first), 0);
        ends[run] = net->parameters[0];
        descent_free(descent);
        network_free(net);
    }
    CU_ASSERT_EQUAL(ends[0], ends[1]);
    CU_ASSERT_NOT_EQUAL(ends[0], ends[2]);
}

// Source: Nielsen, chapter 3 (2015), the animations of the saturated
// neuron: input 1, target 0, rate .15, 300 epochs.  From w = .6, b = .9 the
// output falls from .82 to .09; from w = b = 2, from .98 only to .20.
TEST(nielsens_saturated_neuron)
{
    static const double starts[2][2] = {{.6, .9}, {2, 2}};
    static const double before[] = {.82, .98}, after[] = {.09, .20};
    static const Point points[] = {{1, 0, NULL}};
    Examples set = {1, 1, 1, get_point, points};
    for (int i = 0; i < 2; i++) {
        Network *net = network_new(one_neuron, 2, SIGMOID, SIGMOID);
        Random random = random_start(1);
        vector_copy(net->parameters, starts[i], 2);
        Descent *descent =
            descent_new(net, &set, (DescentOptions){QUADRATIC, .15, 0, 1});
        ASSERT_CLOSE(sigmoid(net->parameters[0] + net->parameters[1]),
                     before[i], .005);
        for (int epoch = 0; epoch < 300; epoch++)
            descent_epoch(descent, net, &set, &random);
        ASSERT_CLOSE(sigmoid(net->parameters[0] + net->parameters[1]),
                     after[i], .005);
        descent_free(descent);
        network_free(net);
    }
}

static void get_xor(const void *source, size_t i, double *x, double *y)
{
    (void)source;
    x[0] = i & 1 ? 1 : -1;
    x[1] = i & 2 ? 1 : -1;
    y[0] = x[0] * x[1] < 0;
    y[1] = 1 - y[0];
}

// XOR needs a hidden layer: no single line parts the two answers.
TEST(a_hidden_layer_learns_xor)
{
    static const size_t sizes[] = {2, 6, 2};
    Examples set = {4, 2, 2, get_xor, NULL};
    Network *net = network_new(sizes, 3, TANH, SOFTMAX);
    Random random = random_start(1);
    network_initialise(net, SCALED_NORMAL, &random);
    Descent *descent = descent_new(
        net, &set, (DescentOptions){CROSS_ENTROPY, .5, 0, 2});
    for (int epoch = 0; epoch < 300; epoch++)
        descent_epoch(descent, net, &set, &random);
    Evaluation result = examples_evaluate(&set, net, CROSS_ENTROPY);
    CU_ASSERT_EQUAL(result.right, 4);
    CU_ASSERT(result.cost < .05); // ln 2 = .69 knows nothing
    descent_free(descent);
    descent_free(NULL);
    network_free(net);
}

TESTS_MAIN("descent")
