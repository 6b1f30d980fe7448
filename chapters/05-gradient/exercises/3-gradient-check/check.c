// Four right gradients, which the reader's checker has to accept, and five
// wrong ones, planted one at a time, which it has to find.
#include "check/check.h"
#include "exercise.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "nn/backprop.h"
#include "nn/random.h"
#include "nn/vector.h"

// Where the gradient is asked for.
typedef struct {
    const char *name;
    Cost cost;
    Activation output;
    size_t sizes[4], count;
    double scale; // of the weights
} Place;

// 4 and 4 neurons: with equal layers a swapped index stays inside.
static const Place places[] = {
    {"the network 3-4-4-2 with the quadratic cost",
     QUADRATIC,
     SIGMOID,
     {3, 4, 4, 2},
     4,
     1},
    {"the network 3-5-3 with softmax and cross-entropy",
     CROSS_ENTROPY,
     SOFTMAX,
     {3, 5, 3},
     3,
     1},
    {"one neuron with binary cross-entropy",
     BINARY_CROSS_ENTROPY,
     SIGMOID,
     {3, 1},
     2,
     1},
    {"the saturated network 3-4-2, whose slopes are next to 0",
     QUADRATIC,
     SIGMOID,
     {3, 4, 2},
     3,
     14},
};

// An example without symmetries; its second input is 0, a pixel without
// ink.
static const double x[] = {.8, 0, -.45};
static const double y[] = {0, 1, 0};

static Network *network_of(const Place *place)
{
    Network *net =
        network_new(place->sizes, place->count, SIGMOID, place->output);
    Random random = random_start(5);
    network_initialise(net, NORMAL, &random);
    vector_scale(net->parameters, place->scale, net->parameter_count);
    net->parameters[1] = 1e-7 / 3; // loses digits when 1e-5 is added
    return net;
}

// ---- the reader's verdict
// ------------------------------------------------

// Asks the reader's checker, and makes sure that it leaves the network as
// it was.
static bool verdict(const Place *place, Network *net,
                    const Network *gradient)
{
    Network *before = network_clone(net);
    bool right = gradient_is_right(net, place->cost, x, y, gradient);
    bool same = memcmp(before->parameters, net->parameters,
                       net->parameter_count * sizeof(double)) == 0;
    network_free(before);
    check_that(same, place->name,
               "A parameter was not put back as it was.  Keep its value "
               "and restore it; adding and subtracting epsilon rounds.");
    return right;
}

// ---- right gradients
// -----------------------------------------------------

static void right_gradients_pass(void)
{
    for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
        Network *net = network_of(&places[p]);
        Network *gradient = network_like(net);
        Backprop *pass = backprop_new(net);
        backprop(net, places[p].cost, (Example){x, y}, pass, gradient);
        check_that(verdict(&places[p], net, gradient), places[p].name,
                   p < 3 ? "The gradient is right, and your checker says "
                           "that it is wrong.  Is the nudge near 1e-5?"
                         : "The gradient is right, and your checker says "
                           "that it is wrong.  Slopes near 0 need an "
                           "absolute tolerance beside the relative one.");
        backprop_free(pass);
        network_free(gradient);
        network_free(net);
    }
}

// ---- planted bugs
// --------------------------------------------------------

typedef enum { DOUBLED, NO_SLOPE, SWAPPED, NO_BIAS, STALE, BUGS } Bug;

static const char *const missed[BUGS] = {
    "It lets a gradient pass that is twice as long as it should be.",
    "It lets a gradient pass that leaves out the slope of the hidden "
    "neurons.",
    "It lets a gradient pass that went back through w[k][j] for w[j][k].",
    "It lets a gradient pass in which the last bias is 0: look at every "
    "single parameter, biases too.",
    "It lets a gradient pass that is off by about a per cent in the hidden "
    "layers: weights had moved too early.  Demand more digits.",
};

static void pass_back(const Layer *layer, Bug bug, const double *delta,
                      const double *a, double *dC_da)
{
    if (bug == SWAPPED && layer->inputs == layer->outputs) {
        matrix_times(layer->weights, delta, dC_da);
        return;
    }
    if (bug == STALE)
        matrix_add_outer(layer->weights, -.1, delta, a);
    matrix_transposed_times(layer->weights, delta, dC_da);
    if (bug == STALE)
        matrix_add_outer(layer->weights, .1, delta, a);
}

static void plant(Bug bug, Network *net, Network *gradient)
{
    Backprop *pass = backprop_new(net);
    const Forward *f = pass->forward;
    size_t last = net->depth - 1;
    forward(net, x, pass->forward);
    backprop_output_error(net, QUADRATIC, y, pass);
    for (size_t l = last; l-- > 0;) {
        pass_back(&net->layers[l + 1], bug, pass->delta[l + 1], f->a[l],
                  pass->delta[l]);
        if (bug != NO_SLOPE)
            layer_error(&net->layers[l], f->z[l], f->a[l], pass->delta[l]);
    }
    backprop_gradients(pass, gradient);
    if (bug == DOUBLED)
        vector_scale(gradient->parameters, 2, gradient->parameter_count);
    if (bug == NO_BIAS)
        gradient->parameters[gradient->parameter_count - 1] = 0;
    backprop_free(pass);
}

static void five_bugs_are_found(void)
{
    for (Bug bug = 0; bug < BUGS; bug++) {
        Network *gradient_of = network_of(&places[0]);
        Network *gradient = network_like(gradient_of);
        plant(bug, gradient_of, gradient);
        network_free(gradient_of);
        Network *net = network_of(&places[0]); // not a bit of it moved
        char input[80];
        snprintf(input, sizeof input, "planted bug %d of %d", bug + 1,
                 BUGS);
        check_that(!verdict(&places[0], net, gradient), input, missed[bug]);
        network_free(gradient);
        network_free(net);
    }
}

static void what_is_no_number_is_wrong(void)
{
    Network *net = network_of(&places[0]);
    Network *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    backprop(net, QUADRATIC, (Example){x, y}, pass, gradient);
    gradient->parameters[0] = NAN;
    check_that(!verdict(&places[0], net, gradient),
               "a gradient whose first number is NaN",
               "It lets NaN pass: every comparison with NaN is false, so "
               "ask whether the slope is near enough, not whether it is "
               "too far.");
    backprop_free(pass);
    network_free(gradient);
    network_free(net);
}

CHECK_MAIN("05-3", "chapters/05-gradient/README.md#is-the-gradient-right",
           CHECK(right_gradients_pass), CHECK(five_bugs_are_found),
           CHECK(what_is_no_number_is_wrong))
