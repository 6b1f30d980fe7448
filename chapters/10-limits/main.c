// Chapter 10: what it cannot do.  The readers of the chapters before, put
// to tests that their accuracy does not tell of: digits in another place,
// sure answers, pictures of no digit, pixels changed on purpose, a rare
// digit and another hand.
#include "ambiguity.h"
#include "another_hand.h"
#include "data_bias.h"
#include "doses.h"
#include "figures.h"
#include "fooled_digit.h"
#include "masked_gradient.h"
#include "no_digit.h"
#include "options.h"
#include "reader.h"
#include "variability.h"
#include "workbook/footed.h"
#include "workbook/progress.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    Reader reader;
    Variability variability;
    Ambiguity ambiguity;
    NoDigit no_digit;
    FooledDigit fooled;
    Doses doses;
    MaskedGradient masked;
    DataBias bias;
    AnotherHand hand;
    Footed foot;
} Chapter;

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    const char *label = "measuring";
    const Reader *reader = &it->reader;
    progress_show(label, 0, 5);
    it->reader = reader_new(book, &s->recipe, &it->sets);
    progress_show(label, 1, 5);
    it->variability = variability_of(book, reader);
    it->ambiguity = ambiguity_of(reader);
    it->no_digit = no_digit_of(book, reader);
    progress_show(label, 2, 5);
    it->fooled = fooled_digit_of(reader, s->digit, s->epsilon, book->seed);
    it->doses = doses_of(book, reader);
    it->masked = masked_gradient_of(reader);
    progress_show(label, 3, 5);
    it->bias = data_bias_of(book, reader, s->rare, s->kept);
    progress_show(label, 4, 5);
    reader_foot(reader, "MNIST", reader->net, &it->foot);
    it->hand = another_hand_of(book, reader, &it->foot);
    progress_show(label, 5, 5);
}

static void chapter_print(const Chapter *it)
{
    reader_print(&it->reader);
    variability_print(&it->variability);
    ambiguity_print(&it->ambiguity, &it->reader);
    no_digit_print(&it->no_digit);
    fooled_digit_print(&it->fooled);
    doses_print(&it->doses);
    masked_gradient_print(&it->masked);
    data_bias_print(&it->bias);
    another_hand_print(&it->hand);
    footed_print(&it->foot, "learned, seed");
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    variability_trace(trace, &it->variability);
    ambiguity_trace(trace, &it->ambiguity);
    no_digit_trace(trace, &it->no_digit);
    fooled_digit_trace(trace, &it->fooled);
    doses_trace(trace, &it->doses);
    masked_gradient_trace(trace, &it->masked);
    data_bias_trace(trace, &it->bias);
    another_hand_trace(trace, &it->hand);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    const Reader *reader = &it->reader;
    figure_moved(book, &it->variability, reader);
    figure_sure_and_right(book, &it->ambiguity, reader);
    figure_no_word(book, &it->ambiguity, &it->no_digit, reader);
    figure_fooled(book, &it->fooled, reader);
    figure_doses(book, &it->doses, &it->fooled, reader);
    figure_rare(book, &it->bias, reader);
    figure_other_hand(book, &it->hand, reader);
}

static void chapter_free(Chapter *it)
{
    no_digit_free(&it->no_digit);
    ambiguity_free(&it->ambiguity);
    reader_free(&it->reader);
    digits_close(&it->sets);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("10-limits");
    Settings settings = settings_read(&book, argc, argv);
    static Chapter it; // too large for the stack
    workbook_digits(&book, settings.train, DIGITS_ALL, &it.sets);
    workbook_check_digit(&book, settings.digit, &it.sets, &it.sets.test);
    chapter_compute(&book, &settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    chapter_free(&it);
    return workbook_end(&book);
}
