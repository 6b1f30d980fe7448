// Chapter 7: the trainer.  Mini-batches, epochs, and then the questions:
// how good is it, where is it wrong, and what did its neurons learn?
#include "figures.h"
#include "gradients_disagree.h"
#include "hidden_neurons.h"
#include "loops_and_strokes.h"
#include "one_decision.h"
#include "options.h"
#include "own_digit.h"
#include "published_and_ours.h"
#include "twenty_epochs.h"
#include "where_wrong.h"

typedef struct {
    DigitsSets sets;
    Runs runs; // of which the first is shown
    Film film;
    WhereWrong where;
    GradientsDisagree gradients;
    OneDecision decision;
    HiddenNeurons neurons;
    OwnDigit own;
    Footed foot;
} Chapter;

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    it->runs =
        twenty_epochs_of(book, &s->plan, &it->sets, s->networks, &it->film);
    keep_all(book, &s->keep, &s->plan, &it->runs);
    training_end_if_interrupted(&it->runs.at[it->runs.count - 1]);
    const Network *net = it->runs.at[0].net;
    const Digits *test = &it->sets.test;
    Cost cost = plan_cost(&s->plan, net);
    it->where = where_wrong_of(net, test);
    it->gradients = gradients_disagree_of(film_young(&it->film), cost,
                                          &it->sets.training, book->seed);
    it->decision = one_decision_of(net, &it->where, s->digit);
    it->neurons = hidden_neurons_of(net, it->film.at[0].net, test);
    it->neurons.second = second_layer_of(book, &s->plan, &it->sets,
                                         s->networks, &it->neurons.seen);
    it->own = own_digit_of_book(book, net);
    it->foot = twenty_epochs_foot(&it->runs, test);
}

static void chapter_print(const Workbook *book, const Chapter *it)
{
    twenty_epochs_print(&it->runs);
    where_wrong_print(&it->where);
    gradients_disagree_print(&it->gradients);
    one_decision_print(&it->decision);
    hidden_neurons_print(&it->neurons);
    loops_and_strokes_print(&it->neurons);
    own_digit_print(&it->own);
    methods_print_dead(book, it->runs.at[0].net, &it->sets.test);
    footed_print(&it->foot, "seed");
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    twenty_epochs_trace(trace, &it->runs);
    gradients_disagree_trace(trace, &it->gradients);
    own_digit_trace(trace, &it->own);
    one_decision_trace(trace, &it->decision);
    hidden_neurons_trace(trace, &it->neurons);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    const Run *run = &it->runs.at[0];
    size_t neuron = hidden_neurons_dearest(&it->neurons);
    figure_curves(book, &it->runs);
    figure_confusion(book, &it->where, run);
    figure_mistakes(book, &it->where, run);
    figure_gradients_disagree(book, &it->gradients);
    figure_drawing(book, &it->own);
    figure_decision(book, &it->decision, run);
    figure_gallery(book, &it->neurons, run);
    figure_filmstrip(book, &it->film, neuron, run);
    figure_film(book, &it->film, neuron, run);
}

static void chapter_free(Chapter *it)
{
    runs_free(&it->runs);
    film_free(&it->film);
    where_wrong_free(&it->where);
    one_decision_free(&it->decision);
    hidden_neurons_free(&it->neurons);
    own_digit_free(&it->own);
    digits_close(&it->sets);
}

static void follow_the_book(Workbook *book, const Settings *settings)
{
    static Chapter it; // too large for the stack
    training_catch_interrupt();
    training_digits(book, &settings->plan, settings->train, &it.sets);
    workbook_check_digit(book, settings->digit, &it.sets, &it.sets.test);
    chapter_compute(book, settings, &it);
    chapter_print(book, &it);
    chapter_trace(book->trace, &it);
    while (workbook_draws(book))
        chapter_draw(book, &it);
    chapter_free(&it);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("07-trainer");
    Settings settings = settings_read(&book, argc, argv);
    if (settings.classify != NULL)
        own_digit_classify(&book, &settings.plan, settings.classify);
    else if (settings.experiments)
        published_and_ours_print(&book, settings.plan.engine);
    else
        follow_the_book(&book, &settings);
    return workbook_end(&book);
}
