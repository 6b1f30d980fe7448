// bugs: mistakes put into backpropagation on purpose, to see them caught.
//
// A check that has never failed proves nothing.  measure/bugs has
// backpropagation with a place for one bug at a time.  Without a bug it
// must equal backprop(); with each one the gradient check must call it
// wrong, on every network.  A wrong target alone passes: it has the right
// gradient of the wrong question.
#include "harness.h"

#include "gradient_cases.h"
#include "measure/bugs.h"
#include "nn/backprop.h"
#include "nn/gradcheck.h"

// The check's verdict on the gradient of a program with this bug.
static size_t wrong_parameters(const GradientCase *c, Bug bug)
{
    BugProgram *program = bug_new(bug, c->net, .5);
    Network *gradient = network_like(c->net);
    Network *numeric = network_like(c->net);
    bug_backprop(program, c->net, c->cost, (Example){c->x, c->y}, gradient);
    gradcheck_numeric(c->net, c->cost, (Example){c->x, c->y}, epsilon,
                      numeric);
    size_t wrong =
        gradcheck_compare(gradient, numeric, absolute, relative).wrong;
    network_free(numeric);
    network_free(gradient);
    bug_free(program);
    return wrong;
}

// 4-4-4-4 networks: every matrix is square, so that a swapped index stays
// within the arrays and has nothing but the numbers to give it away.
static void assert_caught(Bug bug, Activation hidden, Ending ending)
{
    static const size_t sizes[] = {4, 4, 4, 4};
    Random random = random_start(1);
    for (int i = 0; i < 50; i++) {
        GradientCase c = draw_case(&random, sizes, 4, hidden, ending);
        CU_ASSERT_EQUAL(wrong_parameters(&c, BUG_NONE), 0);
        CU_ASSERT(wrong_parameters(&c, bug) > 0);
        network_free(c.net);
    }
}

static const Ending sigmoid_quadratic = {SIGMOID, QUADRATIC};
static const Ending softmax_quadratic = {SOFTMAX, QUADRATIC};
static const Ending softmax_cross = {SOFTMAX, CROSS_ENTROPY};

TEST(without_a_bug_it_is_backprop)
{
    static const size_t sizes[] = {4, 4, 4, 4};
    Random random = random_start(2);
    for (int e = 0; e < ENDINGS; e++) {
        GradientCase c = draw_case(&random, sizes, 4, TANH, endings[e]);
        BugProgram *program = bug_new(BUG_NONE, c.net, .5);
        Network *planted = network_like(c.net);
        Network *real = network_like(c.net);
        Example example = {c.x, c.y};
        double seen =
            bug_backprop(program, c.net, c.cost, example, planted);
        CU_ASSERT_EQUAL(
            seen, backprop(c.net, c.cost, example, program->pass, real));
        for (size_t i = 0; i < real->parameter_count; i++)
            CU_ASSERT_EQUAL(planted->parameters[i], real->parameters[i]);
        bug_free(program);
        network_free(real);
        network_free(planted);
        network_free(c.net);
    }
}

TEST(a_flipped_sign_is_caught)
{
    assert_caught(BUG_FLIPPED_SIGN, SIGMOID, sigmoid_quadratic);
    assert_caught(BUG_FLIPPED_SIGN, TANH, softmax_cross);
}

TEST(a_missing_slope_is_caught)
{
    assert_caught(BUG_NO_OUTPUT_SLOPE, SIGMOID, sigmoid_quadratic);
    assert_caught(BUG_NO_OUTPUT_SLOPE, TANH, softmax_cross);
    assert_caught(BUG_NO_SLOPE, SIGMOID, sigmoid_quadratic);
    assert_caught(BUG_NO_SLOPE, TANH, softmax_cross);
    assert_caught(BUG_NO_SLOPE, SOFTMAX, sigmoid_quadratic);
}

// A network with a doubled gradient still learns, as if at twice the rate;
// no accuracy shows it.
TEST(a_doubled_gradient_is_caught)
{
    assert_caught(BUG_DOUBLED, SIGMOID, sigmoid_quadratic);
    assert_caught(BUG_DOUBLED, TANH, softmax_cross);
}

