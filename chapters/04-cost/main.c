// Chapter 4: one number that says how wrong a network is.
//
// Trains the network of chapter 3 again, asks it about every test digit,
// and prices the answers: one digit, the whole set, by squares and by
// logarithms.
#include <stdio.h>

#include "cheapest_dearest.h"
#include "cost_not_accuracy.h"
#include "draw/number.h"
#include "figures.h"
#include "measure/learner.h"
#include "options.h"
#include "price_for_surprise.h"
#include "ten_errors.h"
#include "workbook/progress.h"

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

// What the figures are drawn from.
typedef struct {
    Answers *answers;
    Errors errors;
    Curves curves;
    Louder louder;
    Spread spread;
} Chapter;

// Each section computes, prints and records what it shows.
static void chapter_run(Workbook *book, size_t digit,
                        const History *history, Chapter *it)
{
    Answers *answers = it->answers;
    it->errors = ten_errors_of_digit(book, answers, digit);
    ten_errors_mean(book, answers);
    logarithm_binary(book, answers, digit);
    logarithm_categorical(book, answers, digit);
    it->curves = logarithm_confident(book);
    logarithm_nudge(book);
    logarithm_at_zero(book);
    ranking_epochs(book, history);
    it->louder = ranking_louder(book, answers);
    it->spread = ranking_digits(book, answers);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    figure_errors(book, it->answers, &it->errors);
    figure_curves(book, &it->curves);
    figure_louder(book, &it->louder);
    figure_histogram(book, it->answers, &it->spread);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("04-cost");
    Settings settings = settings_read(&book, argc, argv);
    DigitsSets sets;
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &sets);
    workbook_check_digit(&book, settings.digit, &sets, &sets.test);
    History history;
    Network *net = train(&book, settings.epochs, &sets, &history);
    Chapter it = {.answers = answers_new(net, &sets.test)};
    if (settings.digit == WORKBOOK_BY_RULE)
        settings.digit = answers_first_wrong(it.answers);
    printf("The network of chapter 3 answers %s of %s test digits right.\n",
           number_count((long long)it.answers->all.right).text,
           number_count((long long)sets.test.count).text);
    chapter_run(&book, settings.digit, &history, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    answers_free(it.answers);
    network_free(net);
    digits_close(&sets);
    return workbook_end(&book);
}
