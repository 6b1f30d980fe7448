#include "another_hand.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/pen.h"
#include "measure/order.h"
#include "workbook/table.h"

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
                           const Network *const nets[HANDS],
                           AnotherHand *it)
{
    it->styles = pen_style_count();
    for (size_t s = 0; s < it->styles; s++) {
        Digits drawn = draw_style(s, book->seed);
        for (size_t hand = 0; hand < HANDS; hand++)
            it->style[hand][s] = reader_accuracy(book, nets[hand], &drawn);
        digits_input(&drawn, 0, it->style_x[s]);
        digits_free(&drawn);
    }
    size_t *order = order_ascending(it->style[MNIST_HAND], it->styles);
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

AnotherHand another_hand_of(const Workbook *book, const Reader *reader)
{
    AnotherHand it = {
        .two_hands = strcmp(reader->sets->training.source, names[0]) == 0};
    if (!it.two_hands)
        return it;
    DigitsSets pen = draw_sets(book, reader->sets);
    Network *other = reader_train(book, reader, &pen.training);
    const Network *const nets[HANDS] = {reader->net, other};
    const EngineSet tests[HANDS] = {engine_set(&reader->sets->test),
                                    engine_set(&pen.test)};
    for (size_t from = 0; from < HANDS; from++)
        for (size_t of = 0; of < HANDS; of++)
            it.hand[from][of] =
                reader_predict(book, nets[from], &tests[of]);
    measure_styles(book, nets, &it);
    network_free(other);
    digits_close(&pen);
    return it;
}

void another_hand_free(AnotherHand *it)
{
    for (size_t from = 0; from < HANDS; from++)
        for (size_t of = 0; of < HANDS; of++)
            predictions_free(&it->hand[from][of]);
}

// ---- printing ----------------------------------------------------------

static void print_hands(const AnotherHand *it)
{
    puts("One network learned MNIST's digits, one as many that the "
         "project's pen drew.\nPer cent right, digit by digit:\n");
    Table *table = table_new("<learned|<read|0|1|2|3|4|5|6|7|8|9|all");
    for (size_t from = 0; from < HANDS; from++)
        for (size_t of = 0; of < HANDS; of++) {
            const Predictions *p = &it->hand[from][of];
            table_cell(table, "%s|%s", names[from], names[of]);
            for (size_t d = 0; d < DIGITS_CLASSES; d++)
                table_cell(table, "%.0f", 100 * predictions_recall(p, d));
            table_cell(table, "%.1f", 100 * predictions_accuracy(p));
        }
    table_print(table);
}

static void print_styles(const AnotherHand *it)
{
    table_heading("Ways to write a digit");
    printf("The pen has more than one way to write a digit.  Of %d digits "
           "in each, the per\ncent that are right:\n\n",
           STYLE_DIGITS);
    Table *table =
        table_new("<way to write it|learned MNIST|learned the pen");
    for (size_t s = 0; s < it->styles; s++) {
        table_cell(table, "%s|%.1f|%.1f", pen_style_name(s),
                   100 * it->style[MNIST_HAND][s],
                   100 * it->style[PEN_HAND][s]);
    }
    table_print(table);
}

void another_hand_print(const AnotherHand *it)
{
    table_heading("Another hand");
    if (it->two_hands) {
        print_hands(it);
        print_styles(it);
    } else
        puts("This needs two kinds of digits, MNIST's and the pen's; "
             "`make data` fetches MNIST.");
}

static void trace_recall(Trace *trace, const char *name,
                         const Predictions *p)
{
    double recall[DIGITS_CLASSES];
    for (size_t d = 0; d < DIGITS_CLASSES; d++)
        recall[d] = predictions_recall(p, d);
    trace_vector(trace, name, recall, DIGITS_CLASSES);
}

void another_hand_trace(Trace *trace, const AnotherHand *it)
{
    if (!it->two_hands)
        return;
    trace_step(trace, "hands", "Shares right of another hand's digits", "");
    trace_recall(trace, "mnist_reads_mnist", &it->hand[0][0]);
    trace_recall(trace, "mnist_reads_pen", &it->hand[0][1]);
    trace_recall(trace, "pen_reads_mnist", &it->hand[1][0]);
    trace_recall(trace, "pen_reads_pen", &it->hand[1][1]);
}
