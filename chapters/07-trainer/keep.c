#include "keep.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "data/npz.h"
#include "measure/learner.h"

// ---- a network in a file -----------------------------------------------

Phrase keep_shape(const Network *net)
{
    Phrase shape = phrase("%zu", network_inputs(net));
    for (size_t l = 0; l < net->depth; l++)
        shape = phrase("%s-%zu", shape.text, net->layers[l].outputs);
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

Model keep_model(const Plan *plan, const Run *run)
{
    Model model = {.net = run->net};
    Cost cost = plan_cost(plan, run->net);
    model_note(&model, "epoch", "%zu",
               run->kept == run->last ? run->done : run_kept(run)->epoch);
    if (run->count > 0)
        model_note(&model, "test_accuracy", "%.4f",
                   run_kept(run)->test.accuracy);
    model_note(&model, "layers", "%s", keep_shape(run->net).text);
    model_note(&model, "digits", "%s", run->digits->source);
    model_note(&model, "train", "%zu", run->digits->count);
    model_note(&model, "seed", "%llu", (unsigned long long)run->seed);
    model_note(&model, "init", "%s",
               plan->load != NULL ? "loaded"
                                  : initialisation_names[plan->init]);
    model_note(&model, "cost", "%s", cost_name(cost));
    note_number(&model, "rate", plan->rate);
    note_number(&model, "l2", plan->l2);
    model_note(&model, "batch", "%zu", plan->batch);
    model_note(&model, "engine", "%s", learner_engines[plan->engine]);
    return model;
}

// A file from elsewhere may not say what its neurons do.
static bool load_with_plan(const char *path, const Plan *plan, Model *model,
                           Error *error)
{
    ModelActivations given = {(Activation)plan->activation,
                              (Activation)plan->output};
    if (!model_load_given(path, &given, model, error))
        return false;
    if (model_find(model, "activation") == NULL ||
        model_find(model, "output") == NULL)
        fprintf(stderr,
                "%s: it does not name its activations; --activation %s "
                "and --output %s count\n",
                path, activation_name(given.hidden),
                activation_name(given.output));
    return true;
}

bool keep_load(const char *path, const Plan *plan, Model *model,
               Error *error)
{
    if (plan != NULL ? !load_with_plan(path, plan, model, error)
                     : !model_load(path, model, error))
        return false;
    size_t inputs = network_inputs(model->net);
    size_t outputs = network_outputs(model->net);
    Activation f = model->net->layers[model->net->depth - 1].activation;
    if (inputs != DIGITS_PIXELS || outputs < DIGITS_CLASSES ||
        outputs > DIGITS_CLASSES_MOST)
        error_set(error,
                  "%s: a network of %zu inputs and %zu outputs, expected "
                  "784 and 10 to %d",
                  path, inputs, outputs, DIGITS_CLASSES_MOST);
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

static void write_epoch(FILE *stream, const Run *run, size_t i)
{
    double row[EPOCH_COLUMNS];
    epoch_row(&run->epochs[i], row);
    fprintf(stream, "%llu,%zu", (unsigned long long)run->seed,
            run->epochs[i].epoch);
    for (size_t column = 1; column < EPOCH_COLUMNS; column++)
        fprintf(stream, ",%.17g", row[column]);
    fputc('\n', stream);
}

bool keep_history(const Runs *runs, const char *path, Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    fprintf(file.stream, "seed,epoch,training_cost,training_accuracy,"
                         "test_cost,test_accuracy,update_length\n");
    for (size_t r = 0; r < runs->count; r++)
        for (size_t i = 0; i < runs->at[r].count; i++)
            write_epoch(file.stream, &runs->at[r], i);
    return file_commit(&file, error);
}

// ---- all of it ---------------------------------------------------------

static void say(const Workbook *book, bool good, const char *what,
                const char *path, const Error *error)
{
    if (!good)
        workbook_fail(book, error);
    printf("\n%-8s%s\n", what, path);
}

void keep_all(const Workbook *book, const KeepRequest *r, const Plan *plan,
              const Runs *runs)
{
    Model model = keep_model(plan, &runs->at[0]);
    Error error;
    if (r->save != NULL)
        say(book, model_save(&model, r->save, &error), "saved", r->save,
            &error);
    if (r->export != NULL)
        say(book, npz_save(model.net, r->export, &error), "exported",
            r->export, &error);
    if (r->history != NULL)
        say(book, keep_history(runs, r->history, &error), "history",
            r->history, &error);
}
