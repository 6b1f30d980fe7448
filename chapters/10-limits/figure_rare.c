// A rare digit, and another hand: the share that is right, digit by digit.
#include <math.h>

#include "draw/figure.h"
#include "data/pen.h"
#include "another_hand.h"
#include "data_bias.h"
#include "figures.h"
#include "reader.h"

enum { CELL = 4, WORST = 8 };

// One network's predictions, digit by digit.
typedef struct {
    const Predictions *predictions;
    const char *name; // NULL: named elsewhere
    Color color;
} Row;

static const double CHART_HEIGHT = 356, TILE_TOP = 664;

static Chart open_digits(Canvas *canvas, Box box)
{
    static const double digits[] = {0, 2, 4, 6, 8};
    Axis x = {.min = -.4,
              .max = 9.4,
              .name = "digit",
              .ticks = digits,
              .tick_count = 5};
    Axis y = {.min = 0, .max = 100, .name = "right, %"};
    return chart_open(canvas, box, x, y);
}

static void heading(Canvas *canvas, double x, double y, const char *text)
{
    label_draw(canvas, x, y, text, STYLE_NAME);
}

// A dot for each digit, and the name beside the last one.
static void draw_rows(const Chart *chart, const Row *rows, size_t count)
{
    double x[DIGITS_CLASSES], y[3][DIGITS_CLASSES];
    Series names[3];
    size_t named = 0;
    for (size_t d = 0; d < DIGITS_CLASSES; d++)
        x[d] = (double)d;
    for (size_t r = 0; r < count; r++) {
        for (size_t d = 0; d < DIGITS_CLASSES; d++)
            y[r][d] = 100 * predictions_recall(rows[r].predictions, d);
        if (rows[r].name != NULL)
            names[named++] = (Series){rows[r].name,  x + 9, y[r] + 9, 1,
                                      rows[r].color, 0,     false};
    }
    // A line from the first row's dot to the last row's.
    for (size_t d = 0; d < DIGITS_CLASSES; d++)
        canvas_line(chart->canvas, chart_point(chart, x[d], y[0][d]),
                    chart_point(chart, x[d], y[count - 1][d]),
                    pen_of(COLOR_HAIRLINE, WIDTH_DATA));
    chart_lines(chart, names, named);
    for (size_t r = 0; r < count; r++)
        chart_dots(chart, x, y[r], DIGITS_CLASSES,
                   dot_of(rows[r].color, 5));
}

// On the left of the rare digit's dot, or on the right where there is room.
static void name_dot(const Chart *chart, size_t digit, const Row *row,
                     const char *name)
{
    double recall = predictions_recall(row->predictions, digit);
    Point at = chart_point(chart, (double)digit, 100 * recall);
    bool left = digit > 4;
    label_print(chart->canvas, at.x + (left ? -12 : 12), at.y,
                style_middle(style_in(STYLE_TITLE, row->color),
                             left ? ALIGN_RIGHT : ALIGN_LEFT),
                "%s %s", name, number_percent(recall, 0).text);
}

static void draw_rare(Canvas *canvas, Box box, const DataBias *bias,
                      const Predictions *all)
{
    size_t rare = bias->rare;
    const Row rows[] = {{all, "all kept", COLOR_INK},
                        {&bias->repeated, NULL, COLOR_SERIES_3},
                        {&bias->few, NULL, COLOR_SERIES_2}};
    Chart chart = open_digits(canvas, box);
    draw_rows(&chart, rows, COUNT_OF(rows));
    double few = predictions_recall(&bias->few, rare);
    double repeated = predictions_recall(&bias->repeated, rare);
    bool apart = fabs(few - repeated) > .08;
    if (repeated < .88 && apart)
        name_dot(&chart, rare, &rows[1], "the few, repeated:");
    if (few < .8)
        name_dot(&chart, rare, &rows[2],
                 apart ? "few:" : "few, repeated or not:");
    heading(canvas, box.x, box.y - 20,
            PHRASE("Of %s training digits %zu, %s are kept",
                   number_count(bias->had[rare]).text, rare,
                   number_count(bias->left[rare]).text));
}

static void draw_hands(Canvas *canvas, Box box, const AnotherHand *it)
{
    const Row rows[] = {
        {&it->hand[PEN_HAND][PEN_HAND], "pen reads pen", COLOR_SERIES_3},
        {&it->hand[MNIST_HAND][PEN_HAND], "MNIST reads pen", COLOR_INK},
        {&it->hand[PEN_HAND][MNIST_HAND], "pen reads MNIST",
         COLOR_SERIES_2}};
    Chart chart = open_digits(canvas, box);
    draw_rows(&chart, rows, COUNT_OF(rows));
    heading(canvas, box.x, box.y - 20,
            "Learned from one hand, reads another");
}

static void draw_styles(Canvas *canvas, const AnotherHand *it)
{
    double step = heatmap_tile_step(CELL, WORST) - 30.0 / (WORST - 1);
    heading(canvas, THEME_MARGIN, TILE_TOP - 16,
            "Ways of the pen that the network from MNIST reads worst");
    for (size_t i = 0; i < WORST; i++) {
        double x = THEME_MARGIN + step * (double)i;
        size_t s = it->worst[i];
        Box box = heatmap_digit(canvas, x, TILE_TOP, it->style_x[s], CELL);
        double y = box_bottom(box);
        label_draw(canvas, x, y + 23,
                   number_percent(it->style[MNIST_HAND][s], 0).text,
                   STYLE_NAME);
        label_paragraph(canvas, (Point){x, y + 43}, step - 18,
                        pen_style_name(s), STYLE_TICK);
    }
}

void figure_rare(Workbook *book, const DataBias *bias,
                 const AnotherHand *hand, const Reader *reader)
{
    Canvas *canvas = page_new(&(PageText){
        hand->two_hands ? PAGE_TALL : PAGE_FIGURE, FIGURES_CHAPTER,
        reader_note(reader).text,
        PHRASE("%s of all digits are right, and %s of the %zus",
               number_percent(predictions_accuracy(&bias->few), 0).text,
               number_percent(predictions_recall(&bias->few, bias->rare), 0)
                   .text,
               bias->rare),
        "The share right of each test digit. The mean over all "
        "ten hides who pays.",
        .alt = "Two charts of the share of right answers, digit by digit. "
               "Left, the digit that was rare in training falls far below "
               "the others, less far when its few examples are repeated. "
               "Right, networks that read the digits of another hand are "
               "worse at all digits, and at some much worse. Below, eight "
               "ways to write a digit that are read worst.",
        .caption = "What the training digits did not show: a digit that "
                   "was rare, and digits of another hand.",
        .source = FIGURES_SOURCE});
    Box body = page_body(canvas);
    Box left = {body.x, body.y + 46, 468, CHART_HEIGHT};
    Box right = {body.x + 576, left.y, 400, CHART_HEIGHT};
    draw_rare(canvas, left, bias, &reader->predictions);
    if (hand->two_hands) {
        draw_hands(canvas, right, hand);
        draw_styles(canvas, hand);
    }
    workbook_figure(book, canvas, "rare");
}
