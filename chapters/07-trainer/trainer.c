// Chapter 7: the trainer.  Mini-batches, epochs, and then the questions:
// how good is it, where is it wrong, and what did its neurons learn?
#include "trainer.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "measure/learner.h"
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
    "Ctrl-C ends the training after the mini-batch under way; --save, "
    "--export and\n"
    "--history are still written, and the exit code is 130.\n"
    "\n"
    "Try:  build/07-trainer --cost cross-entropy --rate 0.5 --l2 5\n"
    "      build/07-trainer --hidden 16,16 --epochs 2 --save build/net.st\n"
    "      build/07-trainer --load build/net.st --epochs 0   look at it\n"
    "      build/07-trainer --load build/net.st --classify my-digit.png";

static const char *const activations[] = {"sigmoid", "tanh", "relu", NULL};
static const char *const outputs[] = {"sigmoid", "softmax", NULL};
static const char *const costs[] = {"quadratic", "cross-entropy", NULL};

static void start(Workbook *book, Settings *s, int argc, char **argv)
{
    const Option options[] = {
        {.help = "The network:"},
        {"hidden", "N,N,...", "neurons of the hidden layers; 0: none (30)",
         OPTION_SIZES, &s->hidden, 0, 5000, NULL},
        {"activation", "NAME",
         "of the hidden layers: sigmoid, tanh or relu\n(sigmoid)",
         OPTION_CHOICE, &s->activation, 0, 0, activations},
        {"output", "NAME",
         "of the last layer: sigmoid or softmax (sigmoid)", OPTION_CHOICE,
         &s->output, 0, 0, outputs},
        {"init", "NAME",
         "the first weights: normal is N(0, 1), scaled\n"
         "N(0, 1/n), he N(0, 2/n), or zeros (scaled)",
         OPTION_CHOICE, &s->init, 0, 0, settings_initials},
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
         "first is shown, the others give the spread (3;\n"
         "1 with --checkpoint or without epochs)",
         OPTION_COUNT, &s->networks, 1, 100, NULL},
        {"engine", "NAME",
         "fast (single precision, a batch at a time, all\n"
         "cores) or plain (the code of src/nn) (fast)",
         OPTION_CHOICE, &s->engine, 0, 0, learner_engines},
        METHODS_OPTIONS(s->methods),
        {.help = "What to keep and to show:"},
        {"save", "FILE",
         "write the network after its last epoch\n"
         "(safetensors)",
         OPTION_TEXT, &s->save, 0, 0, NULL},
        {"export", "FILE", "the same as a NumPy archive, .npz", OPTION_TEXT,
         &s->export, 0, 0, NULL},
        {"history", "FILE", "write cost and accuracy of every epoch as CSV",
         OPTION_TEXT, &s->history, 0, 0, NULL},
        {"checkpoint", "FILE",
         "after each measurement, write what is needed to\n"
         "go on from there",
         OPTION_TEXT, &s->checkpoint, 0, 0, NULL},
        {"resume", NULL,
         "go on from the checkpoint where there is one;\n"
         "--epochs counts from the very beginning",
         OPTION_FLAG, &s->resume, 0, 0, NULL},
        WORKBOOK_DIGIT(s->digit,
                       "the test digit whose decision is traced (the right\n"
                       "answer that is the least certain)"),
        {"classify", "FILE",
         "instead of all this, tell which digit this PNG\n"
         "shows, with the network of --load",
         OPTION_TEXT, &s->classify, 0, 0, NULL},
        {"experiments", NULL,
         "instead of all this, train as others published and\n"
         "print published and ours; takes minutes",
         OPTION_FLAG, &s->experiments, 0, 0, NULL},
        WORKBOOK_OPTIONS(*book),
    };
    OptionTable table = {.about = about,
                         .options = options,
                         .count = COUNT_OF(options)};
    workbook_start(book, table, argc, argv);
}

