// Doubt: how sure the network is, how often it is right when it is so sure,
// and what it says of pictures that are no digits.
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "letters.h"
#include "limits.h"
#include "workbook/table.h"

const double doubt_edges[BINS + 1] = {0, .5, .7, .85, .95, .99, 1.01};
const double doubt_limits[LIMITS] = {0, .5, .7, .9, .99, .999};

// ---- sure and right
// -------------------------------------------------------------

static void count_answers(const Answers *answers,
                          const unsigned char *labels, Bin bins[BINS],
                          Bin *all)
{
    for (size_t i = 0; i < answers->count; i++) {
        double sure = answers_sure(answers, i);
        size_t b = 0;
        while (sure >= doubt_edges[b + 1])
            b++;
        Bin *const both[] = {&bins[b], all};
        for (int k = 0; k < 2; k++) {
            both[k]->count++;
            both[k]->right += answers->guess[i] == labels[i];
            both[k]->sure += sure;
        }
    }
    for (size_t b = 0; b < BINS; b++)
        bins[b].sure /= bins[b].count > 0 ? (double)bins[b].count : 1;
    all->sure /= (double)all->count;
}

// How many are refused when it must be as sure as each limit, and how many
// of the others are wrong.
static void refuse(const Answers *answers, const unsigned char *labels,
                   size_t refused[LIMITS], size_t wrong[LIMITS])
{
    for (size_t t = 0; t < LIMITS; t++)
        for (size_t i = 0; i < answers->count; i++) {
            if (answers_sure(answers, i) < doubt_limits[t])
                refused[t]++;
            else
                wrong[t] += answers->guess[i] != labels[i];
        }
}

// ---- which digits to show
// --------------------------------------------------------

typedef struct {
    size_t digit;
    double key;
} Ranked;

static int by_key(const void *a, const void *b)
{
    const Ranked *left = a, *right = b;
    if (left->key != right->key)
        return left->key < right->key ? -1 : 1;
    return left->digit < right->digit ? -1 : left->digit > right->digit;
}

static void choose_shown(const Reader *reader, Doubt *doubt)
{
    const Answers *answers = &reader->answers;
    size_t n = answers->count, wrong = 0;
    Ranked *ranked = memory_new(n, sizeof *ranked);
    for (size_t i = 0; i < n; i++)
        ranked[i] = (Ranked){i, answers_gap(answers, i)};
    qsort(ranked, n, sizeof *ranked, by_key);
    for (size_t i = 0; i < SHOWN && i < n; i++)
        doubt->unsure[i] = ranked[i].digit;
    for (size_t i = n; i-- > 0 && wrong < SHOWN;) {
        size_t digit = ranked[i].digit;
        if (answers->guess[digit] != reader->sets.test.labels[digit])
            doubt->sure_wrong[wrong++] = digit;
    }
    doubt->sure_wrong_count = wrong;
    free(ranked);
}

// ---- no digits
// --------------------------------------------------------------------

static const char *const stranger_names[STRANGERS] = {
    "blank page", "black page", "noise",    "letter A",
    "letter E",   "letter H",   "letter K", "letter X"};

static void draw_noise(Random *random, unsigned char *pixels)
{
    for (size_t i = 0; i < PIXELS; i++)
        pixels[i] = (unsigned char)random_below(random, 256);
}

static void read_stranger(const float *outputs, Stranger *stranger)
{
    for (size_t j = 1; j < CLASSES; j++)
        if (outputs[j] > outputs[stranger->says])
            stranger->says = j;
    stranger->second = stranger->says == 0 ? 1 : 0;
    for (size_t j = 0; j < CLASSES; j++)
        if (j != stranger->says && outputs[j] > outputs[stranger->second])
            stranger->second = j;
    stranger->sure = (double)outputs[stranger->says];
    stranger->next = (double)outputs[stranger->second];
}

