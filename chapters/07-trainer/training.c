// Training: epochs of mini-batches, measured after each, and its history.
#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "measure/learner.h"
#include "nn/vector.h"
#include "trainer.h"
#include "workbook/progress.h"

volatile sig_atomic_t interrupted;

const char *const settings_initials[] = {"zeros", "normal", "scaled", "he",
                                         NULL};

// Cross-entropy comes in two kinds; the output decides which one fits.
Cost settings_cost(const Settings *settings, const Network *net)
{
    if (settings->cost == 0)
        return QUADRATIC;
    Activation output = net->layers[net->depth - 1].activation;
    return output == SOFTMAX ? CROSS_ENTROPY : BINARY_CROSS_ENTROPY;
}

DescentOptions settings_descent(const Settings *settings,
                                const Network *net)
{
    return (DescentOptions){settings_cost(settings, net), settings->rate,
                            settings->l2, settings->batch};
}

// ---- the first network
// ---------------------------------------------------

Network *training_network(const Settings *settings, uint64_t seed)
{
    static const Activation hidden[] = {SIGMOID, TANH, RELU};
    static const Activation output[] = {SIGMOID, SOFTMAX};
    size_t sizes[SIZES_MOST + 2] = {PIXELS};
    size_t count = settings->hidden.at[0] > 0 ? settings->hidden.count : 0;
    for (size_t l = 0; l < count; l++)
        sizes[l + 1] = settings->hidden.at[l];
    sizes[count + 1] = CLASSES;
    Network *net =
        network_new(sizes, count + 2, hidden[settings->activation],
                    output[settings->output]);
    Random random = random_start(seed);
    network_initialise(net, (Initialisation)settings->init, &random);
    return net;
}

// The network of --load, and how many epochs it has behind it.
static bool load_network(const char *path, Run *run, Error *error)
{
    Model model;
    if (!keep_load(path, &model, error))
        return false;
    const char *epochs = model_find(&model, "epoch");
    run->first = epochs != NULL ? strtoul(epochs, NULL, 10) : 0;
    run->net = network_clone(model.net);
    model_free(&model);
    return true;
}

Run training_begin(const Settings *settings, const Workbook *book,
                   const Digits *digits, uint64_t seed)
{
    Run run = {.seed = seed, .digits = digits, .complete = true};
    Error error;
    bool good = true;
    run.epochs = memory_new(settings->epochs + 1, sizeof *run.epochs);
    if (settings->load != NULL)
        good = load_network(settings->load, &run, &error);
    else
        run.net = training_network(settings, seed);
    run.done = run.first;
    if (good && settings->resume)
        good = checkpoint_resume(settings, &run, &error);
    if (!good)
        workbook_fail(book, &error);
    return run;
}

void run_note(Run *run, const Epoch *epoch)
{
    run->epochs[run->count] = *epoch;
    run->last = run->count++;
    if (run->last == 1 || // what comes before learning is never the best
        epoch->test.accuracy > run->epochs[run->best].test.accuracy)
        run->best = run->last;
}

void run_free(Run *run)
{
    network_free(run->net);
    free(run->epochs);
}

// ---- the film
// ------------------------------------------------------------

// Early updates matter most, so the frames lie at growing distances.
static bool is_frame(size_t updates)
{
    return updates == 0 || updates == 10 || updates == 100 ||
           updates == 1000;
}

static bool is_frame_epoch(size_t epoch)
{
    return epoch == 1 || epoch == 2 || epoch == 4 || epoch == 7 ||
           epoch == 10 || epoch == 20;
}

static void take_frame(Film *film, const Network *net, size_t updates,
                       size_t epoch)
{
    if (film != NULL && film->count < FRAMES_MOST)
        film->at[film->count++] =
            (Frame){updates, epoch, network_clone(net)};
}

void film_free(Film *film)
{
    for (size_t i = 0; i < film->count; i++)
        network_free(film->at[i].net);
    film->count = 0;
}

// ---- one run
// -------------------------------------------------------------