TEST(a_stale_order_is_caught)
{
    assert_caught(BUG_STALE_ORDER, SIGMOID, sigmoid_quadratic);
    assert_caught(BUG_STALE_ORDER, TANH, softmax_cross);
}

TEST(a_swapped_index_is_caught)
{
    assert_caught(BUG_SWAPPED_INDEX, SIGMOID, sigmoid_quadratic);
    assert_caught(BUG_SWAPPED_INDEX, TANH, softmax_cross);
}

TEST(a_forgotten_bias_is_caught)
{
    assert_caught(BUG_NO_BIAS, SIGMOID, sigmoid_quadratic);
    assert_caught(BUG_NO_BIAS, TANH, softmax_cross);
}

TEST(an_elementwise_softmax_is_caught)
{
    assert_caught(BUG_ELEMENTWISE, SIGMOID, softmax_quadratic);
    assert_caught(BUG_ELEMENTWISE, TANH, softmax_cross);
    assert_caught(BUG_ELEMENTWISE, SOFTMAX, sigmoid_quadratic);
}

TEST(nothing_passed_back_is_caught)
{
    assert_caught(BUG_NOTHING_BACK, SIGMOID, sigmoid_quadratic);
    assert_caught(BUG_NOTHING_BACK, TANH, softmax_cross);
}

// The right gradient of the question with the truth moved on by one place.
TEST(a_wrong_target_has_the_gradient_of_another_question)
{
    static const size_t sizes[] = {4, 4, 4, 4};
    Random random = random_start(3);
    GradientCase c = draw_case(&random, sizes, 4, TANH, sigmoid_quadratic);
    BugProgram *program = bug_new(BUG_WRONG_TARGET, c.net, .5);
    Network *analytic = network_like(c.net);
    Network *numeric = network_like(c.net);
    bug_backprop(program, c.net, c.cost, (Example){c.x, c.y}, analytic);
    const double *seen = bug_target(program, c.y, 4);
    for (size_t i = 0; i < 4; i++)
        CU_ASSERT_EQUAL(seen[(i + 1) % 4], c.y[i]);
    gradcheck_numeric(c.net, c.cost, (Example){c.x, seen}, epsilon,
                      numeric);
    CU_ASSERT_EQUAL(
        gradcheck_compare(analytic, numeric, absolute, relative).wrong, 0);
    CU_ASSERT(wrong_parameters(&c, BUG_WRONG_TARGET) > 0);
    network_free(numeric);
    network_free(analytic);
    bug_free(program);
    network_free(c.net);
}

// Example i of a set: the case's, its input a little longer each time.
static void scaled_example(const void *source, size_t i, double *x,
                           double *y)
{
    const GradientCase *c = source;
    vector_copy(x, c->x, 4);
    vector_scale(x, 1 + .25 * (double)i, 4);
    vector_copy(y, c->y, 4);
}

// An epoch without a bug is descent_epoch() to the last bit; a doubled
// gradient is one at twice the rate.
TEST(an_epoch_differs_by_the_bug_alone)
{
    static const size_t sizes[] = {4, 4, 4};
    static const Bug bugs[] = {BUG_NONE, BUG_DOUBLED};
    Random draw = random_start(4);
    GradientCase c = draw_case(&draw, sizes, 3, TANH, sigmoid_quadratic);
    Examples set = {.get = scaled_example,
                    .source = &c,
                    .count = 7,
                    .inputs = 4,
                    .outputs = 4};
    for (size_t i = 0; i < 2; i++) {
        Network *right = network_clone(c.net),
                *bugged = network_clone(c.net);
        double rate = i == 0 ? .25 : .5;
        Descent *descent = descent_new(
            right, &set, (DescentOptions){QUADRATIC, rate, 0, 3});
        Descent *other = descent_new(
            right, &set, (DescentOptions){QUADRATIC, .25, 0, 3});
        BugProgram *program = bug_new(bugs[i], bugged, 0);
        Random one = random_start(5), two = random_start(5);
        descent_epoch(descent, right, &set, &one);
        bug_epoch(program, other, bugged, &set, &two);
        for (size_t p = 0; p < right->parameter_count; p++)
            ASSERT_CLOSE(bugged->parameters[p], right->parameters[p],
                         i == 0 ? 0 : 1e-14);
        CU_ASSERT_NOT_EQUAL(right->parameters[0], c.net->parameters[0]);
        bug_free(program);
        descent_free(other);
        descent_free(descent);
        network_free(bugged);
        network_free(right);
    }
    network_free(c.net);
}

