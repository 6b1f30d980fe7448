// Chapter 3: one digit walks through a network of three layers.  Counts
// the parameters, lets networks with random weights guess, trains one of
// them shortly (how is the matter of chapters 5 to 7) and follows every
// number of one digit from the pixels to the answer.
#include "evidence.h"
#include "figures.h"
#include "forward_pass.h"
#include "no_network.h"
#include "options.h"
#include "probabilities.h"
#include "random_guess.h"
#include "short_training.h"
#include "sixteen_neurons.h"
#include "thirteen_thousand.h"
#include "workbook/footed.h"

// Everything that the chapter works out.
typedef struct {
    DigitsSets sets;
    Network *net;
    ForwardPass *before, *after; // the training
    RandomGuess guess;
    NoNetwork rules;
    ShortTraining training;
    Evidence evidence;
    SixteenNeurons sixteen;
    Probabilities probabilities;
    Footed foot;
} Chapter;

static void chapter_compute(const Workbook *book, const Settings *s,
                            Chapter *it)
{
    const Digits *test = &it->sets.test;
    Random random = random_start(book->seed);
    Initialisation start = (Initialisation)s->start;
    Network *net = it->net = thirteen_thousand_network();
    network_initialise(net, start, &random);
    it->before = forward_pass_new(net, test, s->digit);
    it->guess = random_guess_of(net, start, book->seed, s->networks, test);
    it->rules = no_network_of(&it->sets);
    footed_ask(&it->foot, test, net, phrase("before training"));
    it->training =
        short_training_of(book, s->epochs, net, &it->sets, &random);
    it->after = forward_pass_new(net, test, s->digit);
    it->evidence = evidence_of(it->after);
    it->sixteen = sixteen_neurons_of(net, test);
    it->probabilities = probabilities_of(it->after->pass);
    footed_ask(&it->foot, test, net, phrase("after it"));
}

static void chapter_print(const Workbook *book, const Chapter *it)
{
    thirteen_thousand_print(it->net);
    forward_pass_print_before(it->before, book->seed);
    random_guess_print(&it->guess);
    no_network_print(&it->rules);
    short_training_print(&it->training);
    forward_pass_print_after(it->after);
    evidence_print(&it->evidence, it->after);
    sixteen_neurons_print(&it->sixteen);
    probabilities_print(&it->probabilities);
    footed_print(&it->foot, "784-16-16-10");
}

static void chapter_trace(Trace *trace, const Chapter *it)
{
    forward_pass_trace(trace, it->before, "before");
    random_guess_trace(trace, &it->guess);
    no_network_trace(trace, &it->rules, &it->guess);
    forward_pass_trace(trace, it->after, "after");
    evidence_trace(trace, &it->evidence, it->after->answer);
    sixteen_neurons_trace(trace, &it->sixteen);
    probabilities_trace(trace, &it->probabilities);
}

static void chapter_draw(Workbook *book, const Chapter *it)
{
    const Guess *trained = &it->training.trained;
    figure_guessing(book, &it->guess, &it->rules, trained);
    figure_eyes(book, it->after);
    figure_feedforward(book, it->after, trained);
    figure_evidence(book, &it->evidence, it->after, &it->sixteen);
}

static void chapter_free(Chapter *it)
{
    forward_pass_free(it->before);
    forward_pass_free(it->after);
    network_free(it->net);
    digits_close(&it->sets);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("03-feedforward");
    Settings settings = settings_read(&book, argc, argv);
    Chapter it = {.net = NULL};
    workbook_digits(&book, settings.training, DIGITS_ALL, &it.sets);
    workbook_check_digit(&book, settings.digit, &it.sets, &it.sets.test);
    chapter_compute(&book, &settings, &it);
    chapter_print(&book, &it);
    chapter_trace(book.trace, &it);
    while (workbook_draws(&book))
        chapter_draw(&book, &it);
    chapter_free(&it);
    return workbook_end(&book);
}
