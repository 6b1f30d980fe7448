// Training: epochs of mini-batches, measured after each, and its history.
#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/memory.h"
#include "learner.h"
#include "nn/vector.h"
#include "trainer.h"
#include "workbook/progress.h"

volatile sig_atomic_t interrupted;

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

static Network *make_network(const Settings *settings, uint64_t seed)
{
    static const Activation hidden[] = {SIGMOID, TANH, RELU};
    static const Activation output[] = {SIGMOID, SOFTMAX};
    size_t sizes[SIZES_MOST + 2] = {PIXELS};
    size_t count = settings->hidden.count;
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

static bool load_network(const char *path, Network **net, size_t *epochs,
                         Error *error)
{
    Model model;
    if (!model_load(path, &model, error))
        return false;
    size_t inputs = network_inputs(model.net);
    size_t outputs = network_outputs(model.net);
    Activation f = model.net->layers[model.net->depth - 1].activation;
    bool good = true;
    if (inputs != PIXELS || outputs != CLASSES)
        good = error_set(error,
                         "%s: a network of %zu inputs and %zu outputs, "
                         "expected 784 and 10",
                         path, inputs, outputs);
    else if (f != SIGMOID && f != SOFTMAX)
        good = error_set(error,
                         "%s: its output is %s, expected sigmoid or "
                         "softmax",
                         path, activation_name(f));
    const char *note = model_find(&model, "epoch");
    *epochs = note != NULL ? strtoul(note, NULL, 10) : 0;
    *net = good ? network_clone(model.net) : NULL;
    model_free(&model);
    return good;
}

Network *training_begin(const Settings *settings, const Workbook *book,
                        uint64_t seed, size_t *epochs_done)
{
    *epochs_done = 0;
    if (settings->load == NULL)
        return make_network(settings, seed);
    Network *net;
    Error error;
    if (!load_network(settings->load, &net, epochs_done, &error))
        workbook_fail(book, &error);
    return net;
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
static const Epoch *measure(Work *work, Run *run, size_t epoch,
                            double update)
{
    Epoch *now = &run->epochs[run->count];
    now->epoch = epoch;
    if (!work->settings->test_only)
        now->training =
            learner_evaluate(work->learner, &work->sets->training);
    now->test = learner_evaluate(work->learner, &work->sets->test);
    now->update = update;
    run->last = run->count++;
    if (run->last == 1 || // what comes before learning is never the best
        now->test.right > run->epochs[run->best].test.right)
        run->best = run->last;
    return now;
}

static bool run_epochs(Work *work, Run *run, size_t first, EachEpoch *each,
                       Error *error)
{
    Network *before = network_clone(run->net);
    bool good = true;
    for (size_t e = 0; good && run->complete && e < work->settings->epochs;
         e++) {
        size_t epoch = first + e + 1;
        run->complete = run_batches(work, run, epoch);
        bool end = e + 1 == work->settings->epochs || !run->complete;
        if (!end && (e + 1) % work->settings->every != 0)
            continue;
        learner_store(work->learner);
        const Epoch *now =
            measure(work, run, epoch, distance(run->net, before));
        network_copy(before, run->net);
        if ((is_frame_epoch(epoch) || end) && run->complete)
            take_frame(work->film, run->net, work->updates, epoch);
        if (!isfinite(now->test.cost))
            good = error_set(error,
                             "epoch %zu: the cost is no longer a number; "
                             "a smaller --rate may help",
                             epoch);
        else if (each != NULL)
            each(run);
    }
    network_free(before);
    return good;
}

bool training_run(const Settings *settings, const DigitsSets *sets,
                  Network *net, size_t epochs_done, uint64_t seed,
                  Film *film, EachEpoch *each, Run *run, Error *error)
{
    size_t count = sets->training.count;
    *run = (Run){.seed = seed, .net = net, .complete = true};
    Work work = {.settings = settings, .sets = sets, .film = film};
    work.learner = learner_new(settings->engine, net, &sets->training,
                               settings_descent(settings, net), error);
    if (work.learner == NULL)
        return false;
    learner_store(work.learner);
    work.order = memory_new(count, sizeof *work.order);
    run->epochs = memory_new(settings->epochs + 1, sizeof *run->epochs);
    measure(&work, run, epochs_done, 0);
    take_frame(film, net, 0, epochs_done);
    if (each != NULL)
        each(run);
    bool good = run_epochs(&work, run, epochs_done, each, error);
    learner_free(work.learner);
    free(work.order);
    return good;
}

void run_free(Run *run)
{
    network_free(run->net);
    free(run->epochs);
}

// ---- the history
// ---------------------------------------------------------

bool training_write_history(const Run *runs, size_t count, const char *path,
                            Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    fprintf(file.stream, "seed,epoch,training_cost,training_accuracy,"
                         "test_cost,test_accuracy,update_length\n");
    for (size_t r = 0; r < count; r++) {
        for (size_t i = 0; i < runs[r].count; i++) {
            const Epoch *e = &runs[r].epochs[i];
            fprintf(file.stream, "%llu,%zu,%.17g,%.17g,%.17g,%.17g,%.17g\n",
                    (unsigned long long)runs[r].seed, e->epoch,
                    e->training.cost, e->training.accuracy, e->test.cost,
                    e->test.accuracy, e->update);
        }
    }
    return file_commit(&file, error);
}
