// The gradient check as a picture, for a right gradient and a wrong one.
#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "figures.h"
#include "is_it_right.h"

static const Color layer_colors[LAYERS] = {COLOR_SERIES_2, COLOR_SERIES_1};

// Words at a pair of numbers: a name in its colour, or what is said of it.
static void note(const Chart *chart, Point at, const char *text,
                 Color color, Align align)
{
    Style style = color == COLOR_SECONDARY ? STYLE_NOTE
                                           : style_in(STYLE_TITLE, color);
    at = chart_point(chart, at.x, at.y);
    label_draw_over(chart->canvas, at.x, at.y, text,
                    style_middle(style, align));
}

// ---- below: one dot for each slope --------------------------------------

static double *sizes_of(const Network *gradient)
{
    size_t count = gradient->parameter_count;
    double *sizes = memory_new(count, sizeof *sizes);
    for (size_t i = 0; i < count; i++)
        sizes[i] = fabs(gradient->parameters[i]);
    return sizes;
}

// The axes are logarithmic, so that slopes of all sizes can be seen and a
// factor is a distance, and the same with and without the bug.
static Chart open_scatter(Canvas *canvas, Box box, int bug)
{
    static const double ticks[] = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1};
    Axis x = {1e-6,  1,     true, "size of the slope, by nudging",
              false, ticks, 7};
    Axis y = x;
    y.name = bug ? "size of the slope, by the code with the bug"
                 : "size of the slope, by backpropagation";
    return chart_open(canvas, box, x, y);
}

// In the corner below the line, where no dot falls.
static void name_layers(const Chart *chart, const IsItRight *check, int bug)
{
    double right = 0.85;
    if (!bug) {
        note(chart, (Point){right, 5e-4},
             PHRASE("\\%s{hidden layer} and output layer:",
                    theme_name(layer_colors[0])),
             layer_colors[1], ALIGN_RIGHT);
        note(chart, (Point){right, 1.2e-4}, "equal, on the line",
             COLOR_SECONDARY, ALIGN_RIGHT);
        return;
    }
    note(chart, (Point){right, 1.3e-3}, "hidden layer:", layer_colors[0],
         ALIGN_RIGHT);
    note(chart, (Point){right, 3.3e-4},
         PHRASE("%.1f to %.1f times too large", check->factor[0],
                check->factor[1]),
         COLOR_SECONDARY, ALIGN_RIGHT);
    note(chart, (Point){right, 5e-5}, "output layer:", COLOR_INK,
         ALIGN_RIGHT);
    note(chart, (Point){right, 1.25e-5}, "equal, on the line",
         COLOR_SECONDARY, ALIGN_RIGHT);
}

static void draw_scatter(Canvas *canvas, Box box, const IsItRight *check,
                         int bug)
{
    Chart chart = open_scatter(canvas, box, bug);
    double line[2] = {chart.x.min, chart.x.max};
    chart_line(&chart, line, line, 2, pen_dashed(COLOR_MUTED, WIDTH_LINE));
    size_t first = check->first_layer;
    double *x = sizes_of(check->numeric);
    double *y = sizes_of(check->analytic[bug]);
    chart_dots(&chart, x, y, first, dot_of(layer_colors[0], 3));
    chart_dots(&chart, x + first, y + first, check->count - first,
               dot_of(layer_colors[1], 3));
    free(y);
    free(x);
    name_layers(&chart, check, bug);
}

// ---- above: the error against the nudge --------------------------------

static void draw_band(const Chart *chart, const IsItRight *check, int bug,
                      int layer)
{
    double low[SIZES], high[SIZES];
    for (size_t i = 0; i < SIZES; i++) {
        low[i] = fmax(check->low[bug][layer][i], chart->y.min);
        high[i] = fmax(check->high[bug][layer][i], chart->y.min);
    }
    chart_band(chart, (ChartBand){check->nudge, low, high, SIZES},
               layer_colors[layer]);
}

static void draw_layers(const Chart *chart, const IsItRight *check, int bug)
{
    for (int layer = 0; layer < LAYERS; layer++)
        draw_band(chart, check, bug, layer);
    for (int layer = 0; layer < LAYERS; layer++)
        chart_line(chart, check->nudge, check->middle[bug][layer], SIZES,
                   (Pen){theme_color(layer_colors[layer]), WIDTH_DATA,
                         layer == 1});
}

