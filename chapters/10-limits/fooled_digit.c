#include "fooled_digit.h"

#include <math.h>
#include <stdlib.h>

#include "measure/fast_gradient.h"
#include "base/phrase.h"
#include "measure/order.h"
#include "nn/vector.h"
#include "workbook/table.h"

const double fooled_epsilons[FOOLED_SAMPLES] = {0, .05, .1, .15, .2, .25};

// ---- which digit -------------------------------------------------------

// A digit worth showing is read rightly and SURE, but not SATURATED: its
// slopes would be too flat to be seen.  When it is changed, the network is
// FOOLED: it predicts another digit, with more confidence than this.
static const double SURE = .98, SATURATED = .999, FOOLED = .9;

static bool is_sure(const Predictions *p, size_t i)
{
    double confidence = predictions_confidence(p, i);
    return predictions_right(p, i) && confidence >= SURE &&
           confidence <= SATURATED;
}

// Whether the gradient fools the network with this digit, and noise, from
// these random numbers, does not.
static bool is_fooled(const Reader *reader, size_t i, double epsilon,
                      Random random, Backprop *pass)
{
    const Network *net = reader->net[0];
    size_t label = reader->sets->test.labels[i];
    double x[DIGITS_PIXELS], y[DIGITS_CLASSES];
    double gradient[DIGITS_PIXELS], changed[DIGITS_PIXELS];
    digits_input(&reader->sets->test, i, x);
    digits_target((int)label, y);
    input_gradient(net, x, y, pass, gradient);
    noise_step(x, &random, epsilon, changed);
    const double *a = forward(net, changed, pass->forward);
    if (vector_argmax(a, DIGITS_CLASSES) != label)
        return false;
    fool_step(x, gradient, epsilon, changed);
    a = forward(net, changed, pass->forward);
    size_t prediction = vector_argmax(a, DIGITS_CLASSES);
    return prediction != label && a[prediction] > FOOLED;
}

// The first worth showing, or else the first of all.
static size_t digit_to_fool(const Reader *reader, double epsilon,
                            uint64_t seed, Backprop *pass)
{
    const Predictions *p = &reader->predictions[0];
    for (size_t i = 0; i < p->count; i++)
        if (is_sure(p, i) &&
            is_fooled(reader, i, epsilon, random_start(seed), pass))
            return i;
    return 0;
}

// ---- changing it -------------------------------------------------------

// Fills in the outputs for the picture and what they cost.
static void answer(const Network *net, const double *y, Forward *pass,
                   Answered *it)
{
    vector_copy(it->a, forward(net, it->x, pass), DIGITS_CLASSES);
    it->cost = cost_value(CROSS_ENTROPY, it->a, y, DIGITS_CLASSES);
}

// The same gradient without backpropagation: nudge each pixel.
static void nudge_pixels(const Network *net, const double *y, Forward *pass,
                         FooledDigit *it)
{
    const double nudge = 1e-5;
    Answered above = it->before, below = it->before;
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        double pixel = it->before.x[k];
        above.x[k] = pixel + nudge;
        below.x[k] = pixel - nudge;
        answer(net, y, pass, &above);
        answer(net, y, pass, &below);
        above.x[k] = below.x[k] = pixel;
        it->numeric[k] = (above.cost - below.cost) / (2 * nudge);
    }
}

// What it says to the digit after many steps.
static size_t after_many(const Network *net, const FooledDigit *it,
                         double epsilon, Backprop *pass)
{
    double changed[DIGITS_PIXELS];
    FoolPlan plan = {it->before.x, it->label, epsilon, FOOLED_STEPS};
    fool_steps(net, &plan, pass, changed);
    return vector_argmax(forward_output(pass->forward), DIGITS_CLASSES);
}

