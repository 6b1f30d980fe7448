// Chapter 1: one neuron reads one digit.  It weighs 784 pixels, adds its
// bias and squashes the sum.  Its weights are not learned: they are the
// mean 1 minus the mean 0, so that each of them can be understood.
#include <math.h>
#include <stdio.h>

#include "figures.h"
#include "measure/mean_image.h"
#include "neuron.h"
#include "nn/vector.h"
#include "workbook/table.h"

enum { SIDE = DIGITS_SIDE, PIXELS = DIGITS_PIXELS };

static const char about[] =
    "One neuron answers one question: is this digit a 1?  It weighs the "
    "784\n"
    "pixels of a picture, adds its bias and squashes the sum.  You see "
    "every\n"
    "number on the way: the pixels, the weights (made without learning, "
    "as\n"
    "the mean 1 minus the mean 0), what each pixel adds, the bias as a\n"
    "threshold, the sigmoid, and a digit that the neuron gets wrong.\n"
    "\n"
    "Try:  build/01-neuron --digit 3       another digit of the test set\n"
    "      build/01-neuron --bias 0        a neuron without a bias\n"
    "      build/01-neuron --scale 1       weights ten times as large";

// ---- made once ---------------------------------------------------------

// w = scale (mean 1 - mean 0).
static void make_template(Lesson *lesson, const Digits *training)
{
    for (int label = 0; label < 2; label++)
        mean_image(training, label, lesson->mean[label]);
    vector_copy(lesson->weights, lesson->mean[1], PIXELS);
    vector_axpy(lesson->weights, -1, lesson->mean[0], PIXELS);
    vector_scale(lesson->weights, lesson->scale, PIXELS);
    lesson->neuron = (Neuron){.inputs = PIXELS,
                              .weights = lesson->weights,
                              .activation = SIGMOID};
}

static void make_choices(Lesson *lesson, const char *name)
{
    double halfway = sums_halfway(&lesson->training);
    lesson->choices[NO_BIAS] = (Choice){.name = "no bias"};
    lesson->choices[HALFWAY] =
        (Choice){.name = "half-way", .bias = halfway};
    lesson->choices[CHOSEN] = (Choice){.name = name, .bias = lesson->bias};
    for (int i = 0; i < CHOICES; i++)
        lesson->choices[i].mistakes =
            sums_mistakes(&lesson->test, -lesson->choices[i].bias);
}

// bias: NaN asks for the one with the fewest mistakes on the training set.
static void make_bias(Lesson *lesson, const DigitsSets *sets, double bias)
{
    lesson->training = sums_of(&sets->training, lesson->neuron);
    lesson->test = sums_of(&sets->test, lesson->neuron);
    lesson->histogram = sums_histogram(&lesson->test, 2 * lesson->scale);
    lesson->slide = sums_slide(&lesson->test);
    const char *name = isnan(bias) ? "chosen" : "given";
    if (isnan(bias))
        bias = -sums_best_threshold(&lesson->training, lesson->scale / 10);
    lesson->bias = bias;
    lesson->neuron.bias = bias;
    make_choices(lesson, name);
}

// The first 0 or 1 of the set whose answer is on the wrong side.
static bool find_wrong(Neuron neuron, const Digits *digits, Reading *wrong)
{
    for (size_t i = 0; i < digits->count; i++) {
        if (digits->labels[i] > 1)
            continue;
        *wrong = reading_of(neuron, digits, i);
        if ((wrong->z > 0) != (wrong->label == 1))
            return true;
    }
    return false;
}

static void make_curve(Lesson *lesson)
{
    Curve *curve = &lesson->curve;
    curve->reach = fmax(fabs(lesson->shown.z), fabs(lesson->zero.z));
    if (lesson->has_wrong)
        curve->reach = fmax(curve->reach, fabs(lesson->wrong.z));
    curve->reach = fmax(7, 1.1 * curve->reach);
    for (int i = 0; i < CURVE; i++) {
        curve->z[i] = curve->reach * (2.0 * i / (CURVE - 1) - 1);
        curve->a[i] = sigmoid(curve->z[i]);
    }
}

static size_t find_label(const Digits *digits, int label)
{
    size_t i = 0;
    while (i + 1 < digits->count && digits->labels[i] != label)
        i++;
    return i;
}

