// Chapter 1: one neuron reads one digit.  It weighs 784 pixels, adds its
// bias and squashes the sum.  Its weights are not learned: they are the
// mean 1 minus the mean 0, so that each of them can be understood.
#include "figures.h"
#include "neuron.h"
#include "options.h"
#include "workbook/table.h"

enum { SIDE = DIGITS_SIDE };

static size_t find_label(const Digits *digits, int label)
{
    size_t i = 0;
    while (i + 1 < digits->count && digits->labels[i] != label)
        i++;
    return i;
}

static void trace_lesson(Trace *trace, const Lesson *lesson)
{
    trace_step(trace, "template", "The weights: a template",
               "w = scale (mean 1 - mean 0)");
    trace_matrix(trace, "mean 0", lesson->mean[0], SIDE, SIDE);
    trace_matrix(trace, "mean 1", lesson->mean[1], SIDE, SIDE);
    trace_matrix(trace, "w", lesson->weights, SIDE, SIDE);
    trace_step(trace, "threshold", "The bias is a threshold",
               "a 1 where w . x > -b");
    trace_number(trace, "b", lesson->bias);
    trace_vector(trace, "w . x of the test set", lesson->test.sum,
                 lesson->test.count);
    trace_vector(trace, "threshold", lesson->slide.threshold, STOPS);
    trace_vector(trace, "mistakes", lesson->slide.mistakes, STOPS);
    reading_trace(trace, &lesson->shown, "read", "The digit");
    if (lesson->has_wrong)
        reading_trace(trace, &lesson->wrong, "wrong",
                      "A digit that it gets wrong");
}

static void print_lesson(const Lesson *lesson, const DigitsSets *sets)
{
    reading_print_picture(&lesson->shown);
    template_print(lesson);
    reading_print_sum(lesson, &lesson->shown);
    table_heading("What pushed it up and what pulled it down");
    reading_print_pushes(lesson, &lesson->shown);
    threshold_print(lesson);
    bias_print(lesson);
    answer_print(lesson);
    sigmoid_print(lesson);
    wrong_print(lesson);
    one_question_print(lesson, &sets->test);
    what_goes_wrong_print(sets, lesson);
}

static void draw_lesson(Workbook *book, const Lesson *lesson)
{
    figure_weighted_sum(book, lesson);
    figure_threshold(book, lesson);
    figure_sigmoid(book, lesson);
    figure_mistake(book, lesson);
}

// index: WORKBOOK_BY_RULE asks for the first 1.
static void choose_digit(Lesson *lesson, const Digits *test, size_t index)
{
    if (index == WORKBOOK_BY_RULE)
        index = find_label(test, 1);
    lesson->shown = reading_of(lesson->neuron, test, index);
    lesson->zero = reading_of(lesson->neuron, test, find_label(test, 0));
    lesson->has_wrong = wrong_find(lesson->neuron, test, &lesson->wrong);
    curve_make(lesson);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("01-neuron");
    Settings settings = settings_read(&book, argc, argv);
    static Lesson lesson;
    lesson.scale = settings.scale;
    DigitsSets sets;
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &sets);
    workbook_check_digit(&book, settings.index, &sets, &sets.test);
    template_make(&lesson, &sets.training);
    bias_choose(&lesson, &sets, settings.bias);
    choose_digit(&lesson, &sets.test, settings.index);
    print_lesson(&lesson, &sets);
    trace_lesson(book.trace, &lesson);
    while (workbook_draws(&book))
        draw_lesson(&book, &lesson);
    sums_free(&lesson.training);
    sums_free(&lesson.test);
    digits_close(&sets);
    return workbook_end(&book);
}
