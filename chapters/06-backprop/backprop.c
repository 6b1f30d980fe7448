// 06-backprop: from the error of the answer back to every weight.
//
// First Mazur's network with every number in seven steps, then one real
// digit, then the same training with mistakes in the gradient.  With
// options of its own it follows the reader's network instead.
#include "backprop.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "nn/descent.h"
#include "plates.h"
#include "trace/trace_backprop.h"
#include "workbook/table.h"

static const char about[] =
    "Follows backpropagation number by number: a network of two inputs, "
    "two\n"
    "hidden neurons and two outputs in seven steps (weigh, squash, cost,\n"
    "output error, pass it back, gradients, update), then one real digit\n"
    "through a 784-16-10 network with a gradient check of all its\n"
    "parameters, then four wrong gradients that learn all the same.\n"
    "\n"
    "With any of the first group of options it follows your own network "
    "and\n"
    "draws nothing. To check your homework, or to see a step of 2-3-2:\n"
    "\n"
    "  build/06-backprop --input 0.3,0.9 --rate 1 --steps 100\n"
    "  build/06-backprop --net 2-3-2 --activation tanh\n"
    "  build/06-backprop --net 2-2-2 --weights build/my.txt --rate 0.5\n"
    "\n"
    "A file of weights is plain text: numbers with white space between, "
    "from\n"
    "a '#' to the end of the line a comment. For each layer and each of "
    "its\n"
    "neurons come its weights, then its bias. The book's own network is\n"
    "\n"
    "  0.15 0.20  0.35   # h1: from x1, from x2, bias\n"
    "  0.25 0.30  0.35   # h2\n"
    "  0.40 0.45  0.60   # o1: from h1, from h2, bias\n"
    "  0.50 0.55  0.60   # o2";

static const char *const activations[] = {"identity", "sigmoid", "relu",
                                          "tanh", NULL};
static const char *const last_activations[] = {
    "identity", "sigmoid", "relu", "tanh", "softmax", NULL};
static const char *const costs[] = {"quadratic", "binary-cross-entropy",
                                    "cross-entropy", NULL};

// ---- the reader's own network ------------------------------------------

static double one_step(Lesson *lesson, Backprop *pass, Network *gradient)
{
    network_clear(gradient);
    double c = backprop(lesson->net, lesson->cost,
                        (Example){lesson->x, lesson->y}, pass, gradient);
    descent_step(lesson->net, gradient, lesson->rate);
    return c;
}

// 1, 2, 5, 10, 20, 50, … and the last.
static bool worth_a_row(size_t step, size_t last)
{
    size_t scale = 1;
    while (step / scale >= 10)
        scale *= 10;
    size_t lead = step / scale;
    return step == last ||
           (step % scale == 0 && (lead == 1 || lead == 2 || lead == 5));
}

static void add_row(const Lesson *lesson, size_t step, Forward *pass,
                    Table *table)
{
    const double *a = forward(lesson->net, lesson->x, pass);
    size_t n = network_outputs(lesson->net);
    table_cell(table, "%zu", step);
    table_cell(table, "%.9g", cost_value(lesson->cost, a, lesson->y, n));
    for (size_t j = 0; j < n; j++)
        table_cell(table, "%.9f", a[j]);
}

static Table *table_of_steps(const Lesson *lesson)
{
    char headings[400];
    int used = snprintf(headings, sizeof headings, "step|C");
    for (size_t j = 0; j < network_outputs(lesson->net); j++)
        used += snprintf(
            headings + used, sizeof headings - (size_t)used, "|%s",
            lesson_name(lesson->net->depth, lesson->net->depth, j).text);
    return table_new(headings);
}

