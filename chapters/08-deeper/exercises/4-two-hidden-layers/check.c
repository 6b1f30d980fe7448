// The answers come from the workbook's own network and its way back.
#include "check/check.h"

#include "nn/backprop.h"
#include "nn/vector.h"

typedef struct {
    double a[2][2], answer, delta[3][2], gradient, open_paths;
} Pass;

// The third parameter, behind the two weights of the first neuron.
enum { FROM_X1_TO_SECOND = 2 };

static Pass the_pass(void)
{
    const double parameters[] = {1,  -1, .5, 1, 1, -1.5, .5, 2,
                                 -1, 1,  -1, 1, 2, 3,    -.5};
    const double x[] = {2, 1}, y[] = {1};
    Network *net = network_new((size_t[]){2, 2, 2, 1}, 4, RELU, IDENTITY);
    vector_copy(net->parameters, parameters, net->parameter_count);
    Network *gradient = network_like(net);
    Backprop *back = backprop_new(net);
    backprop(net, QUADRATIC, (Example){x, y}, back, gradient);
    Pass pass = {.answer = forward_output(back->forward)[0],
                 .gradient = gradient->parameters[FROM_X1_TO_SECOND]};
    for (size_t l = 0; l < 3; l++)
        vector_copy(pass.delta[l], back->delta[l], net->layers[l].outputs);
    for (size_t l = 0; l < 2; l++)
        vector_copy(pass.a[l], back->forward->a[l], 2);
    for (size_t j = 0; j < 2; j++)
        pass.open_paths += back->forward->a[1][j] > 0;
    backprop_free(back);
    network_free(gradient);
    network_free(net);
    return pass;
}

static void ask(const char *name, const char *what, double expected)
{
    double yours;
    const Question question = {what, name, 1e-9};
    if (check_answer(name, &yours))
        check_found(&question, yours, expected);
}

static void forward_pass(void)
{
    const Pass pass = the_pass();
    check_part("a1_1", "the first neuron of layer 1", pass.a[0][0], 1e-9);
    check_part("a1_2", "the second one", pass.a[0][1], 1e-9);
    check_part("a2_1", "the first neuron of layer 2", pass.a[1][0], 1e-9);
    check_part("a2_2", "the second one", pass.a[1][1], 1e-9);
    ask("answer", "what the network answers", pass.answer);
}

static void the_output(void)
{
    ask("delta_out", "the error of the output", the_pass().delta[2][0]);
}

static void layer_2(void)
{
    const Pass pass = the_pass();
    check_part("blame2_1", "its weight of the output, times delta_out",
               2 * pass.delta[2][0], 1e-9);
    ask("delta2_1", "the error of the first neuron in layer 2",
        the_pass().delta[1][0]);
    check_part("blame2_2", "its weight of the output, times delta_out",
               3 * pass.delta[2][0], 1e-9);
    ask("delta2_2", "the error of the second neuron in layer 2",
        the_pass().delta[1][1]);
}

static void layer_1(void)
{
    const Pass pass = the_pass();
    const double *delta = pass.delta[1];
    check_part("blame1_1", "its column of layer 2 times the errors there",
               .5 * delta[0] - delta[1], 1e-9);
    ask("delta1_1", "the error of the first neuron in layer 1",
        the_pass().delta[0][0]);
    check_part("blame1_2", "its column of layer 2 times the errors there",
               2 * delta[0] + delta[1], 1e-9);
    ask("delta1_2", "the error of the second neuron in layer 1",
        the_pass().delta[0][1]);
}

static void the_gradient(void)
{
    ask("gradient", "the gradient of the weight from x1",
        the_pass().gradient);
    ask("open_paths", "the paths that are open", the_pass().open_paths);
}

CHECK_MAIN("08-4",
           "chapters/08-deeper/README.md#what-a-layer-does-to-an-error",
           CHECK(forward_pass), CHECK(the_output), CHECK(layer_2),
           CHECK(layer_1), CHECK(the_gradient))
