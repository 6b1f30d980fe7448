// activation: values, slopes against finite differences, and extreme z.
#include "harness.h"

#include <float.h>

#include "nn/activation.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static double apply_one(Activation f, double z)
{
    double a;
    activation_apply(f, &z, &a, 1);
    return a;
}

static double slope_one(Activation f, double z)
{
    double slope;
    activation_derivative(f, &z, &slope, 1);
    return slope;
}

// s(1) = 1/(1 + 1/e) = .7310585786, tanh 1 = (e^2 - 1)/(e^2 + 1)
// = .7615941560; 1/(1 + 1/3) = 3/4 at z = ln 3.
TEST(values_by_hand)
{
    ASSERT_CLOSE(sigmoid(0), .5, 0);
    ASSERT_CLOSE(sigmoid(log(3)), .75, 1e-15);
    ASSERT_CLOSE(sigmoid(1), .7310585786300049, 1e-15);
    ASSERT_CLOSE(apply_one(TANH, 1), .7615941559557649, 1e-15);
    ASSERT_CLOSE(apply_one(RELU, 2.5), 2.5, 0);
    ASSERT_CLOSE(apply_one(RELU, -2.5), 0, 0);
    ASSERT_CLOSE(apply_one(IDENTITY, -2.5), -2.5, 0);
    ASSERT_CLOSE(apply_one(SIGMOID, 1.5), sigmoid(1.5), 0);
    ASSERT_CLOSE(sigmoid_derivative(0), .25, 0);
    ASSERT_CLOSE(sigmoid_derivative(log(3)), .1875, 1e-15);
    for (double z = -40; z < 40; z += .37) // s(-z) = 1 - s(z)
        ASSERT_CLOSE(sigmoid(-z), 1 - sigmoid(z), 1e-15);
}

// The central difference with step h is off by h^2 |f'''| / 6; |f'''| <= 2
// for all of these, so by 4e-11 for h = 1e-5, plus 1e-16/h of rounding.
TEST(slopes_agree_with_finite_differences)
{
    static const Activation scalar[] = {IDENTITY, SIGMOID, RELU, TANH};
    const double h = 1e-5;
    for (size_t k = 0; k < COUNT(scalar); k++) {
        for (double z = -5.03; z < 5; z += .1) {
            double numeric = (apply_one(scalar[k], z + h) -
                              apply_one(scalar[k], z - h)) /
                             (2 * h);
            ASSERT_CLOSE(slope_one(scalar[k], z), numeric, 1e-9);
        }
    }
    ASSERT_CLOSE(sigmoid_derivative(1.3), slope_one(SIGMOID, 1.3), 1e-16);
    CU_ASSERT_EQUAL(slope_one(RELU, 0), 0);
}

TEST(a_layer_of_slopes_is_filled_to_its_end)
{
    double z[] = {-1, 0, 2}, slope[] = {9, 9, 9, 9};
    activation_derivative(RELU, z, slope, 3);
    CU_ASSERT(slope[0] == 0 && slope[1] == 0 && slope[2] == 1);
    CU_ASSERT_EQUAL(slope[3], 9);
}

TEST(no_z_is_too_large)
{
    static const double z[] = {-DBL_MAX, -1e4, -746, -710, -40, -0.0,
                               0,        40,   710,  746,  1e4, DBL_MAX};
    for (size_t i = 0; i < COUNT(z); i++) {
        double s = sigmoid(z[i]), t = apply_one(TANH, z[i]);
        CU_ASSERT(s >= 0 && s <= 1);
        CU_ASSERT(t >= -1 && t <= 1);
        CU_ASSERT(sigmoid_derivative(z[i]) >= 0 &&
                  sigmoid_derivative(z[i]) <= .25);
        CU_ASSERT(slope_one(TANH, z[i]) >= 0);
    }
    CU_ASSERT_EQUAL(sigmoid(-DBL_MAX), 0);
    CU_ASSERT_EQUAL(sigmoid(DBL_MAX), 1);
    CU_ASSERT(sigmoid(-700) > 0); // e^-700 is still a number
}

