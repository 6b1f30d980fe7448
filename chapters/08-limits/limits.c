// Chapter 8: what it cannot do.  The reader of the chapters before, put to
// five tests that its accuracy does not tell of.
#include "limits.h"

#include <stdlib.h>

#include "workbook/table.h"

static const char about[] =
    "Trains a network that reads about 96 % of the test digits, and then "
    "looks for\n"
    "what those 96 % do not tell: digits that are moved, turned or written "
    "with another\n"
    "pen; how sure it is and how often it is right then; pictures that are "
    "no digits;\n"
    "a thousand digits learned by heart, and what L2 and dropout do about "
    "it; pixels\n"
    "changed on purpose; a digit that was rare; another hand's digits.\n"
    "\n"
    "Try:  build/08-limits --epsilon 0.05        a smaller change\n"
    "      build/08-limits --rare 1 --kept 0.1   hardly any ones\n"
    "      build/08-limits --few 300 --dropout 0.2";

static void start(Workbook *book, Settings *s, int argc, char **argv)
{
    Recipe *r = &s->recipe;
    const Option options[] = {
        {.help = "The network, sigmoid with softmax and cross-entropy:"},
        {"hidden", "N", "hidden neurons (30)", OPTION_COUNT, &r->hidden, 1,
         1000, NULL},
        {"train", "N", "train with the first N training digits (50000)",
         OPTION_COUNT, &s->train, 100, 60000, NULL},
        {"epochs", "N", "passes through them (10)", OPTION_COUNT,
         &r->epochs, 1, 1000, NULL},
        {"batch", "N", "digits in a mini-batch (10)", OPTION_COUNT,
         &r->batch, 1, 1000, NULL},
        {"rate", "X", "the learning rate (0.5)", OPTION_NUMBER, &r->rate,
         1e-6, 100, NULL},
        {"l2", "X", "lambda of its L2 regularisation (0)", OPTION_NUMBER,
         &r->l2, 0, 1000, NULL},
        {.help = "The tests:"},
        {"few", "N", "how many digits are learned by heart (1000)",
         OPTION_COUNT, &s->few, 10, 60000, NULL},
        {"decay", "X", "lambda that holds that back (0.5)", OPTION_NUMBER,
         &s->decay, 0, 1000, NULL},
        {"dropout", "X",
         "the chance that a hidden neuron is left out (0.5)", OPTION_NUMBER,
         &s->dropout, 0, .95, NULL},
        {"epsilon", "X",
         "how far each pixel of one digit is moved, where\n"
         "paper is 0 and ink 1 (0.1)",
         OPTION_NUMBER, &s->epsilon, 0, 1, NULL},
        {"digit", "N",
         "the test digit that is fooled (the first that is\n"
         "read surely before and wrongly after)",
         OPTION_COUNT, &s->digit, 0, 9999, NULL},
        {"rare", "N", "the digit that is made rare (7)", OPTION_COUNT,
         &s->rare, 0, 9, NULL},
        {"kept", "X", "how much of it is kept, in per cent (1)",
         OPTION_NUMBER, &s->kept, 0, 100, NULL},
        WORKBOOK_OPTIONS(*book),
    };
    OptionTable table = {.about = about,
                         .options = options,
                         .count = COUNT_OF(options)};
    workbook_start(book, table, argc, argv);
    r->seed = book->seed;
}

static void print_network(const Reader *reader)
{
    const Recipe *r = &reader->settings.recipe;
    table_heading("The network");
    printf("784-%zu-10, sigmoid, softmax, cross-entropy; rate %g, "
           "mini-batches of %zu,\n%zu epochs of %zu digits.  Once with "
           "lambda %g and once, as \"smooth\", with\nlambda %g:\n\n",
           r->hidden, r->rate, r->batch, r->epochs,
           reader->sets.training.count, r->l2, SMOOTH);
    Table *table = table_new("lambda|right|of test digits");
    table_cell(table, "%g", r->l2);
    table_cell(table, "%zu", reader->answers.right);
    table_cell(table, "%.2f %%", 100 * answers_accuracy(&reader->answers));
    table_cell(table, "%g", SMOOTH);
    table_cell(table, "%zu", reader->smooth_answers.right);
    table_cell(table, "%.2f %%",
               100 * answers_accuracy(&reader->smooth_answers));
    table_print(table);
}

static void train(const Workbook *book, Reader *reader)
{
    const Digits *training = &reader->sets.training;
    Recipe recipe = reader->settings.recipe;
    reader->test = reader_set(&reader->sets.test);
    reader->net = reader_train(book, &recipe, training, NULL, NULL);
    reader->answers = answers_of(book, reader->net, &reader->test);
    recipe.l2 = SMOOTH;
    reader->smooth = reader_train(book, &recipe, training, NULL, NULL);
    reader->smooth_answers =
        answers_of(book, reader->smooth, &reader->test);
}

static void measure(const Workbook *book, Lesson *lesson)
{
    const Reader *reader = &lesson->reader;
    print_network(reader);
    lesson->vary = vary_of(book, reader);
    vary_print(&lesson->vary);
    lesson->doubt = doubt_of(book, reader);
    doubt_print(&lesson->doubt, reader);
    lesson->overfit = overfit_of(book, reader);
    overfit_print(&lesson->overfit, reader);
    lesson->fool = fool_of(book, reader);
    fool_print(&lesson->fool, reader);
    lesson->bias = bias_of(book, reader);
    bias_print(&lesson->bias, reader);
}

static void trace(Trace *to, const Lesson *lesson)
{
    vary_trace(to, &lesson->vary);
    doubt_trace(to, &lesson->doubt);
    overfit_trace(to, &lesson->overfit);
    fool_trace(to, &lesson->fool);
    bias_trace(to, &lesson->bias);
}

static void lesson_free(Lesson *lesson)
{
    Reader *reader = &lesson->reader;
    bias_free(&lesson->bias);
    answers_free(&reader->answers);
    answers_free(&reader->smooth_answers);
    network_free(reader->net);
    network_free(reader->smooth);
    digits_close(&reader->sets);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("08-limits");
    static Lesson lesson = {
        .reader.settings = {
            .recipe = {.hidden = 30, .epochs = 10, .batch = 10, .rate = .5},
            .train = 50000,
            .few = 1000,
            .decay = .5,
            .dropout = .5,
            .epsilon = .1,
            .digit = SIZE_MAX,
            .rare = 7,
            .kept = 1}};
    start(&book, &lesson.reader.settings, argc, argv);
    workbook_digits(&book, lesson.reader.settings.train, DIGITS_ALL,
                    &lesson.reader.sets);
    train(&book, &lesson.reader);
    measure(&book, &lesson);
    trace(book.trace, &lesson);
    if (book.figures)
        plates_draw(&book, &lesson);
    lesson_free(&lesson);
    return workbook_end(&book);
}
