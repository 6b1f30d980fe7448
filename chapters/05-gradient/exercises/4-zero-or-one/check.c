// The reader's neuron learns from pen digits and is asked about others.
#include "check/check.h"
#include "exercise.h"

#include <math.h>
#include <stdio.h>

enum { PEN_TRAINING = 1500, PEN_TEST = 1000 };

// What the task asks for.
static const double most_cost = .01, least_accuracy = .99;

typedef struct {
    double weights[DIGITS_PIXELS];
    double bias;
} Student;

static double answer(const Student *student, const double *x)
{
    double z = student->bias;
    for (int k = 0; k < DIGITS_PIXELS; k++)
        z += student->weights[k] * x[k];
    return sigmoid(z);
}

// The share that is right, and the mean quadratic cost.
static double examine(const Student *student, const Digits *digits,
                      double *cost)
{
    double x[DIGITS_PIXELS];
    size_t right = 0;
    *cost = 0;
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        double a = answer(student, x), y = digits->labels[i];
        right += (a > .5) == (y > .5);
        *cost += (a - y) * (a - y) / 2;
    }
    *cost /= (double)digits->count;
    return (double)right / (double)digits->count;
}

static bool begins_to_learn(const Student *student, double accuracy,
                            double cost)
{
    bool moved = false;
    for (int k = 0; k < DIGITS_PIXELS; k++)
        moved = moved || student->weights[k] != 0;
    return check_that(moved, "the weights", "They are all 0 still.") &&
           check_that(isfinite(cost), "the test digits",
                      "The answers are no numbers any more: is the rate "
                      "far too large?") &&
           check_that(accuracy > .2, "the test digits",
                      "Nearly every answer is reversed: either the weights "
                      "step along the gradient, where they have to step "
                      "against it, or its truth is 1 for the zeros.");
}

static void judge(const Student *student, double accuracy, double cost)
{
    char words[300];
    snprintf(
        words, sizeof words,
        "%.2f %% are right, at a mean cost of %.4f; asked for: %.0f %% "
        "and %.2f.\n  %s",
        100 * accuracy, cost, 100 * least_accuracy, most_cost,
        accuracy > .8
            ? "It has begun to learn: learn for longer.  If that does "
              "not help, try another rate."
            : "Does every digit add to the slopes, and are they 0 "
              "before each update?");
    check_that(accuracy >= least_accuracy && cost <= most_cost,
               "zeros and ones that your neuron has not seen", words);
    // Among as many zeros as ones the first update may leave the bias at 0.
    check_that(student->bias != 0, "the bias",
               "The weights have learnt, but the bias has not moved. Its "
               "slope is that of a weight whose x is 1.");
}

static void zero_versus_one(void)
{
    Student student = {{0}, 0};
    DigitsSets sets;
    Error error;
    if (!check_that(digits_open((DigitsRequest){DIGITS_PEN, "data",
                                                PEN_TRAINING, PEN_TEST},
                                &sets, &error),
                    "the digits", error.text))
        return;
    Digits training = digits_select(&sets.training, "01");
    Digits test = digits_select(&sets.test, "01");
    digits_close(&sets);
    teach(&training, student.weights, &student.bias);
    double cost, accuracy = examine(&student, &test, &cost);
    if (begins_to_learn(&student, accuracy, cost))
        judge(&student, accuracy, cost);
    digits_free(&training);
    digits_free(&test);
}

CHECK_MAIN("05-4",
           "chapters/05-gradient/README.md#the-neuron-learns-0-from-1",
           CHECK(zero_versus_one))
