// Chapter 2: ten neurons read the same digit at once, z = W x + b.  Once
// their weights are random, once each neuron's weights are a template of
// its digit.  Neither was learned.
#include <math.h>
#include <stdio.h>

#include "figures.h"
#include "layer.h"
#include "measure/mean_image.h"
#include "nn/vector.h"
#include "options.h"
#include "workbook/table.h"

enum { SIDE = DIGITS_SIDE, PIXELS = DIGITS_PIXELS };

// ---- made once ---------------------------------------------------------

// Row d of the weights is scale (mean d - mean of all).  Its threshold lies
// half-way between the w . x of those two pictures.
static void make_templates(Lesson *lesson, const Digits *training)
{
    for (int d = 0; d < TEN; d++)
        mean_image(training, d, lesson->mean[d]);
    mean_image(training, EVERY_LABEL, lesson->mean_of_all);
    lesson->templates.net = ten_neurons();
    Layer *layer = &lesson->templates.net->layers[0];
    for (size_t d = 0; d < TEN; d++) {
        double *w = matrix_row(layer->weights, d);
        vector_copy(w, lesson->mean[d], PIXELS);
        vector_axpy(w, -1, lesson->mean_of_all, PIXELS);
        vector_scale(w, lesson->scale, PIXELS);
        layer->biases[d] = -(vector_dot(w, lesson->mean[d], PIXELS) +
                             vector_dot(w, lesson->mean_of_all, PIXELS)) /
                           2;
    }
}

static void make_random(Lesson *lesson, uint64_t seed)
{
    Random random = random_start(seed);
    lesson->random.net = ten_neurons();
    network_initialise(lesson->random.net, SCALED_NORMAL, &random);
}

// ---- 1: the shapes -----------------------------------------------------

static void print_shapes(const Lesson *lesson)
{
    table_heading("The shapes");
    size_t inked = 0;
    for (size_t k = 0; k < PIXELS; k++)
        inked += lesson->x[k] > 0;
    printf("Digit %zu of the test set is %s; %zu of its pixels have ink.  "
           "Ten neurons\nread it:\n\n",
           lesson->index, digits_name((size_t)lesson->label), inked);
    const Layer *layer = ten_layer(&lesson->templates);
    Table *table = table_new("<name|<shape|numbers|<what it is");
    static const char *const names[] = {"x", "W", "b", "z = W x + b",
                                        "a = sigmoid of z"};
    static const char *const what[] = {
        "the pixels", "row j holds the weights of neuron j",
        "a bias for each neuron", "a weighted input for each neuron",
        "an answer from each neuron"};
    for (int i = 0; i < 5; i++) {
        size_t rows = i == 0 ? layer->inputs : layer->outputs;
        size_t cols = i == 1 ? layer->inputs : 1;
        table_cell(table, "%s", names[i]);
        table_cell(table, cols > 1 ? "[%zu][%zu]" : "[%zu]", rows, cols);
        table_cell(table, "%zu|%s", rows * cols, what[i]);
    }
    table_print(table);
    printf("\nWeights and biases together: %zu parameters.\n",
           lesson->templates.net->parameter_count);
}

// ---- 2 and 3: templates ------------------------------------------------

static void print_templates(const Lesson *lesson)
{
    table_heading("Ten templates");
    printf(
        "Row d of W is %g (mean of digit d - mean of all), over the "
        "training set.\nIts bias puts the threshold half-way between the "
        "two pictures:\n\n",
        lesson->scale);
    const Layer *layer = ten_layer(&lesson->templates);
    Table *table =
        table_new("neuron|smallest w|largest w|w . mean d|w . mean|bias");
    for (size_t d = 0; d < TEN; d++) {
        const double *w = matrix_row(layer->weights, d);
        double least = w[0], most = w[0];
        for (size_t k = 1; k < PIXELS; k++) {
            least = fmin(least, w[k]);
            most = fmax(most, w[k]);
        }
        table_cell(table, "%zu|%+.5f|%+.5f|%+.5f|%+.5f|%+.5f", d, least,
                   most, vector_dot(w, lesson->mean[d], PIXELS),
                   vector_dot(w, lesson->mean_of_all, PIXELS),
                   layer->biases[d]);
    }
    table_print(table);
}

// The rival: of the other neurons, the one with the largest z.
static size_t find_rival(const double *z, size_t row)
{
    size_t rival = row == 0 ? 1 : 0;
    for (size_t j = 0; j < TEN; j++)
        if (j != row && z[j] > z[rival])
            rival = j;
    return rival;
}

static void print_row_sums(Table *table, const Lesson *lesson,
                           const double *w, const double *other)
{
    for (size_t row = 0; row < SIDE; row++) {
        const double *x = lesson->x + row * SIDE;
        size_t inked = 0;
        for (size_t column = 0; column < SIDE; column++)
            inked += x[column] > 0;
        if (inked == 0)
            continue;
        table_cell(table, "row %zu|%zu|%+.5f|%+.5f", row, inked,
                   vector_dot(w + row * SIDE, x, SIDE),
                   vector_dot(other + row * SIDE, x, SIDE));
    }
}

static void print_line(Table *table, const char *name, double value,
                       double other)
{
    table_cell(table, "%s||%+.5f|%+.5f", name, value, other);
}

