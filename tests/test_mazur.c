// mazur: the 2-2-2 network of a well-known worked example, to every digit.
//
// Source: Matt Mazur, "A Step by Step Backpropagation Example" (2015).
// w1, w2 lead into h1; w3, w4 into h2; w5, w6 into o1; w7, w8 into o2.  The
// post trains the weights and leaves the biases as they are.
//
// Expected numbers are strings: the digits as printed, met to half a unit
// of the last one.
#include "harness.h"

#include <stdlib.h>

#include "nn/backprop.h"
#include "nn/descent.h"
#include "nn/gradcheck.h"
#include "nn/vector.h"

static const double x[] = {.05, .10}, y[] = {.01, .99};
static const double rate = .5;

enum { W1 = 0, W5 = 6, PARAMETERS = 12 };

static Network *mazur_network(void)
{
    static const size_t sizes[] = {2, 2, 2};
    static const double start[PARAMETERS] = {.15, .20, .25, .30, .35, .35,
                                             .40, .45, .50, .55, .60, .60};
    Network *net = network_new(sizes, 3, SIGMOID, SIGMOID);
    vector_copy(net->parameters, start, PARAMETERS);
    return net;
}

// Half a unit of the last digit of a number as printed: 5e-10 for
// ".593269992", 5e-11 for "3.51019e-5".
static double half_a_unit(const char *printed)
{
    const char *point = strchr(printed, '.');
    size_t digits = strspn(point + 1, "0123456789");
    const char *power = strchr(printed, 'e');
    int exponent = power != NULL ? atoi(power + 1) : 0;
    return .5000001 * pow(10, exponent - (int)digits);
}

#define ASSERT_PRINTED(actual, printed)                                    \
    ASSERT_CLOSE(actual, strtod(printed, NULL), half_a_unit(printed))

typedef struct {
    Network *net, *gradient;
    Backprop *pass;
    double E;
} Step;

static Step first_step(void)
{
    Step step = {.net = mazur_network()};
    step.gradient = network_like(step.net);
    step.pass = backprop_new(step.net);
    step.E = backprop(step.net, QUADRATIC, (Example){x, y}, step.pass,
                      step.gradient);
    return step;
}

static void step_free(Step step)
{
    backprop_free(step.pass);
    network_free(step.gradient);
    network_free(step.net);
}

TEST(forward_pass)
{
    Step step = first_step();
    const Forward *f = step.pass->forward;
    ASSERT_PRINTED(f->z[0][0], ".3775");
    ASSERT_PRINTED(f->z[0][1], ".3925");
    ASSERT_PRINTED(f->a[0][0], ".593269992");
    ASSERT_PRINTED(f->a[0][1], ".596884378");
    ASSERT_PRINTED(f->z[1][0], "1.105905967");
    ASSERT_PRINTED(f->z[1][1], "1.224921404");
    ASSERT_PRINTED(f->a[1][0], ".751365070");
    ASSERT_PRINTED(f->a[1][1], ".772928465");
    ASSERT_PRINTED(cost_value(QUADRATIC, f->a[1], y, 1), ".274811083");
    ASSERT_PRINTED(cost_value(QUADRATIC, f->a[1] + 1, y + 1, 1),
                   ".023560026");
    ASSERT_PRINTED(step.E, ".298371109");
    step_free(step);
}

TEST(backward_pass)
{
    Step step = first_step();
    const Forward *f = step.pass->forward;
    double *const *delta = step.pass->delta;
    const Layer *output = &step.net->layers[1];
    double error[2], slope[2], blame[2];
    cost_derivative(QUADRATIC, f->a[1], y, error, 2);
    ASSERT_PRINTED(error[0], ".74136507");
    activation_derivative(SIGMOID, f->z[1], slope, 2);
    ASSERT_PRINTED(slope[0], ".186815602");
    ASSERT_PRINTED(delta[1][0], ".138498562");
    ASSERT_PRINTED(delta[1][1], "-.038098237");

    ASSERT_PRINTED(delta[1][0] * output->weights.at[0], ".055399425");
    // The post has -.019049119, half of the rounded -.038098237.
    ASSERT_PRINTED(delta[1][1] * output->weights.at[2], "-.019049118");
    layer_backward(output, delta[1], blame);
    ASSERT_PRINTED(blame[0], ".036350306");
    activation_derivative(SIGMOID, f->z[0], slope, 2);
    ASSERT_PRINTED(slope[0], ".241300709");
    ASSERT_PRINTED(delta[0][0], ".008771355");
    ASSERT_PRINTED(delta[0][1], ".009954255");
    step_free(step);
}

// The post prints two of the eight, w1 and w5; the others are delta times
// input: .008771355 * .10, .009954255 * .05, .009954255 * .10, then
// .138498562 * .596884378, -.038098237 * .593269992 and * .596884378.
TEST(every_gradient)
{
    static const char *const printed[] = {
        ".000438568", ".000877135",  ".000497713", ".000995425",
        ".008771355", ".009954255",  ".082167041", ".082667628",
        "-.02260254", "-.022740242", ".138498562", "-.038098237"};
    Step step = first_step();
    for (int i = 0; i < PARAMETERS; i++)
        ASSERT_PRINTED(step.gradient->parameters[i], printed[i]);
    step_free(step);
}

