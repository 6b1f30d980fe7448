// Bias: a network knows the digits that it was shown.  One digit is made
// rare; then digits of another hand come.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/pen.h"
#include "limits.h"
#include "workbook/table.h"

// ---- a rare digit
// -----------------------------------------------------------------

// How many of the rare digit stay: at least one, if there is one.
static size_t kept_of(const Settings *settings, size_t had)
{
    double kept = floor(settings->kept / 100 * (double)had + .5);
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
        memcpy(made.pixels + count * PIXELS, digits->pixels + from * PIXELS,
               PIXELS);
        made.labels[count++] = digits->labels[from];
    }
    free(place);
    made.count = count;
    return made;
}

static Answers train_rare(const Workbook *book, const Reader *reader,
                          size_t kept, bool repeated)
{
    const Settings *s = &reader->settings;
    Digits digits =
        make_rare(&reader->sets.training, s->rare, kept, repeated);
    Network *net = reader_train(book, &s->recipe, &digits, NULL, NULL);
    Answers answers = answers_of(book, net, &reader->test);
    network_free(net);
    digits_free(&digits);
    return answers;
}

static void measure_rare(const Workbook *book, const Reader *reader,
                         Bias *bias)
{
    const Digits *digits = &reader->sets.training;
    size_t rare = reader->settings.rare;
    for (size_t i = 0; i < digits->count; i++)
        bias->had[digits->labels[i]]++;
    memcpy(bias->left, bias->had, sizeof bias->left);
    bias->left[rare] = kept_of(&reader->settings, bias->had[rare]);
    bias->few = train_rare(book, reader, bias->left[rare], false);
    bias->repeated = train_rare(book, reader, bias->left[rare], true);
}

// ---- another hand
// -----------------------------------------------------------------

// Fresh digits in one of the pen's styles.
static Digits draw_style(size_t style, uint64_t seed)
{
    Digits digits = {.count = STYLE_DIGITS, .source = "pen"};
    Random random = random_start(seed + style);
    digits.pixels = memory_new(STYLE_DIGITS, PIXELS);
    digits.labels = memory_new(STYLE_DIGITS, 1);
    for (size_t i = 0; i < STYLE_DIGITS; i++) {
        pen_draw(&random, style, digits.pixels + i * PIXELS);
        digits.labels[i] = (unsigned char)pen_style_digit(style);
    }
    return digits;
}

static void measure_styles(const Workbook *book,
                           const Network *const nets[HANDS], Bias *bias)
{
    bias->styles = pen_style_count();
    for (size_t s = 0; s < bias->styles; s++) {
        Digits drawn = draw_style(s, book->seed);
        EngineSet set = reader_set(&drawn);
        for (size_t hand = 0; hand < HANDS; hand++)
            bias->style[hand][s] = reader_accuracy(book, nets[hand], &set);
        digits_input(&drawn, 0, bias->style_x[s]);
        digits_free(&drawn);
    }
}

// Hand 0 is MNIST's, 1 the pen's, which draws as many digits.
static void measure_hands(const Workbook *book, const Reader *reader,
                          Bias *bias)
{
    DigitsSets sets[HANDS] = {reader->sets};
    Error error;
    if (!digits_open(DIGITS_PEN, book->data, sets[0].training.count,
                     sets[0].test.count, &sets[1], &error))
        workbook_fail(book, &error);
    Network *other = reader_train(book, &reader->settings.recipe,
                                  &sets[1].training, NULL, NULL);
    const Network *const nets[HANDS] = {reader->net, other};
    for (size_t hand = 0; hand < HANDS; hand++)
        for (size_t tested = 0; tested < HANDS; tested++) {
            EngineSet set = reader_set(&sets[tested].test);
            bias->hand[hand][tested] = answers_of(book, nets[hand], &set);
        }
    measure_styles(book, nets, bias);
    network_free(other);
    digits_close(&sets[1]);
}

Bias bias_of(const Workbook *book, const Reader *reader)
{
    Bias bias = {0};
    measure_rare(book, reader, &bias);
    bias.two_hands = strcmp(reader->sets.training.source, "MNIST") == 0;
    if (bias.two_hands)
        measure_hands(book, reader, &bias);
    return bias;
}

void bias_free(Bias *bias)
{
    answers_free(&bias->few);
    answers_free(&bias->repeated);
    for (size_t trained = 0; trained < HANDS; trained++)
        for (size_t tested = 0; tested < HANDS; tested++)
            answers_free(&bias->hand[trained][tested]);
}

// ---- printing
// ---------------------------------------------------------------------