// The first step was made with the trace; these are all of them.
static void print_descent(Lesson *lesson, const Network *start,
                          size_t steps)
{
    Backprop *pass = backprop_new(lesson->net);
    Network *gradient = network_like(lesson->net);
    table_heading("Step after step");
    puts("The cost and the answers after so many updates.\n");
    Table *table = table_of_steps(lesson);
    network_copy(lesson->net, start);
    add_row(lesson, 0, pass->forward, table);
    size_t step = 0;
    while (step++ < steps) {
        if (!isfinite(one_step(lesson, pass, gradient)))
            break;
        if (worth_a_row(step, steps))
            add_row(lesson, step, pass->forward, table);
    }
    table_print(table);
    if (step <= steps)
        printf("\nAt step %zu the cost is no longer a number: the rate is "
               "too large.\n",
               step);
    network_free(gradient);
    backprop_free(pass);
}

static void print_weights(const Lesson *lesson)
{
    table_heading("The weights at the end");
    puts(
        "As --weights reads them: each neuron's weights, then its bias.\n");
    for (size_t l = 0; l < lesson->net->depth; l++) {
        const Layer *layer = &lesson->net->layers[l];
        for (size_t j = 0; j < layer->outputs; j++) {
            Neuron neuron = layer_neuron(layer, j);
            for (size_t k = 0; k < neuron.inputs; k++)
                printf("  %.9g", neuron.weights[k]);
            printf("  %.9g  # %s\n", neuron.bias,
                   lesson_name(lesson->net->depth, l + 1, j).text);
        }
    }
}

// The next pass forward, with the weights that have moved.
static void trace_next(Trace *trace, const Lesson *lesson)
{
    Forward *pass = forward_new(lesson->net);
    const double *a = forward(lesson->net, lesson->x, pass);
    size_t n = network_outputs(lesson->net);
    trace_step(trace, "next", "Forward again", "z = W a + b, a = f(z)");
    trace_vector(trace, "a", a, n);
    trace_number(trace, "C", cost_value(lesson->cost, a, lesson->y, n));
    forward_free(pass);
}

static void run_lesson(Workbook *book, Lesson *lesson, size_t steps)
{
    Network *start = network_clone(lesson->net);
    lesson_step(book->trace, lesson->net, lesson->cost,
                (Example){lesson->x, lesson->y}, lesson->rate);
    trace_next(book->trace, lesson);
    steps_print(lesson, book->trace);
    if (steps > 0) {
        print_descent(lesson, start, steps);
        print_weights(lesson);
    }
    network_free(start);
}

static void run_request(Workbook *book, const LessonRequest *request,
                        size_t steps)
{
    Lesson lesson;
    Error error;
    switch (lesson_from_request(request, &lesson, &error)) {
    case LESSON_BAD_OPTION:
        workbook_refuse(book, "%s", error.text);
    case LESSON_BAD_FILE:
        workbook_fail(book, &error);
    case LESSON_GOOD:
        break;
    }
    run_lesson(book, &lesson, steps);
    lesson_free(&lesson);
}

// ---- the book's run ----------------------------------------------------

// Adds the digit's steps to the run's trace, as "digit-weigh-1" and so on.
static void trace_digit(Trace *trace, const Trace *digit)
{
    for (size_t s = 0; s < digit->step_count; s++) {
        const TraceStep *step = &digit->steps[s];
        char id[60];
        snprintf(id, sizeof id, "digit-%s", step->id);
        trace_step(trace, id, step->title, step->equation);
        for (size_t i = 0; i < step->array_count; i++)
            trace_matrix(trace, step->arrays[i].name,
                         step->arrays[i].values, step->arrays[i].rows,
                         step->arrays[i].cols);
    }
}

static void trace_gallery(Trace *trace, const Gallery *gallery)
{
    for (size_t i = 0; i < BUG_COUNT; i++) {
        const BugResult *r = &gallery->bug[i];
        size_t n = r->analytic->parameter_count;
        char id[20];
        snprintf(id, sizeof id, "bug-%zu", i);
        trace_step(trace, id, bug_name((Bug)i), bug_story((Bug)i));
        trace_vector(trace, "analytic", r->analytic->parameters, n);
        trace_vector(trace, "numeric", r->numeric->parameters, n);
        trace_number(trace, "accuracy", r->accuracy);
    }
}

