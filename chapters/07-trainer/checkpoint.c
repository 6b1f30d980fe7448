// The file is a model whose history holds a row for each measurement.  The
// order of the digits depends on seed and epoch alone, and the engines
// remember nothing but the parameters, so no more is needed to go on as if
// nothing had happened.
#include "checkpoint.h"

#include <assert.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/memory.h"
#include "keep.h"

// ---- writing -----------------------------------------------------------

bool checkpoint_save(const Plan *plan, Run *run, Error *error)
{
    assert(run->complete && run->count > 0);
    Model model = keep_model(plan, run);
    model.history.rows = run->count;
    model.history.cols = EPOCH_COLUMNS;
    model.history.at =
        memory_new(run->count * EPOCH_COLUMNS, sizeof(double));
    for (size_t i = 0; i < run->count; i++)
        epoch_row(&run->epochs[i], matrix_row(model.history, i));
    bool good =
        model_save_over(&model, plan->checkpoint, &run->written, error);
    free(model.history.at);
    return good;
}

// ---- reading -----------------------------------------------------------

static const char *or_nothing(const char *text)
{
    return text != NULL ? text : "nothing";
}

// What a training consists of must be what the options say.  The shape and
// the activations are those of the network itself, whatever the notes say.
static bool check_notes(const Plan *plan, const Run *run,
                        const Model *model, Error *error)
{
    static const char *const keys[] = {
        "layers", "activation", "output", "digits", "train", "seed",
        "init",   "cost",       "rate",   "l2",     "batch", "engine"};
    Model wanted = keep_model(plan, run);
    const Layer *layers = run->net->layers;
    model_note(&wanted, "activation", "%s",
               activation_name(layers[0].activation));
    model_note(&wanted, "output", "%s",
               activation_name(layers[run->net->depth - 1].activation));
    Phrase shape = keep_shape(model->net); // keys[0]
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *found =
            i == 0 ? shape.text : or_nothing(model_find(model, keys[i]));
        const char *text = or_nothing(model_find(&wanted, keys[i]));
        if (strcmp(found, text) != 0)
            return error_set(error,
                             "%s: made with %s %s, expected %s as the "
                             "options say",
                             plan->checkpoint, keys[i], found, text);
    }
    return true;
}

static bool is_row_good(const double *row, double epoch_before)
{
    bool good = row[0] > epoch_before && row[0] < 1e9 &&
                row[0] == floor(row[0]) && row[5] >= 0;
    for (int i = 1; i < 5; i += 2)
        good = good && row[i] >= 0 && row[i + 1] >= 0 && row[i + 1] <= 1;
    return good;
}

// The history begins with epoch 0.
static bool check_rows(const char *path, Matrix history, Error *error)
{
    if (history.at == NULL || history.cols != EPOCH_COLUMNS)
        return error_set(error,
                         "%s: expected a checkpoint, with a history of %d "
                         "columns",
                         path, EPOCH_COLUMNS);
    for (size_t i = 0; i < history.rows; i++) {
        const double *row = matrix_row(history, i);
        if (!is_row_good(row, i > 0 ? row[-EPOCH_COLUMNS] : -1) ||
            (i == 0 && row[0] > 0))
            return error_set(error,
                             "%s: history: row %zu: expected an epoch "
                             "after the one before, costs from 0 and "
                             "accuracies from 0 to 1",
                             path, i);
    }
    return true;
}

// It ends with the epoch that the network has behind it.
static bool check_end(const Plan *plan, const Model *model, Error *error)
{
    const char *path = plan->checkpoint;
    const char *noted = or_nothing(model_find(model, "epoch"));
    double last = matrix_row(model->history, model->history.rows - 1)[0];
    Phrase text = phrase("%.0f", last);
    if (strcmp(noted, text.text) != 0)
        return error_set(error,
                         "%s: its history ends with epoch %s, expected %s",
                         path, text.text, noted);
    if (last > (double)plan->epochs)
        return error_set(error,
                         "%s: it has %s epochs behind it, expected at most "
                         "the %zu of --epochs",
                         path, text.text, plan->epochs);
    return true;
}

static void take_over(const Model *model, Run *run)
{
    network_copy(run->net, model->net);
    for (size_t i = 0; i < model->history.rows; i++) {
        Epoch epoch = epoch_of_row(matrix_row(model->history, i));
        run_note(run, &epoch);
        run->done = epoch.epoch;
    }
}

bool checkpoint_resume(const Plan *plan, Run *run, Error *error)
{
    Model model;
    if (access(plan->checkpoint, F_OK) != 0 && errno == ENOENT)
        return true;
    if (!keep_load(plan->checkpoint, NULL, &model, error))
        return false;
    bool good = check_notes(plan, run, &model, error) &&
                check_rows(plan->checkpoint, model.history, error) &&
                check_end(plan, &model, error);
    if (good)
        take_over(&model, run);
    model_free(&model);
    return good;
}
