// Mini-batches of a small set, whose examples are made up by a formula, and
// one of a set in the size of digits.
#include "check/check.h"
#include "exercise.h"

#include "nn/random.h"
#include "nn/vector.h"

enum { SET = 12, INPUTS = 4, OUTPUTS = 3, PARAMETERS_MOST = 2400 };

// source: the two sizes of the set.
static void get(const void *source, size_t i, double *x, double *y)
{
    const size_t *size = source;
    for (size_t k = 0; k < size[0]; k++)
        x[k] = (double)((3 * i + 5 * k + i * k) % 11) / 10;
    for (size_t j = 0; j < size[1]; j++)
        y[j] = i % size[1] == j;
}

static const size_t few[] = {INPUTS, OUTPUTS};
static const size_t most[] = {INPUTS_MOST, OUTPUTS_MOST};
static const Examples small = {SET, INPUTS, OUTPUTS, get, few};
static const Examples large = {SET, INPUTS_MOST, OUTPUTS_MOST, get, most};

// What comes out: a gradient and a cost.
typedef struct {
    double at[PARAMETERS_MOST + 1]; // the cost comes last
} Result;

// The mean of the gradients of the examples items[0 .. n-1], and of their
// costs.
static Result mean_of(const Examples *set, const Network *net,
                      const size_t *items, size_t n)
{
    Result result = {{0}};
    double x[INPUTS_MOST], y[OUTPUTS_MOST], cost = 0;
    Backprop *pass = backprop_new(net);
    Network *gradient = network_like(net);
    for (size_t i = 0; i < n; i++) {
        set->get(set->source, items[i], x, y);
        cost += backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    }
    vector_axpy(result.at, 1 / (double)n, gradient->parameters,
                gradient->parameter_count);
    result.at[net->parameter_count] = cost / (double)n;
    backprop_free(pass);
    network_free(gradient);
    return result;
}

static Network *network_of(const Examples *set)
{
    Network *net = network_new((size_t[]){set->inputs, 3, set->outputs}, 3,
                               SIGMOID, SIGMOID);
    Random random = random_start(7);
    network_initialise(net, SCALED_NORMAL, &random);
    return net;
}

enum { FEW = 40 };

// The slope of each parameter, example by example.
static void lay_out(const Examples *set, const Network *net,
                    const size_t *items, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        Result one = mean_of(set, net, items + i, 1);
        for (size_t p = 0; p < net->parameter_count; p++)
            check_step_of(p, "example %zu alone: %.9f", items[i],
                          one.at[p]);
    }
    check_step("the sum of those, divided by %zu", n);
}

static void check_batch(const char *input, const Examples *set,
                        const size_t *items, size_t n)
{
    Network *net = network_of(set), *gradient = network_like(net);
    size_t count = net->parameter_count;
    Result expected = mean_of(set, net, items, n);
    const Question question = {input, "the gradient", 1e-12};
    vector_fill(gradient->parameters, CHECK_UNWRITTEN, count);
    double cost = batch_gradient(net, set, items, n, gradient);
    const Question mean_cost = {input, "the cost that you return", 1e-12};
    if (count < FEW)
        lay_out(set, net, items, n);
    if (check_vector(&question, gradient->parameters, expected.at, count)) {
        check_step("the mean of the costs of the %zu examples", n);
        check_number(&mean_cost, cost, expected.at[count]);
    }
    network_free(net);
    network_free(gradient);
}

static void a_batch_of_five(void)
{
    check_batch("a mini-batch of 5: the examples 7, 2, 11, 4, 9", &small,
                (const size_t[]){7, 2, 11, 4, 9}, 5);
}

static void the_last_smaller_batch(void)
{
    check_batch("a last mini-batch of 2: the examples 10, 3", &small,
                (const size_t[]){10, 3}, 2);
}

static void a_batch_of_one(void)
{
    check_batch("a mini-batch of 1: the example 6", &small,
                (const size_t[]){6}, 1);
}

static void digits_in_size(void)
{
    check_batch("a mini-batch of 2 examples as large as digits, 784 inputs "
                "and 10 outputs",
                &large, (const size_t[]){1, 8}, 2);
}

CHECK_MAIN("07-2",
           "chapters/07-trainer/README.md#the-trainer-in-three-functions",
           CHECK(a_batch_of_five), CHECK(the_last_smaller_batch),
           CHECK(a_batch_of_one), CHECK(digits_in_size))
