// Five right gradients, which the reader's checker has to accept, and wrong
// ones, planted one at a time, which it has to find.
#include "check/check.h"
#include "exercise.h"

#include <math.h>
#include <string.h>

#include "base/phrase.h"
#include "nn/backprop.h"
#include "nn/random.h"
#include "nn/vector.h"

// Where the gradient is asked for.
typedef struct {
    const char *name;
    Cost cost;
    Activation output;
    size_t sizes[4], count;
    double scale;        // of the weights
    double ink;          // of the inputs
    const char *refused; // what to say when its right gradient is
    double bias;         // of the last neuron; 0: as random as the others
} Place;

#define SIZES(...)                                                         \
    {__VA_ARGS__}, sizeof((size_t[]){__VA_ARGS__}) / sizeof(size_t)
#define RIGHT                                                              \
    "The gradient is right, and your checker says that it is wrong.  "
#define NEAR RIGHT "Is the nudge near 1e-5, and does every term take part?"

// 4 and 4 neurons: with equal layers a swapped index stays inside.
static const Place places[] = {
    {"the network 3-4-4-2 with the quadratic cost", QUADRATIC, SIGMOID,
     SIZES(3, 4, 4, 2), 1, 1, NEAR, 0},
    {"the network 3-5-3 with softmax and cross-entropy", CROSS_ENTROPY,
     SOFTMAX, SIZES(3, 5, 3), 1, 1, NEAR, 0},
    {"one neuron with binary cross-entropy", BINARY_CROSS_ENTROPY, SIGMOID,
     SIZES(3, 1), 1, 1, NEAR, 0},
    {"the saturated network 3-4-2, whose slopes are next to 0", QUADRATIC,
     SIGMOID, SIZES(3, 4, 2), 14, 1,
     RIGHT "Here slopes are next to 0, as small as rounding: they need an "
           "absolute tolerance beside the relative one, and a nudge near "
           "1e-5.",
     0},
    {"one neuron that reads its inputs in per cent, whose slopes are large",
     QUADRATIC, SIGMOID, SIZES(3, 1), .02, 100,
     RIGHT "Here slopes are large, and so are the errors of measuring "
           "them: allow a share of the slope, and keep the nudge near "
           "1e-5.",
     0},
};

// The output is sure and right, so no slope is above 1e-6.
static const Place tiny = {"a sure neuron, whose slopes are tiny",
                           QUADRATIC,
                           SIGMOID,
                           SIZES(3, 1),
                           .1,
                           1,
                           NULL,
                           -7.6};

// An example without symmetries; its second input is 0, a pixel without
// ink.
static const double y[] = {0, 1, 0};

static const double *input_of(const Place *place)
{
    static double x[3];
    x[0] = .8 * place->ink;
    x[1] = 0;
    x[2] = -.45 * place->ink;
    return x;
}

static Network *network_of(const Place *place)
{
    Network *net =
        network_new(place->sizes, place->count, SIGMOID, place->output);
    Random random = random_start(5);
    network_initialise(net, NORMAL, &random);
    vector_scale(net->parameters, place->scale, net->parameter_count);
    net->parameters[1] = 1e-7 / 3; // loses digits when 1e-5 is added
    if (place->bias != 0)
        net->parameters[net->parameter_count - 1] = place->bias;
    return net;
}

// ---- the reader's verdict ----------------------------------------------

// Asks the reader's checker, and makes sure that it leaves the network as
// it was.
static bool verdict(const Place *place, Network *net,
                    const Network *gradient)
{
    Network *before = network_clone(net);
    bool right =
        gradient_is_right(net, place->cost, input_of(place), y, gradient);
    bool same = memcmp(before->parameters, net->parameters,
                       net->parameter_count * sizeof(double)) == 0;
    network_free(before);
    check_that(same, place->name,
               "A parameter was not put back as it was.  Keep its value "
               "and restore it; adding and subtracting epsilon rounds.");
    return right;
}

// ---- right gradients ---------------------------------------------------

// The workbook's own.
static Network *gradient_of(const Place *place)
{
    Network *net = network_of(place), *gradient = network_like(net);
    Backprop *pass = backprop_new(net);
    backprop(net, place->cost, (Example){input_of(place), y}, pass,
             gradient);
    backprop_free(pass);
    network_free(net);
    return gradient;
}

// The first parameter, measured.
static void lay_out(const Place *place, Network *net,
                    const Network *gradient)
{
    const double *x = input_of(place), theta = net->parameters[0];
    Forward *pass = forward_new(net);
    double cost[2];
    for (int side = 0; side < 2; side++) {
        net->parameters[0] = theta + (side == 0 ? 1e-5 : -1e-5);
        cost[side] = cost_value(place->cost, forward(net, x, pass), y,
                                network_outputs(net));
        check_step("C with the first parameter at %.9g %s 1e-5: %.15g",
                   theta, side == 0 ? "+" : "-", cost[side]);
    }
    net->parameters[0] = theta;
    forward_free(pass);
    check_step("their difference, divided by 2e-5: %.9g",
               (cost[0] - cost[1]) / 2e-5);
    check_step("what the gradient claims: %.9g", gradient->parameters[0]);
    check_step("and so on, parameter by parameter");
}

