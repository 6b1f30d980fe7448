#include "ambiguity.h"

#include <stdlib.h>

#include "base/memory.h"
#include "measure/order.h"
#include "workbook/table.h"

const double ambiguity_edges[BINS + 1] = {0, .5, .7, .85, .95, .99, 1.01};
const double ambiguity_limits[LIMITS] = {0, .5, .7, .9, .99, .999};

// ---- sure and right ----------------------------------------------------

static void add_to_bin(Bin *bin, double confidence, bool right)
{
    bin->count++;
    bin->right += right;
    bin->confidence += confidence; // the sum, until all are in
}

static void add_prediction(Calibration *it, double confidence, bool right)
{
    size_t b = 0;
    while (confidence >= ambiguity_edges[b + 1])
        b++;
    add_to_bin(&it->bin[b], confidence, right);
    add_to_bin(&it->all, confidence, right);
    for (size_t t = 0; t < LIMITS; t++)
        if (confidence < ambiguity_limits[t])
            it->refused[t]++;
        else
            it->wrong[t] += !right;
}

static Calibration calibration_of(const Predictions *p)
{
    Calibration it = {0};
    for (size_t i = 0; i < p->count; i++)
        add_prediction(&it, predictions_confidence(p, i),
                       predictions_right(p, i));
    for (size_t b = 0; b < BINS; b++)
        if (it.bin[b].count > 0)
            it.bin[b].confidence /= (double)it.bin[b].count;
    it.all.confidence /= (double)it.all.count;
    return it;
}

static void sort_by_margin(const Predictions *p, Ambiguity *it)
{
    double *margin = memory_new(p->count, sizeof *margin);
    for (size_t i = 0; i < p->count; i++)
        margin[i] = predictions_margin(p, i);
    it->by_margin = order_ascending(margin, p->count);
    it->mistakes = memory_new(p->count, sizeof *it->mistakes);
    for (size_t i = p->count; i-- > 0;)
        if (!predictions_right(p, it->by_margin[i]))
            it->mistakes[it->mistake_count++] = it->by_margin[i];
    free(margin);
}

Ambiguity ambiguity_of(const Reader *reader)
{
    Ambiguity it = {.trained = calibration_of(&reader->predictions),
                    .smooth = calibration_of(&reader->smooth_predictions)};
    sort_by_margin(&reader->predictions, &it);
    return it;
}

void ambiguity_free(Ambiguity *it)
{
    free(it->by_margin);
    free(it->mistakes);
}

// ---- printing ----------------------------------------------------------

double ambiguity_percent(size_t part, size_t all)
{
    return all > 0 ? 100 * (double)part / (double)all : 0;
}

static void print_bin(Table *table, const Bin *bin)
{
    table_cell(table, "%zu|%.1f|%.1f", bin->count, 100 * bin->confidence,
               ambiguity_percent(bin->right, bin->count));
}

static void print_bins(const Ambiguity *it)
{
    const double *edges = ambiguity_edges;
    table_heading("Is nine tenths right nine times of ten?");
    printf("Test digits by the largest output.  Says: the mean of these "
           "outputs, in per\ncent.  Is: how many of them are right.  "
           "Smooth: the same network with L2,\nlambda %g:\n\n",
           READER_SMOOTH);
    Table *table = table_new("<largest output|digits|says|is|smooth: "
                             "digits|says|is");
    for (size_t b = 0; b < BINS; b++) {
        if (b == 0)
            table_cell(table, "below %.2f", edges[1]);
        else if (b == BINS - 1)
            table_cell(table, "from %.2f on", edges[b]);
        else
            table_cell(table, "%.2f to %.2f", edges[b], edges[b + 1]);
        print_bin(table, &it->trained.bin[b]);
        print_bin(table, &it->smooth.bin[b]);
    }
    table_rule(table);
    table_cell(table, "all");
    print_bin(table, &it->trained.all);
    print_bin(table, &it->smooth.all);
    table_print(table);
}

static void print_limit(Table *table, const Calibration *it, size_t t)
{
    size_t count = it->all.count, refused = it->refused[t];
    table_cell(table, "%.1f %%|%zu|%.2f %%",
               ambiguity_percent(refused, count), it->wrong[t],
               ambiguity_percent(it->wrong[t], count - refused));
}

static void print_refused(const Ambiguity *it)
{
    table_heading("Leave to answer or to refuse");
    puts("The digit is refused when the largest output is below a limit.  "
         "Wrong: of\nthose that are answered.\n");
    Table *table = table_new("limit|refused|wrong|of answered|smooth: "
                             "refused|wrong|of answered");
    for (size_t t = 0; t < LIMITS; t++) {
        table_cell(table, "%.3f", ambiguity_limits[t]);
        print_limit(table, &it->trained, t);
        print_limit(table, &it->smooth, t);
    }
    table_print(table);
}

static void print_digits(Table *table, const Predictions *p,
                         const size_t *digits, size_t count)
{
    for (size_t i = 0; i < count && i < 5; i++) {
        size_t digit = digits[i];
        table_cell(table, "%zu|%d|%d|%.3f|%.3f", digit, p->labels[digit],
                   p->predicted[digit], predictions_confidence(p, digit),
                   predictions_margin(p, digit));
    }
}

void ambiguity_print(const Ambiguity *it, const Reader *reader)
{
    const Predictions *p = &reader->predictions;
    print_bins(it);
    print_refused(it);
    table_heading("The smallest gaps and the surest mistakes");
    puts("The gap: by how much the largest output leads the second.\n");
    Table *table = table_new("test digit|is a|answer|largest|gap");
    print_digits(table, p, it->by_margin, p->count);
    table_rule(table);
    print_digits(table, p, it->mistakes, it->mistake_count);
    table_print(table);
}

void ambiguity_trace(Trace *trace, const Ambiguity *it)
{
    double bins[BINS][3];
    for (size_t b = 0; b < BINS; b++) {
        const Bin *bin = &it->trained.bin[b];
        bins[b][0] = (double)bin->count;
        bins[b][1] = bin->confidence;
        bins[b][2] = (double)bin->right;
    }
    trace_step(trace, "ambiguity", "How sure, and how often right", "");
    trace_vector(trace, "edges", ambiguity_edges, BINS + 1);
    trace_matrix(trace, "count_confidence_right", bins[0], BINS, 3);
}
