// Keep: what a training leaves on disk, and a network that comes from
// there.
#include <stdlib.h>

#include "base/file.h"
#include "data/npz.h"
#include "measure/learner.h"
#include "trainer.h"

// ---- a network in a file -----------------------------------------------

Shape keep_shape(const Network *net)
{
    Shape shape;
    size_t room = sizeof shape.text;
    int used = snprintf(shape.text, room, "%zu", network_inputs(net));
    for (size_t l = 0; l < net->depth && (size_t)used < room; l++)
        used += snprintf(shape.text + used, room - (size_t)used, "-%zu",
                         net->layers[l].outputs);
    return shape;
}

// The shortest decimal number that is read as this value again.
static void note_number(Model *model, const char *key, double value)
{
    char text[32];
    int digits = 1;
    do
        snprintf(text, sizeof text, "%.*g", digits++, value);
    while (digits <= 17 && strtod(text, NULL) != value);
    model_note(model, key, "%s", text);
}

Model keep_model(const Settings *settings, const Run *run)
{
    Model model = {.net = run->net};
    Cost cost = settings_cost(settings, run->net);
    model_note(&model, "epoch", "%zu", run->done);
    if (run->count > 0)
        model_note(&model, "test_accuracy", "%.4f",
                   run->epochs[run->last].test.accuracy);
    model_note(&model, "layers", "%s", keep_shape(run->net).text);
    model_note(&model, "digits", "%s", run->digits->source);
    model_note(&model, "train", "%zu", run->digits->count);
    model_note(&model, "seed", "%llu", (unsigned long long)run->seed);
    model_note(&model, "init", "%s",
               settings->load != NULL ? "loaded"
                                      : settings_initials[settings->init]);
    model_note(&model, "cost", "%s", cost_name(cost));
    note_number(&model, "rate", settings->rate);
    note_number(&model, "l2", settings->l2);
    model_note(&model, "batch", "%zu", settings->batch);
    model_note(&model, "engine", "%s", learner_engines[settings->engine]);
    return model;
}

bool keep_load(const char *path, Model *model, Error *error)
{
    if (!model_load(path, model, error))
        return false;
    size_t inputs = network_inputs(model->net);
    size_t outputs = network_outputs(model->net);
    Activation f = model->net->layers[model->net->depth - 1].activation;
    if (inputs != PIXELS || outputs != CLASSES)
        error_set(error,
                  "%s: a network of %zu inputs and %zu outputs, expected "
                  "784 and 10",
                  path, inputs, outputs);
    else if (f != SIGMOID && f != SOFTMAX)
        error_set(error,
                  "%s: its output is %s, expected sigmoid or softmax", path,
                  activation_name(f));
    else
        return true;
    model_free(model);
    return false;
}

// ---- the history -------------------------------------------------------

bool keep_history(const Run *runs, size_t count, const char *path,
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

// ---- all of it ---------------------------------------------------------

static bool say(const char *what, const char *path)
{
    printf("\n%-8s%s\n", what, path);
    return true;
}

bool keep_all(const Settings *settings, const Run *runs, size_t count,
              Error *error)
{
    const Settings *s = settings;
    Model model = keep_model(s, &runs[0]);
    return (s->save == NULL || (model_save(&model, s->save, error) &&
                                say("saved", s->save))) &&
           (s->export == NULL || (npz_save(runs[0].net, s->export, error) &&
                                  say("exported", s->export))) &&
           (s->history == NULL ||
            (keep_history(runs, count, s->history, error) &&
             say("history", s->history)));
}
