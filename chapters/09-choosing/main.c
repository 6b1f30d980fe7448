// Chapter 9: choosing.  Digits of three kinds; the learning rate, found by
// a sweep; one setting at a time; when to stop; what to do about learning
// by heart; and a single look at the test digits.
#include "figures.h"
#include "looked_at_once.h"
#include "one_at_a_time.h"
#include "options.h"
#include "rate_sweep.h"
#include "three_kinds.h"
#include "what_holds_it_back.h"
#include "when_to_stop.h"
#include "workbook/footed.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    Kinds kinds;
    RateSweep sweep;
    OneAtATime one;
    WhenToStop stop;
    HoldsBack held;
    LookedAtOnce looked;
    Footed foot;
} Chapter;

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    it->kinds = kinds_of(&it->sets, s->train);
    it->sweep = rate_sweep_of(book, &it->kinds, &s->recipe);
    Recipe best = it->sweep.rate[it->sweep.best].recipe;
    it->one = one_at_a_time_of(book, &it->kinds, &best);
    it->stop = when_to_stop_of(book, &it->kinds, s, &best);
    it->held = holds_back_of(book, &it->kinds, s, &best);
    it->looked = looked_at_once_of(book, &it->sets, &it->kinds, &best,
                                   &it->one.chosen, &it->foot);
}

static void chapter_print(const Chapter *it)
{
    three_kinds_print(&it->kinds);
    rate_sweep_print(&it->sweep, &it->kinds);
    one_at_a_time_print(&it->one);
    when_to_stop_print(&it->stop);
    holds_back_print(&it->held);
    looked_at_once_print(&it->looked);
    footed_print(&it->foot, "settings");
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    rate_sweep_trace(trace, &it->sweep);
    one_at_a_time_trace(trace, &it->one);
    when_to_stop_trace(trace, &it->stop);
    holds_back_trace(trace, &it->held);
    looked_at_once_trace(trace, &it->looked);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    figure_rate_sweep(book, &it->sweep);
    figure_stop(book, &it->stop);
    figure_by_heart(book, &it->held);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("09-choosing");
    Settings settings = settings_read(&book, argc, argv);
    static Chapter it; // too large for the stack
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &it.sets);
    chapter_compute(&book, &settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    digits_close(&it.sets);
    return workbook_end(&book);
}