// What each line is, and what each arm of the V comes from.
static void name_errors(const Chart *chart, const IsItRight *check, int bug)
{
    if (bug) {
        note(chart, (Point){1e-7, 5e-2},
             PHRASE("hidden layer: %.2f, whatever the nudge",
                    check->middle[1][0][SIZES / 3]),
             layer_colors[0], ALIGN_CENTER);
        note(chart, (Point){3e-8, 1e-10}, "output layer: a V",
             layer_colors[1], ALIGN_RIGHT);
        return;
    }
    note(chart, (Point){1e-9, 8e-3}, "hidden layer", layer_colors[0],
         ALIGN_LEFT);
    note(chart, (Point){3e-8, 1e-10}, "output layer", layer_colors[1],
         ALIGN_RIGHT);
    note(chart, (Point){2e-14, 1e-7}, "rounding:", COLOR_INK, ALIGN_LEFT);
    note(chart, (Point){2e-14, 1.2e-8}, "too few digits", COLOR_SECONDARY,
         ALIGN_LEFT);
    note(chart, (Point){8e-4, 5e-1}, "truncation:", COLOR_INK, ALIGN_RIGHT);
    note(chart, (Point){8e-4, 6e-2}, "the curve bends", COLOR_SECONDARY,
         ALIGN_RIGHT);
}

static void draw_errors(Canvas *canvas, Box box, const IsItRight *check,
                        int bug)
{
    static const double nudges[] = {1e-14, 1e-12, 1e-10, 1e-8,
                                    1e-6,  1e-4,  1e-2,  1};
    static const double errors[] = {1e-12, 1e-9, 1e-6, 1e-3, 1};
    Axis x = {1e-14, 1, true, "nudge $\\epsilon$", false, nudges, 8};
    Axis y = {1e-12, 10, true, "relative error", false, errors, 5};
    Chart chart = chart_open(canvas, box, x, y);
    draw_layers(&chart, check, bug);
    name_errors(&chart, check, bug);
}

// ---- the page ----------------------------------------------------------

static void draw_column(Canvas *canvas, Box box, const IsItRight *check,
                        int bug)
{
    static const double high = 354; // the upper chart
    size_t wrong = check->report[bug].wrong;
    label_draw(canvas, box.x, box.y + 14,
               PHRASE(bug ? "One line left out: %zu of %zu slopes are wrong"
                          : "As it should be: %zu of %zu slopes agree",
                      bug ? wrong : check->count - wrong, check->count),
               style_in(STYLE_HEAD, bug ? COLOR_SERIES_2 : COLOR_INK));
    draw_errors(canvas, (Box){box.x, box.y + 30, box.width, high}, check,
                bug);
    double below = 30 + high + 26;
    draw_scatter(canvas,
                 (Box){box.x, box.y + below, box.width, box.height - below},
                 check, bug);
}

static Canvas *check_page(const IsItRight *check)
{
    return page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER,
        PHRASE("784 pixels as 7 × 7, network 49-12-10, %zu parameters",
               check->count),
        "A right gradient gives a V, a wrong one a flat line",
        "Above: how far slopes are off, by the size of the nudge (line: "
        "the middle one, band: eight in ten). Below: a dot for each.",
        PHRASE(
            "Two columns of two charts. Left, right code: the relative "
            "error over the nudge is a V whose lowest point is near 10 to "
            "the minus 4, and each of %zu slopes by backpropagation equals "
            "the slope by nudging. Right, with the slope of the hidden "
            "sigmoid left out: the error of the hidden layer is a flat "
            "line near %.2f at every nudge, and its slopes are too large; "
            "those of the output layer are right.",
            check->count, check->middle[1][0][SIZES / 3]),
        "The gradient check, for right code and for code with a bug."});
}

void figure_gradient_check(Workbook *book, const IsItRight *check)
{
    Canvas *canvas = check_page(check);
    Box body = page_body(canvas);
    double wide = (body.width - 56) / 2;
    for (int bug = 0; bug < BUGS; bug++)
        draw_column(
            canvas,
            (Box){body.x + bug * (wide + 56), body.y, wide, body.height},
            check, bug);
    workbook_figure(book, canvas, "gradient-check");
}
