#include "reader.h"

#include <stdio.h>
#include <stdlib.h>

#include "measure/jobs.h"

// ---- many at once ------------------------------------------------------

typedef struct {
    const Workbook *book;
    const Recipe *recipe;
    const Digits *digits;
    Network **nets;
} Training;

static void train_one(void *what, size_t i)
{
    const Training *it = what;
    Error error;
    Recipe recipe = *it->recipe;
    recipe.seed += i;
    it->nets[i] = recipe_train(&recipe, it->digits, NULL, NULL, &error);
    if (it->nets[i] == NULL)
        workbook_fail(it->book, &error);
}

static void train(const Workbook *book, const Recipe *recipe,
                  const Digits *digits, Network *nets[READERS])
{
    Training it = {book, recipe, digits, nets};
    jobs_run((Jobs){READERS, train_one, &it, NULL, NULL});
}

void reader_train(const Workbook *book, const Reader *reader,
                  const Digits *digits, Network *nets[READERS])
{
    train(book, &reader->recipe, digits, nets);
}

void reader_networks_free(Network *nets[READERS])
{
    for (size_t i = 0; i < READERS; i++)
        network_free(nets[i]);
}

typedef struct {
    const Workbook *book;
    Network *const *nets;
    const EngineSet *set;
    Predictions *predictions;
} Asking;

static void ask_one(void *what, size_t i)
{
    const Asking *it = what;
    Error error;
    if (!predictions_of_set(it->nets[i], it->set, &it->predictions[i],
                            &error))
        workbook_fail(it->book, &error);
}

void reader_predict(const Workbook *book, Network *const nets[READERS],
                    const EngineSet *set, Predictions predictions[READERS])
{
    Asking it = {book, nets, set, predictions};
    jobs_run((Jobs){READERS, ask_one, &it, NULL, NULL});
}

void reader_predictions_free(Predictions predictions[READERS])
{
    for (size_t i = 0; i < READERS; i++)
        predictions_free(&predictions[i]);
}

void reader_accuracies(const Workbook *book, Network *const nets[READERS],
                       const Digits *digits, double right[READERS])
{
    EngineSet set = engine_set(digits);
    Predictions predictions[READERS];
    reader_predict(book, nets, &set, predictions);
    for (size_t i = 0; i < READERS; i++)
        right[i] = predictions_accuracy(&predictions[i]);
    reader_predictions_free(predictions);
}

// ---- the reader --------------------------------------------------------

Reader reader_new(const Workbook *book, const Recipe *recipe,
                  const DigitsSets *sets)
{
    Reader it = {.recipe = *recipe, .sets = sets};
    Recipe smooth = *recipe;
    smooth.l2 = READER_SMOOTH;
    EngineSet test = engine_set(&sets->test);
    train(book, recipe, &sets->training, it.net);
    train(book, &smooth, &sets->training, it.smooth);
    reader_predict(book, it.net, &test, it.predictions);
    reader_predict(book, it.smooth, &test, it.smooth_predictions);
    return it;
}

void reader_free(Reader *reader)
{
    reader_predictions_free(reader->predictions);
    reader_predictions_free(reader->smooth_predictions);
    reader_networks_free(reader->net);
    reader_networks_free(reader->smooth);
}

Recalls reader_recalls(const Predictions predictions[READERS])
{
    Recalls it;
    double right[READERS];
    for (size_t d = 0; d < DIGITS_CLASSES; d++) {
        for (size_t i = 0; i < READERS; i++)
            right[i] = predictions_recall(&predictions[i], d);
        it.digit[d] = range_of(right, READERS);
    }
    for (size_t i = 0; i < READERS; i++)
        right[i] = predictions_accuracy(&predictions[i]);
    it.all = range_of(right, READERS);
    return it;
}

// ---- printing ----------------------------------------------------------

void reader_cells(Table *table, Range range)
{
    table_cell(table, "%.1f|%.1f|%.1f", 100 * range.mean, 100 * range.low,
               100 * range.high);
}

// In per cent, as it is printed: where the next place is a 5, whoever takes
// a row with a calculator must not find another number.
static double printed(double share)
{
    return strtod(phrase("%.1f", 100 * share).text, NULL);
}

void reader_gain(Table *table, Range with, Range without)
{
    table_cell(table, "%+.1f", printed(with.mean) - printed(without.mean));
}

static void print_row(Table *table, double lambda,
                      const Predictions predictions[READERS])
{
    Range all = reader_recalls(predictions).all;
    table_cell(table, "%g|%.2f|%.2f|%.2f|%.2f", lambda,
               100 * predictions_accuracy(&predictions[0]), 100 * all.mean,
               100 * all.low, 100 * all.high);
}

void reader_print(const Reader *reader)
{
    const Recipe *r = &reader->recipe;
    table_heading("Five networks");
    printf("784-%zu-10, sigmoid, softmax, cross-entropy; rate %g, "
           "mini-batches of %zu,\n%zu epochs of %zu digits, %d seeds.  "
           "Once with lambda %g and once, as \"L2\",\nwith lambda %g.  "
           "Per cent right of the test digits:\n\n",
           r->hidden, r->rate, r->batch, r->epochs,
           reader->sets->training.count, READERS, r->l2, READER_SMOOTH);
    Table *table = table_new("lambda|the first|mean|lowest|highest");
    print_row(table, r->l2, reader->predictions);
    print_row(table, READER_SMOOTH, reader->smooth_predictions);
    table_print(table);
}

void reader_trace_recalls(Trace *trace, const char *name,
                          const Recalls *recalls)
{
    double mean[DIGITS_CLASSES];
    for (size_t d = 0; d < DIGITS_CLASSES; d++)
        mean[d] = recalls->digit[d].mean;
    trace_vector(trace, name, mean, DIGITS_CLASSES);
}

void reader_foot(const Reader *reader, const char *learned,
                 Network *const nets[READERS], Footed *foot)
{
    for (size_t i = 0; i < READERS; i++)
        footed_ask(
            foot, &reader->sets->test, nets[i],
            phrase("%s, %zu", learned, (size_t)reader->recipe.seed + i));
}

Phrase reader_note(const Reader *reader)
{
    return phrase("five networks, 784-%zu-10, %.1f %% on test",
                  reader->recipe.hidden,
                  100 * reader_recalls(reader->predictions).all.mean);
}

Phrase reader_note_first(const Reader *reader)
{
    return phrase("the first of five, %.1f %% on test",
                  100 * predictions_accuracy(&reader->predictions[0]));
}