// e^ln1 : e^ln2 : e^ln5 = 1 : 2 : 5, of 8.
TEST(softmax_by_hand)
{
    double z[] = {0, log(2), log(5)}, a[3];
    activation_apply(SOFTMAX, z, a, 3);
    ASSERT_CLOSE(a[0], 1 / 8., 1e-15);
    ASSERT_CLOSE(a[1], 2 / 8., 1e-15);
    ASSERT_CLOSE(a[2], 5 / 8., 1e-15);
}

TEST(softmax_sums_to_1_and_ignores_a_shift)
{
    double z[] = {.5, -1.25, 3, .75}, shifted[4], a[4], b[4];
    activation_apply(SOFTMAX, z, a, 4);
    ASSERT_CLOSE(a[0] + a[1] + a[2] + a[3], 1, 1e-15);
    static const double shifts[] = {-1024, -8, 64, 1024};
    for (size_t k = 0; k < COUNT(shifts); k++) {
        for (int i = 0; i < 4; i++)
            shifted[i] = z[i] + shifts[k];
        activation_apply(SOFTMAX, shifted, b, 4);
        for (int i = 0; i < 4; i++)
            ASSERT_CLOSE(b[i], a[i], 0); // the shifts are exact in binary
    }
}

TEST(softmax_survives_extreme_z)
{
    double z[] = {-DBL_MAX, DBL_MAX, 0}, same[] = {-1e300, -1e300}, a[3];
    activation_apply(SOFTMAX, z, a, 3);
    CU_ASSERT(a[0] == 0 && a[1] == 1 && a[2] == 0);
    activation_apply(SOFTMAX, same, a, 2);
    CU_ASSERT(a[0] == .5 && a[1] == .5);
    activation_apply(SOFTMAX, z, a, 1);
    CU_ASSERT_EQUAL(a[0], 1);
}

// Take C = sum of upstream[i] * f(z)[i], whose dC/da is upstream by
// construction.  The numbers upstream must differ: see test_bugs.c for
// softmax bugs that equal ones cannot show.
TEST(backward_agrees_with_finite_differences)
{
    static const double upstream[] = {.7, -1.3, 2.1, .4};
    static const double point[] = {.3, -.8, 1.7, -2.2};
    const double h = 1e-5;
    for (int f = 0; f < ACTIVATION_COUNT; f++) {
        double z[4], a[4], back[4];
        memcpy(z, point, sizeof z);
        activation_apply((Activation)f, z, a, 4);
        memcpy(back, upstream, sizeof back);
        activation_backward((Activation)f, z, a, back, 4);
        for (int j = 0; j < 4; j++) {
            double C[2];
            for (int side = 0; side < 2; side++) {
                z[j] = point[j] + (side == 0 ? h : -h);
                activation_apply((Activation)f, z, a, 4);
                C[side] = 0;
                for (int i = 0; i < 4; i++)
                    C[side] += upstream[i] * a[i];
            }
            z[j] = point[j];
            ASSERT_CLOSE(back[j], (C[0] - C[1]) / (2 * h), 1e-9);
        }
    }
}

// An activation that the table forgets would call no function at all.
TEST(every_activation_has_a_rule)
{
    for (int f = 0; f < ACTIVATION_COUNT; f++) {
        double z = .25, a = nan(""), d = nan("");
        activation_apply((Activation)f, &z, &a, 1);
        CU_ASSERT(isfinite(a));
        if (f != SOFTMAX)
            activation_derivative((Activation)f, &z, &d, 1);
        CU_ASSERT(f == SOFTMAX || isfinite(d));
    }
    CU_ASSERT_PTR_NULL(activation_names[ACTIVATION_COUNT]);
}

TEST(names_lead_back)
{
    static const char *const names[] = {"identity", "sigmoid", "relu",
                                        "tanh", "softmax"};
    for (int i = 0; i < ACTIVATION_COUNT; i++) {
        Activation f;
        CU_ASSERT_STRING_EQUAL(activation_name((Activation)i), names[i]);
        CU_ASSERT_FATAL(activation_from_name(names[i], &f));
        CU_ASSERT_EQUAL((int)f, i);
    }
    Activation f = TANH;
    CU_ASSERT_FALSE(activation_from_name("Sigmoid", &f));
    CU_ASSERT_FALSE(activation_from_name("", &f));
    CU_ASSERT_EQUAL(f, TANH);
}

TESTS_MAIN("activation")