TEST(every_new_weight)
{
    static const char *const printed[] = {
        ".149780716", ".19956143",  ".24975114",  ".29950229",
        ".35891648",  ".408666186", ".511301270", ".561370121"};
    Step step = first_step();
    descent_step(step.net, step.gradient, rate);
    for (int i = 0; i < 4; i++) {
        ASSERT_PRINTED(step.net->parameters[W1 + i], printed[i]);
        ASSERT_PRINTED(step.net->parameters[W5 + i], printed[4 + i]);
    }
    step_free(step);
}

// ---- what becomes of the biases, and of the order -----------------------

typedef void StepFunction(Network *net, Backprop *pass, Network *gradient);

static void biases_trained(Network *net, Backprop *pass, Network *gradient)
{
    network_clear(gradient);
    backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    descent_step(net, gradient, rate);
}

static void biases_fixed(Network *net, Backprop *pass, Network *gradient)
{
    network_clear(gradient);
    backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    for (int l = 0; l < 2; l++)
        vector_fill(gradient->layers[l].biases, 0, 2);
    descent_step(net, gradient, rate);
}

// One bias feeds both neurons of a layer, so its slope is the sum of
// theirs.
static void biases_shared(Network *net, Backprop *pass, Network *gradient)
{
    network_clear(gradient);
    backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    for (int l = 0; l < 2; l++) {
        double *b = gradient->layers[l].biases;
        vector_fill(b, vector_sum(b, 2), 2);
    }
    descent_step(net, gradient, rate);
}

// The bug: w5..w8 move first, and the error is passed back through the
// weights that they have become.
static void stale_order(Network *net, Backprop *pass, Network *gradient)
{
    Layer *hidden = &net->layers[0], *output = &net->layers[1];
    const Forward *f = pass->forward;
    double *blame = pass->delta[0];
    network_clear(gradient);
    forward(net, x, pass->forward);
    backprop_output_error(net, QUADRATIC, y, pass);
    layer_gradient(pass->delta[1], f->a[0], &gradient->layers[1]);
    vector_axpy(output->weights.at, -rate, gradient->layers[1].weights.at,
                4);
    layer_backward(output, pass->delta[1], blame); // too late
    layer_error(hidden, f->z[0], f->a[0], blame);
    layer_gradient(pass->delta[0], x, &gradient->layers[0]);
    vector_axpy(hidden->weights.at, -rate, gradient->layers[0].weights.at,
                4);
}

static void assert_run(StepFunction *step, const char *E_after_1,
                       const char *E_after_10000, const char *o1,
                       const char *o2)
{
    Network *net = mazur_network(), *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    const double *a;
    for (int i = 1; i <= 10000; i++) {
        step(net, pass, gradient);
        if (i == 1) {
            a = forward(net, x, pass->forward);
            ASSERT_PRINTED(cost_value(QUADRATIC, a, y, 2), E_after_1);
        }
    }
    a = forward(net, x, pass->forward);
    ASSERT_PRINTED(cost_value(QUADRATIC, a, y, 2), E_after_10000);
    ASSERT_PRINTED(a[0], o1);
    ASSERT_PRINTED(a[1], o2);
    backprop_free(pass);
    network_free(gradient);
    network_free(net);
}

TEST(ten_thousand_steps_with_fixed_biases)
{
    assert_run(biases_fixed, ".291027774", "3.51019e-5", ".01591362",
               ".98406427");
}

TEST(ten_thousand_steps_with_a_bias_for_each_neuron)
{
    assert_run(biases_trained, ".280471447", "2.4476e-6", ".01158753",
               ".98845894");
}

TEST(ten_thousand_steps_with_a_bias_for_each_layer)
{
    assert_run(biases_shared, ".285750887", "4.3553e-6", ".01210216",
               ".98792839");
}

// The post describes the right order, but these are the totals it prints;
// so its own program had the bug (mended later, in commit 4b6faac of
// mattm/simple-neural-network).
TEST(the_stale_order_gives_the_published_totals)
{
    assert_run(stale_order, ".291027924", "3.50848e-5", ".01591220",
               ".98406573");
}

// After a step the two totals differ by 1.5e-7, which nobody would notice.
// The gradient check does: it finds the whole hidden layer wrong.
TEST(the_gradient_check_sees_the_stale_order)
{
    Network *net = mazur_network(), *numeric = network_like(net);
    Network *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    gradcheck_numeric(net, QUADRATIC, (Example){x, y}, 1e-5, numeric);
    backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    CU_ASSERT_EQUAL(gradcheck_compare(gradient, numeric, 1e-5, 1e-3).wrong,
                    0);
    stale_order(net, pass, gradient);
    GradcheckReport report =
        gradcheck_compare(gradient, numeric, 1e-5, 1e-3);
    CU_ASSERT_EQUAL(report.wrong, 6); // w1..w4 and the two hidden biases
    CU_ASSERT(report.worst < W5);
    backprop_free(pass);
    network_free(gradient);
    network_free(numeric);
    network_free(net);
}

TESTS_MAIN("mazur")
