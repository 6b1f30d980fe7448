// Chapter 1: one neuron reads one digit.  It weighs 784 pixels, adds its
// bias and squashes the sum.  Its weights are not learned: they are the
// mean 1 minus the mean 0, so that each of them can be understood.
#include "figures.h"
#include "one_question.h"
#include "options.h"
#include "pixel_weights.h"
#include "sigmoid_curve.h"
#include "threshold.h"
#include "weighted_sum.h"
#include "neuron_goes_wrong.h"
#include "wrong_digit.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    PixelWeights weights;
    Threshold threshold;
    Reading shown, zero; // the digit shown, and the first 0
    WrongDigit wrong;
    const Reading *readings[3]; // these three, or two if none is wrong
    size_t reading_count;
    Curve curve;
    OneQuestion question;
    NeuronGoesWrong goes_wrong;
} Chapter;

static void chapter_compute(const Settings *s, Chapter *it)
{
    const Digits *test = &it->sets.test;
    it->weights = pixel_weights_of(&it->sets.training, s->scale);
    Neuron neuron = pixel_weights_neuron(&it->weights, 0);
    it->threshold = threshold_of(neuron, &it->sets, s->scale, s->bias);
    neuron.bias = it->threshold.bias;
    size_t index =
        s->digit == WORKBOOK_BY_RULE ? digits_first(test, 1) : s->digit;
    it->shown = reading_of(neuron, test, index);
    it->zero = reading_of(neuron, test, digits_first(test, 0));
    it->wrong = wrong_digit_of(neuron, test);
    it->readings[0] = &it->shown;
    it->readings[1] = &it->zero;
    it->readings[2] = &it->wrong.reading;
    it->reading_count = it->wrong.found ? 3 : 2;
    it->curve = curve_of(it->readings, it->reading_count);
    it->question = one_question_of(neuron, test);
    it->goes_wrong = neuron_goes_wrong_of(neuron, test, index);
}

static void chapter_print(const Chapter *it)
{
    reading_print_picture(&it->shown);
    pixel_weights_print(&it->weights);
    reading_print_sum(&it->shown, it->weights.w);
    threshold_print(&it->threshold);
    threshold_print_bias(&it->threshold);
    sigmoid_print_answer(&it->shown, it->threshold.bias);
    sigmoid_print(&it->shown);
    wrong_digit_print(&it->wrong, it->weights.w);
    one_question_print(&it->question);
    neuron_goes_wrong_print(&it->goes_wrong);
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    pixel_weights_trace(trace, &it->weights);
    threshold_trace(trace, &it->threshold);
    reading_trace(trace, &it->shown, "read", "The digit");
    wrong_digit_trace(trace, &it->wrong);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    double bias = it->threshold.bias;
    figure_weighted_sum(book, &it->weights, bias, &it->shown);
    figure_threshold(book, &it->threshold, &it->weights);
    figure_sigmoid(book, &it->curve, it->readings, it->reading_count);
    figure_mistake(book, &it->weights, bias, &it->wrong);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("01-neuron");
    Settings settings = settings_read(&book, argc, argv);
    static Chapter it; // too large for the stack
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &it.sets);
    workbook_check_digit(&book, settings.digit, &it.sets, &it.sets.test);
    chapter_compute(&settings, &it);
    chapter_print(&it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    threshold_free(&it.threshold);
    digits_close(&it.sets);
    return workbook_end(&book);
}
