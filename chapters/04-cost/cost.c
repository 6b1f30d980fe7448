// 04-cost: one number that says how wrong a network is.
//
// Trains the network of chapter 3 again, asks it about every test digit,
// and prices the answers: one digit, the whole set, by squares and by
// logarithms.
#include <stdio.h>

#include "draw/number.h"
#include "measure/learner.h"
#include "steps.h"
#include "workbook/progress.h"
#include "workbook/table.h"

static const char about[] =
    "How wrong is an answer?  The program takes the trained network of\n"
    "chapter 3, prices one digit's ten outputs by their squared errors,\n"
    "then the whole test set; prices the same outputs by cross-entropy;\n"
    "shows what a logarithm does at 0, and that cost and accuracy are not\n"
    "the same; and ends with the cheapest and the dearest test digits.\n"
    "\n"
    "Try:  build/04-cost --digit 0      an answer that is nearly right\n"
    "      build/04-cost --epochs 0     the price of knowing nothing";

typedef struct {
    size_t digit; // WORKBOOK_BY_RULE: the first that is answered wrong
    size_t epochs;
} Settings;

// Writes down how the network is after an epoch.
typedef struct {
    const DigitsSets *sets;
    History *history;
} Watched;

static void watch(void *what, size_t epoch, Learner *learner)
{
    Watched *w = what;
    Evaluation e = learner_evaluate(learner, &w->sets->test);
    progress_show("training", epoch, w->history->epochs);
    w->history->cost[epoch] = e.cost;
    w->history->accuracy[epoch] = e.accuracy;
}

// The network of chapter 3, made and trained in the same way.
static Network *train(const Workbook *book, size_t epochs,
                      const DigitsSets *sets, History *history)
{
    const size_t sizes[] = {DIGITS_PIXELS, HIDDEN, HIDDEN, DIGITS_CLASSES};
    Network *net = network_new(sizes, DEPTH + 1, SIGMOID, SIGMOID);
    Random random = random_start(book->seed);
    network_initialise(net, SCALED_NORMAL, &random);
    LearnerOptions options = {.engine = ENGINE_PLAIN,
                              .descent = {QUADRATIC, 3, 0, 10}};
    Error error;
    Learner *learner = learner_new(net, &sets->training, options, &error);
    if (learner == NULL)
        workbook_fail(book, &error);
    history->epochs = epochs;
    learner_run(learner, epochs, &random, watch, &(Watched){sets, history});
    learner_free(learner);
    return net;
}

static void run(Workbook *book, const Settings *settings,
                const DigitsSets *sets)
{
    History history;
    Network *net = train(book, settings->epochs, sets, &history);
    Answers *answers = answers_new(net, &sets->test);
    size_t digit = settings->digit != WORKBOOK_BY_RULE
                       ? settings->digit
                       : answers_first_wrong(answers);
    printf("The network of chapter 3 answers %s of %s test digits right.\n",
           number_count((long long)answers->all.right).text,
           number_count((long long)sets->test.count).text);
    Findings findings = {.answers = answers};
    findings.errors = quadratic_one_digit(book, answers, digit);
    quadratic_set(book, answers);
    logarithm_binary(book, answers, digit);
    logarithm_categorical(book, answers, digit);
    findings.curves = logarithm_confident(book);
    logarithm_nudge(book);
    logarithm_at_zero(book);
    ranking_epochs(book, &history);
    findings.louder = ranking_louder(book, answers);
    findings.spread = ranking_digits(book, answers);
    while (workbook_draws(book))
        plates_draw(book, &findings);
    answers_free(answers);
    network_free(net);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("04-cost");
    Settings settings = {.digit = WORKBOOK_BY_RULE, .epochs = 3};
    const Option options[] = {
        {.help = "Options of this program:"},
        WORKBOOK_DIGIT(settings.digit,
                       "the test digit whose ten errors are shown\n"
                       "(the first that is answered wrong)"),
        {"epochs", "N", "how often training sees every digit (3)",
         OPTION_COUNT, &settings.epochs, 0, EPOCHS_MOST, NULL},
        WORKBOOK_OPTIONS(book)};
    OptionTable table = {
        .about = about, .options = options, .count = COUNT_OF(options)};
    workbook_start(&book, table, argc, argv);
    DigitsSets sets;
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &sets);
    workbook_check_digit(&book, settings.digit, &sets, &sets.test);
    run(&book, &settings, &sets);
    digits_close(&sets);
    return workbook_end(&book);
}
