// Appendix C: numbers that are not real.  What a double can hold, what
// becomes of its last digit, and e^x, ln x and tanh x by hand.
#include "drift.h"
#include "logarithm_series.h"
#include "near_zero.h"
#include "nearest_doubles.h"
#include "options.h"
#include "power_of_e.h"

// Everything that the appendix works out.
typedef struct {
    Drift drift;
    PowerOfE power;
    LogarithmSeries logarithm;
} Chapter;

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    DigitsSets sets;
    workbook_digits(book, s->train, DIGITS_ALL, &sets);
    it->drift = drift_of(&sets, s->epochs, book->seed);
    digits_close(&sets);
    it->power = power_of_e(20);
    it->logarithm = logarithm_series(10);
}

static void chapter_print(const Chapter *it)
{
    nearest_doubles_print();
    drift_print(&it->drift);
    power_of_e_print(&it->power);
    logarithm_series_print(&it->logarithm);
    near_zero_print();
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    drift_trace(trace, &it->drift);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("C-real-numbers");
    book.no_figures = true; // it has none
    Settings settings = settings_read(&book, argc, argv);
    Chapter it;
    chapter_compute(&book, &settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    return workbook_end(&book);
}
