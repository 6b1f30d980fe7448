// A search on digits that the pen has drawn, twice: the second time the
// test digits have other labels, which must not change the choice.  The
// faults are not named: finding them is the exercise.
#include "check/check.h"
#include "exercise.h"

#include "data/digits.h"
#include "nn/descent.h"

enum { DIGITS = 140, HELD = 50, TEST = 100 };

static const char input[] = "140 digits, of which the last 50 are for "
                            "validation, and 100 test digits";

// The same digits with the label of the one before.
static void mislabelled(const void *source, size_t i, double *x, double *y)
{
    const Digits *digits = source;
    digits_input(digits, i, x);
    digits_target(digits->labels[i > 0 ? i - 1 : digits->count - 1], y);
}

// Adds one seed's share to what the networks of a rate read wrong: [e][0]
// of the validation digits, [e][1] of the test digits.
static void add_seed(const Examples sets[3], double rate, size_t seed,
                     double wrong[EPOCHS][2])
{
    Network *net =
        network_new((size_t[]){DIGITS_PIXELS, HIDDEN, DIGITS_CLASSES}, 3,
                    SIGMOID, SOFTMAX);
    Random random = random_start(seed);
    network_initialise(net, SCALED_NORMAL, &random);
    Descent *descent = descent_new(
        net, &sets[0], (DescentOptions){CROSS_ENTROPY, rate, 0, BATCH});
    for (size_t e = 0; e < EPOCHS; e++) {
        descent_epoch(descent, net, &sets[0], &random);
        for (size_t k = 0; k < 2; k++)
            wrong[e][k] += (100 - 100 * examples_evaluate(&sets[k + 1], net,
                                                          CROSS_ENTROPY)
                                            .accuracy) /
                           SEEDS;
    }
    descent_free(descent);
    network_free(net);
}

static Report right_search(const DigitsSets *digits)
{
    Digits training = digits_part(&digits->training, 0, DIGITS - HELD);
    Digits held = digits_part(&digits->training, DIGITS - HELD, HELD);
    const Examples sets[] = {digits_examples(&training),
                             digits_examples(&held),
                             digits_examples(&digits->test)};
    Report best = {.validation = 101};
    for (size_t r = 0; r < RATES; r++) {
        double wrong[EPOCHS][2] = {{0}};
        for (size_t seed = 1; seed <= SEEDS; seed++)
            add_seed(sets, rates[r], seed, wrong);
        for (size_t e = 0; e < EPOCHS; e++)
            if (wrong[e][0] < best.validation - 1e-9)
                best = (Report){rates[r], e + 1, wrong[e][0], wrong[e][1]};
    }
    return best;
}

static void compare(const Report *yours, const Report *right)
{
    const double came[] = {yours->validation, yours->rate,
                           (double)yours->epochs, yours->test};
    const double expected[] = {right->validation, right->rate,
                               (double)right->epochs, right->test};
    check_vector(
        &(Question){input,
                    "per cent of the validation digits wrong, the "
                    "rate, the epochs, per cent of the test digits "
                    "wrong",
                    1e-9},
        came, expected, sizeof expected / sizeof *expected);
}

static void two_searches(void)
{
    DigitsSets sets;
    Error error;
    if (!check_that(
            digits_open((DigitsRequest){DIGITS_PEN, "data", DIGITS, TEST},
                        &sets, &error),
            "the digits", error.text))
        return;
    Examples all = digits_examples(&sets.training);
    Examples test = digits_examples(&sets.test);
    Examples others = test;
    others.get = mislabelled;
    Report right = right_search(&sets);
    Report yours = search(&all, HELD, &test);
    Report again = search(&all, HELD, &others);
    if (check_that(yours.rate == again.rate && yours.epochs == again.epochs,
                   input,
                   "with other labels on the test digits your search "
                   "chooses otherwise"))
        compare(&yours, &right);
    digits_close(&sets);
}

CHECK_MAIN("09-5", "chapters/09-choosing/README.md#digits-of-three-kinds",
           CHECK(two_searches))
