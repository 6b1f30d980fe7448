// First one gradient, of few digits and of weights that are not 0; then one
// step; then all of it: the reader's neuron learns from pen digits and is
// asked about others.
#include "check/check.h"
#include "exercise.h"

#include <math.h>
#include <stdio.h>

#include "nn/backprop.h"
#include "nn/descent.h"
#include "nn/vector.h"

enum { PEN_TRAINING = 1500, PEN_TEST = 1000, NUMBERS = DIGITS_PIXELS + 1 };

// What the task asks for.
static const double most_cost = .01, least_accuracy = .99, most_z = 36;

static bool ready; // gradient and step are right: training proves something

// Zeros and ones that the pen draws.  False when it cannot.
static bool draw(size_t count, size_t test_count, Digits *training,
                 Digits *test)
{
    DigitsSets sets;
    Error error;
    DigitsRequest request = {DIGITS_PEN, "data", count, test_count};
    if (!check_that(digits_open(request, &sets, &error), "the digits",
                    error.text))
        return false;
    *training = digits_select(&sets.training, "01");
    *test = digits_select(&sets.test, "01");
    digits_close(&sets);
    return true;
}

// ---- one gradient, one step --------------------------------------------

// The workbook's neuron, with any weights of both signs; the bias comes
// last in its parameters.
static Network *the_neuron(void)
{
    Network *net =
        network_new((size_t[]){DIGITS_PIXELS, 1}, 2, SIGMOID, SIGMOID);
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        net->parameters[k] = .05 * cos((double)(k * k));
    net->parameters[DIGITS_PIXELS] = -.4;
    return net;
}

// Its gradient, the mean over the digits, by the workbook's backprop.
static Network *the_gradient(const Network *net, const Digits *digits)
{
    Network *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    double x[DIGITS_PIXELS];
    for (size_t i = 0; i < digits->count; i++) {
        double y = digits->labels[i];
        digits_input(digits, i, x);
        backprop(net, QUADRATIC, (Example){x, &y}, pass, gradient);
    }
    vector_scale(gradient->parameters, 1 / (double)digits->count, NUMBERS);
    backprop_free(pass);
    return gradient;
}

// Few digits, and ink in the corners of one, which the pen leaves white.
static bool draw_few(Digits *few)
{
    Digits rest;
    if (!draw(60, 10, few, &rest))
        return false;
    digits_free(&rest);
    few->pixels[0] = 230;
    few->pixels[DIGITS_PIXELS - 1] = 90;
    return true;
}

// What the first digit adds to each slope.
static void lay_out(const Digits *digits, const Network *net)
{
    double x[DIGITS_PIXELS], y = digits->labels[0];
    digits_input(digits, 0, x);
    double z =
        vector_dot(net->parameters, x, DIGITS_PIXELS) - .4; // the bias
    double a = sigmoid(z), delta = (a - y) * a * (1 - a);
    check_step("the first digit, a %g: z = %.9g, a = %.9g", y, z, a);
    check_step("(a - y) a (1 - a) = %.9g * %.9g = %.9g", a - y, a * (1 - a),
               delta);
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        check_step_of(k, "it adds that times its pixel %zu, %.6g: %.9g", k,
                      x[k], delta * x[k]);
    check_step_of(DIGITS_PIXELS, "a bias carries 1: it adds %.9g", delta);
    check_step("the sum over all digits is divided by %zu", digits->count);
}

static void one_gradient(void)
{
    Digits digits;
    if (!draw_few(&digits))
        return;
    Network *net = the_neuron(), *right = the_gradient(net, &digits);
    double yours[NUMBERS];
    vector_fill(yours, CHECK_UNWRITTEN, NUMBERS);
    gradient(&digits, net->parameters, net->parameters[DIGITS_PIXELS],
             yours, yours + DIGITS_PIXELS);
    char input[120];
    snprintf(input, sizeof input,
             "%zu digits, weights of both signs and the bias -0.4, with %d "
             "in every slope before you begin",
             digits.count, CHECK_UNWRITTEN);
    const Question question = {
        input, "the 784 slopes of the weights and that of the bias", 1e-10};
    lay_out(&digits, net);
    ready = check_vector(&question, yours, right->parameters, NUMBERS);
    network_free(right);
    network_free(net);
    digits_free(&digits);
}

static void one_step(void)
{
    Digits digits;
    if (!draw_few(&digits))
        return;
    Network *net = the_neuron(), *right = the_gradient(net, &digits);
    double yours[NUMBERS], expected[NUMBERS];
    const double rate = 2.5;
    vector_copy(yours, net->parameters, NUMBERS);
    update(&digits, rate, yours, yours + DIGITS_PIXELS);
    for (size_t i = 0; i < NUMBERS; i++)
        check_step_of(i, "old %.9g, slope %.9g: new = old - 2.5 * slope",
                      net->parameters[i], right->parameters[i]);
    descent_step(net, right, rate);
    vector_copy(expected, net->parameters, NUMBERS);
    const Question question = {"one update of that neuron at the rate 2.5",
                               "the 784 new weights and the new bias",
                               1e-10};
    ready = check_vector(&question, yours, expected, NUMBERS) && ready;
    network_free(right);
    network_free(net);
    digits_free(&digits);
}

// ---- all of it ---------------------------------------------------------

typedef struct {
    double accuracy, cost, largest_z; // of the test digits
} Marks;

static Marks examine(const double *weights, double bias,
                     const Digits *digits)
{
    double x[DIGITS_PIXELS];
    Marks marks = {0, 0, 0};
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        double z = bias + vector_dot(weights, x, DIGITS_PIXELS);
        double a = sigmoid(z), y = digits->labels[i];
        marks.accuracy += (a > .5) == (y > .5);
        marks.cost += (a - y) * (a - y) / 2;
        marks.largest_z = fmax(marks.largest_z, fabs(z));
    }
    marks.accuracy /= (double)digits->count;
    marks.cost /= (double)digits->count;
    return marks;
}

static void judge(Marks marks)
{
    char words[300];
    const char *input = "zeros and ones that your neuron has not seen";
    snprintf(
        words, sizeof words,
        "%.2f %% are right, at a mean cost of %.4f; asked for: %.0f %% "
        "and %.2f.\n  Gradient and step are right: what is left is the "
        "rate and how many updates there are.",
        100 * marks.accuracy, marks.cost, 100 * least_accuracy, most_cost);
    if (!check_that(marks.accuracy >= least_accuracy &&
                        marks.cost <= most_cost,
                    input, words))
        return;
    snprintf(words, sizeof words,
             "They are read, but the largest z is %.0f, where at most %.0f "
             "is asked for.\n  Out there a is 1 to the last digit of a "
             "double, and a (1 - a) is 0: steps so long saturate the "
             "neuron, and it cannot learn from a mistake any more.",
             marks.largest_z, most_z);
    check_that(marks.largest_z <= most_z, input, words);
}

static void zero_versus_one(void)
{
    double weights[DIGITS_PIXELS] = {0}, bias = 0;
    Digits training, test;
    if (!ready) {
        check_waits();
        return;
    }
    if (!draw(PEN_TRAINING, PEN_TEST, &training, &test))
        return;
    teach(&training, weights, &bias);
    judge(examine(weights, bias, &test));
    digits_free(&training);
    digits_free(&test);
}

CHECK_MAIN("05-4",
           "chapters/05-gradient/README.md#the-neuron-learns-0-from-1",
           CHECK(one_gradient), CHECK(one_step), CHECK(zero_versus_one))
