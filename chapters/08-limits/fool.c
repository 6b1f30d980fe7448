// Fool: pixels changed along the gradient of the cost with respect to the
// input, against the same change at random.
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "limits.h"
#include "nn/backprop.h"
#include "nn/vector.h"
#include "workbook/table.h"

const double fool_doses[DOSES] = {0, .01, .02, .04, .06, .1, .15, .2, .25};

const double fool_sampled[SAMPLED] = {0, .05, .1, .15, .2, .25};

// ---- one digit
// --------------------------------------------------------------------

static double sign(double value)
{
    return (value > 0) - (value < 0);
}

static double clip(double value)
{
    return value < 0 ? 0 : value > 1 ? 1 : value;
}

// The gradient of the cost with respect to the 784 pixels.  Returns the
// cost.
static double input_gradient(const Network *net, const double *x,
                             const double *y, Backprop *pass,
                             double *gradient)
{
    const double *a = forward(net, x, pass->forward);
    backprop_errors(net, CROSS_ENTROPY, y, pass);
    backprop_input(net, pass, gradient);
    return cost_value(CROSS_ENTROPY, a, y, CLASSES);
}

// The fast gradient sign method: every pixel goes the same distance, up or
// down as the gradient says, and stays a pixel.
static void fool_step(const double *x, const double *gradient,
                      double epsilon, double *changed)
{
    for (size_t k = 0; k < PIXELS; k++)
        changed[k] = clip(x[k] + epsilon * sign(gradient[k]));
}

// Just as far, up or down by the toss of a coin.
static void noise_step(const double *x, Random *random, double epsilon,
                       double *changed)
{
    for (size_t k = 0; k < PIXELS; k++)
        changed[k] =
            clip(x[k] + (random_below(random, 2) ? epsilon : -epsilon));
}

// ---- all digits
// -------------------------------------------------------------------

// The signs of every test digit's gradient: [count][784], -1, 0 or 1.
static signed char *gradient_signs(const Network *net, const Digits *digits)
{
    signed char *signs = memory_new(digits->count, PIXELS);
    Backprop *pass = backprop_new(net);
    double x[PIXELS], y[CLASSES], gradient[PIXELS];
    for (size_t i = 0; i < digits->count; i++) {
        digits_input(digits, i, x);
        digits_target(digits->labels[i], y);
        input_gradient(net, x, y, pass, gradient);
        for (size_t k = 0; k < PIXELS; k++)
            signs[i * PIXELS + k] = (signed char)sign(gradient[k]);
    }
    backprop_free(pass);
    return signs;
}

static signed char *random_signs(size_t count, uint64_t seed)
{
    signed char *signs = memory_new(count, PIXELS);
    Random random = random_start(seed);
    for (size_t i = 0; i < count * PIXELS; i++)
        signs[i] = random_below(&random, 2) ? 1 : -1;
    return signs;
}

// Every test digit, each pixel epsilon along its sign, clipped.  There are
// only 256 grey levels, so each is clipped once.
static void change_all(const Digits *digits, const signed char *signs,
                       double epsilon, float *pixels)
{
    float becomes[3][256];
    for (int s = 0; s < 3; s++)
        for (int level = 0; level < 256; level++)
            becomes[s][level] =
                (float)clip(level / 255.0 + epsilon * (s - 1));
    for (size_t i = 0; i < digits->count * PIXELS; i++)
        pixels[i] = becomes[signs[i] + 1][digits->pixels[i]];
}

// right[d]: the share right at dose d; sure[d], if asked for: the mean
// largest output of those that are wrong.
static void try_doses(const Workbook *book, const Network *net,
                      const Digits *digits, const signed char *signs,
                      double *right, double *sure)
{
    float *pixels = memory_new(digits->count * PIXELS, sizeof *pixels);
    EngineSet set = {digits->count, PIXELS, CLASSES, .floats = pixels,
                     .labels = digits->labels};
    for (size_t d = 0; d < DOSES; d++) {
        change_all(digits, signs, fool_doses[d], pixels);
        Answers answers = answers_of(book, net, &set);
        size_t wrong = answers.count - answers.right;
        right[d] = answers_accuracy(&answers);
        for (size_t i = 0; sure != NULL && i < answers.count; i++)
            if (answers.guess[i] != digits->labels[i])
                sure[d] += answers_sure(&answers, i) / (double)wrong;
        answers_free(&answers);
    }
    free(pixels);
}

static void measure_doses(const Workbook *book, const Reader *reader,
                          const signed char *signs, Fool *fool)
{
    const Digits *test = &reader->sets.test;
    signed char *noise = random_signs(test->count, book->seed);
    signed char *smooth = gradient_signs(reader->smooth, test);
    try_doses(book, reader->net, test, signs, fool->right, fool->sure);
    try_doses(book, reader->net, test, noise, fool->noisy, NULL);
    try_doses(book, reader->smooth, test, smooth, fool->smooth_right, NULL);
    try_doses(book, reader->smooth, test, noise, fool->smooth_noisy, NULL);
    free(noise);
    free(smooth);
}

