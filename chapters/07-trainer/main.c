// Chapter 7: the trainer.  Mini-batches, epochs, and then the questions:
// how good is it, where is it wrong, and what did its neurons learn?
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "figures.h"
#include "gradients_disagree.h"
#include "hidden_neurons.h"
#include "loops_and_strokes.h"
#include "one_decision.h"
#include "options.h"
#include "own_digit.h"
#include "published_and_ours.h"
#include "shapes.h"
#include "twenty_epochs.h"
#include "where_wrong.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    Runs runs;
    Film film;
    WhereWrong where;
    GradientsDisagree gradients;
    bool is_seen_into; // one hidden layer: the next four are known
    OneDecision decision;
    double *hole; // [test digits]
    HiddenNeurons trained, untrained;
    OwnDigit own; // the workbook's own drawing
} Chapter;

// The workbook's own drawing, where the program is run beside it.
static const char own_drawing[] = "chapters/07-trainer/my-digit.png";

static void chapter_train(const Workbook *book, const Settings *s,
                          Chapter *it)
{
    Error error;
    it->runs =
        twenty_epochs_of(book, &s->plan, &it->sets, s->networks, &it->film);
    if (!keep_all(&s->keep, &s->plan, &it->runs, &error))
        workbook_fail(book, &error);
    if (!interrupted)
        return;
    const Run *last = &it->runs.at[it->runs.count - 1];
    printf("\nInterrupted in epoch %zu.\n", run_last(last)->epoch);
    exit(EXIT_INTERRUPTED);
}

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    const Network *net = it->runs.at[0].net;
    const Digits *test = &it->sets.test;
    Error error;
    it->where = where_wrong_of(net, test);
    it->gradients = gradients_disagree_of(film_young(&it->film),
                                          plan_cost(&s->plan, net),
                                          &it->sets.training, book->seed);
    if (access(own_drawing, F_OK) == 0 &&
        !own_digit_read(net, own_drawing, &it->own, &error))
        workbook_fail(book, &error);
    it->is_seen_into = net->depth == 2;
    if (!it->is_seen_into)
        return;
    size_t digit = s->digit != WORKBOOK_BY_RULE
                       ? s->digit
                       : where_wrong_least_certain(&it->where);
    it->decision = one_decision_of(net, test, digit);
    it->hole = shapes_holes(test);
    it->trained = hidden_neurons_of(net, test, it->hole);
    it->untrained = hidden_neurons_of(it->film.at[0].net, test, it->hole);
}

static void chapter_print(const Workbook *book, const Chapter *it)
{
    Error error;
    twenty_epochs_print(&it->runs);
    where_wrong_print(&it->where);
    gradients_disagree_print(&it->gradients);
    if (it->is_seen_into) {
        one_decision_print(&it->decision);
        hidden_neurons_print(&it->trained, &it->untrained);
        loops_and_strokes_print(&it->trained, &it->untrained, it->hole);
    } else {
        puts("\nOnly a network with one hidden layer is looked into: there "
             "a hidden neuron\nhas 784 weights that are a picture, and ten "
             "votes.");
    }
    if (it->own.path != NULL)
        own_digit_print(&it->own);
    else
        printf("\n%s is not here: no drawing is read.\n", own_drawing);
    if (!methods_print_dead(it->runs.at[0].net, &it->sets.test, &error))
        workbook_fail(book, &error);
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    twenty_epochs_trace(trace, &it->runs);
    gradients_disagree_trace(trace, &it->gradients);
    if (it->own.path != NULL)
        own_digit_trace(trace, &it->own);
    if (!it->is_seen_into)
        return;
    one_decision_trace(trace, &it->decision);
    hidden_neurons_trace(trace, &it->trained);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    const Run *run = &it->runs.at[0];
    figure_curves(book, &it->runs);
    figure_confusion(book, &it->where, run);
    figure_mistakes(book, &it->where, run);
    figure_gradients_disagree(book, &it->gradients);
    if (it->own.path != NULL)
        figure_drawing(book, &it->own, keep_shape(run->net).text);
    if (!it->is_seen_into)
        return;
    size_t neuron = hidden_neurons_dearest(&it->trained);
    figure_decision(book, &it->decision, run);
    figure_gallery(book, &it->trained, &it->untrained, run);
    figure_filmstrip(book, &it->film, neuron, run);
    figure_film(book, &it->film, neuron);
}

static void chapter_free(Chapter *it)
{
    runs_free(&it->runs);
    film_free(&it->film);
    where_wrong_free(&it->where);
    own_digit_free(&it->own);
    if (it->is_seen_into) {
        one_decision_free(&it->decision);
        hidden_neurons_free(&it->trained);
        hidden_neurons_free(&it->untrained);
    }
    free(it->hole);
    digits_close(&it->sets);
}

// The validation digits lie behind those that are learned from.
static void open_digits(const Workbook *book, const Settings *s,
                        DigitsSets *sets)
{
    size_t validate = s->plan.methods.validate;
    Digits *training = &sets->training;
    Error error;
    workbook_digits(book, s->train + validate, DIGITS_ALL, sets);
    if (validate > 0 && training->count < s->train + validate) {
        error_set(&error,
                  "--validate: expected at most %zu, as there are %zu "
                  "training digits and --train takes %zu",
                  training->count > s->train ? training->count - s->train
                                             : 0,
                  training->count, s->train);
        workbook_fail(book, &error);
    }
    training->count -= validate;
    workbook_check_digit(book, s->digit, sets, &sets->test);
}

static void follow_the_book(Workbook *book, const Settings *settings)
{
    static Chapter it; // too large for the stack
    open_digits(book, settings, &it.sets);
    chapter_train(book, settings, &it);
    chapter_compute(book, settings, &it);
    chapter_print(book, &it);
    chapter_trace(book->trace, &it);
    if (book->figures)
        chapter_draw(book, &it);
    chapter_free(&it);
}

// All that --classify asks for.
static void read_drawing(Workbook *book, const Settings *settings)
{
    Model model;
    OwnDigit own;
    Error error;
    if (!keep_load(settings->plan.load, &model, &error) ||
        !own_digit_read(model.net, settings->classify, &own, &error))
        workbook_fail(book, &error);
    own_digit_print(&own);
    own_digit_trace(book->trace, &own);
    if (book->figures)
        figure_drawing(book, &own, keep_shape(model.net).text);
    own_digit_free(&own);
    model_free(&model);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("07-trainer");
    Settings settings = settings_read(&book, argc, argv);
    if (settings.classify != NULL) {
        read_drawing(&book, &settings);
        return workbook_end(&book);
    }
    training_catch_interrupt();
    if (settings.experiments)
        published_and_ours_print(&book, settings.plan.engine);
    else
        follow_the_book(&book, &settings);
    return workbook_end(&book);
}