static void step_by_step(const Network *net, Backprop *pass,
                         FooledDigit *it)
{
    double changed[DIGITS_PIXELS];
    for (size_t s = 0; s < SMALL_STEPS; s++) {
        double epsilon = it->epsilon * (double)s / (SMALL_STEPS - 1);
        fool_step(it->before.x, it->gradient, epsilon, changed);
        const double *a = forward(net, changed, pass->forward);
        it->step[s] = (SmallStep){epsilon, a[it->label], a[it->becomes],
                                  vector_argmax(a, DIGITS_CLASSES), 0};
        it->step[s].after_many = after_many(net, it, epsilon, pass);
    }
    for (size_t s = 0; s < FOOLED_SAMPLES; s++)
        fool_step(it->before.x, it->gradient, fooled_epsilons[s],
                  it->sample[s]);
}

static void change(const Network *net, const double *y, Random random,
                   Backprop *pass, FooledDigit *it)
{
    const double *x = it->before.x;
    input_gradient(net, x, y, pass, it->gradient);
    fool_step(x, it->gradient, it->epsilon, it->changed.x);
    noise_step(x, &random, it->epsilon, it->noisy.x);
    answer(net, y, pass->forward, &it->before);
    answer(net, y, pass->forward, &it->changed);
    answer(net, y, pass->forward, &it->noisy);
    it->becomes = vector_argmax(it->changed.a, DIGITS_CLASSES);
}

// The lead of the label over what it becomes, ln a[label] - ln a[becomes],
// is what it costs to answer the one less what it costs to answer the
// other; so its slopes are the difference of two gradients.
static void slope_of_lead(const Network *net, Backprop *pass,
                          FooledDigit *it)
{
    double y[DIGITS_CLASSES];
    digits_target((int)it->becomes, y);
    input_gradient(net, it->before.x, y, pass, it->lead_slope);
    vector_axpy(it->lead_slope, -1, it->gradient, DIGITS_PIXELS);
}

// What the slopes promise: of |gradient| the sum, and the length.
static void promise(FooledDigit *it)
{
    double sum = 0;
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        sum += fabs(it->gradient[k]);
    for (size_t k = 0; k < DIGITS_PIXELS; k++) {
        double step = it->changed.x[k] - it->before.x[k];
        it->kept += it->gradient[k] * step;
        it->moved += step != 0;
    }
    it->promised = it->epsilon * sum;
    it->typical = it->epsilon * vector_length(it->gradient, DIGITS_PIXELS);
}

FooledDigit fooled_digit_of(const Reader *reader, size_t digit,
                            double epsilon, uint64_t seed)
{
    const Digits *test = &reader->sets->test;
    const Network *net = reader->net[0];
    FooledDigit it = {.digit = digit, .epsilon = epsilon};
    Backprop *pass = backprop_new(net);
    double y[DIGITS_CLASSES];
    if (digit == WORKBOOK_BY_RULE)
        it.digit = digit_to_fool(reader, epsilon, seed, pass);
    it.label = test->labels[it.digit];
    digits_input(test, it.digit, it.before.x);
    digits_target((int)it.label, y);
    change(net, y, random_start(seed), pass, &it);
    slope_of_lead(net, pass, &it);
    promise(&it);
    nudge_pixels(net, y, pass->forward, &it);
    step_by_step(net, pass, &it);
    backprop_free(pass);
    return it;
}

// ---- printing ----------------------------------------------------------

static void print_steepest(const FooledDigit *it)
{
    size_t *order = order_by_size(it->gradient, DIGITS_PIXELS);
    Table *table = table_new("row|column|pixel|backpropagation|nudged");
    for (size_t i = 0; i < 5; i++) {
        size_t k = order[i];
        table_cell(table, "%zu|%zu|%.3f|%+.6f|%+.6f", k / DIGITS_SIDE,
                   k % DIGITS_SIDE, it->before.x[k], it->gradient[k],
                   it->numeric[k]);
    }
    table_print(table);
    free(order);
}

