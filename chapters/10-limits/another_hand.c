#include "another_hand.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/pen.h"
#include "measure/order.h"
#include "workbook/table.h"

// How many ways to write the text shows.
enum { WORST = 10, BEST = 4 };

static const char *const names[HANDS] = {"MNIST", "pen"};

// Fresh digits in one of the pen's styles.
static Digits draw_style(size_t style, uint64_t seed)
{
    Digits digits = {.count = STYLE_DIGITS, .source = "pen"};
    Random random = random_start(seed + style);
    digits.pixels = memory_new(STYLE_DIGITS, DIGITS_PIXELS);
    digits.labels = memory_new(STYLE_DIGITS, 1);
    for (size_t i = 0; i < STYLE_DIGITS; i++) {
        pen_draw(&random, style, digits.pixels + i * DIGITS_PIXELS);
        digits.labels[i] = (unsigned char)pen_style_digit(style);
    }
    return digits;
}

static void measure_styles(const Workbook *book,
                           Network *const *const nets[HANDS],
                           AnotherHand *it)
{
    double mean[STYLES_MOST], right[READERS];
    it->styles = pen_style_count();
    for (size_t s = 0; s < it->styles; s++) {
        Digits drawn = draw_style(s, book->seed);
        for (size_t hand = 0; hand < HANDS; hand++) {
            reader_accuracies(book, nets[hand], &drawn, right);
            it->style[hand][s] = range_of(right, READERS);
        }
        mean[s] = it->style[MNIST_HAND][s].mean;
        digits_input(&drawn, 0, it->style_x[s]);
        digits_free(&drawn);
    }
    size_t *order = order_ascending(mean, it->styles);
    memcpy(it->worst, order, it->styles * sizeof *order);
    free(order);
}

// The pen draws as many digits as the reader has of MNIST.
static DigitsSets draw_sets(const Workbook *book, const DigitsSets *like)
{
    DigitsSets sets;
    Error error;
    if (!digits_open((DigitsRequest){DIGITS_PEN, book->data,
                                     like->training.count,
                                     like->test.count},
                     &sets, &error))
        workbook_fail(book, &error);
    return sets;
}

static Recalls recalls_of(const Workbook *book,
                          Network *const nets[READERS],
                          const Digits *digits)
{
    EngineSet set = engine_set(digits);
    Predictions predictions[READERS];
    reader_predict(book, nets, &set, predictions);
    Recalls recalls = reader_recalls(predictions);
    reader_predictions_free(predictions);
    return recalls;
}

AnotherHand another_hand_of(const Workbook *book, const Reader *reader,
                            Footed *foot)
{
    AnotherHand it = {
        .two_hands = strcmp(reader->sets->training.source, names[0]) == 0};
    if (!it.two_hands)
        return it;
    Network *other[READERS];
    DigitsSets pen = draw_sets(book, reader->sets);
    reader_train(book, reader, &pen.training, other);
    reader_foot(reader, names[PEN_HAND], other, foot);
    Network *const *const nets[HANDS] = {reader->net, other};
    const Digits *const tests[HANDS] = {&reader->sets->test, &pen.test};
    for (size_t from = 0; from < HANDS; from++)
        for (size_t of = 0; of < HANDS; of++)
            it.hand[from][of] = recalls_of(book, nets[from], tests[of]);
    measure_styles(book, nets, &it);
    reader_networks_free(other);
    digits_close(&pen);
    return it;
}

// ---- printing ----------------------------------------------------------

static void print_hands(const AnotherHand *it)
{
    puts("Five networks learned MNIST's digits, five as many that the "
         "project's pen drew.\nPer cent right, means of five, digit by "
         "digit; of all, also from the lowest to the highest:\n");
    Table *table =
        table_new("<learned|<read|0|1|2|3|4|5|6|7|8|9|all|from|to");
    for (size_t from = 0; from < HANDS; from++)
        for (size_t of = 0; of < HANDS; of++) {
            const Recalls *recalls = &it->hand[from][of];
            table_cell(table, "%s|%s", names[from], names[of]);
            for (size_t d = 0; d < DIGITS_CLASSES; d++)
                table_cell(table, "%.0f", 100 * recalls->digit[d].mean);
            reader_cells(table, recalls->all);
        }
    table_print(table);
}

static void print_style(Table *table, const AnotherHand *it, size_t style)
{
    table_cell(table, "%s", pen_style_name(style));
    reader_cells(table, it->style[MNIST_HAND][style]);
    reader_cells(table, it->style[PEN_HAND][style]);
}

static void print_styles(const AnotherHand *it)
{
    table_heading("Ways to write a digit");
    printf("The pen has %zu ways to write a digit.  Of %d digits in each, "
           "the per cent that\nare right: those that the networks from "
           "MNIST read worst, and those they read best:\n\n",
           it->styles, STYLE_DIGITS);
    Table *table =
        table_new("<way to write it|MNIST's|from|to|the pen's|from|to");
    for (size_t i = 0; i < WORST; i++)
        print_style(table, it, it->worst[i]);
    table_rule(table);
    for (size_t i = it->styles - BEST; i < it->styles; i++)
        print_style(table, it, it->worst[i]);
    table_print(table);
}

void another_hand_print(const AnotherHand *it)
{
    table_heading("Another hand");
    if (it->two_hands) {
        print_hands(it);
        print_styles(it);
    } else
        puts("This needs two kinds of digits, MNIST's and the pen's; `make "
             "data` fetches MNIST.");
}

void another_hand_trace(Trace *trace, const AnotherHand *it)
{
    if (!it->two_hands)
        return;
    trace_step(trace, "hands", "Mean shares right of another hand's digits",
               "");
    reader_trace_recalls(trace, "mnist_reads_mnist", &it->hand[0][0]);
    reader_trace_recalls(trace, "mnist_reads_pen", &it->hand[0][1]);
    reader_trace_recalls(trace, "pen_reads_mnist", &it->hand[1][0]);
    reader_trace_recalls(trace, "pen_reads_pen", &it->hand[1][1]);
}
