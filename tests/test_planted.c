// planted: bugs put into backpropagation on purpose, to see them caught.
//
// A check that has never failed proves nothing.  Here is backpropagation
// once more, made of the same functions of the layers, with a place for one
// bug at a time.  Without a bug it must equal backprop(); with each one the
// gradient check must call it wrong, on every network.
#include "harness.h"

#include "gradient_cases.h"
#include "nn/backprop.h"
#include "nn/gradcheck.h"

typedef enum {
    NO_BUG,
    FLIPPED_SIGN,    // y - a instead of a - y
    NO_OUTPUT_SLOPE, // the output's f'(z) forgotten
    NO_HIDDEN_SLOPE, // the hidden layers' f'(z) forgotten
    DOUBLED,         // the gradient added twice
    STALE_ORDER,     // weights updated before the error passes through them
    SWAPPED_INDEX,   // W instead of its transpose on the way back
    NO_BIAS,         // the biases' gradient forgotten
    ELEMENTWISE      // softmax treated as if each output had its own slope
} Bug;

// The error of layer l, from dC/da to dC/dz, in place.
static void planted_error(const Network *net, Backprop *pass, size_t l,
                          Bug bug)
{
    const Layer *layer = &net->layers[l];
    const double *a = pass->forward->a[l];
    bool last = l + 1 == net->depth;
    if (bug == (last ? NO_OUTPUT_SLOPE : NO_HIDDEN_SLOPE))
        return;
    if (bug == ELEMENTWISE && layer->activation == SOFTMAX)
        for (size_t j = 0; j < layer->outputs; j++)
            pass->delta[l][j] *= a[j] * (1 - a[j]);
    else
        layer_error(layer, pass->forward->z[l], a, pass->delta[l]);
}

static void planted_pass_back(const Layer *layer, const double *delta,
                              double *dC_dx, Bug bug)
{
    if (bug == SWAPPED_INDEX)
        matrix_times(layer->weights, delta, dC_dx);
    else
        layer_backward(layer, delta, dC_dx);
}

// The gradient of example c with one bug; changes net when the bug does.
static void planted_backprop(const GradientCase *c, Network *net, Bug bug,
                             Network *gradient)
{
    Backprop *pass = backprop_new(net);
    size_t last = net->depth - 1;
    const double *a = forward(net, c->x, pass->forward);
    cost_derivative(c->cost, a, c->y, pass->delta[last],
                    network_outputs(net));
    if (bug == FLIPPED_SIGN)
        vector_scale(pass->delta[last], -1, network_outputs(net));
    for (size_t l = net->depth; l-- > 0;) {
        Layer *layer = &net->layers[l], *slot = &gradient->layers[l];
        planted_error(net, pass, l, bug);
        for (int times = 0; times < (bug == DOUBLED ? 2 : 1); times++)
            layer_gradient(pass->delta[l], forward_input(pass->forward, l),
                           slot);
        if (bug == NO_BIAS)
            vector_fill(slot->biases, 0, slot->outputs);
        if (bug == STALE_ORDER)
            vector_axpy(layer->weights.at, -.5, slot->weights.at,
                        layer->inputs * layer->outputs);
        if (l > 0)
            planted_pass_back(layer, pass->delta[l], pass->delta[l - 1],
                              bug);
    }
    backprop_free(pass);
}

// The check's verdict on the planted gradient.
static size_t wrong_parameters(const GradientCase *c, Bug bug)
{
    Network *changed = network_clone(c->net);
    Network *gradient = network_like(c->net);
    Network *numeric = network_like(c->net);
    planted_backprop(c, changed, bug, gradient);
    gradcheck_numeric(c->net, c->cost, (Example){c->x, c->y}, epsilon,
                      numeric);
    size_t wrong =
        gradcheck_compare(gradient, numeric, absolute, relative).wrong;
    network_free(numeric);
    network_free(gradient);
    network_free(changed);
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
        CU_ASSERT_EQUAL(wrong_parameters(&c, NO_BUG), 0);
        CU_ASSERT(wrong_parameters(&c, bug) > 0);
        network_free(c.net);
    }
}

