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
    if (!check_answer("parameters", &yours))
        return;
    check_part("weights1", "from 784 inputs to 30 neurons", 784 * 30, .1);
    check_part("weights2", "from 30 neurons to 10", 30 * 10, .1);
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
    if (!check_answer("products", &yours))
        return;
    check_part("products1", "for the first 16 neurons", 784 * 16, .1);
    check_part("products2", "for the next 16", 16 * 16, .1);
    check_part("products3", "for the outputs", 16 * 10, .1);
    check_found(&question, yours, with_first(16) - 42); // weights
}

static void one_neuron_more(void)
{
    double yours;

    const Question question = {"784-17-16-10, compared with 784-16-16-10",
                               "one_more", .1};
    if (!check_answer("one_more", &yours))
        return;
    check_part("own", "what the new neuron itself brings", 785, .1);
    check_found(&question, yours, with_first(17) - with_first(16));
}

static void the_widest(void)
{
    double yours, widest = 1;
    while (with_hidden((size_t)widest + 1) < 100000)
        widest++;

    const Question question = {
        "784-h-10 with fewer than 100,000 parameters", "widest", .1};
    if (!check_answer("widest", &yours))
        return;
    check_part("each", "what each hidden neuron adds, to both sides",
               with_hidden(2) - with_hidden(1), .1);
    check_found(&question, yours, widest);
}

CHECK_MAIN("03-1",
           "chapters/03-feedforward/README.md#thirteen-thousand-numbers",
           CHECK(the_parameters), CHECK(the_biases), CHECK(the_products),
           CHECK(one_neuron_more), CHECK(the_widest))