static void ask_strangers(const Workbook *book, const Reader *reader,
                          Doubt *doubt)
{
    static unsigned char pixels[STRANGERS * PIXELS];
    Random random = random_start(book->seed);
    memset(pixels, 0, PIXELS);
    memset(pixels + PIXELS, 255, PIXELS);
    draw_noise(&random, pixels + 2 * PIXELS);
    for (size_t i = 3; i < STRANGERS; i++)
        letter_draw(letters_known[i - 3], pixels + i * PIXELS);
    EngineSet set = {STRANGERS, PIXELS, CLASSES, .bytes = pixels};
    Answers answers = answers_of(book, reader->net, &set);
    for (size_t i = 0; i < STRANGERS; i++) {
        Stranger *stranger = &doubt->stranger[i];
        stranger->name = stranger_names[i];
        memcpy(stranger->pixels, pixels + i * PIXELS, PIXELS);
        read_stranger(answers.outputs + i * CLASSES, stranger);
    }
    answers_free(&answers);
}

static void ask_noise(const Workbook *book, const Reader *reader,
                      Doubt *doubt)
{
    unsigned char *pixels = memory_new(NOISES, PIXELS);
    Random random = random_start(book->seed);
    for (size_t i = 0; i < NOISES; i++)
        draw_noise(&random, pixels + i * PIXELS);
    EngineSet set = {NOISES, PIXELS, CLASSES, .bytes = pixels};
    Answers answers = answers_of(book, reader->net, &set);
    for (size_t i = 0; i < NOISES; i++) {
        double sure = answers_sure(&answers, i);
        doubt->noise_mean += sure / NOISES;
        doubt->noise_above_half += sure > .5;
        doubt->noise_above_nine += sure > .9;
        doubt->noise_says[answers.guess[i]]++;
    }
    answers_free(&answers);
    free(pixels);
}

Doubt doubt_of(const Workbook *book, const Reader *reader)
{
    const unsigned char *labels = reader->sets.test.labels;
    Doubt doubt = {.count = reader->sets.test.count};
    count_answers(&reader->answers, labels, doubt.bin, &doubt.all);
    count_answers(&reader->smooth_answers, labels, doubt.smooth_bin,
                  &doubt.smooth_all);
    refuse(&reader->answers, labels, doubt.refused, doubt.wrong);
    refuse(&reader->smooth_answers, labels, doubt.smooth_refused,
           doubt.smooth_wrong);
    choose_shown(reader, &doubt);
    ask_strangers(book, reader, &doubt);
    ask_noise(book, reader, &doubt);
    return doubt;
}

// ---- printing
// ---------------------------------------------------------------------

static double percent(size_t part, size_t all)
{
    return all > 0 ? 100 * (double)part / (double)all : 0;
}

static void print_bin(Table *table, const Bin *bin)
{
    table_cell(table, "%zu", bin->count);
    table_cell(table, "%.1f", 100 * bin->sure);
    table_cell(table, "%.1f", percent(bin->right, bin->count));
}

static void print_bins(const Doubt *doubt)
{
    table_heading("Is nine tenths right nine times of ten?");
    printf("Test digits by the largest output.  Says: the mean of these "
           "outputs, in per\ncent.  Is: how many of them are right.  "
           "Smooth: the same network with L2,\nlambda %g:\n\n",
           SMOOTH);
    Table *table = table_new("<largest output|digits|says|is|smooth: "
                             "digits|says|is");
    for (size_t b = 0; b < BINS; b++) {
        if (b == 0)
            table_cell(table, "below %.2f", doubt_edges[1]);
        else if (b == BINS - 1)
            table_cell(table, "from %.2f on", doubt_edges[b]);
        else
            table_cell(table, "%.2f to %.2f", doubt_edges[b],
                       doubt_edges[b + 1]);
        print_bin(table, &doubt->bin[b]);
        print_bin(table, &doubt->smooth_bin[b]);
    }
    table_rule(table);
    table_cell(table, "all");
    print_bin(table, &doubt->all);
    print_bin(table, &doubt->smooth_all);
    table_print(table);
}

