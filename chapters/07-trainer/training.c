#include "training.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/phrase.h"
#include "checkpoint.h"
#include "keep.h"
#include "measure/learner.h"
#include "workbook/progress.h"

// ---- Ctrl-C ------------------------------------------------------------

volatile sig_atomic_t interrupted;

static void interrupt(int signal_number)
{
    interrupted = signal_number;
}

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
enum { SIGNALS = sizeof signals / sizeof *signals };

// What nohup has the program ignore stays ignored.  A second SIGPIPE must
// not end it: the lines that name the saved files cause one each.
void training_catch_interrupt(void)
{
    struct sigaction old;
    struct sigaction action = {.sa_handler = interrupt};
    sigemptyset(&action.sa_mask);
    sigaction(SIGPIPE, &action, NULL);
    action.sa_flags = (int)SA_RESETHAND;
    for (int i = 0; i < SIGNALS; i++)
        if (signals[i] == SIGINT ||
            (sigaction(signals[i], NULL, &old) == 0 &&
             old.sa_handler != SIG_IGN))
            sigaction(signals[i], &action, NULL);
}

void training_end_if_interrupted(const Run *last)
{
    struct sigaction old;
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < SIGNALS; i++)
        if (sigaction(signals[i], NULL, &old) == 0 &&
            old.sa_handler == interrupt)
            sigaction(signals[i], &action, NULL);
    if (interrupted) {
        printf("\nInterrupted in epoch %zu.\n", run_last(last)->epoch);
        exit(EXIT_INTERRUPTED);
    }
}

// ---- what it begins with ------------------------------------------------

void training_digits(const Workbook *book, const Plan *plan, size_t train,
                     DigitsSets *sets)
{
    size_t validate = plan->methods.validate;
    Digits *training = &sets->training;
    Error error;
    workbook_digits(book, train + validate, DIGITS_ALL, sets);
    if (validate > 0 && training->count < train + validate) {
        error_set(&error,
                  "--validate: expected at most %zu, as there are %zu "
                  "training digits and --train takes %zu",
                  training->count > train ? training->count - train : 0,
                  training->count, train);
        workbook_fail(book, &error);
    }
    training->count -= validate;
}

// How many epochs a network has behind it: the note "epoch", or 0.
static bool read_epoch(const char *path, const Model *model, size_t *epoch,
                       Error *error)
{
    const char *text = model_find(model, "epoch");
    size_t length = text != NULL ? strlen(text) : 0;
    *epoch = 0;
    if (text == NULL)
        return true;
    if (length == 0 || length > 9 || strspn(text, "0123456789") != length)
        return error_set(error,
                         "%s: __metadata__: \"epoch\": expected a whole "
                         "number below 10^9, found \"%.40s\"",
                         path, text);
    *epoch = strtoul(text, NULL, 10);
    return true;
}

// An output for each class of the data.
static bool check_classes(const char *path, const Model *model,
                          const Digits *digits, Error *error)
{
    size_t outputs = network_outputs(model->net);
    size_t classes = digits_classes(digits);
    return outputs == classes ||
           error_set(error,
                     "%s: a network of %zu outputs, expected %zu, as many "
                     "as the data has classes",
                     path, outputs, classes);
}

// The network of --load, and how many epochs it has behind it.
static bool load_network(const Plan *plan, Run *run, Error *error)
{
    Model model;
    if (!keep_load(plan->load, plan, &model, error))
        return false;
    bool good = check_classes(plan->load, &model, run->digits, error) &&
                read_epoch(plan->load, &model, &run->first, error);
    if (good) { // it may be large: not twice
        run->net = model.net;
        model.net = NULL;
    }
    model_free(&model);
    return good;
}

bool training_begin(const Plan *plan, const Digits *digits, uint64_t seed,
                    Run *run, Error *error)
{
    bool good = true;
    *run = (Run){.seed = seed, .digits = digits, .complete = true};
    run->epochs = memory_new(plan->epochs + 1, sizeof *run->epochs);
    if (plan->load != NULL)
        good = load_network(plan, run, error);
    else
        run->net = plan_network(plan, digits_classes(digits), seed);
    run->done = run->first;
    if (plan->checkpoint != NULL)
        run->written = file_mark(plan->checkpoint);
    if (good && plan->resume)
        good = checkpoint_resume(plan, run, error);
    if (!good)
        run_free(run);
    return good;
}

// ---- one epoch ---------------------------------------------------------

// What one epoch after the other needs.
typedef struct {
    const Plan *plan;
    const DigitsSets *sets;
    Learner *learner;
    Onlooker looks;
    size_t *order;
    size_t updates;
    EarlyStop stop;
} Work;

// The order depends on the seed and on the epoch alone, so a network that
// was saved and loaded goes on as if nothing had happened.
static void shuffle(size_t *order, size_t count, uint64_t seed,
                    size_t epoch)
{
    Random random = random_start(seed + 1000003 * (uint64_t)epoch);
    for (size_t i = 0; i < count; i++)
        order[i] = i;
    random_shuffle(&random, order, count);
}

