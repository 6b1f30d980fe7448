// XOR: the plane of the inputs, where no straight line parts the answers,
// and the plane of the hidden neurons, where one does.
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

// Where the answer is over ½.
static void tint(const Chart *chart, const Point *corners, size_t count)
{
    Point at[6];
    for (size_t i = 0; i < count; i++)
        at[i] = chart_point(chart, corners[i].x, corners[i].y);
    canvas_clip(chart->canvas, chart->plot);
    canvas_polygon(chart->canvas, at, count,
                   theme_faded(theme_color(COLOR_INK), THEME_FADE));
    canvas_unclip(chart->canvas);
}

// Words that tell of a part of the picture.
static void tell(const Chart *chart, Point at, const char *words,
                 Align align)
{
    chart_label(chart, at, (Point){0, 0}, words,
                style_middle(STYLE_TITLE, align));
}

// The sum of the inputs is ½ and 1½ where the band ends, 1 at the fold.
static void draw_inputs(Canvas *canvas, Box box, const ExclusiveOr *it)
{
    static const double ticks[] = {0, 1};
    static const Point band[] = {{-.4, .9}, {-.4, 1.4}, {.1, 1.4},
                                 {1.4, .1}, {1.4, -.4}, {.9, -.4}};
    Axis x = {-.4, 1.4, false, "$x_1$", false, ticks, 2}, y = x;
    y.name = "$x_2$";
    Chart chart = chart_open(canvas, box, x, y);
    tint(&chart, band, COUNT_OF(band));
    chart_line(&chart, (double[]){-.4, 1.4}, (double[]){1.4, -.4}, 2,
               pen_dashed(COLOR_INK, WIDTH_LINE));
    for (int i = 0; i < 4; i++)
        draw_question(
            &chart, (Point){it->x[i][0], it->x[i][1]}, it->answer[i],
            PHRASE("%g, %g: %g", it->x[i][0], it->x[i][1], it->answer[i]),
            it->x[i][0] > .5 ? ALIGN_RIGHT : ALIGN_LEFT);
    tell(&chart, (Point){.48, .59}, "fold: the sum is 1", ALIGN_LEFT);
    tell(&chart, (Point){.41, .32}, "answer over ½", ALIGN_CENTER);
}

// All sums lie on one line, bent at 1; the cut is where h1 - 2 h2 = 1/2.
static void draw_hidden(Canvas *canvas, Box box, const ExclusiveOr *it)
{
    static const double first[] = {0, 1, 2}, second[] = {0, 1};
    static const Point below[] = {{-.3, -.4}, {2.6, 1.05}, {2.6, -.4}};
    Axis x = {-.4, 2.6, false, "$h_1$, the sum", false, first, 3};
    Axis y = {-.4,   1.4,    false, "$h_2$, what of it is over 1",
              false, second, 2};
    Chart chart = chart_open(canvas, box, x, y);
    tint(&chart, below, COUNT_OF(below));
    chart_line(&chart, (double[]){-.3, 2.6}, (double[]){-.4, 1.05}, 2,
               pen_of(COLOR_INK, WIDTH_DATA));
    chart_line(&chart, (double[]){0, 1, 2.4}, (double[]){0, 0, 1.4}, 3,
               pen_dashed(COLOR_INK, WIDTH_LINE));
    static const char *const names[] = {"0, 0: 0", "0, 1 and 1, 0: 1", NULL,
                                        "1, 1: 0"};
    for (int i = 0; i < 4; i++)
        if (names[i] != NULL)
            draw_question(&chart, (Point){it->h[i][0], it->h[i][1]},
                          it->answer[i], names[i],
                          i == 1 ? ALIGN_LEFT : ALIGN_RIGHT);
    tell(&chart, (Point){1, -.16}, "the fold", ALIGN_CENTER);
    tell(&chart, (Point){2.56, .27}, "the cut, $h_1 - 2h_2 = ½$",
         ALIGN_RIGHT);
    tell(&chart, (Point){2.56, -.31}, "answer over ½", ALIGN_RIGHT);
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
               "and 1,1 above it. In that of the two hidden neurons the "
               "whole plane has become one line, bent at the point where "
               "0,1 and 1,0 lie together, and a single straight line parts "
               "this point from the other two.",
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