static void right_gradients_pass(void)
{
    for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
        Network *net = network_of(&places[p]);
        Network *gradient = gradient_of(&places[p]);
        bool right = verdict(&places[p], net, gradient);
        if (!right)
            lay_out(&places[p], net, gradient);
        check_that(right, places[p].name, places[p].refused);
        network_free(gradient);
        network_free(net);
    }
}

// ---- planted bugs ------------------------------------------------------

// It has to be found; words are for when it is not.
static void plant(const Place *place, Network *wrong, const char *words)
{
    Network *net = network_of(place);
    check_that(!verdict(place, net, wrong), place->name, words);
    network_free(wrong);
    network_free(net);
}

static Network *twice(const Place *place)
{
    Network *wrong = gradient_of(place);
    vector_scale(wrong->parameters, 2, wrong->parameter_count);
    return wrong;
}

static void twice_as_long(void)
{
    plant(&places[0], twice(&places[0]),
          "It lets a gradient pass that is twice as long as it should be.");
}

static void tiny_and_twice_as_long(void)
{
    plant(&tiny, twice(&tiny),
          "It lets a gradient pass that is twice as long as it should be: "
          "an absolute tolerance is for rounding, and has to be smaller "
          "than any slope that counts.");
}

// Back through the layers, with a bug on the way.
typedef enum { NO_SLOPE, SWAPPED, STALE } Bug;

static void pass_back(const Layer *layer, Bug bug, const double *delta,
                      const double *a, double *dC_da)
{
    const double moved = bug == STALE ? .02 : 0;
    if (bug == SWAPPED && layer->inputs == layer->outputs) {
        matrix_times(layer->weights, delta, dC_da);
        return;
    }
    matrix_add_outer(layer->weights, -moved, delta, a);
    matrix_transposed_times(layer->weights, delta, dC_da);
}

static Network *gradient_with(Bug bug)
{
    Network *net = network_of(&places[0]), *wrong = network_like(net);
    Backprop *pass = backprop_new(net);
    const Forward *f = pass->forward;
    forward(net, input_of(&places[0]), pass->forward);
    backprop_output_error(net, QUADRATIC, y, pass);
    for (size_t l = net->depth - 1; l-- > 0;) {
        pass_back(&net->layers[l + 1], bug, pass->delta[l + 1], f->a[l],
                  pass->delta[l]);
        if (bug != NO_SLOPE)
            layer_error(&net->layers[l], f->z[l], f->a[l], pass->delta[l]);
    }
    backprop_gradients(pass, wrong);
    backprop_free(pass);
    network_free(net);
    return wrong;
}

static void wrong_on_the_way_back(void)
{
    static const char *const words[] = {
        "It lets a gradient pass that leaves out the slope of the hidden "
        "neurons.",
        "It lets a gradient pass that went back through w[k][j] for "
        "w[j][k].",
        "It lets a gradient pass in which some slopes are off by a few "
        "parts in a thousand: weights had moved too early.  Demand more "
        "digits.",
    };
    for (Bug bug = NO_SLOPE; bug <= STALE; bug++)
        plant(&places[0], gradient_with(bug), words[bug]);
}

// Some of the slopes that are lost are above 0, others below.
static void a_bias_forgotten(void)
{
    Network *right = gradient_of(&places[0]);
    for (size_t l = 0; l < right->depth; l++)
        for (size_t j = 0; j < right->layers[l].outputs; j++) {
            Network *wrong = network_clone(right);
            double *slope = &wrong->layers[l].biases[j];
            Phrase words = phrase(
                "It lets a gradient pass in which the slope of one bias is "
                "0 and should be %s 0: look at every single parameter, and "
                "at how far a claim is off to either side.",
                *slope > 0 ? "above" : "below");
            *slope = 0;
            plant(&places[0], wrong, words.text);
        }
    network_free(right);
}

// Each slope in turn; those next to 0 have no sign that counts.
static void a_sign_turned(void)
{
    Network *right = gradient_of(&places[0]);
    for (size_t i = 0; i < right->parameter_count; i++) {
        double slope = right->parameters[i];
        if (fabs(slope) <= 1e-4)
            continue;
        Network *wrong = network_clone(right);
        wrong->parameters[i] = -slope;
        plant(&places[0], wrong,
              slope > 0 ? "It lets a gradient pass in which one slope has "
                          "a minus that should have none."
                        : "It lets a gradient pass in which one slope "
                          "lacks its minus.");
    }
    network_free(right);
}

static void no_number(void)
{
    Network *wrong = gradient_of(&places[0]);
    wrong->parameters[0] = NAN;
    plant(&places[0], wrong,
          "It lets NaN pass: every comparison with NaN is false, so ask "
          "whether the slope is near enough, not whether it is too far.");
}

CHECK_MAIN("05-3", "chapters/05-gradient/README.md#is-the-gradient-right",
           CHECK(right_gradients_pass), CHECK(twice_as_long),
           CHECK(tiny_and_twice_as_long), CHECK(wrong_on_the_way_back),
           CHECK(a_bias_forgotten), CHECK(a_sign_turned), CHECK(no_number))
