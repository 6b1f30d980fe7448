// Chapter 12: how fast it goes.  One product in six ways, from the loops of
// the book to those of the engine: a twentieth of the time, and of five
// ways the same bits.
#include "base/file.h"
#include "figures.h"
#include "measured.h"
#include "options.h"
#include "order_of_a_sum.h"
#include "price_of_a_digit.h"
#include "six_loops.h"
#include "stopwatch.h"
#include "zeros_left_out.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    PriceOfADigit price;
    SixLoops loops;
    ZerosLeftOut zeros;
    OrderOfASum orders;
    Measured measured;
} Chapter;

static void chapter_compute(const Workbook *book, Chapter *it)
{
    it->price = price_of_a_digit();
    it->zeros = zeros_left_out_of(&it->sets.training);
    it->orders = order_of_a_sum_of(book, &it->loops, &it->sets.training);
}

static void chapter_print(const Chapter *it)
{
    price_of_a_digit_print(&it->price);
    six_loops_print(&it->loops);
    zeros_left_out_print(&it->zeros);
    order_of_a_sum_print(&it->orders);
    measured_print(&it->measured, &it->loops);
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    price_of_a_digit_trace(trace, &it->price);
    six_loops_trace(trace, &it->loops);
    zeros_left_out_trace(trace, &it->zeros);
    order_of_a_sum_trace(trace, &it->orders);
    measured_trace(trace, &it->measured);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    figure_roofline(book, &it->loops, &it->measured);
    figure_steps(book, &it->measured);
}

// The times, from a file or, with --measure, into one.
static void chapter_measure(const Workbook *book, const Settings *settings,
                            Chapter *it)
{
    Error error;
    Measured *measured = &it->measured;
    const char *into = settings->measure;
    bool good = into == NULL
                    ? measured_read(settings->measured, measured, &error)
                    : file_try(into, &error) &&
                          stopwatch_measure(measured, &it->loops,
                                            &it->sets.training, &error) &&
                          measured_write(into, measured, &error);
    if (!good)
        workbook_fail(book, &error);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("12-fast");
    Settings settings = settings_read(&book, argc, argv);
    Chapter it;
    workbook_digits(&book, DIGITS_ALL, 0, &it.sets);
    it.loops = six_loops_of(&it.sets.training, book.seed);
    chapter_measure(&book, &settings, &it);
    if (settings.measure == NULL) {
        chapter_compute(&book, &it);
        chapter_print(&it);
        chapter_trace(book.trace, &it);
        while (workbook_draws(&book))
            chapter_draw(&book, &it);
    }
    six_loops_free(&it.loops);
    digits_close(&it.sets);
    return workbook_end(&book);
}
