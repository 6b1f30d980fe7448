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
    // 784 * 30 + 30 * 10; 40 biases less, or 784 more, than it should be
    const double no_biases = 784 * 30 + 30 * 10;
    const double biased_pixels = with_hidden(30) + 784;
    const double one_layer = 784 * 30 + 30;
    const Question question = {
        "784-30-10",
        "parameters",
        .1,
        {{&no_biases, "the biases are not counted"},
         {&biased_pixels, "the 784 pixels get a bias too; they are no "
                          "neurons"},
         {&one_layer, "only the first layer is counted"}}};
    if (check_answer("parameters", &yours))
        check_number(&question, yours, with_hidden(30));
}

static void the_biases(void)
{
    double yours;
    const double biased_pixels = 784 + 16 + 16 + 10, layers = 3,
                 hidden = 16 + 16;
    const Question question = {
        "784-16-16-10",
        "biases",
        .1,
        {{&biased_pixels, "the 784 pixels get a bias too; they are no "
                          "neurons"},
         {&layers, "each layer has one bias; each neuron has one"},
         {&hidden, "the ten outputs are left out; they are neurons too"}}};
    if (check_answer("biases", &yours))
        check_number(&question, yours, 16 + 16 + 10);
}

static void the_products(void)
{
    double yours;
    const double all = with_first(16), first = 784 * 16;
    const Question question = {
        "784-16-16-10",
        "products",
        .1,
        {{&all, "the biases are multiplied too; they are only added"},
         {&first, "only the first layer is counted"}}};
    if (check_answer("products", &yours)) // one for each weight
        check_number(&question, yours, with_first(16) - 42);
}

static void one_neuron_more(void)
{
    double yours;
    const double own = 784 + 1, no_bias = 784 + 16, own_weights = 784;
    const Question question = {
        "784-17-16-10, compared with 784-16-16-10",
        "one_more",
        .1,
        {{&own, "the next layer is forgotten: each of its 16 neurons gets "
                "a weight for the new one"},
         {&no_bias, "the new neuron's bias is forgotten"},
         {&own_weights, "only the weights from the pixels are counted"}}};
    if (check_answer("one_more", &yours))
        check_number(&question, yours, with_first(17) - with_first(16));
}

static void the_widest(void)
{
    double yours, widest = 1;
    while (with_hidden((size_t)widest + 1) < 100000)
        widest++;
    const double one_too_many = widest + 1, no_next = 127;
    const Question question = {
        "784-h-10 with fewer than 100,000 parameters",
        "widest",
        .1,
        {{&one_too_many, "one neuron too many is taken: 784-126-10 has "
                         "more than 100,000 parameters"},
         // 100000 / 785 = 127.4
         {&no_next, "the ten outputs are forgotten: each has a weight for "
                    "every hidden neuron"}}};
    if (check_answer("widest", &yours))
        check_number(&question, yours, widest);
}

CHECK_MAIN("03-1",
           "chapters/03-feedforward/README.md#thirteen-thousand-numbers",
           CHECK(the_parameters), CHECK(the_biases), CHECK(the_products),
           CHECK(one_neuron_more), CHECK(the_widest))