static const Ending sigmoid_quadratic = {SIGMOID, QUADRATIC};
static const Ending softmax_quadratic = {SOFTMAX, QUADRATIC};
static const Ending softmax_cross = {SOFTMAX, CROSS_ENTROPY};

static void without_a_bug_it_is_backprop(void)
{
    static const size_t sizes[] = {4, 4, 4, 4};
    Random random = random_start(2);
    for (int e = 0; e < ENDINGS; e++) {
        GradientCase c = draw_case(&random, sizes, 4, TANH, endings[e]);
        Network *planted = network_like(c.net);
        Network *real = network_like(c.net);
        Backprop *pass = backprop_new(c.net);
        planted_backprop(&c, c.net, NO_BUG, planted);
        backprop(c.net, c.cost, (Example){c.x, c.y}, pass, real);
        for (size_t i = 0; i < real->parameter_count; i++)
            ASSERT_CLOSE(planted->parameters[i], real->parameters[i], 1e-14);
        backprop_free(pass);
        network_free(real);
        network_free(planted);
        network_free(c.net);
    }
}

static void a_flipped_sign_is_caught(void)
{
    assert_caught(FLIPPED_SIGN, SIGMOID, sigmoid_quadratic);
    assert_caught(FLIPPED_SIGN, TANH, softmax_cross);
}

static void a_missing_slope_is_caught(void)
{
    assert_caught(NO_OUTPUT_SLOPE, SIGMOID, sigmoid_quadratic);
    assert_caught(NO_OUTPUT_SLOPE, TANH, softmax_cross);
    assert_caught(NO_HIDDEN_SLOPE, SIGMOID, sigmoid_quadratic);
    assert_caught(NO_HIDDEN_SLOPE, TANH, softmax_cross);
    assert_caught(NO_HIDDEN_SLOPE, SOFTMAX, sigmoid_quadratic);
}

// A network with a doubled gradient still learns, as if at twice the rate;
// no accuracy shows it.
static void a_doubled_gradient_is_caught(void)
{
    assert_caught(DOUBLED, SIGMOID, sigmoid_quadratic);
    assert_caught(DOUBLED, TANH, softmax_cross);
}

static void a_stale_order_is_caught(void)
{
    assert_caught(STALE_ORDER, SIGMOID, sigmoid_quadratic);
    assert_caught(STALE_ORDER, TANH, softmax_cross);
}

static void a_swapped_index_is_caught(void)
{
    assert_caught(SWAPPED_INDEX, SIGMOID, sigmoid_quadratic);
    assert_caught(SWAPPED_INDEX, TANH, softmax_cross);
}

static void a_forgotten_bias_is_caught(void)
{
    assert_caught(NO_BIAS, SIGMOID, sigmoid_quadratic);
    assert_caught(NO_BIAS, TANH, softmax_cross);
}

static void an_elementwise_softmax_is_caught(void)
{
    assert_caught(ELEMENTWISE, SIGMOID, softmax_quadratic);
    assert_caught(ELEMENTWISE, TANH, softmax_cross);
    assert_caught(ELEMENTWISE, SOFTMAX, sigmoid_quadratic);
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

static void equal_numbers_upstream_hide_softmax_bugs(void)
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

int main(void)
{
    return TESTS("planted", TEST(without_a_bug_it_is_backprop),
                 TEST(a_flipped_sign_is_caught),
                 TEST(a_missing_slope_is_caught),
                 TEST(a_doubled_gradient_is_caught),
                 TEST(a_stale_order_is_caught),
                 TEST(a_swapped_index_is_caught),
                 TEST(a_forgotten_bias_is_caught),
                 TEST(an_elementwise_softmax_is_caught),
                 TEST(equal_numbers_upstream_hide_softmax_bugs));
}
