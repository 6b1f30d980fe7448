// fast_gradient: the gradient along the pixels, and the steps that follow
// it or do not.
#include "harness.h"

#include "data/digits.h"
#include "measure/fast_gradient.h"

// Pixel values 0 to 1 that are all different.
static void make_picture(double *x)
{
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        x[k] = (double)(k * 331 % DIGITS_PIXELS) / (DIGITS_PIXELS - 1);
}

// Against nudges of 1e-5: (C(x + h) - C(x - h)) / 2h, at every 50th pixel.
TEST(the_gradient_is_that_of_nudges)
{
    static const size_t sizes[] = {DIGITS_PIXELS, 6, DIGITS_CLASSES};
    double x[DIGITS_PIXELS], y[DIGITS_CLASSES];
    double gradient[DIGITS_PIXELS], unused[DIGITS_PIXELS];
    const double h = 1e-5;
    Network *net = network_new(sizes, 3, SIGMOID, SOFTMAX);
    Random random = random_start(5);
    network_initialise(net, SCALED_NORMAL, &random);
    Backprop *pass = backprop_new(net);
    make_picture(x);
    digits_target(3, y);
    double cost = input_gradient(net, x, y, pass, gradient);
    const double *a = forward(net, x, pass->forward);
    ASSERT_CLOSE(cost, -log(a[3]), 1e-12);
    for (size_t k = 0; k < DIGITS_PIXELS; k += 50) {
        double pixel = x[k];
        x[k] = pixel + h;
        double above = input_gradient(net, x, y, pass, unused);
        x[k] = pixel - h;
        double below = input_gradient(net, x, y, pass, unused);
        x[k] = pixel;
        ASSERT_CLOSE(gradient[k], (above - below) / (2 * h), 1e-8);
    }
    backprop_free(pass);
    network_free(net);
}

// By sign only, not by size; not at all where the gradient is 0; and never
// beyond paper or ink.
TEST(a_step_follows_the_sign)
{
    double x[DIGITS_PIXELS] = {.5, .5, .5, .95, .05};
    double gradient[DIGITS_PIXELS] = {2, -1e-9, 0, 1, -1};
    double changed[DIGITS_PIXELS];
    fool_step(x, gradient, .1, changed);
    ASSERT_CLOSE(changed[0], .6, 1e-15);
    ASSERT_CLOSE(changed[1], .4, 1e-15);
    CU_ASSERT_EQUAL(changed[2], .5);
    CU_ASSERT_EQUAL(changed[3], 1);
    CU_ASSERT_EQUAL(changed[4], 0);
}

// Of 784 tosses between 326 and 458 go up, or the coin is off by more than
// 4.7 standard deviations of 14.
TEST(noise_goes_as_far_in_both_ways)
{
    double x[DIGITS_PIXELS], changed[DIGITS_PIXELS];
    size_t up = 0;
    Random random = random_start(1);
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        x[k] = .5;
    noise_step(x, &random, .1, changed);
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        ASSERT_CLOSE(fabs(changed[k] - .5), .1, 1e-15);
        up += changed[k] > .5;
    }
    CU_ASSERT(up > 326 && up < 458);
    x[0] = 0, x[1] = 1;
    noise_step(x, &random, 2, changed);
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        CU_ASSERT(changed[k] == 0 || changed[k] == 1);
}

// Two inputs decide: output 0 is larger where pixel 0 exceeds pixel 1.
static Network *two_pixel_network(void)
{
    static const size_t sizes[] = {DIGITS_PIXELS, DIGITS_CLASSES};
    Network *net = network_new(sizes, 2, SIGMOID, SOFTMAX);
    for (size_t j = 0; j < DIGITS_CLASSES; j++)
        net->parameters[j * DIGITS_PIXELS + (j > 0)] = 4;
    return net;
}

// From .6 against .505 it takes more than .0475 of each: four steps of 2.5
// .1 / 20 = .0125.
TEST(many_steps_stop_where_it_is_fooled)
{
    double x[DIGITS_PIXELS] = {.6, .505}, changed[DIGITS_PIXELS];
    Network *net = two_pixel_network();
    Backprop *pass = backprop_new(net);
    FoolPlan plan = {x, 0, .1, 20};
    CU_ASSERT_TRUE(fool_steps(net, &plan, pass, changed));
    ASSERT_CLOSE(changed[0], .6 - 4 * .0125, 1e-12);
    ASSERT_CLOSE(changed[1], .505 + 4 * .0125, 1e-12);
    backprop_free(pass);
    network_free(net);
}

TEST(many_steps_stay_in_the_box)
{
    double x[DIGITS_PIXELS] = {.6, .05}, changed[DIGITS_PIXELS];
    Network *net = two_pixel_network();
    Backprop *pass = backprop_new(net);
    FoolPlan plan = {x, 0, .1, 20};
    CU_ASSERT_FALSE(fool_steps(net, &plan, pass, changed));
    ASSERT_CLOSE(changed[0], .5, 1e-12);
    ASSERT_CLOSE(changed[1], .15, 1e-12);
    for (size_t k = 2; k < DIGITS_PIXELS; k++)
        CU_ASSERT_EQUAL(changed[k], 0);
    network_free(net);
    backprop_free(pass);
}

TEST(no_slope_no_step)
{
    static const size_t sizes[] = {DIGITS_PIXELS, DIGITS_CLASSES};
    double x[DIGITS_PIXELS] = {.3}, changed[DIGITS_PIXELS];
    Network *net = network_new(sizes, 2, SIGMOID, SOFTMAX);
    Backprop *pass = backprop_new(net);
    FoolPlan plan = {x, 0, .1, 20}, missed = {x, 1, .1, 20};
    CU_ASSERT_FALSE(fool_steps(net, &plan, pass, changed));
    CU_ASSERT_EQUAL(changed[0], .3);
    CU_ASSERT_TRUE(fool_steps(net, &missed, pass, changed)); // read as 0
    backprop_free(pass);
    network_free(net);
}

TESTS_MAIN("fast_gradient")
