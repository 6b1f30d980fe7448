// The figure of the secants that become a tangent.
#include "figures.h"
#include "one_knob.h"

// ---- the curve and its lines -------------------------------------------

enum { SECANTS = 3 }; // the largest nudges; the others cannot be seen

// w, left of which the lines are named: here no name lies on a grid line.
static const double NAMES_AT = -1.8;

// A line through (0, C(0)) from `left` to `right`, and its name.
typedef struct {
    double slope, left, right;
    Pen pen;
    Color color; // of the name
    const char *name;
} Line;

static void draw_line(const Chart *chart, const OneKnob *one, Line line)
{
    double here = one->cost[CURVE / 2];
    double x[2] = {line.left, line.right};
    double y[2] = {here + line.slope * x[0], here + line.slope * x[1]};
    chart_line(chart, x, y, 2, line.pen);
    if (line.slope > 0) // there is no room beside a rising curve
        return;
    Point end = chart_point(chart, NAMES_AT, here + line.slope * NAMES_AT);
    Style style = style_in(STYLE_TITLE, line.color);
    label_draw_over(chart->canvas, end.x - 10, end.y, line.name,
                    style_middle(style, ALIGN_RIGHT));
}

static void draw_secants(const Chart *chart, const OneKnob *one)
{
    Number slope = number_signed_fixed(one->exact, 4);
    for (size_t i = 0; i < SECANTS; i++)
        draw_line(
            chart, one,
            (Line){one->forward[i], NAMES_AT, one->epsilon[i] + 0.6,
                   pen_dashed(COLOR_SECONDARY, WIDTH_LINE), COLOR_SECONDARY,
                   PHRASE("$\\epsilon = %g$:  slope %s", one->epsilon[i],
                          number_signed_fixed(one->forward[i], 4).text)});
    // So far that it is seen to cross the curve once more.
    draw_line(chart, one,
              (Line){one->exact, -2.9, 1, pen_of(COLOR_SLOPE, 3),
                     COLOR_SLOPE,
                     PHRASE("tangent:  slope %s", slope.text)});
    for (size_t i = 0; i < SECANTS; i++)
        chart_marker(chart, (Point){one->epsilon[i], one->above[i]},
                     COLOR_INK, NULL, ALIGN_LEFT);
    chart_marker(chart, (Point){0, one->cost[CURVE / 2]}, COLOR_ERROR, NULL,
                 ALIGN_LEFT);
}

static void draw_curve(Canvas *canvas, Box box, const OneKnob *one)
{
    static const double ticks[] = {-6, -4, -2, 0, 2, 4, 6};
    Axis x = {-6, 6, false, "weight $w$", false, ticks, 7};
    Axis y = {.min = 0, .max = 0.5, .name = "cost $C$"};
    Chart chart = chart_open(canvas, box, x, y);
    chart_line(&chart, one->w, one->cost, CURVE,
               pen_of(COLOR_INK, WIDTH_DATA));
    draw_secants(&chart, one);
    bool falls = one->exact < 0;
    Point rule = chart_point(&chart, falls ? 5.9 : -5.9, 0.35);
    label_draw(canvas, rule.x, rule.y,
               "$C = ½ (a - y)^2$,  $a = \\sigma(w x)$",
               style_aligned(STYLE_RULE, falls ? ALIGN_RIGHT : ALIGN_LEFT));
}

// ---- the numbers beside it ---------------------------------------------

static const double ONE_SIDE = 190; // where its column ends

static void print_right(Canvas *canvas, double x, double y,
                        const char *text, Style style)
{
    label_draw(canvas, x, y, text, style_aligned(style, ALIGN_RIGHT));
}

// What a nudge of every size measures.  Returns the last baseline.
static double draw_rows(Canvas *canvas, const OneKnob *one, Box box)
{
    double y = box.y, one_side = box.x + ONE_SIDE;
    Style number = style_in(STYLE_WORDS, COLOR_INK);
    double right = box_right(box);
    print_right(canvas, one_side, y, "one side", STYLE_WORDS);
    print_right(canvas, right, y, "both sides", STYLE_WORDS);
    label_draw(canvas, box.x, y, "$\\epsilon$",
               style_in(STYLE_MATH, COLOR_SECONDARY));
    for (size_t i = 0; i < NUDGES; i++) {
        Number forward = number_signed_fixed(one->forward[i], 5);
        Number central = number_signed_fixed(one->central[i], 5);
        y += 34;
        label_print(canvas, box.x, y, number, "%g", one->epsilon[i]);
        print_right(canvas, one_side, y, forward.text, number);
        print_right(canvas, right, y, central.text, number);
    }
    return y;
}

static void draw_result(Canvas *canvas, const OneKnob *one, Box box)
{
    double right = box_right(box);
    canvas_level(canvas, box.y, box.x, right,
                 pen_of(COLOR_SECONDARY, WIDTH_HAIR));
    canvas_fill_round(canvas, (Box){right - 130, box.y + 12, 142, 42}, 6,
                      theme_color(COLOR_TINT));
    label_draw(canvas, box.x, box.y + 39, "the tangent",
               style_in(STYLE_NAME, COLOR_SLOPE));
    print_right(canvas, right, box.y + 39,
                number_signed_fixed(one->exact, 5).text,
                style_in(STYLE_NAME, COLOR_SLOPE));
}

static void draw_formula(Canvas *canvas, Box box, const char *name,
                         const char *formula)
{
    label_draw(canvas, box.x, box.y, name, STYLE_NOTE);
    label_draw(canvas, box_right(box), box.y, formula,
               style_aligned(STYLE_MATH, ALIGN_RIGHT));
}

static void draw_nudges(Canvas *canvas, const OneKnob *one, Box box)
{
    box.y += 10;
    label_draw(canvas, box.x, box.y, "WHAT A NUDGE MEASURES",
               (Style){SIZE_LEAST, COLOR_MUTED, .bold = true});
    box.y += 40;
    box.y = draw_rows(canvas, one, box) + 16;
    draw_result(canvas, one, box);
    box.y += 100;
    draw_formula(canvas, box,
                 "one side:", "$(C(\\epsilon) - C(0)) / \\epsilon$");
    box.y += 36;
    draw_formula(canvas, box, "both sides:",
                 "$(C(\\epsilon) - C(-\\epsilon)) / 2\\epsilon$");
}

// ---- the page ----------------------------------------------------------

static Canvas *secants_page(const OneKnob *one)
{
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("training image no. %zu, a %d", one->digit, one->label),
        "Shrink the nudge, and the secant becomes the tangent",
        "The cost of one digit while one weight turns. A nudge of ε "
        "measures the slope of the secant from w = 0 to w = ε.",
        PHRASE(
            "The cost as a curve over one weight. Three dashed secants "
            "from w = 0 to w = 4, 2 and 1 have the slopes %.4f, %.4f and "
            "%.4f; the tangent at 0 has the slope %.4f. A table shows "
            "that nudging to both sides comes nearer than to one.",
            one->forward[0], one->forward[1], one->forward[2], one->exact),
        "The slope of the cost at w = 0, by smaller and smaller nudges."});
}

void figure_secants(Workbook *book, const OneKnob *one)
{
    Canvas *canvas = secants_page(one);
    Box body = page_body(canvas);
    draw_curve(canvas, (Box){body.x, body.y + 16, 740, body.height - 16},
               one);
    draw_nudges(canvas, one,
                (Box){body.x + 800, body.y + 40, body.width - 812, 0});
    workbook_figure(book, canvas, "secants");
}
