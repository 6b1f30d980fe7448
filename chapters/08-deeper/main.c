// Chapter 8: deeper.  What more hidden layers do to the errors that are
// passed back, and what makes them learn all the same: ReLU, a start that
// fits it, and rules that remember.
#include "bumps.h"
#include "errors_by_layer.h"
#include "errors_while_learning.h"
#include "exclusive_or.h"
#include "falling_rates.h"
#include "figures.h"
#include "options.h"
#include "rates_on_digits.h"
#include "valley.h"
#include "what_they_reach.h"
#include "whole_batch.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    ExclusiveOr exclusive_or;
    Bumps bumps;
    ErrorsByLayer errors;
    ErrorsWhileLearning learning;
    WholeBatch batch;
    Valley valley;
    FallingRates falling;
    RatesOnDigits rates;
    WhatTheyReach reached;
    Footed foot;
} Chapter;

// The digits whose errors are measured; they stay the sets'.
static Digits looked_at(const Settings *s, const DigitsSets *sets)
{
    if (s->digit != WORKBOOK_BY_RULE)
        return digits_part(&sets->test, s->digit, 1);
    return digits_part(&sets->training, 0, s->looked);
}

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    Digits looked = looked_at(s, &it->sets);
    it->exclusive_or = exclusive_or_of();
    it->bumps = bumps_of();
    it->errors = errors_by_layer_of(&looked, s->width, book->seed);
    errors_while_learning_run(book, s, &it->sets, &it->learning);
    it->batch = whole_batch_of();
    it->valley = valley_of();
    falling_rates_run(book->seed, &it->falling);
    it->rates = rates_on_digits_of(book, s, &it->sets, &it->foot);
    it->reached = what_they_reach_of(book, s, &it->sets, &it->foot);
}

static void chapter_print(const Chapter *it)
{
    exclusive_or_print(&it->exclusive_or);
    bumps_print(&it->bumps);
    errors_by_layer_print(&it->errors);
    errors_while_learning_print(&it->learning);
    whole_batch_print(&it->batch);
    valley_print(&it->valley);
    falling_rates_print(&it->falling);
    rates_on_digits_print(&it->rates);
    what_they_reach_print(&it->reached);
    footed_print(&it->foot, "networks");
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    exclusive_or_trace(trace, &it->exclusive_or);
    bumps_trace(trace, &it->bumps);
    errors_by_layer_trace(trace, &it->errors);
    errors_while_learning_trace(trace, &it->learning);
    whole_batch_trace(trace, &it->batch);
    valley_trace(trace, &it->valley);
    falling_rates_trace(trace, &it->falling);
    rates_on_digits_trace(trace, &it->rates);
    what_they_reach_trace(trace, &it->reached);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    figure_exclusive_or(book, &it->exclusive_or);
    figure_bumps(book, &it->bumps);
    figure_depth(book, &it->errors);
    figure_waking(book, &it->learning);
    figure_valley(book, &it->valley);
    figure_falling_rates(book, &it->falling, &it->rates);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("08-deeper");
    Settings settings = settings_read(&book, argc, argv);
    Chapter it = {.foot = {0}};
    workbook_digits(&book, settings.train, DIGITS_ALL, &it.sets);
    workbook_check_digit(&book, settings.digit, &it.sets, &it.sets.test);
    chapter_compute(&book, &settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    digits_close(&it.sets);
    return workbook_end(&book);
}
