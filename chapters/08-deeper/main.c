// Chapter 8: deeper.  What more hidden layers do to the errors that are
// passed back, and what makes them learn all the same: ReLU, a start that
// fits it, and rules that remember.
#include "errors_by_layer.h"
#include "exclusive_or.h"
#include "figures.h"
#include "options.h"
#include "valley.h"
#include "what_they_reach.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    ExclusiveOr exclusive_or;
    ErrorsByLayer errors;
    Valley valley;
    WhatTheyReach reached;
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
    it->errors = errors_by_layer_of(&looked, s->width, book->seed);
    it->valley = valley_of();
    it->reached = what_they_reach_of(book, s, &it->sets);
}

static void chapter_print(const Chapter *it)
{
    exclusive_or_print(&it->exclusive_or);
    errors_by_layer_print(&it->errors);
    valley_print(&it->valley);
    what_they_reach_print(&it->reached);
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    exclusive_or_trace(trace, &it->exclusive_or);
    errors_by_layer_trace(trace, &it->errors);
    valley_trace(trace, &it->valley);
    what_they_reach_trace(trace, &it->reached);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("08-deeper");
    Settings settings = settings_read(&book, argc, argv);
    Chapter it;
    workbook_digits(&book, settings.train, DIGITS_ALL, &it.sets);
    workbook_check_digit(&book, settings.digit, &it.sets, &it.sets.test);
    chapter_compute(&book, &settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        figure_depth(&book, &it.errors);
    digits_close(&it.sets);
    return workbook_end(&book);
}
