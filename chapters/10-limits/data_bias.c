#include "data_bias.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "measure/warp.h"
#include "workbook/table.h"

// How many of the rare digit stay: at least one, if there is one.
static size_t kept_of(double per_cent, size_t had)
{
    double kept = floor(per_cent / 100 * (double)had + .5);
    return kept < 1 ? had > 0 : (size_t)kept;
}

// The training digits with only the first `kept` of the rare ones.  When
// repeated, those take the places of the others in turn.
static Digits make_rare(const Digits *digits, size_t rare, size_t kept,
                        bool repeated)
{
    Digits made = warp_none(digits);
    size_t *place = memory_new(kept, sizeof *place);
    size_t count = 0, seen = 0;
    for (size_t i = 0; i < digits->count; i++) {
        size_t from = i;
        if (digits->labels[i] == rare) {
            if (seen < kept)
                place[seen] = i;
            else if (!repeated)
                continue;
            from = place[seen++ % kept];
        }
        memcpy(made.pixels + count * DIGITS_PIXELS,
               digits->pixels + from * DIGITS_PIXELS, DIGITS_PIXELS);
        made.labels[count++] = digits->labels[from];
    }
    free(place);
    made.count = count;
    return made;
}

static Predictions learn(const Workbook *book, const Reader *reader,
                         const DataBias *it, bool repeated)
{
    Digits digits = make_rare(&reader->sets->training, it->rare,
                              it->left[it->rare], repeated);
    EngineSet test = engine_set(&reader->sets->test);
    Network *net = reader_train(book, reader, &digits);
    Predictions predictions = reader_predict(book, net, &test);
    network_free(net);
    digits_free(&digits);
    return predictions;
}

DataBias data_bias_of(const Workbook *book, const Reader *reader,
                      size_t rare, double kept)
{
    const Digits *digits = &reader->sets->training;
    DataBias it = {.rare = rare};
    for (size_t i = 0; i < digits->count; i++)
        it.had[digits->labels[i]]++;
    memcpy(it.left, it.had, sizeof it.left);
    it.left[rare] = kept_of(kept, it.had[rare]);
    it.few = learn(book, reader, &it, false);
    it.repeated = learn(book, reader, &it, true);
    return it;
}

void data_bias_free(DataBias *it)
{
    predictions_free(&it->few);
    predictions_free(&it->repeated);
}

// ---- printing ----------------------------------------------------------

static void print_recalls(Table *table, const DataBias *it,
                          const Predictions *all)
{
    for (size_t d = 0; d < DIGITS_CLASSES; d++) {
        table_cell(table, "%zu|%zu|%.1f|%zu|%.1f|%.1f", d, it->had[d],
                   100 * predictions_recall(all, d), it->left[d],
                   100 * predictions_recall(&it->few, d),
                   100 * predictions_recall(&it->repeated, d));
    }
    table_rule(table);
    table_cell(table, "all||%.1f||%.1f|%.1f",
               100 * predictions_accuracy(all),
               100 * predictions_accuracy(&it->few),
               100 * predictions_accuracy(&it->repeated));
}

// What the rare digit is most often taken for.
static size_t taken_for(const DataBias *it)
{
    const size_t *times = it->few.confusion[it->rare];
    size_t most = it->rare == 0;
    for (size_t d = 0; d < DIGITS_CLASSES; d++)
        if (d != it->rare && times[d] > times[most])
            most = d;
    return most;
}

void data_bias_print(const DataBias *it, const Reader *reader)
{
    size_t rare = it->rare, most = taken_for(it);
    table_heading("A rare digit");
    printf("The network learned from so many digits and reads so many per "
           "cent of the test\ndigits rightly.  Then only %zu of the %zus "
           "were kept; then each of these was shown\nagain and again until "
           "there were as many as before.\n\n",
           it->left[rare], rare);
    Table *table =
        table_new("digit|learned|right|learned|right|repeated: right");
    print_recalls(table, it, &reader->predictions);
    table_print(table);
    printf("\nOf %zu test digits that are %s, %zu are read as %zu when "
           "it is rare.\n",
           it->few.of_label[rare], digits_name(rare),
           it->few.confusion[rare][most], most);
}

void data_bias_trace(Trace *trace, const DataBias *it)
{
    double few[DIGITS_CLASSES], repeated[DIGITS_CLASSES];
    for (size_t d = 0; d < DIGITS_CLASSES; d++) {
        few[d] = predictions_recall(&it->few, d);
        repeated[d] = predictions_recall(&it->repeated, d);
    }
    trace_step(trace, "rare", "Shares right when one digit is rare", "");
    trace_vector(trace, "rare", few, DIGITS_CLASSES);
    trace_vector(trace, "repeated", repeated, DIGITS_CLASSES);
}
