// Chapter 7: the trainer.  Mini-batches, epochs, and then the questions:
// how good is it, where is it wrong, and what did its neurons learn?
#include "trainer.h"

#include <stdlib.h>

#include "base/memory.h"
#include "learner.h"
#include "report.h"
#include "workbook/table.h"

static const char about[] =
    "Trains a network on handwritten digits: mini-batch after mini-batch, "
    "epoch\n"
    "after epoch.  Then it shows what came of it: the best and the last "
    "epoch, the\n"
    "confusion matrix, the worst mistakes, gradients that disagree, one "
    "decision\n"
    "followed through every neuron, and what each hidden neuron is good "
    "for.\n"
    "Ctrl-C ends the training after the mini-batch under way; --save and\n"
    "--history are still written, and the exit code is 130.\n"
    "\n"
    "Try:  build/07-trainer --cost cross-entropy --rate 0.5 --l2 5\n"
    "      build/07-trainer --hidden 16,16 --epochs 2 --save build/net.st\n"
    "      build/07-trainer --load build/net.st --epochs 0   look at it";

static const char *const activations[] = {"sigmoid", "tanh", "relu", NULL};
static const char *const outputs[] = {"sigmoid", "softmax", NULL};
static const char *const costs[] = {"quadratic", "cross-entropy", NULL};
static const char *const initials[] = {"zeros", "normal", "scaled", "he",
                                       NULL};

static void start(Workbook *book, Settings *s, int argc, char **argv)
{
    const Option options[] = {
        {.help = "The network:"},
        {"hidden", "N,N,...", "neurons of the hidden layers (30)",
         OPTION_SIZES, &s->hidden, 1, 5000, NULL},
        {"activation", "NAME",
         "of the hidden layers: sigmoid, tanh or relu\n(sigmoid)",
         OPTION_CHOICE, &s->activation, 0, 0, activations},
        {"output", "NAME",
         "of the last layer: sigmoid or softmax (sigmoid)", OPTION_CHOICE,
         &s->output, 0, 0, outputs},
        {"init", "NAME",
         "the first weights: normal is N(0, 1), scaled\n"
         "N(0, 1/n), he N(0, 2/n), or zeros (scaled)",
         OPTION_CHOICE, &s->init, 0, 0, initials},
        {"load", "FILE",
         "begin with the network in FILE; its shape and\n"
         "activations count, not the options above",
         OPTION_TEXT, &s->load, 0, 0, NULL},
        {.help = "Its training:"},
        {"cost", "NAME",
         "quadratic or cross-entropy (quadratic)\n"
         "(cross-entropy is the binary one with sigmoid\n"
         "outputs and the categorical one with softmax)",
         OPTION_CHOICE, &s->cost, 0, 0, costs},
        {"epochs", "N", "passes through the training digits (20)",
         OPTION_COUNT, &s->epochs, 0, 100000, NULL},
        {"batch", "N", "digits in a mini-batch (10)", OPTION_COUNT,
         &s->batch, 1, 60000, NULL},
        {"rate", "X", "the learning rate (3)", OPTION_NUMBER, &s->rate,
         1e-9, 1e6, NULL},
        {"l2", "X", "lambda of L2 regularisation (0)", OPTION_NUMBER,
         &s->l2, 0, 1e6, NULL},
        {"train", "N", "train with the first N training digits (50000)",
         OPTION_COUNT, &s->train, 10, 60000, NULL},
        {"every", "N", "measure after every N epochs and the last (1)",
         OPTION_COUNT, &s->every, 1, 100000, NULL},
        {"networks", "N",
         "train N networks, with seeds from --seed on; the\n"
         "first is shown, the others give the spread (3)",
         OPTION_COUNT, &s->networks, 1, 100, NULL},
        {"engine", "NAME",
         "fast (single precision, a batch at a time, all\n"
         "cores) or plain (the code of src/nn) (fast)",
         OPTION_CHOICE, &s->engine, 0, 0, learner_engines},
        {.help = "What to keep and to show:"},
        {"history", "FILE", "write cost and accuracy of every epoch as CSV",
         OPTION_TEXT, &s->history, 0, 0, NULL},
        {"save", "FILE", "write the network after its last epoch",
         OPTION_TEXT, &s->save, 0, 0, NULL},
        {"digit", "N",
         "the test digit whose decision is traced (the right\n"
         "answer that is the least certain)",
         OPTION_COUNT, &s->digit, 0, 9999, NULL},
        {"experiments", NULL,
         "instead of all this, train as others published and\n"
         "print published and ours; takes minutes",
         OPTION_FLAG, &s->experiments, 0, 0, NULL},
        WORKBOOK_OPTIONS(*book),
    };
    workbook_start(book, about, options, COUNT_OF(options), argc, argv);
}

