// Another hand: digits of MNIST and of the pen, read by networks that
// learned from the one or the other, and the ways to write that are read
// worst.
#include "figures.h"

#include "another_hand.h"
#include "data/pen.h"
#include "reader.h"
#include "recall_rows.h"

enum { CELL = 4, WORST = 8 };

static const double TILE_TOP = 686;

static void draw_styles(Canvas *canvas, const AnotherHand *it)
{
    double step = heatmap_tile_step(CELL, WORST) - 30.0 / (WORST - 1);
    label_draw(canvas, THEME_MARGIN, TILE_TOP - 16,
               "Ways of the pen that networks from MNIST read worst",
               STYLE_NAME);
    for (size_t i = 0; i < WORST; i++) {
        double x = THEME_MARGIN + step * (double)i;
        size_t s = it->worst[i];
        Box box = heatmap_digit(canvas, x, TILE_TOP, it->style_x[s], CELL);
        double y = box_bottom(box);
        label_draw(canvas, x, y + 23,
                   number_percent(it->style[MNIST_HAND][s].mean, 1).text,
                   STYLE_NAME);
        label_paragraph(canvas, (Point){x, y + 43}, step - 18,
                        pen_style_name(s), STYLE_TICK);
    }
}

static Number accuracy_of(const AnotherHand *it, size_t from, size_t reads)
{
    return number_percent(it->hand[from][reads].all.mean, 1);
}

void figure_other_hand(Workbook *book, const AnotherHand *hand,
                       const Reader *reader)
{
    if (!hand->two_hands)
        return;
    Number home = accuracy_of(hand, PEN_HAND, PEN_HAND);
    Number away = accuracy_of(hand, PEN_HAND, MNIST_HAND);
    Canvas *canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, reader_note(reader).text,
        PHRASE("%s right on the hand they learned from, %s on another",
               home.text, away.text),
        "The share right of each test digit, by networks that learned from "
        "MNIST or the pen and read one of them; means of five.",
        .alt =
            "A row for each digit, and one for all, with three marks: some "
            "networks read the digits of the hand that they learned "
            "from, others those of another hand, worse at all digits "
            "and at some much worse. Below, eight ways to write a digit "
            "that are read worst.",
        .caption = "What the training digits did not show: digits of "
                   "another hand."});
    const RecallSeries series[] = {
        {&hand->hand[MNIST_HAND][PEN_HAND], "MNIST reads pen",
         COLOR_SERIES_1},
        {&hand->hand[PEN_HAND][MNIST_HAND], "pen reads MNIST",
         COLOR_SERIES_2},
        {&hand->hand[PEN_HAND][PEN_HAND], "pen reads pen", COLOR_SERIES_3}};
    Box body = page_body(canvas);
    recall_rows_draw(canvas, (Box){body.x, body.y, body.width, 462}, series,
                     COUNT_OF(series), DIGITS_CLASSES);
    draw_styles(canvas, hand);
    workbook_figure(book, canvas, "other-hand");
}
