// Chapter 5: which way is down, and how far?  The slope of one weight by
// hand, the gradient of 785, one neuron that learns by it, two weights as a
// landscape, and a check that tells a right gradient from a wrong one.
#include <stdlib.h>

#include "figures.h"
#include "is_it_right.h"
#include "one_knob.h"
#include "options.h"
#include "three_rates.h"
#include "which_way.h"
#include "zero_from_one.h"

static size_t choose_digit(const Digits *digits, size_t digit)
{
    if (digit == WORKBOOK_BY_RULE)
        for (digit = 0; digit + 1 < digits->count; digit++)
            if (digits->labels[digit] == 1)
                break;
    return digit;
}

// Everything that the chapter works out.
typedef struct {
    Digits training, test; // the 0s and 1s
    OneWeight one;
    Downhill downhill;
    Bowl *bowl;
    Learning *learning;
    Check *check;
} Chapter;

static Chapter chapter_compute(const Workbook *book,
                               const Settings *settings,
                               const DigitsSets *sets)
{
    Chapter it = {.training = digits_select(&sets->training, "01"),
                  .test = digits_select(&sets->test, "01")};
    size_t digit = choose_digit(&sets->training, settings->digit);
    it.one = slope_of_digit(&sets->training, digit);
    it.downhill = downhill_from_zero(&it.training, book->seed);
    it.bowl = bowl_new(&it.training);
    it.learning = learning_new(&it.training, &it.test, settings->rate,
                               settings->steps);
    it.check = check_new(&sets->training, 0, book->seed);
    return it;
}

static void chapter_free(Chapter *it)
{
    check_free(it->check);
    free(it->learning);
    free(it->bowl);
    digits_free(&it->test);
    digits_free(&it->training);
}

static void chapter_print(const Chapter *it)
{
    slope_print(&it->one);
    slope_print_sigmoid();
    downhill_print_gradient(&it->downhill, &it->training);
    downhill_print_ways(&it->downhill);
    bowl_print_compass(it->bowl);
    downhill_print_promise(&it->downhill);
    learning_print(it->learning);
    bowl_print_rates(it->bowl);
    learning_print_leap(it->learning);
    check_print(it->check);
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    slope_trace(trace, &it->one);
    downhill_trace(trace, &it->downhill);
    bowl_trace(trace, it->bowl);
    learning_trace(trace, it->learning);
    check_trace(trace, it->check);
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