static void print_answers(Table *table, double value, double other)
{
    table_cell(table, "%s||%.5f|%.5f", "a", value, other);
}

static void print_by_hand(const Lesson *lesson)
{
    table_heading("One row by hand");
    const Layer *layer = ten_layer(&lesson->templates);
    const double *z = lesson->templates.z, *a = lesson->templates.a;
    size_t row = lesson->row, rival = find_rival(z, row);
    printf("Row %zu of W times x, summed along each row of the picture; "
           "beside it row %zu,\nthe strongest of the others:\n\n",
           row, rival);
    char headings[100];
    snprintf(headings, sizeof headings,
             "<picture|pixels with ink|neuron %zu|neuron %zu", row, rival);
    Table *table = table_new(headings);
    const double *w = matrix_row(layer->weights, row);
    const double *other = matrix_row(layer->weights, rival);
    print_row_sums(table, lesson, w, other);
    table_rule(table);
    print_line(table, "w . x", vector_dot(w, lesson->x, PIXELS),
               vector_dot(other, lesson->x, PIXELS));
    print_line(table, "b", layer->biases[row], layer->biases[rival]);
    table_rule(table);
    print_line(table, "z", z[row], z[rival]);
    print_answers(table, a[row], a[rival]);
    table_print(table);
}

// ---- the run -----------------------------------------------------------

static void trace_ten(Trace *trace, const Ten *ten, const char *id,
                      const char *title)
{
    const Layer *layer = ten_layer(ten);
    double called[TEN * TEN];
    for (size_t i = 0; i < TEN * TEN; i++)
        called[i] = (double)ten->test.confusion[i / TEN][i % TEN];
    trace_step(trace, id, title, "z = W x + b, a = sigmoid of z");
    trace_matrix(trace, "W", layer->weights.at, TEN, PIXELS);
    trace_vector(trace, "b", layer->biases, TEN);
    trace_vector(trace, "z", ten->z, TEN);
    trace_vector(trace, "a", ten->a, TEN);
    trace_matrix(trace, "called [label][answer]", called, TEN, TEN);
}

static void trace_begin(Trace *trace, const Begin *begin)
{
    char id[32];
    snprintf(id, sizeof id, "begin-%s", initialisation_name(begin->kind));
    trace_step(trace, id, "How large should random weights be?",
               "z = W x + b, a = sigmoid of z");
    trace_number(trace, "deviation of w", begin->deviation);
    trace_vector(trace, "z", begin->z, TEN);
    trace_vector(trace, "a", begin->a, TEN);
    trace_vector(trace, "activations on the test set, %", begin->share,
                 BINS);
    trace_number(trace, "saturated, %", begin->saturated);
}

static void trace_lesson(Trace *trace, const Lesson *lesson)
{
    trace_step(trace, "digit", "The digit", "x = pixel / 255");
    trace_number(trace, "index", (double)lesson->index);
    trace_number(trace, "label", lesson->label);
    trace_matrix(trace, "x", lesson->x, SIDE, SIDE);
    trace_ten(trace, &lesson->random, "random", "Ten random neurons");
    trace_ten(trace, &lesson->templates, "templates", "Ten templates");
    for (size_t i = 0; i < BEGINS; i++)
        trace_begin(trace, &lesson->begins[i]);
}

static void print_lesson(const Workbook *book, const Lesson *lesson,
                         const Digits *test)
{
    print_shapes(lesson);
    print_templates(lesson);
    print_by_hand(lesson);
    chance_print(lesson, book->seed);
    begins_print(lesson);
    answers_print(lesson);
    score_print(lesson, test, book->seed);
    confusion_print(lesson);
    mistakes_print(lesson, test);
}

static void choose_digit(Lesson *lesson, const Digits *test)
{
    lesson->label = test->labels[lesson->index];
    digits_input(test, lesson->index, lesson->x);
    if (lesson->row == SIZE_MAX)
        lesson->row = (size_t)lesson->label;
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("02-layer");
    Settings settings = settings_read(&book, argc, argv);
    static Lesson lesson;
    lesson.index = settings.index;
    lesson.row = settings.row;
    lesson.scale = settings.scale;
    DigitsSets sets;
    workbook_digits(&book, DIGITS_ALL, DIGITS_ALL, &sets);
    workbook_check_digit(&book, lesson.index, &sets, &sets.test);
    choose_digit(&lesson, &sets.test);
    make_random(&lesson, book.seed);
    make_templates(&lesson, &sets.training);
    answers_find(&lesson.random, lesson.x, &sets.test);
    answers_find(&lesson.templates, lesson.x, &sets.test);
    begins_find(&lesson, &sets.test, book.seed);
    print_lesson(&book, &lesson, &sets.test);
    trace_lesson(book.trace, &lesson);
    while (workbook_draws(&book)) {
        figure_product(&book, &lesson);
        figure_begins(&book, &lesson);
        figure_templates(&book, &lesson);
    }
    predictions_free(&lesson.random.test);
    predictions_free(&lesson.templates.test);
    network_free(lesson.random.net);
    network_free(lesson.templates.net);
    digits_close(&sets);
    return workbook_end(&book);
}