// What one epoch after the other needs.
typedef struct {
    const Settings *settings;
    const DigitsSets *sets;
    Learner *learner;
    Film *film;
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

// Every mini-batch of one epoch.  False when Ctrl-C came in between.
static bool run_batches(Work *work, const Run *run, size_t epoch)
{
    size_t count = work->sets->training.count;
    size_t batch = work->settings->batch;
    char label[40];
    snprintf(label, sizeof label, "epoch %zu", epoch);
    shuffle(work->order, count, run->seed, epoch);
    learner_continue(work->learner, epoch - 1, work->updates);
    for (size_t start = 0; start < count; start += batch) {
        size_t left = count - start;
        if (interrupted) {
            progress_show(label, count, count);
            return false;
        }
        learner_batch(work->learner, work->order + start,
                      left < batch ? left : batch);
        work->updates++;
        if (work->film != NULL && epoch == 1 && is_frame(work->updates)) {
            learner_store(work->learner);
            take_frame(work->film, run->net, work->updates, 0);
        }
        progress_show(label, start + batch < count ? start + batch : count,
                      count);
    }
    return true;
}

static double distance(const Network *a, const Network *b)
{
    double sum = 0;
    for (size_t i = 0; i < a->parameter_count; i++) {
        double d = a->parameters[i] - b->parameters[i];
        sum += d * d;
    }
    return sqrt(sum);
}

// Writes down how the network is now.
static void measure(Work *work, Run *run, size_t epoch, double update)
{
    Epoch now = {.epoch = epoch, .update = update};
    if (!work->settings->test_only)
        now.training =
            learner_evaluate(work->learner, &work->sets->training);
    now.test = learner_evaluate(work->learner, &work->sets->test);
    run_note(run, &now);
}

// After an epoch: measures, takes a frame, writes the checkpoint.
static bool end_epoch(Work *work, Run *run, size_t epoch, double update,
                      Error *error)
{
    bool end = epoch == run->first + work->settings->epochs;
    measure(work, run, epoch, update);
    if (!isfinite(run->epochs[run->last].test.cost) ||
        !learner_finite(work->learner))
        return error_set(error,
                         "epoch %zu: cost or weights are no longer "
                         "numbers; "
                         "a smaller --rate may help",
                         epoch);
    if (!run->complete)
        return true;
    run->done = epoch;
    if (is_frame_epoch(epoch) || end)
        take_frame(work->film, run->net, work->updates, epoch);
    return work->settings->checkpoint == NULL ||
           checkpoint_save(work->settings, run, error);
}

static bool run_epochs(Work *work, Run *run, EachEpoch *each, Error *error)
{
    Network *before = network_clone(run->net);
    size_t end = run->first + work->settings->epochs;
    bool good = true;
    for (size_t epoch = run->done + 1;
         good && run->complete && epoch <= end; epoch++) {
        run->complete = run_batches(work, run, epoch);
        if (epoch < end && run->complete &&
            (epoch - run->first) % work->settings->every != 0)
            continue;
        learner_store(work->learner);
        good =
            end_epoch(work, run, epoch, distance(run->net, before), error);
        network_copy(before, run->net);
        if (good && each != NULL)
            each(run);
        if (good &&
            !early_stop_look(&work->stop, work->learner, run->net, epoch))
            break;
    }
    network_free(before);
    return good;
}

// The network as it was at first, and as it is where that is later.
static void take_first_frames(Work *work, const Run *run)
{
    if (run->count > 0 && work->film != NULL) {
        Network *net = training_network(work->settings, run->seed);
        take_frame(work->film, net, 0, 0);
        network_free(net);
    }
    take_frame(work->film, run->net, work->updates, run->done);
}

bool training_run(const Settings *settings, const DigitsSets *sets,
                  Film *film, EachEpoch *each, Run *run, Error *error)
{
    size_t count = sets->training.count;
    Work work = {.settings = settings, .sets = sets, .film = film};
    EngineOptions methods =
        methods_engine(&settings->methods, settings->epochs);
    LearnerOptions options = {.engine = settings->engine,
                              .descent =
                                  settings_descent(settings, run->net),
                              .seed = run->seed,
                              .methods = &methods};
    work.stop = early_stop_new(&settings->methods, &sets->training);
    work.learner = learner_new(run->net, &sets->training, options, error);
    if (work.learner == NULL)
        return false;
    learner_store(work.learner);
    work.order = memory_new(count, sizeof *work.order);
    work.updates = (run->done - run->first) *
                   ((count + settings->batch - 1) / settings->batch);
    take_first_frames(&work, run);
    if (run->count == 0) {
        measure(&work, run, run->done, 0);
        if (each != NULL)
            each(run);
    }
    bool good = run_epochs(&work, run, each, error);
    early_stop_end(&work.stop, run->net, each != NULL);
    learner_free(work.learner);
    free(work.order);
    return good;
}
