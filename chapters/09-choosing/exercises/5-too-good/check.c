// A search on digits that the pen has drawn, twice: the second time the
// test digits have other labels, which must not change the choice.  The
// faults are not named: finding them is the exercise.
#include <stdio.h>

#include "check/check.h"
#include "exercise.h"

#include "data/digits.h"
#include "nn/descent.h"

// Counts that are powers of two make equal shares equal numbers.
enum { HELD = 16, TEST = 64 };

// The same digits with the label of the one before.
static void mislabelled(const void *source, size_t i, double *x, double *y)
{
    const Digits *digits = source;
    digits_input(digits, i, x);
    digits_target(digits->labels[i > 0 ? i - 1 : digits->count - 1], y);
}

// Adds what one seed reads wrong, per cent: [e][0] of the validation
// digits, [e][1] of the test digits.
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
            wrong[e][k] += 100 - 100 * examples_evaluate(&sets[k + 1], net,
                                                         CROSS_ENTROPY)
                                           .accuracy;
    }
    descent_free(descent);
    network_free(net);
}

static Report right_search(const DigitsSets *digits)
{
    size_t learned = digits->training.count - HELD;
    Digits training = digits_part(&digits->training, 0, learned);
    Digits held = digits_part(&digits->training, learned, HELD);
    const Examples sets[] = {digits_examples(&training),
                             digits_examples(&held),
                             digits_examples(&digits->test)};
    Report best = {.validation = 101};
    for (size_t r = 0; r < RATES; r++) {
        double wrong[EPOCHS][2] = {{0}};
        for (size_t seed = 1; seed <= SEEDS; seed++)
            add_seed(sets, rates[r], seed, wrong);
        size_t least = 0;
        for (size_t e = 1; e < EPOCHS; e++)
            least = wrong[e][0] < wrong[least][0] ? e : least;
        check_step("rate %g: at best %.2f %% of the validation digits, in "
                   "the mean over the seeds, first after %zu epochs",
                   rates[r], wrong[least][0] / SEEDS, least + 1);
        for (size_t e = 0; e < EPOCHS; e++)
            if (wrong[e][0] / SEEDS < best.validation)
                best = (Report){rates[r], e + 1, wrong[e][0] / SEEDS,
                                wrong[e][1] / SEEDS};
    }
    check_step("the smallest: %.2f %%, first at the rate %g after %zu "
               "epochs; there %.2f %% of the test digits",
               best.validation, best.rate, best.epochs, best.test);
    return best;
}

// Opens the first digits; or, mislabelled, each with the label of the next.
static bool open_digits(size_t count, bool mislabel, DigitsSets *sets)
{
    Error error;
    DigitsRequest request = {DIGITS_PEN, "data", count, TEST};
    if (!check_that(digits_open(request, sets, &error), "the digits",
                    error.text))
        return false;
    unsigned char *labels = sets->training.labels, first = labels[0];
    for (size_t i = 0; mislabel && i < count; i++)
        labels[i] = i + 1 < count ? labels[i + 1] : first;
    return true;
}

static void compare(const char *input, const Report *yours,
                    const Report *right)
{
    const double came[] = {yours->validation, yours->rate,
                           (double)yours->epochs, yours->test};
    const double expected[] = {right->validation, right->rate,
                               (double)right->epochs, right->test};
    check_vector(&(Question){input,
                             "per cent of the validation digits wrong, the "
                             "rate, the epochs, per cent of the test "
                             "digits wrong",
                             1e-9},
                 came, expected, sizeof expected / sizeof *expected);
}

// Here two epochs and two rates are equally good.
static void other_test_digits(void)
{
    const char *input = "84 digits, of which the last 16 are for "
                        "validation, and 64 test digits";
    DigitsSets sets;
    if (!open_digits(84, false, &sets))
        return;
    Examples all = digits_examples(&sets.training);
    Examples test = digits_examples(&sets.test), others = test;
    others.get = mislabelled;
    Report right = right_search(&sets);
    Report yours = search(&all, HELD, &test);
    Report again = search(&all, HELD, &others);
    char words[200];
    snprintf(
        words, sizeof words,
        "it kept epoch %zu at the rate %g; with other labels on the test "
        "digits your search chooses otherwise, epoch %zu at the rate %g",
        yours.epochs, yours.rate, again.epochs, again.rate);
    if (check_that(yours.rate == again.rate && yours.epochs == again.epochs,
                   input, words))
        compare(input, &yours, &right);
    digits_close(&sets);
}

// Where there is nothing to learn, the first rate is the best, and an early
// epoch: with 49 digits the first, with 67 the second.
static void nothing_to_learn(void)
{
    static const size_t counts[] = {49, 67};
    for (size_t i = 0; i < 2; i++) {
        DigitsSets sets;
        if (!open_digits(counts[i], true, &sets))
            return;
        Examples all = digits_examples(&sets.training);
        Examples test = digits_examples(&sets.test);
        Report right = right_search(&sets);
        Report yours = search(&all, HELD, &test);
        compare(i == 0 ? "49 digits with wrong labels, the last 16 for "
                         "validation"
                       : "67 digits with wrong labels, the last 16 for "
                         "validation",
                &yours, &right);
        digits_close(&sets);
    }
}

CHECK_MAIN("09-5", "chapters/09-choosing/README.md#digits-of-three-kinds",
           CHECK(other_test_digits), CHECK(nothing_to_learn))
