// gradcheck: the finite difference itself, and the comparison.
//
// That the check passes for right gradients is shown in test_gradients.c,
// that it fails for wrong ones in test_bugs.c.
#include "harness.h"

#include "nn/gradcheck.h"

static const size_t one_neuron[] = {1, 1};
static const double x[] = {3}, y[] = {1};

// C = 1/2 (3 w + b - 1)^2; at w = 2, b = -1 the error is 4, so the slopes
// are 4 * 3 and 4.  A central difference is exact for a parabola, whatever
// the step; here all the numbers are exact in binary too.
TEST(exact_for_a_parabola)
{
    Network *net = network_new(one_neuron, 2, IDENTITY, IDENTITY);
    net->parameters[0] = 2;
    net->parameters[1] = -1;
    for (double epsilon = 1; epsilon > 1e-3; epsilon /= 2) {
        ASSERT_CLOSE(
            gradcheck_slope(net, QUADRATIC, (Example){x, y}, 0, epsilon),
            12, 0);
        ASSERT_CLOSE(
            gradcheck_slope(net, QUADRATIC, (Example){x, y}, 1, epsilon), 4,
            0);
    }
    network_free(net);
}

TEST(numeric_asks_every_parameter_and_puts_it_back)
{
    static const size_t sizes[] = {2, 3, 2};
    static const double input[] = {.3, -.7}, target[] = {.2, .9};
    Random random = random_start(1);
    Network *net = network_new(sizes, 3, TANH, SIGMOID);
    network_initialise(net, NORMAL, &random);
    Network *before = network_clone(net), *numeric = network_like(net);
    gradcheck_numeric(net, QUADRATIC, (Example){input, target}, 1e-5,
                      numeric);
    CU_ASSERT_EQUAL(memcmp(net->parameters, before->parameters,
                           net->parameter_count * sizeof(double)),
                    0);
    for (size_t i = 0; i < net->parameter_count; i++) {
        CU_ASSERT_NOT_EQUAL(numeric->parameters[i], 0);
        CU_ASSERT_EQUAL(numeric->parameters[i],
                        gradcheck_slope(net, QUADRATIC,
                                        (Example){input, target}, i, 1e-5));
    }
    network_free(numeric);
    network_free(before);
    network_free(net);
}

// Too long a step leaves the curve (its error grows with epsilon^2), too
// short a one drowns in rounding (it grows with 1/epsilon).
TEST(epsilon_is_neither_large_nor_tiny)
{
    Network *net = network_new(one_neuron, 2, SIGMOID, SIGMOID);
    net->parameters[0] = .4;
    net->parameters[1] = .1;
    // z = 1.3, a = s(z); dC/dw = (a - y) a (1 - a) x
    double a = sigmoid(1.3), exact = (a - 1) * a * (1 - a) * 3;
    double off[3];
    static const double epsilon[] = {.1, 1e-5, 1e-12};
    for (int i = 0; i < 3; i++)
        off[i] = fabs(gradcheck_slope(net, QUADRATIC, (Example){x, y}, 0,
                                      epsilon[i]) -
                      exact);
    CU_ASSERT(off[0] > 1e-4);
    CU_ASSERT(off[1] < 1e-9);
    CU_ASSERT(off[2] > 1e-7);
    network_free(net);
}

static GradcheckReport compare(double a0, double a1, double n0, double n1)
{
    Network *analytic = network_new(one_neuron, 2, SIGMOID, SIGMOID);
    Network *numeric = network_like(analytic);
    analytic->parameters[0] = a0;
    analytic->parameters[1] = a1;
    numeric->parameters[0] = n0;
    numeric->parameters[1] = n1;
    GradcheckReport report = gradcheck_compare(analytic, numeric, .5, .25);
    network_free(numeric);
    network_free(analytic);
    return report;
}

// With absolute .5 and relative .25 a numeric 4 allows 1.5, a 0 allows .5.
TEST(compare_knows_both_sides_of_the_limit)
{
    CU_ASSERT_EQUAL(compare(5.5, .5, 4, 0).wrong, 0);
    CU_ASSERT_EQUAL(compare(2.5, -.5, 4, 0).wrong, 0);
    CU_ASSERT_EQUAL(compare(5.501, .5, 4, 0).wrong, 1);
    CU_ASSERT_EQUAL(compare(2.499, -.501, 4, 0).wrong, 2);
    CU_ASSERT_EQUAL(compare(-4, 0, 4, 0).wrong, 1);
}

TEST(compare_names_the_worst)
{
    GradcheckReport report = compare(5, 2, 4, 0);
    CU_ASSERT_EQUAL(report.wrong, 1);
    CU_ASSERT_EQUAL(report.worst, 1);
    CU_ASSERT(report.analytic == 2 && report.numeric == 0);
    report = compare(5, .1, 4, 0);
    CU_ASSERT_EQUAL(report.wrong, 0);
    CU_ASSERT_EQUAL(report.worst, 0);
    CU_ASSERT(report.analytic == 5 && report.numeric == 4);
}

// Of equal ones the first; a slope that is right to the last bit is the
// worst only where all are.
TEST(compare_names_the_first_of_equals)
{
    CU_ASSERT_EQUAL(compare(5.5, .5, 4, 0).worst, 0);
    GradcheckReport report = compare(4, 1, 4, 1);
    CU_ASSERT_EQUAL(report.worst, 0);
    CU_ASSERT(report.analytic == 4 && report.numeric == 4);
    report = compare(4, .01, 4, 0);
    CU_ASSERT_EQUAL(report.worst, 1);
    CU_ASSERT(report.analytic == .01 && report.numeric == 0);
}

TEST(nan_and_infinity_are_wrong)
{
    double huge = HUGE_VAL, none = nan("");
    CU_ASSERT_EQUAL(compare(none, 0, 4, 0).wrong, 1);
    CU_ASSERT_EQUAL(compare(4, 0, 4, none).wrong, 1);
    CU_ASSERT_EQUAL(compare(4, 0, 4, none).worst, 1);
    CU_ASSERT_EQUAL(compare(4, huge, 4, huge).wrong, 1);
    CU_ASSERT_EQUAL(compare(none, 9, none, 0).wrong, 2);
    // Nothing is worse than no number.
    CU_ASSERT_EQUAL(compare(none, 9, 4, 0).worst, 0);
    CU_ASSERT(isnan(compare(none, 9, 4, 0).analytic));
}

TEST(equal_slopes_need_no_tolerance)
{
    Network *zero = network_new(one_neuron, 2, SIGMOID, SIGMOID);
    CU_ASSERT_EQUAL(gradcheck_compare(zero, zero, 0, 1e-3).wrong, 0);
    CU_ASSERT_EQUAL(gradcheck_compare(zero, zero, 0, 0).wrong, 0);
    network_free(zero);
}

TESTS_MAIN("gradcheck")
