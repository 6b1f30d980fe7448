// Chapter 4: one number that says how wrong a network is.
//
// Trains the network of chapter 3 again, asks it about every test digit,
// and prices the answers: one digit, the whole set, by squares and by
// logarithms.
#include "cheapest_dearest.h"
#include "cost_not_accuracy.h"
#include "figures.h"
#include "foot_priced.h"
#include "measure/learner.h"
#include "options.h"
#include "price_for_surprise.h"
#include "ten_errors.h"
#include "test_answers.h"
#include "workbook/progress.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    Network *net;
    Answers answers;
    TenErrors errors;
    PriceForSurprise price;
    CostNotAccuracy apart;
    CheapestDearest spread;
    Footed foot;
} Chapter;

// Writes down how the network is after an epoch.
static void watch(void *what, size_t epoch, Learner *learner)
{
    Chapter *it = what;
    Evaluation e = learner_evaluate(learner, &it->sets.test);
    progress_show("training", epoch, it->apart.epochs);
    it->apart.cost[epoch] = e.cost;
    it->apart.right[epoch] = e.accuracy;
}

// The network of chapter 3, made and trained in the same way.
static void chapter_train(const Workbook *book, Chapter *it)
{
    const size_t sizes[] = {DIGITS_PIXELS, 16, 16, DIGITS_CLASSES};
    LearnerOptions options = {.engine = ENGINE_PLAIN,
                              .descent = {QUADRATIC, 3, 0, 10}};
    Random random = random_start(book->seed);
    Error error;
    it->net = network_new(sizes, COUNT_OF(sizes), SIGMOID, SIGMOID);
    network_initialise(it->net, SCALED_NORMAL, &random);
    Learner *learner =
        learner_new(it->net, &it->sets.training, options, &error);
    if (learner == NULL)
        workbook_fail(book, &error);
    learner_run(learner, it->apart.epochs, &random, watch, it);
    learner_free(learner);
}

static void chapter_compute(const Settings *settings, Chapter *it)
{
    const Answers *answers = &it->answers;
    it->answers = answers_of(it->net, &it->sets.test);
    size_t digit = settings->digit != WORKBOOK_BY_RULE
                       ? settings->digit
                       : answers_first_wrong(answers);
    it->errors = ten_errors_of(answers, digit);
    it->price = price_for_surprise_of(answers, digit);
    cost_not_accuracy_measure(&it->apart, answers, digit);
    it->spread = cheapest_dearest_of(answers);
    footed_ask(&it->foot, &it->sets.test, it->net, phrase("784-16-16-10"));
}

static void chapter_print(const Chapter *it)
{
    answers_print(&it->answers, it->apart.epochs);
    ten_errors_print(&it->errors, &it->answers);
    price_for_surprise_print(&it->price);
    cost_not_accuracy_print(&it->apart);
    cheapest_dearest_print(&it->spread, &it->answers);
    foot_priced_print(&it->foot, &it->answers);
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    ten_errors_trace(trace, &it->errors, &it->answers);
    price_for_surprise_trace(trace, &it->price);
    cost_not_accuracy_trace(trace, &it->apart);
    cheapest_dearest_trace(trace, &it->spread);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    figure_errors(book, &it->errors, &it->sets.test);
    figure_curves(book, &it->price);
    figure_louder(book, &it->apart);
    figure_histogram(book, &it->spread, &it->answers);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("04-cost");
    Settings settings = settings_read(&book, argc, argv);
    static Chapter it; // large
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &it.sets);
    workbook_check_digit(&book, settings.digit, &it.sets, &it.sets.test);
    it.apart.epochs = settings.epochs;
    chapter_train(&book, &it);
    chapter_compute(&settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    answers_free(&it.answers);
    network_free(it.net);
    digits_close(&it.sets);
    return workbook_end(&book);
}
