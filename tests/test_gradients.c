// gradients: backpropagation against finite differences, for every
// parameter and every input of hundreds of random networks.
//
// Five hidden activations times nine endings times depth 1 to 4 (at depth 1
// there is nothing hidden, so the five are alike there), ten networks of
// each: 1,800.  The finite difference is made of costs alone, so it shares
// nothing with backprop but the forward pass.
#include "harness.h"

#include "gradient_cases.h"
#include "nn/backprop.h"
#include "nn/gradcheck.h"

typedef struct {
    int networks, redrawn;
    size_t parameters, wrong;
    size_t visible; // slopes ten times above the absolute tolerance
    size_t inputs, wrong_inputs, visible_inputs;
} Tally;

static void print_case(const GradientCase *c, GradcheckReport report)
{
    size_t last = c->net->depth - 1;
    printf("\n    depth %zu, %s, %s, %s: parameter %zu is %.9g, not %.9g\n",
           c->net->depth, activation_name(c->net->layers[0].activation),
           activation_name(c->net->layers[last].activation),
           cost_name(c->cost), report.worst, report.analytic,
           report.numeric);
}

static double cost_of(const GradientCase *c, Forward *pass)
{
    const double *a = forward(c->net, c->x, pass);
    return cost_value(c->cost, a, c->y, network_outputs(c->net));
}

// The slope along each input, after a pass back.
static void check_inputs(GradientCase *c, const Backprop *pass,
                         Tally *tally)
{
    double dC_dx[WIDEST];
    Forward *nudged = forward_new(c->net);
    backprop_input(c->net, pass, dC_dx);
    for (size_t k = 0; k < network_inputs(c->net); k++) {
        double kept = c->x[k];
        c->x[k] = kept + epsilon;
        double above = cost_of(c, nudged);
        c->x[k] = kept - epsilon;
        double numeric = (above - cost_of(c, nudged)) / (2 * epsilon);
        c->x[k] = kept;
        tally->inputs++;
        tally->visible_inputs += fabs(numeric) > 10 * absolute;
        tally->wrong_inputs += !(fabs(dC_dx[k] - numeric) <=
                                 absolute + relative * fabs(numeric));
    }
    forward_free(nudged);
}

static GradcheckReport check(GradientCase *c, Tally *tally)
{
    Network *analytic = network_like(c->net);
    Network *numeric = network_like(c->net);
    Backprop *pass = backprop_new(c->net);
    backprop(c->net, c->cost, (Example){c->x, c->y}, pass, analytic);
    gradcheck_numeric(c->net, c->cost, (Example){c->x, c->y}, epsilon,
                      numeric);
    GradcheckReport report =
        gradcheck_compare(analytic, numeric, absolute, relative);
    tally->networks++;
    tally->parameters += numeric->parameter_count;
    tally->wrong += report.wrong;
    for (size_t i = 0; i < numeric->parameter_count; i++)
        tally->visible += fabs(numeric->parameters[i]) > 10 * absolute;
    check_inputs(c, pass, tally);
    backprop_free(pass);
    network_free(numeric);
    network_free(analytic);
    return report;
}

static void check_random(Random *random, size_t depth, Activation hidden,
                         Ending ending, Tally *tally)
{
    size_t sizes[5];
    for (size_t l = 0; l <= depth; l++)
        sizes[l] = 2 + random_below(random, WIDEST - 1);
    GradientCase c = draw_case(random, sizes, depth + 1, hidden, ending);
    while (kink_within(&c, 1000 * epsilon)) { // well clear of it
        tally->redrawn++;
        network_free(c.net);
        c = draw_case(random, sizes, depth + 1, hidden, ending);
    }
    GradcheckReport report = check(&c, tally);
    if (report.wrong > 0)
        print_case(&c, report);
    network_free(c.net);
}

TEST(every_parameter_and_input_of_every_network)
{
    Random random = random_start(1);
    Tally tally = {0};
    for (size_t depth = 1; depth <= 4; depth++)
        for (int hidden = 0; hidden < ACTIVATION_COUNT; hidden++)
            for (int e = 0; e < ENDINGS; e++)
                for (int times = 0; times < 10; times++)
                    check_random(&random, depth, (Activation)hidden,
                                 endings[e], &tally);
    printf("%d networks (%d redrawn for a kink), %zu parameters, "
           "%zu of them plainly above the tolerance, %zu inputs ...",
           tally.networks, tally.redrawn, tally.parameters, tally.visible,
           tally.inputs);
    CU_ASSERT_EQUAL(tally.networks, 360 * ACTIVATION_COUNT);
    CU_ASSERT_EQUAL(tally.wrong, 0);
    // A slope near 0 passes whatever backprop says; most must not be so.
    CU_ASSERT(tally.visible > tally.parameters * 8 / 10);
    CU_ASSERT(tally.inputs > 1800);
    CU_ASSERT_EQUAL(tally.wrong_inputs, 0);
    CU_ASSERT(tally.visible_inputs > tally.inputs * 8 / 10);
}

// One ReLU with z = 3e-6: a nudge of 1e-5 carries z to either side, and
// the difference sees not the slope but the average with 0.  Without the
// detector this right gradient would be called wrong.
TEST(a_kink_within_reach_is_found)
{
    static const size_t sizes[] = {1, 1};
    GradientCase c = {.cost = QUADRATIC, .x = {1}, .y = {.5}};
    c.net = network_new(sizes, 2, RELU, RELU);
    Tally tally = {0};
    c.net->parameters[0] = 3e-6;
    CU_ASSERT(kink_within(&c, epsilon));
    CU_ASSERT_FALSE(kink_within(&c, 1e-6));
    check(&c, &tally);
    CU_ASSERT_EQUAL(tally.wrong, 2);

    tally = (Tally){0};
    c.net->parameters[0] = 3e-5;
    CU_ASSERT_FALSE(kink_within(&c, epsilon));
    check(&c, &tally);
    CU_ASSERT_EQUAL(tally.wrong, 0);
    network_free(c.net);
}

// The gradient of a set is the sum over its examples, so that of a batch
// holds against the difference of the summed cost.
TEST(a_batch_is_the_sum_of_its_examples)
{
    static const size_t sizes[] = {3, 4, 3};
    Random random = random_start(2);
    GradientCase c = draw_case(&random, sizes, 3, TANH, endings[1]);
    Network *sum = network_like(c.net), *numeric = network_like(c.net);
    Network *one = network_like(c.net);
    Backprop *pass = backprop_new(c.net);
    for (int example = 0; example < 5; example++) {
        draw_example(&c, &random);
        backprop(c.net, c.cost, (Example){c.x, c.y}, pass, sum);
        gradcheck_numeric(c.net, c.cost, (Example){c.x, c.y}, epsilon, one);
        vector_axpy(numeric->parameters, 1, one->parameters,
                    one->parameter_count);
    }
    CU_ASSERT_EQUAL(gradcheck_compare(sum, numeric, absolute, relative).wrong,
                    0);
    backprop_free(pass);
    network_free(one);
    network_free(numeric);
    network_free(sum);
    network_free(c.net);
}

TESTS_MAIN("gradients")
