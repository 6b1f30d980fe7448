#include "doses.h"

#include <stdlib.h>

#include "base/memory.h"
#include "measure/fast_gradient.h"
#include "workbook/table.h"

const double doses_epsilon[DOSES] = {0,  .01, .02, .04, .06,
                                     .1, .15, .2,  .25};

// ---- which way each pixel goes -----------------------------------------

// The signs of every digit's gradient: [count][784], -1, 0 or 1.
static signed char *gradient_signs(const Network *net, const Digits *digits)
{
    signed char *signs = memory_new(digits->count, DIGITS_PIXELS);
    Backprop *pass = backprop_new(net);
    double x[DIGITS_PIXELS], y[DIGITS_CLASSES], gradient[DIGITS_PIXELS];
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        digits_target(digits->labels[i], y);
        input_gradient(net, x, y, pass, gradient);
        for (size_t k = 0; k < DIGITS_PIXELS; k++)
            signs[i * DIGITS_PIXELS + k] = (signed char)sign(gradient[k]);
    }
    backprop_free(pass);
    return signs;
}

static signed char *random_signs(size_t count, uint64_t seed)
{
    signed char *signs = memory_new(count, DIGITS_PIXELS);
    Random random = random_start(seed);
    for (size_t i = 0; i < count * DIGITS_PIXELS; i++)
        signs[i] = random_below(&random, 2) ? 1 : -1;
    return signs;
}

// ---- all digits --------------------------------------------------------

// Every digit, each pixel epsilon along its sign, clipped.  There are only
// 256 grey levels, so each is clipped once.
static void change_all(const Digits *digits, const signed char *signs,
                       double epsilon, float *pixels)
{
    float becomes[3][256];
    for (int s = 0; s < 3; s++)
        for (int level = 0; level < 256; level++)
            becomes[s][level] =
                (float)clip(level / 255.0 + epsilon * (s - 1));
    for (size_t i = 0; i < digits->count * DIGITS_PIXELS; i++)
        pixels[i] = becomes[signs[i] + 1][digits->pixels[i]];
}

static double wrong_confidence(const Predictions *p)
{
    double sum = 0;
    for (size_t i = 0; i < p->count; i++)
        if (!predictions_right(p, i))
            sum += predictions_confidence(p, i);
    return p->right < p->count ? sum / (double)(p->count - p->right) : 0;
}

// Frees the signs.
static DoseCurve curve_of(const Workbook *book, const Network *net,
                          const Digits *digits, signed char *signs)
{
    DoseCurve it = {0};
    float *pixels =
        memory_new(digits->count * DIGITS_PIXELS, sizeof *pixels);
    EngineSet set = engine_set(digits);
    set.bytes = NULL;
    set.floats = pixels;
    for (size_t d = 0; d < DOSES; d++) {
        change_all(digits, signs, doses_epsilon[d], pixels);
        Predictions predictions = reader_predict(book, net, &set);
        it.right[d] = predictions_accuracy(&predictions);
        it.confidence[d] = wrong_confidence(&predictions);
        predictions_free(&predictions);
    }
    free(pixels);
    free(signs);
    return it;
}

Doses doses_of(const Workbook *book, const Reader *reader)
{
    const Network *net = reader->net, *smooth = reader->smooth;
    const Digits *test = &reader->sets->test;
    return (Doses){
        curve_of(book, net, test, gradient_signs(net, test)),
        curve_of(book, net, test, random_signs(test->count, book->seed)),
        curve_of(book, smooth, test, gradient_signs(smooth, test)),
        curve_of(book, smooth, test,
                 random_signs(test->count, book->seed))};
}

void doses_print(const Doses *it)
{
    table_heading("All test digits, fooled");
    printf(
        "Of all test digits, so many per cent are right when every pixel "
        "is moved by ε,\nalong the gradient or at random.  Sure: the mean "
        "largest output of the wrong\nanswers.  Smooth: the network "
        "with L2, lambda %g, along its own gradient.\n\n",
        READER_SMOOTH);
    Table *table = table_new(
        "ε|grey levels|gradient|sure|random|smooth: gradient|random");
    for (size_t d = 0; d < DOSES; d++) {
        table_cell(table, "%.2f|%.0f|%.1f|%.2f|%.1f|%.1f|%.1f",
                   doses_epsilon[d], 255 * doses_epsilon[d],
                   100 * it->gradient.right[d], it->gradient.confidence[d],
                   100 * it->random.right[d],
                   100 * it->smooth_gradient.right[d],
                   100 * it->smooth_random.right[d]);
    }
    table_print(table);
}

void doses_trace(Trace *trace, const Doses *it)
{
    trace_step(trace, "doses", "Shares right of all digits, changed", "");
    trace_vector(trace, "epsilon", doses_epsilon, DOSES);
    trace_vector(trace, "right", it->gradient.right, DOSES);
    trace_vector(trace, "right_at_random", it->random.right, DOSES);
}