static void check_index(const Workbook *book, size_t digit,
                        const DigitsSets *sets)
{
    if (digit == DIGIT_BY_RULE || digit < sets->test.count)
        return;
    workbook_refuse(book, "--digit: expected a number from 0 to %zu, got %zu",
                    sets->test.count - 1, digit);
}

static void run_book(Workbook *book, size_t digit)
{
    DigitsSets sets;
    workbook_digits(book, DIGIT_IMAGES, DIGITS_ALL, &sets);
    check_index(book, digit, &sets);
    Lesson lesson = lesson_of_mazur();
    run_lesson(book, &lesson, 0);
    published_print(book->trace);
    variants_print();

    DigitRun run = digit_run(&sets, digit, book->seed);
    digit_print(&run, &sets);
    Gallery gallery = gallery_run(&run, &sets, book->seed);
    gallery_print(&gallery);

    if (book->figures)
        plates_draw(book, &lesson, book->trace, &run, &gallery);
    trace_digit(book->trace, run.trace);
    trace_gallery(book->trace, &gallery);
    gallery_free(&gallery);
    digit_free(&run);
    lesson_free(&lesson);
    digits_close(&sets);
}

// Whether any option asks for a network of the reader's own.
static bool is_own(const LessonRequest *r, size_t steps)
{
    return r->net != NULL || r->weights != NULL || r->input != NULL ||
           r->target != NULL || r->hidden >= 0 || r->output >= 0 ||
           r->cost >= 0 || r->rate > 0 || steps > 0;
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("06-backprop");
    LessonRequest r = {.hidden = -1, .output = -1, .cost = -1};
    size_t steps = 0, digit = DIGIT_BY_RULE;
    const Option options[] = {
        {.help = "A network of your own:"},
        {"net", "SIZES", "neurons of each layer, inputs first (2-2-2)",
         OPTION_TEXT, &r.net, 0, 0, NULL},
        {"weights", "FILE",
         "its weights and biases; without a file 2-2-2 has\n"
         "the book's, others are drawn from N(0, 1)",
         OPTION_TEXT, &r.weights, 0, 0, NULL},
        {"input", "NUMBERS", "its input (0.05,0.1)", OPTION_TEXT, &r.input,
         0, 0, NULL},
        {"target", "NUMBERS", "the truth (0.01,0.99)", OPTION_TEXT,
         &r.target, 0, 0, NULL},
        {"rate", "NUMBER", "the learning rate (0.5)", OPTION_NUMBER,
         &r.rate, 1e-9, 1e6, NULL},
        {"steps", "N", "make N updates and show the cost on the way",
         OPTION_COUNT, &steps, 1, 1e6, NULL},
        {"activation", "NAME",
         "of the hidden layers: identity, sigmoid, relu,\n"
         "tanh (sigmoid)",
         OPTION_CHOICE, &r.hidden, 0, 0, activations},
        {"output", "NAME", "of the last layer: those or softmax (sigmoid)",
         OPTION_CHOICE, &r.output, 0, 0, last_activations},
        {"cost", "NAME",
         "quadratic, binary-cross-entropy (with sigmoid),\n"
         "cross-entropy (with softmax)  (quadratic)",
         OPTION_CHOICE, &r.cost, 0, 0, costs},
        {.help = "The real digit:"},
        {"digit", "N",
         "this test digit, from 0 (the first 4 that the\n"
         "network calls a 9)",
         OPTION_COUNT, &digit, 0, 1e9, NULL},
        WORKBOOK_OPTIONS(book)};
    OptionTable table = {.about = about,
                         .options = options,
                         .count = COUNT_OF(options)};
    workbook_start(&book, table, argc, argv);
    r.seed = book.seed;
    if (is_own(&r, steps))
        run_request(&book, &r, steps);
    else
        run_book(&book, digit);
    return workbook_end(&book);
}