// ---- softmax with equal numbers upstream --------------------------------
//
// Softmax always sums to 1, so C = c (a[0] + ... + a[n-1]) never moves and
// every slope is 0.  A test that passes equal numbers back therefore asks
// only "is it 0?", and many a wrong formula says 0.  Here are four.

typedef void Backward(const double *a, const double *d, double *back,
                      size_t n);

static void softmax_right(const double *a, const double *d, double *back,
                          size_t n)
{
    vector_copy(back, d, n);
    activation_backward(SOFTMAX, a, a, back, n); // z is not read
}

static void softmax_flipped(const double *a, const double *d, double *back,
                            size_t n)
{
    softmax_right(a, d, back, n);
    vector_scale(back, -1, n);
}

static void softmax_doubled(const double *a, const double *d, double *back,
                            size_t n)
{
    softmax_right(a, d, back, n);
    vector_scale(back, 2, n);
}

static void softmax_without_factor(const double *a, const double *d,
                                   double *back, size_t n)
{
    for (size_t j = 0; j < n; j++)
        back[j] = d[j] - vector_dot(d, a, n);
}

static void softmax_plain_mean(const double *a, const double *d,
                               double *back, size_t n)
{
    for (size_t j = 0; j < n; j++)
        back[j] = a[j] * (d[j] - vector_sum(d, n) / (double)n);
}

static void softmax_elementwise(const double *a, const double *d,
                                double *back, size_t n)
{
    for (size_t j = 0; j < n; j++)
        back[j] = a[j] * (1 - a[j]) * d[j];
}

// Is some slope of C = d . softmax(z) off by more than 1e-6?
static bool finite_differences_object(Backward *pass_back, const double *d)
{
    double z[] = {.3, -.8, 1.7, .4}, a[4], back[4];
    bool objects = false;
    activation_apply(SOFTMAX, z, a, 4);
    pass_back(a, d, back, 4);
    for (size_t j = 0; j < 4; j++) {
        double kept = z[j];
        z[j] = kept + epsilon;
        activation_apply(SOFTMAX, z, a, 4);
        double above = vector_dot(d, a, 4);
        z[j] = kept - epsilon;
        activation_apply(SOFTMAX, z, a, 4);
        double below = vector_dot(d, a, 4);
        z[j] = kept;
        double numeric = (above - below) / (2 * epsilon);
        objects = objects || fabs(back[j] - numeric) > 1e-6;
    }
    return objects;
}

TEST(equal_numbers_upstream_hide_softmax_bugs)
{
    static const double equal[] = {1, 1, 1, 1};
    static const double different[] = {.7, -1.3, 2.1, .4};
    static Backward *const bugs[] = {softmax_flipped, softmax_doubled,
                                     softmax_without_factor,
                                     softmax_plain_mean};
    CU_ASSERT_FALSE(finite_differences_object(softmax_right, equal));
    CU_ASSERT_FALSE(finite_differences_object(softmax_right, different));
    for (int i = 0; i < 4; i++) {
        CU_ASSERT_FALSE(finite_differences_object(bugs[i], equal));
        CU_ASSERT(finite_differences_object(bugs[i], different));
    }
    // a (1 - a) is not 0, so the elementwise slip shows either way.
    CU_ASSERT(finite_differences_object(softmax_elementwise, equal));
    CU_ASSERT(finite_differences_object(softmax_elementwise, different));
}

TESTS_MAIN("bugs")
