// Two small layers whose product can be followed by hand; then layers of
// three different sizes.  The workbook's forward pass, with nothing
// squashed, says what the one layer has to be: its answer to 0 is b, and
// its answer to the input that is 1 at k and 0 elsewhere is column k of w,
// plus b.
#include "check/check.h"
#include "check/check_picture.h"
#include "exercise.h"
#include "nn/forward.h"
#include "nn/network.h"
#include "nn/vector.h"

enum { MOST = 30 };

typedef struct {
    double w[MOST], b[MOST];
} Merged;

static void expect(const Network *net, Merged *one)
{
    Forward *pass = forward_new(net);
    size_t inputs = network_inputs(net), outputs = network_outputs(net);
    double x[MOST] = {0};
    vector_copy(one->b, forward(net, x, pass), outputs);
    for (size_t k = 0; k < inputs; k++) {
        x[k] = 1;
        const double *a = forward(net, x, pass);
        for (size_t i = 0; i < outputs; i++)
            one->w[i * inputs + k] = a[i] - one->b[i];
        x[k] = 0;
    }
    forward_free(pass);
}

// The ways that lead to weight n of the one layer.
static void ways_of_weight(const Network *net, size_t n)
{
    const Layer *first = &net->layers[0], *second = &net->layers[1];
    size_t i = n / first->inputs, k = n % first->inputs;
    check_step_of(n,
                  "from input %zu to output %zu, through each hidden "
                  "neuron",
                  k, i);
    check_step_products(n, "column of W1 times row of W2",
                        (Products){first->weights.at + k,
                                   matrix_row(second->weights, i),
                                   first->outputs, first->inputs});
}

static void ways_of_bias(const Network *net, size_t i)
{
    const Layer *first = &net->layers[0], *second = &net->layers[1];
    check_step_products(i, "its row of W2 times b1",
                        (Products){matrix_row(second->weights, i),
                                   first->biases, first->outputs, 1});
    check_step_of(i, "b = that + its own bias, %.6g", second->biases[i]);
}

static void answer(const Network *net, Merged *one)
{
    const Layer *first = &net->layers[0], *second = &net->layers[1];
    vector_fill(one->w, CHECK_UNWRITTEN, MOST);
    vector_fill(one->b, CHECK_UNWRITTEN, MOST);
    merge_layers(first->inputs, first->outputs, second->outputs,
                 first->weights.at, first->biases, second->weights.at,
                 second->biases, one->w, one->b);
}

static void two_by_two(void)
{
    const size_t sizes[] = {2, 2, 2};
    // W1 = (1 2, 3 4), b1 = (1, -2), W2 = (0 1, 2 -1), b2 = (.5, .25)
    const double parameters[] = {1, 2, 3, 4, 1, -2, 0, 1, 2, -1, .5, .25};
    Network *net = network_new(sizes, 3, IDENTITY, IDENTITY);
    vector_copy(net->parameters, parameters, net->parameter_count);
    Merged yours, right;
    answer(net, &yours);
    expect(net, &right);
    const Question weights = {"W1 = (1 2, 3 4) and W2 = (0 1, 2 -1)",
                              "w, and what lies behind it", 1e-9};
    const Question biases = {
        "those weights, b1 = (1, -2) and b2 = (0.5, 0.25)",
        "b, and what lies behind it", 1e-9};
    // what lies behind the numbers stays as it was, 7
    right.w[4] = right.b[2] = CHECK_UNWRITTEN;
    for (size_t n = 0; n < 4; n++)
        ways_of_weight(net, n);
    check_vector(&weights, yours.w, right.w, 5);
    for (size_t i = 0; i < 2; i++)
        ways_of_bias(net, i);
    check_vector(&biases, yours.b, right.b, 3);
    network_free(net);
}

static void three_sizes(void)
{
    const size_t sizes[] = {5, 3, 4};
    Network *net = network_new(sizes, 3, IDENTITY, IDENTITY);
    Random random = random_start(4);
    network_initialise(net, NORMAL, &random);
    Merged yours, right;
    answer(net, &yours);
    expect(net, &right);
    const Question weights = {"5 inputs, 3 hidden neurons, 4 outputs", "w",
                              1e-9};
    const Question biases = {"5 inputs, 3 hidden neurons, 4 outputs", "b",
                             1e-9};
    const CheckPicture picture = {
        "03-4", "The weights of the one layer", right.w, yours.w, 4, 5};
    for (size_t n = 0; n < 4 * 5; n++)
        ways_of_weight(net, n);
    if (!check_vector(&weights, yours.w, right.w, 4 * 5))
        check_picture(&picture);
    for (size_t i = 0; i < 4; i++)
        ways_of_bias(net, i);
    check_vector(&biases, yours.b, right.b, 4);
    network_free(net);
}

CHECK_MAIN("03-4", "chapters/03-feedforward/README.md#what-goes-wrong",
           CHECK(two_by_two), CHECK(three_sizes))