static void print_gradient(const FooledDigit *it)
{
    size_t agree = 0;
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        agree += fabs(it->gradient[k] - it->numeric[k]) < 1e-6;
    table_heading("The slope of the cost along a pixel");
    printf(
        "Test digit %zu is %s.  The pixels with the steepest slopes; "
        "nudged: by 0.00001\nup and down, with two passes forward and no "
        "backpropagation.\n\n",
        it->digit, digits_name(it->label));
    print_steepest(it);
    printf("\n%zu of %d slopes agree to 0.000001.\n", agree, DIGITS_PIXELS);
}

static void print_steps(const FooledDigit *it)
{
    table_heading("One digit, fooled");
    printf("All pixels go along the sign of their slopes, a little "
           "further in each row.\nOn the right, what it says when they may "
           "go as far in %d small steps:\n\n",
           FOOLED_STEPS);
    Table *table = table_new(PHRASE("ε|output %zu|output %zu|says|%d steps",
                                    it->label, it->becomes, FOOLED_STEPS));
    for (size_t s = 0; s < SMALL_STEPS; s++) {
        const SmallStep *step = &it->step[s];
        table_cell(table, "%.4f|%.4f|%.4f|%zu|%zu", step->epsilon,
                   step->of_label, step->of_other, step->prediction,
                   step->after_many);
    }
    table_print(table);
}

static void print_costs(const FooledDigit *it)
{
    printf("\nWhat ε = %g does to the cost of this digit:\n\n",
           it->epsilon);
    Table *table = table_new("<|promised by the slopes|cost before|cost "
                             "after");
    table_cell(table, "along the gradient|+%.4f|%.4f|%.4f", it->promised,
               it->before.cost, it->changed.cost);
    table_cell(table, "at random|±%.4f|%.4f|%.4f", it->typical,
               it->before.cost, it->noisy.cost);
    table_print(table);
    printf("\nAs pixels stay between 0 and 1, %zu of %d move along the "
           "gradient, and the\nslopes promise no more than %+.4f for "
           "these.\n",
           it->moved, DIGITS_PIXELS, it->kept);
}

static double lead(const FooledDigit *it, const Answered *at)
{
    return log(at->a[it->label]) - log(at->a[it->becomes]);
}

// A row: how the lead changes on the way from the digit to this picture.
static void print_way(Table *table, const FooledDigit *it, const char *name,
                      const Answered *to)
{
    double promised = 0, before = lead(it, &it->before);
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        promised += it->lead_slope[k] * (to->x[k] - it->before.x[k]);
    table_cell(table, "%s|%+.2f|%+.2f|%+.2f|%+.2f", name, before,
               lead(it, to), lead(it, to) - before, promised);
}

static void print_lead(const FooledDigit *it)
{
    table_heading("The lead of one output over another");
    printf("What ε = %g does to z%zu − z%zu, which is ln a%zu − ln a%zu; "
           "promised: by its slopes\nalong the pixels, each times as far "
           "as the pixel went:\n\n",
           it->epsilon, it->label, it->becomes, it->label, it->becomes);
    Table *table = table_new("<|before|after|change|promised");
    print_way(table, it, "along the gradient", &it->changed);
    print_way(table, it, "at random", &it->noisy);
    table_print(table);
}

void fooled_digit_print(const FooledDigit *it)
{
    print_gradient(it);
    print_steps(it);
    print_costs(it);
    print_lead(it);
}

void fooled_digit_trace(Trace *trace, const FooledDigit *it)
{
    trace_step(trace, "fooled_digit", "Pixels changed along the gradient",
               "x' = x + epsilon sign(dC/dx)");
    trace_vector(trace, "x", it->before.x, DIGITS_PIXELS);
    trace_vector(trace, "dC_dx", it->gradient, DIGITS_PIXELS);
    trace_vector(trace, "changed", it->changed.x, DIGITS_PIXELS);
    trace_vector(trace, "before", it->before.a, DIGITS_CLASSES);
    trace_vector(trace, "after", it->changed.a, DIGITS_CLASSES);
}