static void print_recall(Table *table, const Bias *bias, const Answers *all)
{
    for (size_t d = 0; d < CLASSES; d++) {
        table_cell(table, "%zu", d);
        table_cell(table, "%zu", bias->had[d]);
        table_cell(table, "%.1f", 100 * answers_recall(all, d));
        table_cell(table, "%zu", bias->left[d]);
        table_cell(table, "%.1f", 100 * answers_recall(&bias->few, d));
        table_cell(table, "%.1f", 100 * answers_recall(&bias->repeated, d));
    }
    table_rule(table);
    table_cell(table, "all");
    table_cell(table, "%s", "");
    table_cell(table, "%.1f", 100 * answers_accuracy(all));
    table_cell(table, "%s", "");
    table_cell(table, "%.1f", 100 * answers_accuracy(&bias->few));
    table_cell(table, "%.1f", 100 * answers_accuracy(&bias->repeated));
}

static void print_rare(const Bias *bias, const Reader *reader)
{
    size_t rare = reader->settings.rare, most = rare == 0;
    table_heading("A rare digit");
    printf("The network learned from so many digits and reads so many per "
           "cent of the test\ndigits rightly.  Then only %zu of the %zus "
           "were kept; then each of these was shown\nagain and again until "
           "there were as many as before.\n\n",
           bias->left[rare], rare);
    Table *table =
        table_new("digit|learned|right|learned|right|repeated: right");
    print_recall(table, bias, &reader->answers);
    table_print(table);
    for (size_t d = 0; d < CLASSES; d++)
        if (d != rare &&
            bias->few.said[rare][d] > bias->few.said[rare][most])
            most = d;
    printf("\nOf %zu test digits that are %s, %zu are read as %zu when "
           "it is rare.\n",
           bias->few.all_of[rare], digits_name(rare),
           bias->few.said[rare][most], most);
}

static void print_hands(const Bias *bias)
{
    table_heading("Another hand");
    puts("One network learned MNIST's digits, one as many that the "
         "project's pen drew.\nPer cent right, digit by digit:\n");
    Table *table = table_new("<learned|<read|0|1|2|3|4|5|6|7|8|9|all");
    static const char *const name[HANDS] = {"MNIST", "pen"};
    for (size_t trained = 0; trained < HANDS; trained++)
        for (size_t tested = 0; tested < HANDS; tested++) {
            const Answers *a = &bias->hand[trained][tested];
            table_cell(table, "%s", name[trained]);
            table_cell(table, "%s", name[tested]);
            for (size_t d = 0; d < CLASSES; d++)
                table_cell(table, "%.0f", 100 * answers_recall(a, d));
            table_cell(table, "%.1f", 100 * answers_accuracy(a));
        }
    table_print(table);
}

static void print_styles(const Bias *bias)
{
    table_heading("Ways to write a digit");
    printf("The pen has more than one way to write a digit.  Of %d digits "
           "in each, the per\ncent that are right:\n\n",
           STYLE_DIGITS);
    Table *table =
        table_new("<way to write it|learned MNIST|learned the pen");
    for (size_t s = 0; s < bias->styles; s++) {
        table_cell(table, "%s", pen_style_name(s));
        table_cell(table, "%.1f", 100 * bias->style[0][s]);
        table_cell(table, "%.1f", 100 * bias->style[1][s]);
    }
    table_print(table);
}

void bias_print(const Bias *bias, const Reader *reader)
{
    print_rare(bias, reader);
    if (bias->two_hands) {
        print_hands(bias);
        print_styles(bias);
        return;
    }
    table_heading("Another hand");
    puts("This needs two kinds of digits, MNIST's and the pen's; "
         "`make data` fetches MNIST.");
}

static void trace_recall(Trace *trace, const char *name,
                         const Answers *answers)
{
    double recall[CLASSES];
    for (size_t d = 0; d < CLASSES; d++)
        recall[d] = answers_recall(answers, d);
    trace_vector(trace, name, recall, CLASSES);
}

void bias_trace(Trace *trace, const Bias *bias)
{
    trace_step(trace, "rare", "Shares right when one digit is rare", "");
    trace_recall(trace, "rare", &bias->few);
    trace_recall(trace, "repeated", &bias->repeated);
    if (!bias->two_hands)
        return;
    trace_step(trace, "hands", "Shares right of another hand's digits", "");
    trace_recall(trace, "mnist_reads_mnist", &bias->hand[0][0]);
    trace_recall(trace, "mnist_reads_pen", &bias->hand[0][1]);
    trace_recall(trace, "pen_reads_mnist", &bias->hand[1][0]);
    trace_recall(trace, "pen_reads_pen", &bias->hand[1][1]);
}