static void print_refused(const Doubt *doubt)
{
    table_heading("Leave to answer or to refuse");
    puts("The digit is refused when the largest output is below a limit.  "
         "Wrong: of\nthose that are answered.\n");
    Table *table = table_new("limit|refused|wrong|of answered|smooth: "
                             "refused|wrong|of answered");
    for (size_t t = 0; t < LIMITS; t++) {
        table_cell(table, "%.3f", doubt_limits[t]);
        table_cell(table, "%.1f %%",
                   percent(doubt->refused[t], doubt->count));
        table_cell(table, "%zu", doubt->wrong[t]);
        table_cell(
            table, "%.2f %%",
            percent(doubt->wrong[t], doubt->count - doubt->refused[t]));
        table_cell(table, "%.1f %%",
                   percent(doubt->smooth_refused[t], doubt->count));
        table_cell(table, "%zu", doubt->smooth_wrong[t]);
        table_cell(table, "%.2f %%",
                   percent(doubt->smooth_wrong[t],
                           doubt->count - doubt->smooth_refused[t]));
    }
    table_print(table);
}

static void print_gap_row(Table *table, const Reader *reader, size_t digit)
{
    const Answers *answers = &reader->answers;
    table_cell(table, "%zu", digit);
    table_cell(table, "%d", reader->sets.test.labels[digit]);
    table_cell(table, "%d", answers->guess[digit]);
    table_cell(table, "%.3f", answers_sure(answers, digit));
    table_cell(table, "%.3f", answers_gap(answers, digit));
}

static void print_gaps(const Doubt *doubt, const Reader *reader)
{
    table_heading("The smallest gaps and the surest mistakes");
    puts("The gap: by how much the largest output leads the second.\n");
    Table *table = table_new("test digit|is a|answer|largest|gap");
    for (size_t i = 0; i < 5; i++)
        print_gap_row(table, reader, doubt->unsure[i]);
    table_rule(table);
    for (size_t i = 0; i < 5 && i < doubt->sure_wrong_count; i++)
        print_gap_row(table, reader, doubt->sure_wrong[i]);
    table_print(table);
}

static void print_strangers(const Doubt *doubt)
{
    table_heading("What is no digit");
    Table *table = table_new("<picture|answer|its output|next|its output");
    for (size_t i = 0; i < STRANGERS; i++) {
        const Stranger *s = &doubt->stranger[i];
        table_cell(table, "%s", s->name);
        table_cell(table, "%zu", s->says);
        table_cell(table, "%.3f", s->sure);
        table_cell(table, "%zu", s->second);
        table_cell(table, "%.3f", s->next);
    }
    table_print(table);
    size_t most = 0;
    for (size_t j = 1; j < CLASSES; j++)
        if (doubt->noise_says[j] > doubt->noise_says[most])
            most = j;
    printf("\nOf %d pictures of noise, %zu are given an output over 0.5, "
           "%zu one over 0.9;\nthe mean of the largest outputs is %.3f.\n"
           "The most frequent answer is %zu, %zu times.\n",
           NOISES, doubt->noise_above_half, doubt->noise_above_nine,
           doubt->noise_mean, most, doubt->noise_says[most]);
}

void doubt_print(const Doubt *doubt, const Reader *reader)
{
    print_bins(doubt);
    print_refused(doubt);
    print_gaps(doubt, reader);
    print_strangers(doubt);
}

void doubt_trace(Trace *trace, const Doubt *doubt)
{
    double bins[BINS][3];
    for (size_t b = 0; b < BINS; b++) {
        bins[b][0] = (double)doubt->bin[b].count;
        bins[b][1] = doubt->bin[b].sure;
        bins[b][2] = (double)doubt->bin[b].right;
    }
    trace_step(trace, "doubt", "How sure, and how often right", "");
    trace_vector(trace, "edges", doubt_edges, BINS + 1);
    trace_matrix(trace, "count_sure_right", bins[0], BINS, 3);
    for (size_t i = 0; i < STRANGERS; i++)
        trace_number(trace, doubt->stranger[i].name,
                     doubt->stranger[i].sure);
}
