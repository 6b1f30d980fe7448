// Chapter 5: which way is down, and how far?  The slope of one weight by
// hand, the gradient of 785, one neuron that learns by it, two weights as a
// landscape, and a check that tells a right gradient from a wrong one.
#include <stdlib.h>

#include "figures.h"
#include "foot_again.h"
#include "is_it_right.h"
#include "one_knob.h"
#include "options.h"
#include "three_rates.h"
#include "which_way.h"
#include "zero_from_one.h"

// Everything that the chapter works out.
typedef struct {
    Digits training, test; // the 0s and 1s
    OneKnob one;
    WhichWay downhill;
    ThreeRates *bowl;
    ZeroFromOne *learning;
    IsItRight *check;
    FootAgain foot;
} Chapter;

static Chapter chapter_compute(const Workbook *book,
                               const Settings *settings,
                               const DigitsSets *sets)
{
    Chapter it = {.training = digits_select(&sets->training, "01"),
                  .test = digits_select(&sets->test, "01")};
    size_t digit = settings->digit;
    if (digit == WORKBOOK_BY_RULE)
        digit = digits_first(&sets->training, 1);
    it.one = one_knob_of(&sets->training, digit);
    it.downhill = which_way_of(&it.training, book->seed);
    it.bowl = three_rates_new(&it.training);
    it.learning = zero_from_one_new(&it.training, &it.test, settings->rate,
                                    settings->steps);
    it.check = is_it_right_new(&sets->training, 0, book->seed);
    it.foot = foot_again_of(it.learning, &sets->test);
    return it;
}

static void chapter_free(Chapter *it)
{
    is_it_right_free(it->check);
    free(it->learning);
    free(it->bowl);
    digits_free(&it->test);
    digits_free(&it->training);
}

static void chapter_print(const Chapter *it)
{
    one_knob_print(&it->one);
    one_knob_print_sigmoid();
    which_way_print_gradient(&it->downhill, &it->training);
    which_way_print_ways(&it->downhill);
    three_rates_print_compass(it->bowl);
    which_way_print_promise(&it->downhill);
    zero_from_one_print(it->learning);
    three_rates_print_rates(it->bowl);
    zero_from_one_print_leap(it->learning);
    is_it_right_print(it->check);
    foot_again_print(&it->foot, it->learning);
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    one_knob_trace(trace, &it->one);
    which_way_trace(trace, &it->downhill);
    three_rates_trace(trace, it->bowl);
    zero_from_one_trace(trace, it->learning);
    is_it_right_trace(trace, it->check);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    figure_secants(book, &it->one);
    figure_way_down(book, it->bowl);
    figure_zero_versus_one(book, it->learning);
    figure_surface(book, it->bowl);
    figure_gradient_check(book, it->check);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("05-gradient");
    Settings settings = settings_read(&book, argc, argv);
    DigitsSets sets;
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &sets);
    workbook_check_digit(&book, settings.digit, &sets, &sets.training);
    Chapter it = chapter_compute(&book, &settings, &sets);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    chapter_free(&it);
    digits_close(&sets);
    return workbook_end(&book);
}
