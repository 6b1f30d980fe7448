#include "options.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "engine/optimiser.h"

static const char about[] =
    "Trains a network on handwritten digits: mini-batch after mini-batch,\n"
    "epoch after epoch.  Then it shows what came of it: the best and the\n"
    "last epoch, the confusion matrix, the worst mistakes, gradients that\n"
    "disagree, one decision followed through every neuron, and what each\n"
    "hidden neuron is good for.  The data may be letters, or anything of\n"
    "up to 64 classes: the labels in the files of --data are counted, and\n"
    "the network gets an output for each.  Ctrl-C ends the training after\n"
    "the mini-batch under way; --save, --export and --history are still\n"
    "written, and the exit code is 130.  So do SIGTERM (143), SIGHUP\n"
    "(129) and a closed output (141); a second one ends it at once.\n"
    "\n"
    "Try:  build/07-trainer --cost cross-entropy --rate 0.5 --l2 5\n"
    "      build/07-trainer --hidden 16,16 --epochs 2 --save build/net.st\n"
    "      build/07-trainer --load build/net.st --epochs 0   look at it\n"
    "      build/07-trainer --load build/net.st --classify my-digit.png";

// Two of the costs and of the activations: which cross-entropy is meant
// depends on the output (plan_cost).
static const char *const costs[] = {"quadratic", "cross-entropy", NULL};
static const char *const outputs[] = {"sigmoid", "softmax", NULL};

// A checkpoint that is there is not overwritten unasked.
static void check_checkpoint(const Workbook *book, const Settings *s)
{
    const char *path = s->plan.checkpoint;
    Error error;
    if (s->networks > 1)
        workbook_refuse(book,
                        "--checkpoint: expected --networks 1 with it");
    if (s->plan.load != NULL)
        workbook_refuse(book, "--checkpoint: expected no --load with it");
    if (s->plan.resume || access(path, F_OK) != 0)
        return;
    error_set(&error,
              "%s: it is there already; expected --resume to go on "
              "from it, or another name",
              path);
    workbook_fail(book, &error);
}

// Each output has a file of its own, and its folder is there.
static void check_outputs(const Workbook *book, const Settings *s)
{
    const char *const outputs_of[][2] = {{"checkpoint", s->plan.checkpoint},
                                         {"save", s->keep.save},
                                         {"export", s->keep.export},
                                         {"history", s->keep.history},
                                         {"trace", book->trace_to}};
    Error error;
    for (size_t i = 0; i < COUNT_OF(outputs_of); i++) {
        const char *name = outputs_of[i][0], *path = outputs_of[i][1];
        if (path == NULL)
            continue;
        if (strcmp(name, "trace") != 0 &&
            (s->classify != NULL || s->experiments))
            workbook_refuse(book, "--%s: expected no --%s with it", name,
                            s->experiments ? "experiments" : "classify");
        for (size_t j = 0; j < i; j++)
            if (outputs_of[j][1] != NULL &&
                file_is_same(path, outputs_of[j][1]))
                workbook_refuse(book,
                                "--%s: expected another file than that of "
                                "--%s",
                                name, outputs_of[j][0]);
        if (!file_try(path, &error))
            workbook_fail(book, &error);
    }
}

static void check_hidden(const Workbook *book, const Sizes *hidden)
{
    for (size_t l = 0; l < hidden->count; l++)
        if (hidden->at[l] == 0 && hidden->count > 1)
            workbook_refuse(book, "--hidden: expected layers of 1 to 5000 "
                                  "neurons, or 0 alone for none");
}

// Options that need each other, or cannot be had together.
static void check_together(const Workbook *book, const Settings *s)
{
    const Plan *p = &s->plan;
    if (s->classify != NULL && p->load == NULL)
        workbook_refuse(book, "--classify: expected --load FILE with it");
    if (p->resume && p->checkpoint == NULL)
        workbook_refuse(book,
                        "--resume: expected --checkpoint FILE with it");
    check_hidden(book, &p->hidden);
    const char *refusal =
        methods_refusal(&p->methods, p->engine, p->checkpoint != NULL);
    if (refusal != NULL)
        workbook_refuse(book, "%s", refusal);
    check_outputs(book, s);
    if (p->checkpoint != NULL)
        check_checkpoint(book, s);
}

// ---- the table of options ----------------------------------------------

static Settings given; // what the words say
static int softmax;    // whether the output is

