// The counts come from networks that are really made, not from a formula.
#include "check/check.h"
#include "nn/network.h"

static double parameters_of(const size_t *sizes, size_t count)
{
    Network *net = network_new(sizes, count, SIGMOID, SIGMOID);
    double parameters = (double)net->parameter_count;
    network_free(net);
    return parameters;
}

// Of the network 784-first-16-10.
static double with_first(size_t first)
{
    return parameters_of((size_t[]){784, first, 16, 10}, 4);
}

// Of the network 784-hidden-10.
static double with_hidden(size_t hidden)
{
    return parameters_of((size_t[]){784, hidden, 10}, 3);
}

static void the_parameters(void)
{
    double yours;
    const Question question = {"784-30-10", "parameters", .1};
    if (check_answer("parameters", &yours))
        check_found(&question, yours, with_hidden(30));
}

static void the_biases(void)
{
    double yours;

    const Question question = {"784-16-16-10", "biases", .1};
    if (check_answer("biases", &yours))
        check_found(&question, yours, 16 + 16 + 10);
}

static void the_products(void)
{
    double yours;

    const Question question = {"784-16-16-10", "products", .1};
    if (check_answer("products", &yours)) // one for each weight
        check_found(&question, yours, with_first(16) - 42);
}

static void one_neuron_more(void)
{
    double yours;

    const Question question = {
        "784-17-16-10, compared with 784-16-16-10",
        "one_more",
        .1};
    if (check_answer("one_more", &yours))
        check_found(&question, yours, with_first(17) - with_first(16));
}

static void the_widest(void)
{
    double yours, widest = 1;
    while (with_hidden((size_t)widest + 1) < 100000)
        widest++;

    const Question question = {
        "784-h-10 with fewer than 100,000 parameters",
        "widest",
        .1};
    if (check_answer("widest", &yours))
        check_found(&question, yours, widest);
}

CHECK_MAIN("03-1",
           "chapters/03-feedforward/README.md#thirteen-thousand-numbers",
           CHECK(the_parameters), CHECK(the_biases), CHECK(the_products),
           CHECK(one_neuron_more), CHECK(the_widest))
