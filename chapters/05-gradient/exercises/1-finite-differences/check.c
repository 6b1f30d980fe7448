// A parabola, whose central difference is exact for any nudge, and the cost
// of the chapter's neuron, whose is not.
#include "check/check.h"
#include "exercise.h"
#include "nn/activation.h"

static double parabola(double w)
{
    return w * w;
}

// The chapter's: x = 1, y = 1, C = 1/2 (a - y)^2.
static double neuron_cost(double w)
{
    double off = sigmoid(w) - 1;
    return off * off / 2;
}

static void the_parabola_at_3(void)
{
    // (3.5^2 - 2.5^2) / (2 * .5) = (12.25 - 6.25) / 1 = 6
    const double expected = 6;
    const Question question = {"C(w) = w * w, at w = 3 with epsilon = .5",
                               "slope", 1e-12};
    check_step("C(3.5) = %g and C(2.5) = %g", parabola(3.5), parabola(2.5));
    check_step("their difference: %g", parabola(3.5) - parabola(2.5));
    check_step("the two places lie 2 * 0.5 apart");
    check_number(&question, central_slope(parabola, 3, .5), expected);
}

static void lay_out(double w, double epsilon)
{
    double above = neuron_cost(w + epsilon);
    double below = neuron_cost(w - epsilon);
    check_step("C(%g) = %.9g and C(%g) = %.9g", w + epsilon, above,
               w - epsilon, below);
    check_step("their difference: %.9g", above - below);
    check_step("the two places lie 2 * %g apart", epsilon);
}

static void the_cost_of_the_neuron(void)
{
    // The chapter's table "A nudge to each side", rows 1 and 0.01.
    const Question wide = {"the chapter's neuron at w = 0 with epsilon = 1",
                           "slope", 1e-8};
    const Question narrow = {"the chapter's neuron at w = 0 with epsilon "
                             "= .01",
                             "slope", 1e-8};
    lay_out(0, 1);
    check_number(&wide, central_slope(neuron_cost, 0, 1), -.11552929);
    lay_out(0, .01);
    check_number(&narrow, central_slope(neuron_cost, 0, .01), -.12499896);
}

CHECK_MAIN("05-1", "chapters/05-gradient/README.md#nudge-to-both-sides",
           CHECK(the_parabola_at_3), CHECK(the_cost_of_the_neuron))
