// The three runs of the task, trained again with nn: the same digits, first
// weights and order as the chapter's program takes for these options.
#include "check/check.h"

#include <math.h>

#include "data/digits.h"
#include "nn/descent.h"
#include "nn/vector.h"

enum { EPOCHS = 8, DIGITS = 500, HIDDEN = 10, BATCH = 10, SEED = 1 };
enum { CREEPING, GOOD, STUCK, RATES };
static const double rates[RATES] = {.02, 3, 100};

// What the questions ask about, filled in by train_all.
static struct {
    double cost[RATES]; // of the training digits, after the last epoch
    double accuracy[RATES][EPOCHS + 1];
    double largest_output; // of the stuck network
} runs;

// The program's order of an epoch depends on the seed and the epoch alone.
static void shuffle(size_t *order, size_t epoch)
{
    Random random = random_start(SEED + 1000003 * (uint64_t)epoch);
    for (size_t i = 0; i < DIGITS; i++)
        order[i] = i;
    random_shuffle(&random, order, DIGITS);
}

static void epoch(Descent *descent, Network *net, const Examples *set,
                  size_t number)
{
    size_t order[DIGITS];
    shuffle(order, number);
    for (size_t start = 0; start < DIGITS; start += BATCH)
        descent_batch(descent, net, set, order + start, BATCH);
}

static double largest_output(const Network *net, const Examples *set)
{
    double x[DIGITS_PIXELS], y[DIGITS_CLASSES], largest = 0;
    Forward *pass = forward_new(net);
    for (size_t i = 0; i < set->count; i++) {
        set->get(set->source, i, x, y);
        const double *a = forward(net, x, pass);
        largest = fmax(largest, vector_max_abs(a, DIGITS_CLASSES));
    }
    forward_free(pass);
    return largest;
}

static void train(const Examples *set, int rate)
{
    Network *net =
        network_new((size_t[]){DIGITS_PIXELS, HIDDEN, DIGITS_CLASSES}, 3,
                    SIGMOID, SIGMOID);
    Random random = random_start(SEED);
    network_initialise(net, SCALED_NORMAL, &random);
    Descent *descent = descent_new(
        net, set, (DescentOptions){QUADRATIC, rates[rate], 0, BATCH});
    for (size_t e = 1; e <= EPOCHS; e++) {
        epoch(descent, net, set, e);
        Evaluation now = examples_evaluate(set, net, QUADRATIC);
        runs.accuracy[rate][e] = now.accuracy;
        runs.cost[rate] = now.cost;
    }
    if (rate == STUCK)
        runs.largest_output = largest_output(net, set);
    descent_free(descent);
    network_free(net);
}

static void train_all(void)
{
    DigitsSets sets;
    Error error;
    if (!check_that(
            digits_open((DigitsRequest){DIGITS_PEN, "data", DIGITS, 0},
                        &sets, &error),
            "the digits", error.text))
        return;
    Examples set = digits_examples(&sets.training);
    for (int rate = 0; rate < RATES; rate++)
        train(&set, rate);
    digits_close(&sets);
}

// ---- the answers -------------------------------------------------------

// The other two rates are the likely mistakes; two decimals are asked for.
static void check_cost(const char *name, int rate)
{
    double value;
    const Question question = {name, name, .0101};
    if (check_answer(name, &value))
        check_found(&question, value, runs.cost[rate]);
}

static void the_costs(void)
{
    train_all();
    check_cost("cost_creeping", CREEPING);
    check_cost("cost_good", GOOD);
    check_cost("cost_stuck", STUCK);
}

static void the_epoch(void)
{
    double value, expected = 1;
    while (expected < EPOCHS && runs.accuracy[GOOD][(int)expected] < .9)
        expected++;
    const Question question = {"reached", "reached", 0};
    if (check_answer("reached", &value))
        check_found(&question, value, expected);
}

static void the_output(void)
{
    double value;
    const Question question = {"output_stuck", "output_stuck", 0};
    if (check_answer("output_stuck", &value))
        check_found(&question, value, round(runs.largest_output));
}

// words[reason]: what speaks against it; NULL for the right one.
static void check_reason(const char *name, const char *const *words)
{
    double value;
    if (!check_answer(name, &value))
        return;
    for (int reason = 1; reason <= 4; reason++)
        if (value == reason) {
            check_that(words[reason] == NULL, name,
                       words[reason] != NULL ? words[reason] : "");
            return;
        }
    check_that(false, name, "The reasons are numbered 1 to 4.");
}

static const char few_neurons[] =
    "It cannot be the number of neurons: it learns well at another rate.";
static const char order[] =
    "It cannot be the order: all three runs have the same.";

static void the_reasons(void)
{
    const char *const creeping[] = {
        NULL, NULL,
        "Look at the length of the updates: they are short from the first "
        "epoch on, and the cost falls all the time.",
        few_neurons, order};
    const char *const stuck[] = {
        NULL,
        "Look at the length of the update of the first epoch: it is longer "
        "than all others together, and after it the cost no longer falls.",
        NULL, few_neurons, order};
    check_reason("why_creeping", creeping);
    check_reason("why_stuck", stuck);
}

CHECK_MAIN("07-3",
           "chapters/07-trainer/"
           "README.md#published-and-ours-the-cost-that-falls-silent",
           CHECK(the_costs), CHECK(the_epoch), CHECK(the_output),
           CHECK(the_reasons))
