// Trains with the reader's settings, within the limits of the task.
#include "check/check.h"

#include <math.h>
#include <stdio.h>

#include "data/digits.h"
#include "nn/descent.h"

enum { TRAINING = 2000, TEST = 2000, SEED = 1 };
static const double least_accuracy = .97;

typedef struct {
    double hidden, cost, rate, batch, l2, epochs;
} Settings;

// One line of the answers: within the limits, and whole if it counts.
static bool read_setting(const char *name, double least, double most,
                         bool whole, double *value)
{
    char words[200];
    if (!check_answer(name, value))
        return false;
    snprintf(words, sizeof words, "%s must be a %snumber from %g to %g.",
             name, whole ? "whole " : "", least, most);
    bool good = *value >= least && *value <= most &&
                (!whole || *value == floor(*value));
    return check_that(good, "your settings", words);
}

static bool read_settings(Settings *s)
{
    return read_setting("hidden", 1, 30, true, &s->hidden) &&
           read_setting("cost", 1, 2, true, &s->cost) &&
           read_setting("rate", 1e-6, 1e6, false, &s->rate) &&
           read_setting("batch", 1, TRAINING, true, &s->batch) &&
           read_setting("l2", 0, 1e6, false, &s->l2) &&
           read_setting("epochs", 1, 5, true, &s->epochs);
}

static Network *train(const Settings *s, const Examples *set)
{
    size_t hidden = (size_t)s->hidden;
    Network *net =
        network_new((size_t[]){DIGITS_PIXELS, hidden, DIGITS_CLASSES}, 3,
                    SIGMOID, SIGMOID);
    DescentOptions options = {s->cost < 2 ? QUADRATIC
                                          : BINARY_CROSS_ENTROPY,
                              s->rate, s->l2, (size_t)s->batch};
    Descent *descent = descent_new(net, set, options);
    Random random = random_start(SEED);
    network_initialise(net, SCALED_NORMAL, &random);
    for (double epoch = 0; epoch < s->epochs; epoch++)
        descent_epoch(descent, net, set, &random);
    descent_free(descent);
    return net;
}

// Shares of right answers.
typedef struct {
    double seen, unseen;
} Marks;

static Marks marks_of(const Settings *s, const Examples *training,
                      const Examples *test)
{
    Network *net = train(s, training);
    Marks marks = {examples_evaluate(training, net, QUADRATIC).accuracy,
                   examples_evaluate(test, net, QUADRATIC).accuracy};
    network_free(net);
    return marks;
}

// What is off is measured and not guessed: the same training at a third of
// the rate, and at three times the rate.
static void judge(const Settings *s, const Examples *training,
                  const Examples *test)
{
    char words[400];
    Settings shorter = *s, longer = *s;
    Marks yours = marks_of(s, training, test);
    if (yours.unseen >= least_accuracy) {
        printf(
            "\n%.2f %% of 2,000 digits that it has not seen are right.\n",
            100 * yours.unseen);
        check_that(true, "a network with your settings", "");
        return;
    }
    shorter.rate /= 3;
    longer.rate *= 3;
    snprintf(
        words, sizeof words,
        "%.2f %% of the training digits are right and %.2f %% of those "
        "it has not seen; asked for: %.0f %%.\n  With steps a third as "
        "long it would be %.2f %% of those it has not seen, with steps "
        "three times as long %.2f %%.",
        100 * yours.seen, 100 * yours.unseen, 100 * least_accuracy,
        100 * marks_of(&shorter, training, test).unseen,
        100 * marks_of(&longer, training, test).unseen);
    check_that(false, "a network with your settings", words);
}

static void ninety_seven_per_cent(void)
{
    Settings settings;
    DigitsSets sets;
    Error error;
    if (!read_settings(&settings))
        return;
    if (!check_that(
            digits_open((DigitsRequest){DIGITS_PEN, "data", TRAINING, TEST},
                        &sets, &error),
            "the digits", error.text))
        return;
    Examples training = digits_examples(&sets.training);
    Examples test = digits_examples(&sets.test);
    judge(&settings, &training, &test);
    digits_close(&sets);
}

CHECK_MAIN("07-4",
           "chapters/07-trainer/"
           "README.md#one-example-is-not-enough-all-of-them-are-"
           "too-many",
           CHECK(ninety_seven_per_cent))
