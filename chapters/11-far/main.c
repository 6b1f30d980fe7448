// Chapter 11: how far it goes.  Digits in new forms, networks that answer
// together, what even they miss, and nine weights that are used everywhere.
#include <stdio.h>

#include "committee.h"
#include "figures.h"
#include "new_forms.h"
#include "options.h"
#include "poses.h"
#include "shared_weights.h"
#include "still_missed.h"
#include "what_they_cost.h"
#include "with_and_without.h"
#include "workbook/footed.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    NewForms forms;
    Poses poses;
    WithAndWithout trained;
    Committee committee;
    WhatTheyCost cost;
    StillMissed missed;
    SharedWeights shared;
    Footed foot;
} Chapter;

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    it->forms = new_forms_of(&it->sets.training, s->digit, book->seed);
    it->poses = poses_of(&it->sets.training);
    it->trained = with_and_without_of(book, s, &it->sets);
    it->committee = committee_of(book, &it->trained, &it->sets.test);
    it->shared = shared_weights_of(&it->sets.training, s->digit);
    for (size_t way = 0; way < FAR_WAYS; way++)
        for (size_t seed = 0; seed < FAR_SEEDS; seed++)
            footed_ask(&it->foot, &it->sets.test,
                       it->trained.net[way][seed],
                       phrase("%s, seed %zu", far_ways[way],
                              (size_t)book->seed + seed));
}

static void chapter_print(const Chapter *it)
{
    new_forms_print(&it->forms);
    with_and_without_print(&it->trained);
    committee_print(&it->committee);
    poses_print(&it->poses);
    what_they_cost_print(&it->cost);
    still_missed_print(&it->missed);
    shared_weights_print(&it->shared);
    footed_print(&it->foot, "learned digits");
    if (it->foot.count > 0)
        printf("\nThe committee of build/records %s it.\n",
               still_missed_has(&it->missed, FOOTED) ? "misses" : "reads");
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    new_forms_trace(trace, &it->forms);
    with_and_without_trace(trace, &it->trained);
    committee_trace(trace, &it->committee);
    poses_trace(trace, &it->poses);
    what_they_cost_trace(trace, &it->cost);
    still_missed_trace(trace, &it->missed);
    shared_weights_trace(trace, &it->shared);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    figure_new_forms(book, &it->forms);
    figure_with_and_without(book, &it->trained);
    figure_error_against_time(book, &it->cost);
    figure_other_pens(book, &it->forms);
    figure_poses(book, &it->poses);
    figure_members(book, &it->cost);
    if (it->missed.here)
        figure_missed(book, &it->missed);
    figure_kernels(book, &it->shared);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("11-far");
    Settings settings = settings_read(&book, argc, argv);
    Error error;
    static Chapter it;
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &it.sets);
    workbook_check_digit(&book, settings.digit, &it.sets,
                         &it.sets.training);
    if (!still_missed_read(settings.missed, &it.sets.test, &it.missed,
                           &error) ||
        !what_they_cost_read(settings.epochs_table, settings.members,
                             &it.cost, &error))
        workbook_fail(&book, &error);
    chapter_compute(&book, &settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    what_they_cost_free(&it.cost);
    with_and_without_free(&it.trained);
    digits_close(&it.sets);
    return workbook_end(&book);
}