// Options that need each other, or cannot be had together.  A checkpoint
// that is there is not overwritten unasked.
static void check_together(const Workbook *book, Settings *s)
{
    if (s->classify != NULL && s->load == NULL)
        workbook_refuse(book, "--classify: expected --load FILE with it");
    if (s->resume && s->checkpoint == NULL)
        workbook_refuse(book,
                        "--resume: expected --checkpoint FILE with it");
    for (size_t l = 0; l < s->hidden.count; l++)
        if (s->hidden.at[l] == 0 && s->hidden.count > 1)
            workbook_refuse(book, "--hidden: expected layers of 1 to 5000 "
                                  "neurons, or 0 alone for none");
    const char *refusal =
        methods_refusal(&s->methods, s->engine, s->checkpoint != NULL);
    if (refusal != NULL)
        workbook_refuse(book, refusal);
    if (s->networks == 0)
        s->networks = s->checkpoint != NULL || s->epochs == 0 ? 1 : 3;
    if (s->checkpoint == NULL)
        return;
    if (s->networks > 1)
        workbook_refuse(book,
                        "--checkpoint: expected --networks 1 with it");
    if (s->load != NULL)
        workbook_refuse(book, "--checkpoint: expected no --load with it");
    if (s->save != NULL && strcmp(s->save, s->checkpoint) == 0)
        workbook_refuse(book, "--save: expected another file than that of "
                              "--checkpoint");
    Error error;
    if (!s->resume && access(s->checkpoint, F_OK) == 0) {
        error_set(&error,
                  "%s: it is there already; expected --resume to go on "
                  "from it, or another name",
                  s->checkpoint);
        workbook_fail(book, &error);
    }
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

static void print_network(const Settings *s, const Run *run)
{
    const Network *net = run->net;
    table_heading("The network");
    printf("  layers         %s, %zu parameters\n", keep_shape(net).text,
           net->parameter_count);
    printf("  activations    %s, output %s\n",
           activation_name(net->layers[0].activation),
           activation_name(net->layers[net->depth - 1].activation));
    if (s->load != NULL)
        printf("  first weights  loaded, after epoch %zu\n", run->first);
    else
        printf("  first weights  %s\n", settings_initials[s->init]);
    printf("  cost           %s\n", cost_name(settings_cost(s, net)));
    printf("  learning       rate %g, mini-batches of %zu, lambda %g\n",
           s->rate, s->batch, s->l2);
    printf("  engine         %s\n", learner_engines[s->engine]);
    methods_print(&s->methods);
    if (s->resume && run->count > 0)
        printf("  resumed        after epoch %zu\n", run->done);
    else if (s->resume)
        puts("  resumed        from the beginning: no checkpoint yet");
}

// The table of epochs, those first that a checkpoint remembers.
static void print_history(const Run *run)
{
    Run past = *run;
    table_heading("Training");
    for (past.count = 0; past.count < run->count;) {
        past.last = past.count++;
        report_epoch(&past);
    }
}

static Run train_one(Lesson *lesson, const Workbook *book, size_t number)
{
    const Settings *s = &lesson->settings;
    bool shown = number == 0;
    Error error;
    Run run = training_begin(s, book, &lesson->sets.training,
                             book->seed + number);
    if (shown) {
        print_network(s, &run);
        print_history(&run);
    }
    if (!training_run(s, &lesson->sets, shown ? &lesson->film : NULL,
                      shown ? report_epoch : NULL, &run, &error))
        workbook_fail(book, &error);
    return run;
}

static void train(Lesson *lesson, const Workbook *book)
{
    const Settings *s = &lesson->settings;
    Error error;
    size_t runs = 0;
    lesson->runs = memory_new(s->networks, sizeof *lesson->runs);
    while (runs < s->networks && (runs == 0 || !interrupted)) {
        lesson->runs[runs] = train_one(lesson, book, runs);
        runs++;
    }
    if (!keep_all(s, lesson->runs, runs, &error))
        workbook_fail(book, &error);
    if (interrupted) {
        const Run *last = &lesson->runs[runs - 1];
        printf("\nInterrupted in epoch %zu.\n",
               last->epochs[last->last].epoch);
        exit(128 + SIGINT);
    }
}

// ---- what came of it
// ----------------------------------------------------------

// The workbook's own drawing, where the program is run beside it.
static const char own_drawing[] = "chapters/07-trainer/my-digit.png";

static void read_own_drawing(Lesson *lesson, const Workbook *book)
{
    Error error;
    if (access(own_drawing, F_OK) == 0 &&
        !reading_of(lesson->runs[0].net, own_drawing, &lesson->reading,
                    &error))
        workbook_fail(book, &error);
}

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
    if (digit == WORKBOOK_BY_RULE)
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
    if (lesson->neurons.count > 0) {
        report_decision(lesson);
        report_neurons(lesson);
        report_shapes(lesson, hole);
    } else {
        puts("\nOnly a network with one hidden layer is looked into: there "
             "a hidden neuron\nhas 784 weights that are a picture, and ten "
             "votes.");
    }
    if (lesson->reading.path != NULL)
        reading_print(&lesson->reading);
    else
        printf("\n%s is not here: no drawing is read.\n", own_drawing);
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
    reading_free(&lesson->reading);
    digits_close(&lesson->sets);
}

// The validation digits lie behind those that are learned from.
static void open_digits(const Workbook *book, Lesson *lesson)
{
    size_t train = lesson->settings.train;
    size_t validate = lesson->settings.methods.validate;
    Digits *training = &lesson->sets.training;
    workbook_digits(book, train + validate, DIGITS_ALL, &lesson->sets);
    if (validate > 0 && training->count < train + validate) {
        Error error;
        error_set(&error,
                  "--validate: expected at most %zu, as there are %zu "
                  "training digits and --train takes %zu",
                  training->count > train ? training->count - train : 0,
                  training->count, train);
        workbook_fail(book, &error);
    }
    training->count -= validate;
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
                                  .digit = WORKBOOK_BY_RULE,
                                  .methods = methods_none()}};
    start(&book, &lesson.settings, argc, argv);
    check_together(&book, &lesson.settings);
    if (lesson.settings.classify != NULL) {
        classify(&book, &lesson.settings);
        return workbook_end(&book);
    }
    catch_interrupt();
    if (lesson.settings.experiments) {
        experiments_print(&book, lesson.settings.engine);
        return workbook_end(&book);
    }
    open_digits(&book, &lesson);
    workbook_check_digit(&book, lesson.settings.digit, &lesson.sets,
                         &lesson.sets.test);
    train(&lesson, &book);
    bool *hole = shapes_holes(&lesson.sets.test);
    measure(&lesson, hole, book.seed);
    read_own_drawing(&lesson, &book);
    report(&lesson, hole);
    Error error;
    if (!methods_print_dead(lesson.runs[0].net, &lesson.sets.test, &error))
        workbook_fail(&book, &error);
    report_trace(book.trace, &lesson);
    if (book.figures)
        plates_draw(&book, &lesson);
    free(hole);
    lesson_free(&lesson);
    return workbook_end(&book);
}
