#include "data_bias.h"

#include <math.h>
#include <stdio.h>
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

// Free with reader_predictions_free.
static void learn(const Workbook *book, const Reader *reader,
                  const DataBias *it, bool repeated,
                  Predictions predictions[READERS])
{
    Network *nets[READERS];
    Digits digits = make_rare(&reader->sets->training, it->rare,
                              it->left[it->rare], repeated);
    EngineSet test = engine_set(&reader->sets->test);
    reader_train(book, reader, &digits, nets);
    reader_predict(book, nets, &test, predictions);
    reader_networks_free(nets);
    digits_free(&digits);
}

static void count_taken(const Predictions few[READERS], DataBias *it)
{
    it->of_rare = few[0].of_label[it->rare];
    for (size_t i = 0; i < READERS; i++)
        for (size_t d = 0; d < DIGITS_CLASSES; d++)
            it->taken[d] += (double)few[i].confusion[it->rare][d] / READERS;
}

DataBias data_bias_of(const Workbook *book, const Reader *reader,
                      size_t rare, double kept)
{
    const Digits *digits = &reader->sets->training;
    Predictions predictions[READERS];
    DataBias it = {.rare = rare,
                   .all = reader_recalls(reader->predictions)};
    for (size_t i = 0; i < digits->count; i++)
        it.had[digits->labels[i]]++;
    memcpy(it.left, it.had, sizeof it.left);
    it.left[rare] = kept_of(kept, it.had[rare]);
    learn(book, reader, &it, false, predictions);
    it.few = reader_recalls(predictions);
    count_taken(predictions, &it);
    reader_predictions_free(predictions);
    learn(book, reader, &it, true, predictions);
    it.repeated = reader_recalls(predictions);
    reader_predictions_free(predictions);
    return it;
}

// ---- printing ----------------------------------------------------------

static void print_recalls(Table *table, const DataBias *it)
{
    for (size_t d = 0; d < DIGITS_CLASSES; d++) {
        table_cell(table, "%zu|%.1f|%zu", d, 100 * it->all.digit[d].mean,
                   it->left[d]);
        reader_cells(table, it->few.digit[d]);
        reader_cells(table, it->repeated.digit[d]);
    }
    table_rule(table);
    table_cell(table, "all|%.1f|", 100 * it->all.all.mean);
    reader_cells(table, it->few.all);
    reader_cells(table, it->repeated.all);
}

// What the rare digit is most often taken for.
static size_t taken_for(const DataBias *it)
{
    size_t most = it->rare == 0;
    for (size_t d = 0; d < DIGITS_CLASSES; d++)
        if (d != it->rare && it->taken[d] > it->taken[most])
            most = d;
    return most;
}

void data_bias_print(const DataBias *it)
{
    size_t rare = it->rare, most = taken_for(it);
    table_heading("A rare digit");
    printf("Per cent right, means of five networks: as trained; when they "
           "learned from so\nmany, with only %zu of the %zu %zus left; and "
           "when each of these was shown again\nand again until there were "
           "as many as before.\n\n",
           it->left[rare], it->had[rare], rare);
    Table *table =
        table_new("digit|as trained|learned|few|from|to|repeated|from|to");
    print_recalls(table, it);
    table_print(table);
    printf("\nOf %zu test digits that are %s, %.0f in the mean are read as "
           "%zu when it is rare.\n",
           it->of_rare, digits_name(rare), it->taken[most], most);
}

void data_bias_trace(Trace *trace, const DataBias *it)
{
    trace_step(trace, "rare", "Mean shares right when one digit is rare",
               "");
    reader_trace_recalls(trace, "rare", &it->few);
    reader_trace_recalls(trace, "repeated", &it->repeated);
}