// One row of pixels across both strokes: where a 1 has ink, where a 0 has.
static void print_weights(const Lesson *lesson)
{
    table_heading("The weights: a template");
    printf(
        "w = %g (mean 1 - mean 0), over the training set.  Along row 14, "
        "every\nsecond pixel:\n\n",
        lesson->scale);
    Table *table = table_new("column|mean 1|mean 0|weight w");
    for (size_t column = 4; column < 24; column += 2) {
        size_t k = 14 * SIDE + column;
        table_cell(table, "%zu|%.4f|%.4f|%+.5f", column, lesson->mean[1][k],
                   lesson->mean[0][k], lesson->weights[k]);
    }
    table_print(table);
    size_t positive = 0, negative = 0;
    for (size_t k = 0; k < PIXELS; k++) {
        positive += lesson->weights[k] > 0;
        negative += lesson->weights[k] < 0;
    }
    printf("\nOf the 784 weights, %zu are positive, %zu negative and %zu "
           "are 0.\n",
           positive, negative, PIXELS - positive - negative);
}

// ---- from the sum to the answer ----------------------------------------

static void print_answer(const Lesson *lesson)
{
    const Reading *shown = &lesson->shown;
    table_heading("The number that the neuron holds");
    printf("Digit %zu, %s, with the bias b = %+.2f:\n\n", shown->index,
           digits_name((size_t)shown->label), lesson->bias);
    reading_print_answer(shown);
    printf("\na is %s 0.5: the neuron says \"it is %s 1\".  The digit is a "
           "%d.\n",
           shown->z > 0 ? "above" : "not above",
           shown->z > 0 ? "a" : "not a", shown->label);
}

static void print_sigmoid(const Lesson *lesson)
{
    table_heading("The sigmoid");
    puts("It takes any z to a number between 0 and 1:\n");
    Table *table = table_new("z|e^-z|a = 1 / (1 + e^-z)|<");
    static const double at[] = {-10, -6, -4, -2, -1, -0.5, 0,
                                0.5, 1,  2,  4,  6,  10};
    for (size_t i = 0; i < COUNT_OF(at); i++) {
        table_cell(table, "%+.5f|%.5f|%.5f|%s", at[i], exp(-at[i]),
                   sigmoid(at[i]), at[i] == 0 ? "undecided" : "");
    }
    table_rule(table);
    table_cell(table, "%+.5f|%.5f|%.5f|this neuron, this digit",
               lesson->shown.z, exp(-lesson->shown.z), lesson->shown.a);
    table_print(table);
}

static void print_wrong(const Lesson *lesson)
{
    table_heading("A digit that it gets wrong");
    if (!lesson->has_wrong) {
        puts("There is none among the 0s and 1s of the test set.");
        return;
    }
    const Reading *wrong = &lesson->wrong;
    printf("The first is digit %zu of the test set, a %d:\n\n",
           wrong->index, wrong->label);
    reading_print_answer(wrong);
    putchar('\n');
    reading_print_pushes(lesson, wrong);
}

// ---- what it does not know, and what goes wrong ------------------------

static void print_other_digits(const Lesson *lesson, const Digits *digits)
{
    size_t count[10] = {0}, called[10] = {0};
    for (size_t i = 0; i < digits->count; i++) {
        double x[PIXELS];
        digits_input(digits, i, x);
        count[digits->labels[i]]++;
        called[digits->labels[i]] += neuron_output(lesson->neuron, x) > 0.5;
    }
    table_heading("The neuron knows one question only");
    puts("How many of each digit of the test set it calls a 1:\n");
    Table *table = table_new("digit|how many|called a 1|share");
    for (int d = 0; d < 10; d++) {
        table_cell(table, "%d|%zu|%zu|%.1f %%", d, count[d], called[d],
                   count[d] > 0
                       ? 100.0 * (double)called[d] / (double)count[d]
                       : 0.0);
    }
    table_print(table);
}

// The digit shown, and all 0s and 1s of the test set, with a neuron that
// has one mistake in it.
static void print_mistaken(Table *table, const DigitsSets *sets,
                           const Lesson *lesson, Neuron neuron,
                           const char *name)
{
    double z = neuron_weighted_input(neuron, lesson->shown.x);
    Sums sums = sums_of(&sets->test, neuron);
    Mistakes mistakes = sums_mistakes(&sums, -neuron.bias);
    table_cell(table, "%s|%+.5f|%.5f|%zu|%zu|%zu", name, z, sigmoid(z),
               mistakes.zeros, mistakes.ones,
               mistakes.zeros + mistakes.ones);
    sums_free(&sums);
}