static const Option options[] = {
    {.help = "The network:"},
    {"hidden", "N,N,...", "neurons of the hidden layers; 0: none (30)",
     OPTION_SIZES, &given.plan.hidden, 0, 5000, NULL},
    {"activation", "NAME",
     "of the hidden layers: sigmoid, tanh or relu\n(sigmoid)",
     OPTION_CHOICE, &given.plan.activation, SIGMOID, TANH,
     activation_names},
    {"output", "NAME", "of the last layer: sigmoid or softmax (sigmoid)",
     OPTION_CHOICE, &softmax, 0, 0, outputs},
    {"init", "NAME",
     "the first weights: normal is N(0, 1), scaled\n"
     "N(0, 1/n), he N(0, 2/n), or zeros (scaled)",
     OPTION_CHOICE, &given.plan.init, 0, 0, initialisation_names},
    {"load", "FILE",
     "begin with the network in FILE; its shape and\n"
     "activations count, not the options above (which\n"
     "fill in activations that FILE does not name)",
     OPTION_TEXT, &given.plan.load, 0, 0, NULL},
    {.help = "Its training:"},
    {"cost", "NAME",
     "quadratic or cross-entropy (quadratic)\n"
     "(cross-entropy is the binary one with sigmoid\n"
     "outputs and the categorical one with softmax)",
     OPTION_CHOICE, &given.plan.cross_entropy, 0, 0, costs},
    {"epochs", "N", "passes through the training digits (20)", OPTION_COUNT,
     &given.plan.epochs, 0, 100000, NULL},
    {"batch", "N", "digits in a mini-batch (10)", OPTION_COUNT,
     &given.plan.batch, 1, 1000000, NULL},
    {"rate", "X", "the learning rate (3)", OPTION_NUMBER, &given.plan.rate,
     1e-9, 1e6, NULL},
    {"l2", "X", "lambda of L2 regularisation (0)", OPTION_NUMBER,
     &given.plan.l2, 0, 1e6, NULL},
    {"train", "N", "train with the first N training digits (50000)",
     OPTION_COUNT, &given.train, 10, 1000000, NULL},
    {"every", "N", "measure after every N epochs and the last (1)",
     OPTION_COUNT, &given.plan.every, 1, 100000, NULL},
    {"networks", "N",
     "train N networks, with seeds from --seed on; the\n"
     "first is shown, the others give the spread (3;\n"
     "1 with --checkpoint or without epochs)",
     OPTION_COUNT, &given.networks, 1, 100, NULL},
    {"engine", "NAME",
     "fast (single precision, a batch at a time, all\n"
     "cores) or plain (the code of src/nn) (fast)",
     OPTION_CHOICE, &given.plan.engine, 0, 0, learner_engines},
    {.help = "How the fast engine learns:"},
    {"threads", "N", "at most so many; 0: as many as pay (0)", OPTION_COUNT,
     &given.plan.methods.threads, 0, 256, NULL},
    {"optimizer", "NAME", "descent, momentum or adam (descent)",
     OPTION_CHOICE, &given.plan.methods.optimizer, 0, 0, rule_names},
    {"momentum", "X", "mu of momentum, beta1 of Adam (0.9)", OPTION_NUMBER,
     &given.plan.methods.momentum, 0, 0.9999, NULL},
    {"schedule", "NAME",
     "of the learning rate: constant, steps, or cosine,\n"
     "which falls to 0 over --epochs (constant)",
     OPTION_CHOICE, &given.plan.methods.schedule, 0, 0, schedule_names},
    {"step-every", "N", "epochs between two steps (10)", OPTION_COUNT,
     &given.plan.methods.step_every, 1, 100000, NULL},
    {"step-factor", "X", "what a step multiplies the rate by (0.1)",
     OPTION_NUMBER, &given.plan.methods.step_factor, 0, 1, NULL},
    {"dropout", "X", "chance of each hidden neuron to be left out (0)",
     OPTION_NUMBER, &given.plan.methods.dropout, 0, 0.95, NULL},
    {"input-dropout", "X", "and of each pixel (0)", OPTION_NUMBER,
     &given.plan.methods.input_dropout, 0, 0.95, NULL},
    {"max-norm", "X",
     "the longest row of weights into a neuron; 0: any\n"
     "length (0)",
     OPTION_NUMBER, &given.plan.methods.max_norm, 0, 1e6, NULL},
    {"augment", "NAME",
     "distort the digits anew in every epoch: none,\n"
     "affine or elastic (none)",
     OPTION_CHOICE, &given.plan.methods.augment, 0, 0, methods_augments},
    {"turn", "X", "at most so many degrees (7.5)", OPTION_NUMBER,
     &given.plan.methods.turn, 0, 45, NULL},
    {"scale", "X", "at most such a share of the size (0.075)",
     OPTION_NUMBER, &given.plan.methods.scale, 0, 0.5, NULL},
    {"shear", "X", "at most so many pixels for each of height (0.1)",
     OPTION_NUMBER, &given.plan.methods.shear, 0, 1, NULL},
    {"shift", "X", "at most so many pixels along each axis (0)",
     OPTION_NUMBER, &given.plan.methods.shift, 0, 10, NULL},
    {"thick", "X", "at most so much thicker or thinner strokes (0)",
     OPTION_NUMBER, &given.plan.methods.thick, 0, 10, NULL},
    {"alpha", "X", "strength of the elastic field (34)", OPTION_NUMBER,
     &given.plan.methods.alpha, 0, 200, NULL},
    {"sigma", "X", "its smoothness in pixels (4)", OPTION_NUMBER,
     &given.plan.methods.sigma, 2, 6, NULL},
    {"refine", "N",
     "epochs at the end in which digits are distorted\n"
     "less (0)",
     OPTION_COUNT, &given.plan.methods.refine, 0, 100000, NULL},
    {"refine-share", "X", "times as much (0.5)", OPTION_NUMBER,
     &given.plan.methods.refine_share, 0, 1, NULL},
    {.help = "When it stops:"},
    {"validate", "N",
     "measure on the N training digits after the first\n"
     "--train, and keep the network that is best there\n"
     "(0)",
     OPTION_COUNT, &given.plan.methods.validate, 0, 999990, NULL},
    {"patience", "N",
     "stop after N measurements in a row that are not\n"
     "better; 0: after the last epoch (0)",
     OPTION_COUNT, &given.plan.methods.patience, 0, 100000, NULL},
    {.help = "What to keep and to show:"},
    {"save", "FILE",
     "write the network after its last epoch\n"
     "(safetensors)",
     OPTION_TEXT, &given.keep.save, 0, 0, NULL},
    {"export", "FILE", "the same as a NumPy archive, .npz", OPTION_TEXT,
     &given.keep.export, 0, 0, NULL},
    {"history", "FILE", "write cost and accuracy of every epoch as CSV",
     OPTION_TEXT, &given.keep.history, 0, 0, NULL},
    {"checkpoint", "FILE",
     "after each measurement, write what is needed to\n"
     "go on from there",
     OPTION_TEXT, &given.plan.checkpoint, 0, 0, NULL},
    {"resume", NULL,
     "go on from the checkpoint where there is one;\n"
     "--epochs counts from the very beginning",
     OPTION_FLAG, &given.plan.resume, 0, 0, NULL},
    WORKBOOK_DIGIT(given.digit,
                   "the test digit whose decision is traced (the right\n"
                   "answer that is the least certain)"),
    {"classify", "FILE",
     "instead of all this, tell which digit this PNG\n"
     "or JPEG shows, or which class, with the network of\n"
     "--load (and the names of classes from --data)",
     OPTION_TEXT, &given.classify, 0, 0, NULL},
    {"experiments", NULL,
     "instead of all this, train as others published and\n"
     "print published and ours; takes minutes",
     OPTION_FLAG, &given.experiments, 0, 0, NULL},
};

Settings settings_read(Workbook *book, int argc, char **argv)
{
    given = (Settings){.plan = {.hidden = {1, {30}},
                                .activation = SIGMOID,
                                .init = SCALED_NORMAL,
                                .epochs = 20,
                                .every = 1,
                                .batch = 10,
                                .rate = 3,
                                .methods = methods_none()},
                       .train = 50000,
                       .digit = WORKBOOK_BY_RULE};
    book->classes_most = DIGITS_CLASSES_MOST;
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    given.plan.output = softmax ? SOFTMAX : SIGMOID;
    bool one = given.plan.checkpoint != NULL || given.plan.epochs == 0;
    if (given.networks == 0)
        given.networks = one ? 1 : 3;
    check_together(book, &given);
    return given;
}
