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
    add_to_bin(&it->bin[BINS], confidence, right);
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
    for (size_t b = 0; b <= BINS; b++)
        if (it.bin[b].count > 0)
            it.bin[b].confidence /= (double)it.bin[b].count;
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
    Ambiguity it = {.mistake_count = 0};
    for (size_t i = 0; i < READERS; i++) {
        it.trained[i] = calibration_of(&reader->predictions[i]);
        it.smooth[i] = calibration_of(&reader->smooth_predictions[i]);
    }
    sort_by_margin(&reader->predictions[0], &it);
    return it;
}

void ambiguity_free(Ambiguity *it)
{
    free(it->by_margin);
    free(it->mistakes);
}

// ---- over the networks -------------------------------------------------

// 0 when there is none.
static double share(size_t part, size_t all)
{
    return all > 0 ? (double)part / (double)all : 0;
}

Range ambiguity_says(const Calibration of[READERS], size_t bin)
{
    double says[READERS];
    for (size_t i = 0; i < READERS; i++)
        says[i] = of[i].bin[bin].confidence;
    return range_of(says, READERS);
}

Range ambiguity_is(const Calibration of[READERS], size_t bin)
{
    double right[READERS];
    for (size_t i = 0; i < READERS; i++)
        right[i] = share(of[i].bin[bin].right, of[i].bin[bin].count);
    return range_of(right, READERS);
}

Range ambiguity_refused(const Calibration of[READERS], size_t limit)
{
    double refused[READERS];
    for (size_t i = 0; i < READERS; i++)
        refused[i] = share(of[i].refused[limit], of[i].bin[BINS].count);
    return range_of(refused, READERS);
}

Range ambiguity_wrong(const Calibration of[READERS], size_t limit)
{
    double wrong[READERS];
    for (size_t i = 0; i < READERS; i++)
        wrong[i] = share(of[i].wrong[limit],
                         of[i].bin[BINS].count - of[i].refused[limit]);
    return range_of(wrong, READERS);
}

// ---- printing ----------------------------------------------------------

static void name_bin(Table *table, size_t b)
{
    const double *edges = ambiguity_edges;
    if (b == 0)
        table_cell(table, "below %.2f", edges[1]);
    else if (b == BINS - 1)
        table_cell(table, "from %.2f on", edges[b]);
    else if (b == BINS)
        table_cell(table, "all");
    else
        table_cell(table, "%.2f to %.2f", edges[b], edges[b + 1]);
}

static void print_bins(const Ambiguity *it)
{
    table_heading("Is nine tenths right nine times of ten?");
    printf("Test digits by the largest output, per cent, means of five "
           "networks.  Says:\nthese outputs.  Is: how many of the answers "
           "are right, and from the lowest to\nthe highest of the five.  "
           "L2: the networks with lambda %g:\n\n",
           READER_SMOOTH);
    Table *table =
        table_new("<largest output|says|is|from|to|L2: says|is|from|to");
    for (size_t b = 0; b <= BINS; b++) {
        if (b == BINS)
            table_rule(table);
        name_bin(table, b);
        table_cell(table, "%.1f",
                   100 * ambiguity_says(it->trained, b).mean);
        reader_cells(table, ambiguity_is(it->trained, b));
        table_cell(table, "%.1f", 100 * ambiguity_says(it->smooth, b).mean);
        reader_cells(table, ambiguity_is(it->smooth, b));
    }
    table_print(table);
}

static void print_limit(Table *table, const Calibration of[READERS],
                        size_t t)
{
    Range wrong = ambiguity_wrong(of, t);
    table_cell(table, "%.1f|%.2f|%.2f|%.2f",
               100 * ambiguity_refused(of, t).mean, 100 * wrong.mean,
               100 * wrong.low, 100 * wrong.high);
}

static void print_refused(const Ambiguity *it)
{
    table_heading("Leave to answer or to refuse");
    puts("The digit is refused when the largest output is below a limit.  "
         "Wrong: of\nthose that are answered, per cent; means of five "
         "networks, from\nthe lowest to the highest.\n");
    Table *table =
        table_new("limit|refused|wrong|from|to|L2: refused|wrong|from|to");
    for (size_t t = 0; t < LIMITS; t++) {
        table_cell(table, "%.3f", ambiguity_limits[t]);
        print_limit(table, it->trained, t);
        print_limit(table, it->smooth, t);
    }
    table_print(table);
}

// How many of the five networks read this digit wrong.
static size_t wrong_in(const Reader *reader, size_t digit)
{
    size_t wrong = 0;
    for (size_t i = 0; i < READERS; i++)
        wrong += !predictions_right(&reader->predictions[i], digit);
    return wrong;
}

static void print_digits(Table *table, const Reader *reader,
                         const size_t *digits, size_t count)
{
    const Predictions *p = &reader->predictions[0];
    for (size_t i = 0; i < count && i < 5; i++) {
        size_t digit = digits[i];
        table_cell(table, "%zu|%d|%d|%.3f|%.3f|%zu", digit,
                   p->labels[digit], p->predicted[digit],
                   predictions_confidence(p, digit),
                   predictions_margin(p, digit), wrong_in(reader, digit));
    }
}

void ambiguity_print(const Ambiguity *it, const Reader *reader)
{
    print_bins(it);
    print_refused(it);
    table_heading("The smallest gaps and the surest mistakes");
    puts("Of the first network.  The gap: by how much the largest output "
         "leads the\nsecond; and how many of the five networks read the "
         "digit wrong.\n");
    Table *table =
        table_new("test digit|is a|answer|largest|gap|wrong of 5");
    print_digits(table, reader, it->by_margin,
                 reader->predictions[0].count);
    table_rule(table);
    print_digits(table, reader, it->mistakes, it->mistake_count);
    table_print(table);
}

static void trace_calibrations(Trace *trace, const char *name,
                               const Calibration of[READERS])
{
    double bins[BINS][3];
    for (size_t b = 0; b < BINS; b++) {
        bins[b][0] = ambiguity_says(of, b).mean;
        bins[b][1] = ambiguity_is(of, b).low;
        bins[b][2] = ambiguity_is(of, b).high;
    }
    trace_matrix(trace, name, bins[0], BINS, 3);
}

void ambiguity_trace(Trace *trace, const Ambiguity *it)
{
    trace_step(trace, "ambiguity",
               "What is said, and the lowest and highest share right", "");
    trace_vector(trace, "edges", ambiguity_edges, BINS + 1);
    trace_calibrations(trace, "as_trained", it->trained);
    trace_calibrations(trace, "smooth", it->smooth);
}