// In the first epoch some frames lie between two mini-batches.
static void film_batch(const Work *work, const Run *run, size_t epoch)
{
    if (work->looks.film == NULL || epoch != 1 ||
        !film_wants_update(work->updates))
        return;
    learner_store(work->learner);
    film_take(work->looks.film, run->net, work->updates, 0);
}

// Every mini-batch of one epoch.  False when Ctrl-C came in between.
static bool run_batches(Work *work, const Run *run, size_t epoch)
{
    size_t count = work->sets->training.count, batch = work->plan->batch;
    Phrase label = phrase("epoch %zu", epoch);
    shuffle(work->order, count, run->seed, epoch);
    learner_continue(work->learner, epoch - 1, work->updates);
    for (size_t start = 0; start < count; start += batch) {
        size_t left = count - start, n = left < batch ? left : batch;
        if (interrupted) {
            progress_show(label.text, count, count);
            return false;
        }
        learner_batch(work->learner, work->order + start, n);
        work->updates++;
        film_batch(work, run, epoch);
        progress_show(label.text, start + n, count);
    }
    return true;
}

// Writes down how the network is now.
static void measure(Work *work, Run *run, size_t epoch, double update)
{
    Epoch now = {.epoch = epoch, .update = update};
    if (!work->plan->test_only)
        now.training =
            learner_evaluate(work->learner, &work->sets->training);
    now.test = learner_evaluate(work->learner, &work->sets->test);
    run_note(run, &now);
}

static void tell(const Work *work, const Run *run)
{
    if (work->looks.each != NULL)
        work->looks.each(run);
}

static bool is_finite(const Work *work, const Run *run)
{
    return isfinite(run_last(run)->test.cost) &&
           learner_finite(work->learner);
}

// After an epoch: takes a frame, writes the checkpoint.
static bool end_epoch(Work *work, Run *run, size_t epoch, Error *error)
{
    bool end = epoch == run->first + work->plan->epochs;
    if (!is_finite(work, run))
        return error_set(error,
                         "epoch %zu: cost or weights are no longer "
                         "numbers; a smaller --rate may help",
                         epoch);
    if (!run->complete)
        return true;
    run->done = epoch;
    if (film_wants_epoch(epoch) || end)
        film_take(work->looks.film, run->net, work->updates, epoch);
    return work->plan->checkpoint == NULL ||
           checkpoint_save(work->plan, run, error);
}

// ---- all of them -------------------------------------------------------

// Whether to measure after this epoch, which has ended or was cut off.
static bool is_measured(const Plan *plan, const Run *run, size_t epoch)
{
    size_t done = epoch - run->first;
    return done == plan->epochs || !run->complete ||
           done % plan->every == 0;
}

static bool run_epochs(Work *work, Run *run, Error *error)
{
    Network *before = network_clone(run->net);
    size_t end = run->first + work->plan->epochs;
    bool good = true, goes_on = true;
    for (size_t epoch = run->done + 1;
         good && goes_on && run->complete && epoch <= end; epoch++) {
        run->complete = run_batches(work, run, epoch);
        if (!is_measured(work->plan, run, epoch))
            continue;
        learner_store(work->learner);
        measure(work, run, epoch, network_distance(run->net, before));
        network_copy(before, run->net);
        good = end_epoch(work, run, epoch, error);
        if (good)
            tell(work, run);
        goes_on = good && early_stop_look(&work->stop, work->learner,
                                          run->net, epoch);
    }
    network_free(before);
    return good;
}

// The network as it was at first, and as it is where that is later.
static void take_first_frames(Work *work, const Run *run)
{
    if (run->count > 0 && work->looks.film != NULL) {
        Network *net =
            plan_network(work->plan, network_outputs(run->net), run->seed);
        film_take(work->looks.film, net, 0, 0);
        network_free(net);
    }
    film_take(work->looks.film, run->net, work->updates, run->done);
}

static Learner *learner_of(const Plan *plan, const Run *run, Error *error)
{
    EngineOptions methods = methods_engine(&plan->methods, plan->epochs);
    LearnerOptions options = {.engine = plan->engine,
                              .descent = {plan_cost(plan, run->net),
                                          plan->rate, plan->l2,
                                          plan->batch},
                              .seed = run->seed,
                              .methods = &methods};
    return learner_new(run->net, run->digits, options, error);
}

bool training_run(const Plan *plan, const DigitsSets *sets, Onlooker looks,
                  Run *run, Error *error)
{
    size_t count = sets->training.count;
    size_t batches = (count + plan->batch - 1) / plan->batch;
    Work work = {.plan = plan, .sets = sets, .looks = looks};
    work.learner = learner_of(plan, run, error);
    if (work.learner == NULL)
        return false;
    learner_store(work.learner);
    work.stop = early_stop_new(&plan->methods, &sets->training);
    work.order = memory_new(count, sizeof *work.order);
    work.updates = (run->done - run->first) * batches;
    take_first_frames(&work, run);
    if (run->count == 0) {
        measure(&work, run, run->done, 0);
        tell(&work, run);
    }
    bool good = run_epochs(&work, run, error);
    run_keep(run, early_stop_end(&work.stop, run->net, run->done,
                                 looks.each != NULL));
    learner_free(work.learner);
    free(work.order);
    return good;
}