// ---- the digit that is shown
// --------------------------------------------------------

// The first whose answer is right and sure, but not so sure that no slope
// could be seen, which is read as another digit with .9 and more when it is
// changed, and still rightly when it is changed at random; or the first of
// all.
static size_t digit_to_fool(const Reader *reader, const signed char *signs,
                            double epsilon, uint64_t seed)
{
    const Digits *test = &reader->sets.test;
    Forward *pass = forward_new(reader->net);
    double x[PIXELS], noise[PIXELS];
    size_t found = 0;
    for (size_t i = 0; i < test->count; i++) {
        if (reader->answers.guess[i] != test->labels[i] ||
            answers_sure(&reader->answers, i) < .98 ||
            answers_sure(&reader->answers, i) > .999)
            continue;
        digits_input(test, i, x);
        Random random = random_start(seed);
        noise_step(x, &random, epsilon, noise);
        if (vector_argmax(forward(reader->net, noise, pass), CLASSES) !=
            test->labels[i])
            continue;
        for (size_t k = 0; k < PIXELS; k++)
            x[k] = clip(x[k] + epsilon * signs[i * PIXELS + k]);
        const double *a = forward(reader->net, x, pass);
        size_t says = vector_argmax(a, CLASSES);
        if (says != test->labels[i] && a[says] > .9) {
            found = i;
            break;
        }
    }
    forward_free(pass);
    return found;
}

// What the network says of x: [784], and what that costs.
static double say(const Network *net, const double *x, const double *y,
                  double *outputs)
{
    Forward *pass = forward_new(net);
    vector_copy(outputs, forward(net, x, pass), CLASSES);
    forward_free(pass);
    return cost_value(CROSS_ENTROPY, outputs, y, CLASSES);
}

// The same gradient without backpropagation: nudge each pixel.
static void nudge_pixels(const Network *net, const double *y, Fool *fool)
{
    const double nudge = 1e-5;
    double x[PIXELS], outputs[CLASSES];
    vector_copy(x, fool->x, PIXELS);
    for (size_t k = 0; k < PIXELS; k++) {
        x[k] = fool->x[k] + nudge;
        double above = say(net, x, y, outputs);
        x[k] = fool->x[k] - nudge;
        double below = say(net, x, y, outputs);
        x[k] = fool->x[k];
        fool->numeric[k] = (above - below) / (2 * nudge);
    }
}

static void step_by_step(const Network *net, const double *y,
                         double epsilon, Fool *fool)
{
    double changed[PIXELS], outputs[CLASSES];
    for (size_t s = 0; s < SMALL_STEPS; s++) {
        fool->step[s] = epsilon * (double)s / (SMALL_STEPS - 1);
        fool_step(fool->x, fool->gradient, fool->step[s], changed);
        say(net, changed, y, outputs);
        fool->of_truth[s] = outputs[fool->label];
        fool->of_other[s] = outputs[fool->becomes];
        fool->step_says[s] = vector_argmax(outputs, CLASSES);
    }
    for (size_t d = 0; d < SAMPLED; d++)
        fool_step(fool->x, fool->gradient, fool_sampled[d],
                  fool->sample[d]);
}

static double sum_of_sizes(const double *values, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += fabs(values[i]);
    return sum;
}

static void look_at_digit(const Workbook *book, const Reader *reader,
                          Fool *fool)
{
    const Network *net = reader->net;
    double y[CLASSES], epsilon = reader->settings.epsilon;
    Backprop *pass = backprop_new(net);
    Random random = random_start(book->seed);
    fool->label = reader->sets.test.labels[fool->digit];
    digits_input(&reader->sets.test, fool->digit, fool->x);
    digits_target((int)fool->label, y);
    input_gradient(net, fool->x, y, pass, fool->gradient);
    fool_step(fool->x, fool->gradient, epsilon, fool->changed);
    noise_step(fool->x, &random, epsilon, fool->noise);
    fool->cost = say(net, fool->x, y, fool->before);
    fool->cost_after = say(net, fool->changed, y, fool->after);
    fool->cost_noisy = say(net, fool->noise, y, fool->noisy_after);
    fool->becomes = vector_argmax(fool->after, CLASSES);
    fool->promised = epsilon * sum_of_sizes(fool->gradient, PIXELS);
    fool->typical = epsilon * vector_length(fool->gradient, PIXELS);
    nudge_pixels(net, y, fool);
    step_by_step(net, y, epsilon, fool);
    backprop_free(pass);
}

Fool fool_of(const Workbook *book, const Reader *reader)
{
    Fool fool = {.digit = reader->settings.digit};
    signed char *signs = gradient_signs(reader->net, &reader->sets.test);
    measure_doses(book, reader, signs, &fool);
    if (fool.digit >= reader->sets.test.count)
        fool.digit = digit_to_fool(reader, signs, reader->settings.epsilon,
                                   book->seed);
    look_at_digit(book, reader, &fool);
    free(signs);
    return fool;
}

