// XOR: the plane of the inputs, where no straight line parts the answers,
// and the plane of the hidden neurons, where one does.
#include "draw/figure.h"
#include "exclusive_or.h"
#include "figures.h"

// A question: filled where the answer is 1.
static void draw_question(const Chart *chart, Point at, double answer,
                          const char *words, Align align)
{
    Point p = chart_point(chart, at.x, at.y);
    canvas_disc(chart->canvas, p, 11,
                theme_color(answer > .5 ? COLOR_INK : COLOR_PAPER));
    canvas_ring(chart->canvas, p, 11, pen_of(COLOR_INK, WIDTH_DATA));
    double side = align == ALIGN_LEFT ? 20 : -20;
    label_draw_over(chart->canvas, p.x + side, p.y, words,
                    style_middle(STYLE_TITLE, align));
}

static void draw_inputs(Canvas *canvas, Box box, const ExclusiveOr *it)
{
    static const double half[] = {.5}, ticks[] = {0, 1};
    Axis axis = {
        .min = XOR_LOW, .max = XOR_HIGH, .ticks = ticks, .tick_count = 2};
    Axis x = axis, y = axis;
    x.name = "$x_1$";
    y.name = "$x_2$";
    Chart chart = chart_open(canvas, box, x, y);
    chart_surface(&chart, (ChartField){it->field[0], XOR_GRID, XOR_GRID},
                  half, 1);
    for (int i = 0; i < 4; i++)
        draw_question(
            &chart, (Point){it->x[i][0], it->x[i][1]}, it->answer[i],
            PHRASE("%g, %g: %g", it->x[i][0], it->x[i][1], it->answer[i]),
            it->x[i][0] > .5 ? ALIGN_RIGHT : ALIGN_LEFT);
    label_draw_over(canvas, box.x + box.width / 2,
                    box.y + box.height / 2 - 10, "over ½ in this band",
                    style_aligned(STYLE_TITLE, ALIGN_CENTER));
}

static void draw_hidden(Canvas *canvas, Box box, const ExclusiveOr *it)
{
    static const double first[] = {0, 1, 2}, second[] = {0, 1};
    Axis x = {.min = -.4,
              .max = 2.6,
              .name = "$h_1 = max(0, x_1 + x_2)$",
              .ticks = first,
              .tick_count = 3};
    Axis y = {.min = -.4,
              .max = 1.4,
              .name = "$h_2 = max(0, x_1 + x_2 - 1)$",
              .ticks = second,
              .tick_count = 2};
    x.name = "$h_1$, the sum";
    y.name = "$h_2$, what of it is over 1";
    Chart chart = chart_open(canvas, box, x, y);
    // Where h1 - 2 h2 = 1/2.
    chart_line(&chart, (double[]){-.3, 2.6}, (double[]){-.4, 1.05}, 2,
               pen_of(COLOR_INK, WIDTH_DATA));
    Point cut = chart_point(&chart, 1.5, .5);
    label_draw_over(canvas, cut.x + 14, cut.y + 14,
                    "the cut, $h_1 - 2h_2 = ½$",
                    style_middle(STYLE_TITLE, ALIGN_LEFT));
    static const char *const names[] = {"0, 0: 0", "0, 1 and 1, 0: 1", NULL,
                                        "1, 1: 0"};
    for (int i = 0; i < 4; i++)
        if (names[i] != NULL)
            draw_question(&chart, (Point){it->h[i][0], it->h[i][1]},
                          it->answer[i], names[i],
                          i == 3 ? ALIGN_RIGHT : ALIGN_LEFT);
}

void figure_exclusive_or(Workbook *book, const ExclusiveOr *it)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "two hidden neurons, ReLU",
        "Folded once, XOR can be cut by one straight line",
        "Filled: the answer is 1. Left: the inputs; no straight line parts "
        "filled from empty. Right: the same questions, as the hidden "
        "neurons see them.",
        .alt = "Two planes. In that of the inputs the questions 0,1 and "
               "1,0 lie in a band between two parallel lines, 0,0 below "
               "and 1,1 above it. In that of the two hidden neurons 0,1 "
               "and 1,0 are one point, and a single straight line parts "
               "it from the other two.",
        .caption = "XOR before and after a hidden layer: two questions "
                   "fall together, and one line is enough."});
    Box body = page_body(canvas);
    double side = body.height;
    draw_inputs(canvas, (Box){body.x, body.y, side, body.height}, it);
    draw_hidden(canvas,
                (Box){body.x + side + 60, body.y, body.width - side - 60,
                      body.height},
                it);
    workbook_figure(book, canvas, "exclusive-or");
}
