// A layer small enough for a pencil; its z come from the workbook's layer.
#include "check/check.h"
#include "nn/network.h"
#include "nn/vector.h"

enum { NEURONS = 3, INPUTS = 2 };

static const double weights[] = {2, -1, 4, 1.5, -2, 3};
static const double biases[] = {.5, -2, -1};
static const double x[] = {.5, 1};

// Computes z with the workbook's layer; returns its number of parameters.
static double the_layer(double *z)
{
    const size_t sizes[] = {INPUTS, NEURONS};
    Network *net = network_new(sizes, 2, SIGMOID, SIGMOID);
    vector_copy(net->layers[0].weights.at, weights, NEURONS * INPUTS);
    vector_copy(net->layers[0].biases, biases, NEURONS);
    layer_weighted_input(&net->layers[0], x, z);
    double parameters = (double)net->parameter_count;
    network_free(net);
    return parameters;
}

static void the_parameters(void)
{
    double z[NEURONS], yours;
    const Question question = {"3 neurons that read 2 inputs", "parameters",
                               1e-9};
    if (check_answer("parameters", &yours))
        check_found(&question, yours, the_layer(z));
}

static void the_index(void)
{
    double yours;
    const Question question = {"neuron 1 and input 0, the weight 4",
                               "index", 1e-9};
    if (check_answer("index", &yours)) // j * inputs + k
        check_found(&question, yours, 1 * INPUTS + 0);
}

static void the_weighted_inputs(void)
{
    double z[NEURONS], yours[NEURONS];
    the_layer(z);
    const Question question = {"x = (0.5, 1)", "z0, z1, z2", 1e-6};
    if (check_answer("z0", &yours[0]) && check_answer("z1", &yours[1]) &&
        check_answer("z2", &yours[2])) {
        check_part("row0", "row 0 of W times x", z[0] - biases[0], 1e-6);
        check_part("row1", "row 1 of W times x", z[1] - biases[1], 1e-6);
        check_part("row2", "row 2 of W times x", z[2] - biases[2], 1e-6);
        check_found_all(&question, yours, z, NEURONS);
    }
}

static void the_answer(void)
{
    double z[NEURONS], yours;
    the_layer(z);
    const Question question = {"the z that you found", "answer", 1e-9};
    if (check_answer("answer", &yours))
        check_found(&question, yours, (double)vector_argmax(z, NEURONS));
}

CHECK_MAIN("02-1", "chapters/02-layer/README.md#one-line-for-all",
           CHECK(the_parameters),
           CHECK_SEE(the_index,
                     "chapters/02-layer/README.md#the-layer-in-c"),
           CHECK(the_weighted_inputs),
           CHECK_SEE(the_answer,
                     "chapters/02-layer/README.md#ten-neurons-one-input"))