// ---- printing
// ---------------------------------------------------------------------

// The pixels with the largest slopes, the largest first.
static void largest(const double *gradient, size_t *places, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t best = PIXELS;
        for (size_t k = 0; k < PIXELS; k++) {
            bool taken = false;
            for (size_t j = 0; j < i; j++)
                taken = taken || places[j] == k;
            if (!taken && (best == PIXELS ||
                           fabs(gradient[k]) > fabs(gradient[best])))
                best = k;
        }
        places[i] = best;
    }
}

static void print_gradient(const Fool *fool)
{
    enum { ROWS = 5 };
    size_t places[ROWS] = {0}, agree = 0;
    largest(fool->gradient, places, ROWS);
    for (size_t k = 0; k < PIXELS; k++)
        agree += fabs(fool->gradient[k] - fool->numeric[k]) < 1e-6;
    table_heading("The slope of the cost along a pixel");
    printf(
        "Test digit %zu is %s.  The pixels with the steepest slopes; "
        "nudged: by 0.00001\nup and down, with two passes forward and no "
        "backpropagation.\n\n",
        fool->digit, digits_name(fool->label));
    Table *table = table_new("row|column|pixel|backpropagation|nudged");
    for (size_t i = 0; i < ROWS; i++) {
        size_t k = places[i];
        table_cell(table, "%zu", k / SIDE);
        table_cell(table, "%zu", k % SIDE);
        table_cell(table, "%.3f", fool->x[k]);
        table_cell(table, "%+.6f", fool->gradient[k]);
        table_cell(table, "%+.6f", fool->numeric[k]);
    }
    table_print(table);
    printf("\n%zu of %d slopes agree to 0.000001.\n", agree, PIXELS);
}

static void print_digit(const Fool *fool, double epsilon)
{
    table_heading("One digit, fooled");
    printf("All pixels go along the sign of their slopes, a little "
           "further in each row:\n\n");
    char headings[60];
    snprintf(headings, sizeof headings, "ε|output %zu|output %zu|says",
             fool->label, fool->becomes);
    Table *table = table_new(headings);
    for (size_t s = 0; s < SMALL_STEPS; s++) {
        table_cell(table, "%.4f", fool->step[s]);
        table_cell(table, "%.4f", fool->of_truth[s]);
        table_cell(table, "%.4f", fool->of_other[s]);
        table_cell(table, "%zu", fool->step_says[s]);
    }
    table_print(table);
    printf("\nWhat ε = %g does to the cost of this digit:\n\n", epsilon);
    table = table_new("<|promised by the slopes|cost before|cost after");
    table_cell(table, "along the gradient");
    table_cell(table, "+%.4f", fool->promised);
    table_cell(table, "%.4f", fool->cost);
    table_cell(table, "%.4f", fool->cost_after);
    table_cell(table, "at random");
    table_cell(table, "±%.4f", fool->typical);
    table_cell(table, "%.4f", fool->cost);
    table_cell(table, "%.4f", fool->cost_noisy);
    table_print(table);
}

static void print_doses(const Fool *fool)
{
    table_heading("All test digits, fooled");
    printf(
        "Of all test digits, so many per cent are right when every pixel "
        "is moved by ε,\nalong the gradient or at random.  Sure: the mean "
        "largest output of the wrong\nanswers.  Smooth: the network "
        "with L2, lambda %g, along its own gradient.\n\n",
        SMOOTH);
    Table *table = table_new(
        "ε|grey levels|gradient|sure|random|smooth: gradient|random");
    for (size_t d = 0; d < DOSES; d++) {
        table_cell(table, "%.2f", fool_doses[d]);
        table_cell(table, "%.0f", 255 * fool_doses[d]);
        table_cell(table, "%.1f", 100 * fool->right[d]);
        table_cell(table, "%.2f", fool->sure[d]);
        table_cell(table, "%.1f", 100 * fool->noisy[d]);
        table_cell(table, "%.1f", 100 * fool->smooth_right[d]);
        table_cell(table, "%.1f", 100 * fool->smooth_noisy[d]);
    }
    table_print(table);
}

void fool_print(const Fool *fool, const Reader *reader)
{
    print_gradient(fool);
    print_digit(fool, reader->settings.epsilon);
    print_doses(fool);
}

void fool_trace(Trace *trace, const Fool *fool)
{
    trace_step(trace, "fool", "Pixels changed along the gradient",
               "x' = x + epsilon sign(dC/dx)");
    trace_vector(trace, "x", fool->x, PIXELS);
    trace_vector(trace, "dC_dx", fool->gradient, PIXELS);
    trace_vector(trace, "changed", fool->changed, PIXELS);
    trace_vector(trace, "before", fool->before, CLASSES);
    trace_vector(trace, "after", fool->after, CLASSES);
    trace_vector(trace, "epsilon", fool_doses, DOSES);
    trace_vector(trace, "right", fool->right, DOSES);
    trace_vector(trace, "right_at_random", fool->noisy, DOSES);
}