static void print_mistakes(const DigitsSets *sets, const Lesson *lesson)
{
    table_heading("What goes wrong");
    printf("Four mistakes that are easily made; z and a of digit %zu, and "
           "the mistakes on\nall 0s and 1s of the test set:\n\n",
           lesson->shown.index);
    Table *table = table_new("<neuron|z|a|0s as 1|missed|mistakes");
    Neuron neuron = lesson->neuron;
    print_mistaken(table, sets, lesson, neuron, "as it should be");
    neuron.bias = 0;
    print_mistaken(table, sets, lesson, neuron, "bias forgotten");
    neuron.bias = -lesson->bias;
    print_mistaken(table, sets, lesson, neuron, "bias of the wrong sign");

    // A pixel 255 times as large does what such a weight does.
    double changed[PIXELS];
    neuron = lesson->neuron;
    neuron.weights = changed;
    vector_copy(changed, lesson->weights, PIXELS);
    vector_scale(changed, 255, PIXELS);
    print_mistaken(table, sets, lesson, neuron, "pixels from 0 to 255");
    for (size_t k = 0; k < PIXELS; k++)
        changed[k] = lesson->weights[k % SIDE * SIDE + k / SIDE];
    print_mistaken(table, sets, lesson, neuron, "rows read as columns");
    table_print(table);
}

// ---- the run -----------------------------------------------------------

static void trace_reading(Trace *trace, const Reading *reading,
                          const char *id, const char *title)
{
    trace_step(trace, id, title, "z = w . x + b, a = 1 / (1 + e^-z)");
    trace_number(trace, "index", (double)reading->index);
    trace_number(trace, "label", reading->label);
    trace_matrix(trace, "x", reading->x, SIDE, SIDE);
    trace_matrix(trace, "w x", reading->contribution, SIDE, SIDE);
    trace_number(trace, "w . x", reading->sum);
    trace_number(trace, "z", reading->z);
    trace_number(trace, "a", reading->a);
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
    trace_reading(trace, &lesson->shown, "read", "The digit");
    if (lesson->has_wrong)
        trace_reading(trace, &lesson->wrong, "wrong",
                      "A digit that it gets wrong");
}

static void print_lesson(const Lesson *lesson, const DigitsSets *sets)
{
    reading_print_picture(&lesson->shown);
    print_weights(lesson);
    reading_print_sum(lesson, &lesson->shown);
    table_heading("What pushed it up and what pulled it down");
    reading_print_pushes(lesson, &lesson->shown);
    threshold_print(lesson);
    bias_print(lesson);
    print_answer(lesson);
    print_sigmoid(lesson);
    print_wrong(lesson);
    print_other_digits(lesson, &sets->test);
    print_mistakes(sets, lesson);
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
    lesson->has_wrong = find_wrong(lesson->neuron, test, &lesson->wrong);
    make_curve(lesson);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("01-neuron");
    static Lesson lesson = {.scale = 0.1};
    size_t index = WORKBOOK_BY_RULE;
    double bias = nan(""); // not given
    const Option options[] = {
        WORKBOOK_DIGIT(index,
                       "the digit of the test set to read (the first 1)"),
        {"bias", "B", "the bias (fewest mistakes on the training set)",
         OPTION_NUMBER, &bias, -1000, 1000, NULL},
        {"scale", "S", "w = S (mean 1 - mean 0) (0.1)", OPTION_NUMBER,
         &lesson.scale, 0.001, 1000, NULL},
        WORKBOOK_OPTIONS(book)};
    OptionTable table = {
        .about = about, .options = options, .count = COUNT_OF(options)};
    workbook_start(&book, table, argc, argv);
    DigitsSets sets;
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &sets);
    workbook_check_digit(&book, index, &sets, &sets.test);
    make_template(&lesson, &sets.training);
    make_bias(&lesson, &sets, bias);
    choose_digit(&lesson, &sets.test, index);
    print_lesson(&lesson, &sets);
    trace_lesson(book.trace, &lesson);
    if (book.figures)
        draw_lesson(&book, &lesson);
    sums_free(&lesson.training);
    sums_free(&lesson.test);
    digits_close(&sets);
    return workbook_end(&book);
}
