// Chapter 7: the trainer.  Mini-batches, epochs, and then the questions:
// how good is it, where is it wrong, and what did its neurons learn?
#include <stdio.h>
#include <stdlib.h>

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

// Everything that the chapter works out.  Decision, neurons and hole are
// empty but for a network with one hidden layer.
typedef struct {
    DigitsSets sets;
    Runs runs; // of which the first is shown
    Film film;
    WhereWrong where;
    GradientsDisagree gradients;
    OneDecision decision;
    double *hole; // [test digits], see shapes.h
    HiddenNeurons trained, untrained;
    OwnDigit own;
} Chapter;

static void chapter_train(const Workbook *book, const Settings *s,
                          Chapter *it)
{
    Error error;
    it->runs =
        twenty_epochs_of(book, &s->plan, &it->sets, s->networks, &it->film);
    if (!keep_all(&s->keep, &s->plan, &it->runs, &error))
        workbook_fail(book, &error);
    training_release_interrupt();
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
    it->where = where_wrong_of(net, test);
    it->gradients = gradients_disagree_of(film_young(&it->film),
                                          plan_cost(&s->plan, net),
                                          &it->sets.training, book->seed);
    size_t digit = s->digit != WORKBOOK_BY_RULE
                       ? s->digit
                       : where_wrong_least_certain(&it->where);
    it->decision = one_decision_of(net, test, digit);
    it->hole = shapes_holes(test);
    it->trained = hidden_neurons_of(net, test, it->hole);
    it->untrained = hidden_neurons_of(it->film.at[0].net, test, it->hole);
    it->own = own_digit_of_book(book, net);
}

static void chapter_print(const Workbook *book, const Chapter *it)
{
    Error error;
    twenty_epochs_print(&it->runs);
    where_wrong_print(&it->where);
    gradients_disagree_print(&it->gradients);
    one_decision_print(&it->decision);
    hidden_neurons_print(&it->trained, &it->untrained);
    loops_and_strokes_print(&it->trained, &it->untrained, it->hole);
    own_digit_print(&it->own);
    if (!methods_print_dead(it->runs.at[0].net, &it->sets.test, &error))
        workbook_fail(book, &error);
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    twenty_epochs_trace(trace, &it->runs);
    gradients_disagree_trace(trace, &it->gradients);
    own_digit_trace(trace, &it->own);
    one_decision_trace(trace, &it->decision);
    hidden_neurons_trace(trace, &it->trained);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    const Run *run = &it->runs.at[0];
    size_t neuron = hidden_neurons_dearest(&it->trained);
    figure_curves(book, &it->runs);
    figure_confusion(book, &it->where, run);
    figure_mistakes(book, &it->where, run);
    figure_gradients_disagree(book, &it->gradients);
    figure_drawing(book, &it->own, keep_shape(run->net).text);
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
    one_decision_free(&it->decision);
    free(it->hole);
    hidden_neurons_free(&it->trained);
    hidden_neurons_free(&it->untrained);
    own_digit_free(&it->own);
    digits_close(&it->sets);
}

static void follow_the_book(Workbook *book, const Settings *settings)
{
    static Chapter it; // too large for the stack
    training_digits(book, &settings->plan, settings->train, &it.sets);
    workbook_check_digit(book, settings->digit, &it.sets, &it.sets.test);
    chapter_train(book, settings, &it);
    chapter_compute(book, settings, &it);
    chapter_print(book, &it);
    chapter_trace(book->trace, &it);
    while (workbook_draws(book))
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
    while (workbook_draws(book))
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