// ---- Ctrl-C
// -----------------------------------------------------------------

static void interrupt(int signal_number)
{
    (void)signal_number;
    interrupted = 1;
}

// The first Ctrl-C asks politely; a second one ends the program at once.
static void catch_interrupt(void)
{
    struct sigaction action = {.sa_handler = interrupt,
                               .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
}

// ---- training
// ---------------------------------------------------------------

static void print_network(const Settings *s, const Network *net,
                          size_t epochs_done)
{
    char shape[80];
    int used = snprintf(shape, sizeof shape, "%zu", network_inputs(net));
    for (size_t l = 0; l < net->depth; l++)
        used += snprintf(shape + used, sizeof shape - (size_t)used, "-%zu",
                         net->layers[l].outputs);
    table_heading("The network");
    printf("  layers         %s, %zu parameters\n", shape,
           net->parameter_count);
    printf("  activations    %s, output %s\n",
           activation_name(net->layers[0].activation),
           activation_name(net->layers[net->depth - 1].activation));
    if (s->load != NULL)
        printf("  first weights  loaded, after epoch %zu\n", epochs_done);
    else
        printf("  first weights  %s\n", initials[s->init]);
    printf("  cost           %s\n", cost_name(settings_cost(s, net)));
    printf("  learning       rate %g, mini-batches of %zu, lambda %g\n",
           s->rate, s->batch, s->l2);
    printf("  engine         %s\n", learner_engines[s->engine]);
}

static void save_network(const Lesson *lesson, const Workbook *book)
{
    const Settings *s = &lesson->settings;
    const Run *run = &lesson->runs[0];
    const Epoch *last = &run->epochs[run->last];
    Model model = {.net = run->net};
    model_note(&model, "epoch", "%zu", last->epoch - !run->complete);
    model_note(&model, "test_accuracy", "%.4f", last->test.accuracy);
    model_note(&model, "digits", "%s", lesson->sets.training.source);
    model_note(&model, "train", "%zu", lesson->sets.training.count);
    model_note(&model, "seed", "%llu", (unsigned long long)run->seed);
    model_note(&model, "init", "%s",
               s->load != NULL ? "loaded" : initials[s->init]);
    model_note(&model, "cost", "%s", cost_name(settings_cost(s, run->net)));
    model_note(&model, "rate", "%g", s->rate);
    model_note(&model, "batch", "%zu", s->batch);
    model_note(&model, "l2", "%g", s->l2);
    model_note(&model, "engine", "%s", learner_engines[s->engine]);
    Error error;
    if (!model_save(&model, s->save, &error))
        workbook_fail(book, &error);
    printf("\nsaved   %s\n", s->save);
}

// Writes what was asked for; also after Ctrl-C.
static void keep(const Lesson *lesson, size_t runs, const Workbook *book)
{
    const Settings *s = &lesson->settings;
    Error error;
    if (s->save != NULL)
        save_network(lesson, book);
    if (s->history == NULL)
        return;
    if (!training_write_history(lesson->runs, runs, s->history, &error))
        workbook_fail(book, &error);
    printf("\nhistory %s\n", s->history);
}

static void train(Lesson *lesson, const Workbook *book)
{
    const Settings *s = &lesson->settings;
    Error error;
    size_t runs = 0;
    lesson->runs = memory_new(s->networks, sizeof *lesson->runs);
    while (runs < s->networks && (runs == 0 || !interrupted)) {
        uint64_t seed = book->seed + runs;
        size_t epochs_done;
        Network *net = training_begin(s, book, seed, &epochs_done);
        bool shown = runs == 0;
        if (shown) {
            print_network(s, net, epochs_done);
            table_heading("Training");
        }
        if (!training_run(s, &lesson->sets, net, epochs_done, seed,
                          shown ? &lesson->film : NULL,
                          shown ? report_epoch : NULL, &lesson->runs[runs],
                          &error))
            workbook_fail(book, &error);
        runs++;
    }
    keep(lesson, runs, book);
    if (interrupted) {
        const Run *first = &lesson->runs[0];
        printf("\nInterrupted in epoch %zu.\n",
               lesson->runs[runs - 1].epochs[first->last].epoch);
        exit(128 + SIGINT);
    }
}

// ---- what came of it
// ----------------------------------------------------------

static void measure(Lesson *lesson, const bool *hole, uint64_t seed)
{
    const Network *net = lesson->runs[0].net;
    const Digits *test = &lesson->sets.test;
    const Film *film = &lesson->film;
    lesson->answers = answers_of(net, test);
    // At first all examples pull the same way, at the end few pull at all:
    // look at the network in between.
    const Frame *young = &film->at[0];
    for (size_t i = 0; i < film->count; i++)
        if (film->at[i].updates <= 1000)
            young = &film->at[i];
    lesson->disagree =
        disagree_of(young->net, settings_cost(&lesson->settings, net),
                    &lesson->sets.training, seed);
    lesson->disagree.updates = young->updates;
    if (net->depth != 2)
        return;
    size_t digit = lesson->settings.digit;
    if (digit >= test->count)
        digit = answers_least_certain(&lesson->answers, test);
    lesson->decision = decision_of(net, test, digit);
    lesson->neurons = neurons_of(net, test, hole);
    lesson->untrained = neurons_of(film->at[0].net, test, hole);
}

static void report(const Lesson *lesson, const bool *hole)
{
    report_best(lesson);
    report_confusion(lesson);
    report_mistakes(lesson);
    report_disagree(lesson);
    if (lesson->neurons.count == 0) {
        puts("\nOnly a network with one hidden layer is looked into: there "
             "a hidden neuron\nhas 784 weights that are a picture, and ten "
             "votes.");
        return;
    }
    report_decision(lesson);
    report_neurons(lesson);
    report_shapes(lesson, hole);
}

static void lesson_free(Lesson *lesson)
{
    for (size_t r = 0; r < lesson->settings.networks; r++)
        run_free(&lesson->runs[r]);
    free(lesson->runs);
    film_free(&lesson->film);
    answers_free(&lesson->answers);
    decision_free(&lesson->decision);
    neurons_free(&lesson->neurons);
    neurons_free(&lesson->untrained);
    digits_close(&lesson->sets);
}

int main(int argc, char **argv)
{
    Workbook book = workbook_new("07-trainer");
    Lesson lesson = {.settings = {.hidden = {1, {30}},
                                  .init = SCALED_NORMAL,
                                  .epochs = 20,
                                  .every = 1,
                                  .batch = 10,
                                  .rate = 3,
                                  .train = 50000,
                                  .networks = 3,
                                  .digit = SIZE_MAX}};
    start(&book, &lesson.settings, argc, argv);
    catch_interrupt();
    if (lesson.settings.experiments) {
        experiments_print(&book, lesson.settings.engine);
        return workbook_end(&book);
    }
    workbook_digits(&book, lesson.settings.train, DIGITS_ALL, &lesson.sets);
    train(&lesson, &book);
    bool *hole = shapes_holes(&lesson.sets.test);
    measure(&lesson, hole, book.seed);
    report(&lesson, hole);
    report_trace(book.trace, &lesson);
    if (book.figures)
        plates_draw(&book, &lesson);
    free(hole);
    lesson_free(&lesson);
    return workbook_end(&book);
}
