#include "ledger_picture.h"

#include <math.h>

#include "draw/figure.h"
#include "nn/activation.h"

static const Style VALUE = {SIZE_SMALL, COLOR_INK, .bold = true,
                            .align = ALIGN_CENTER};

// ---- squash, and the error of an output: the slope ---------------------

// The sigmoid where this neuron stands on it, and its tangent there.
static void draw_slope(Canvas *canvas, Box box, double z, double a)
{
    enum { SAMPLES = 61 };
    double x[SAMPLES], y[SAMPLES], slope = a * (1 - a);
    double across[] = {z - 1.8, z + 1.8};
    double up[] = {a - 1.8 * slope, a + 1.8 * slope};
    for (size_t i = 0; i < SAMPLES; i++) {
        x[i] = -6 + 12. * (double)i / (SAMPLES - 1);
        y[i] = sigmoid(x[i]);
    }
    Chart chart = chart_open(
        canvas, box, (Axis){.min = -6, .max = 6, TICKS_AT(-6, 0, 6)},
        (Axis){.max = 1, TICKS_AT(0, 1)});
    chart_line(&chart, x, y, SAMPLES, pen_of(COLOR_INK, WIDTH_LINE));
    chart_line(&chart, across, up, 2, pen_of(COLOR_SLOPE, WIDTH_RING));
    chart_marker(&chart, (Point){z, a}, COLOR_ERROR, NULL, ALIGN_LEFT);
    Point end = chart_point(&chart, z + 1.8, a);
    label_print(canvas, end.x + 6, fmax(end.y + 4, box.y + 34),
                style_in(STYLE_TITLE, COLOR_SLOPE), "steepness %s",
                number_plain(slope).text);
}

// ---- cost: how far each answer is from the truth -----------------------

// A line from 0 to 1, and on it the way from an answer to its truth.
static void draw_gap(Canvas *canvas, Box line, double answer, double truth)
{
    double x = line.x + line.width * answer;
    double end = line.x + line.width * truth;
    canvas_level(canvas, line.y, line.x, box_right(line),
                 pen_of(COLOR_HAIRLINE, WIDTH_LINE));
    canvas_level(canvas, line.y, x, end, pen_of(COLOR_ERROR, WIDTH_RING));
    canvas_upright(canvas, end, line.y - 9, line.y + 9,
                   pen_of(COLOR_ERROR, WIDTH_RING));
    canvas_disc(canvas, (Point){x, line.y}, 6,
                theme_color(COLOR_ACTIVATION));
    label_draw(canvas, x, line.y - 14, number_plain(answer).text, VALUE);
    label_print(canvas, end, line.y + 28, style_in(VALUE, COLOR_ERROR),
                "truth %s", number_fixed(truth, 2).text);
}

static void draw_gaps(Canvas *canvas, Box box, const LearningStep *s)
{
    size_t last = s->net->depth - 1, outputs = s->net->layers[last].outputs;
    double row = box.height / (double)outputs;
    for (size_t j = 0; j < outputs; j++) {
        double y = box.y + row * ((double)j + .5);
        label_print(canvas, box.x, y, style_middle(STYLE_MATH, ALIGN_LEFT),
                    "$o_%zu$", j + 1);
        draw_gap(canvas, (Box){box.x + 60, y, box.width - 80, 0},
                 s->a[last][j], s->y[j]);
    }
}

// ---- gradient: an area -------------------------------------------------

// What was carried runs to the right, from 0 to 1, the blame upwards as far
// as the largest of all; the gradient is the area.
static void draw_area(Canvas *canvas, Box box, double carried, double blame,
                      double most)
{
    Box all = {box.x + 100, box.y + 10, 200, box.height - 50};
    Box area = {all.x, 0, all.width * carried,
                fmax(2, all.height * fabs(blame) / most)};
    area.y = box_bottom(all) - area.height;
    canvas_fill(canvas, area, theme_color(theme_sign(blame)));
    canvas_frame(canvas, all, pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
    label_draw(canvas, all.x - 8, box_center(area).y,
               number_signed(blame).text,
               style_middle(style_in(VALUE, COLOR_ERROR), ALIGN_RIGHT));
    label_draw(canvas, box_center(area).x, box_bottom(all) + 20,
               number_plain(carried).text, VALUE);
    label_draw(
        canvas, box_right(all) + 10, box_center(area).y, "the gradient",
        style_middle(style_in(VALUE, theme_sign(blame)), ALIGN_LEFT));
    label_draw(canvas, box_right(all), box_bottom(all) + 20, "1",
               style_aligned(STYLE_TICK, ALIGN_RIGHT));
}

static double most_blame(const LearningStep *s)
{
    double most = 0;
    for (size_t l = 0; l < s->net->depth; l++)
        for (size_t j = 0; j < s->net->layers[l].outputs; j++)
            most = fmax(most, fabs(s->delta[l][j]));
    return most;
}

// ---- update: a step on a line ------------------------------------------

static void draw_step(Canvas *canvas, Box box, double from, double to)
{
    double low = fmin(from, to), reach = fabs(to - from);
    Axis axis = {
        .min = low - reach / 2, .max = low + reach * 1.5, .bare = true};
    double y = box.y + box.height / 2;
    double x0 = box.x + axis_part(&axis, from) * box.width;
    double x1 = box.x + axis_part(&axis, to) * box.width;
    canvas_level(canvas, y, box.x, box_right(box),
                 pen_of(COLOR_HAIRLINE, WIDTH_LINE));
    canvas_ring(canvas, (Point){x0, y}, 6, pen_of(COLOR_INK, WIDTH_LINE));
    canvas_disc(canvas, (Point){x1, y}, 6, theme_color(COLOR_ACTIVATION));
    canvas_arrow(canvas, (Point){x0 + (x1 < x0 ? -10 : 10), y},
                 (Point){x1 + (x1 < x0 ? 10 : -10), y},
                 pen_of(theme_sign(to - from), WIDTH_DATA));
    label_print(canvas, x0, y - 16, VALUE, "old %s",
                number_fixed(from, 4).text);
    label_print(canvas, x1, y - 16, VALUE, "new %s",
                number_fixed(to, 4).text);
}

// ---- next: the cost before and after -----------------------------------

static void draw_costs(Canvas *canvas, Box box, double before, double after)
{
    const double costs[] = {before, after};
    static const char *const names[] = {"before", "after"};
    for (size_t i = 0; i < 2; i++) {
        double y = box.y + 22 + 40 * (double)i, x = box.x + 70;
        double width = (box.width - 150) * costs[i] / before;
        label_draw(canvas, x - 10, y, names[i],
                   style_middle(STYLE_NOTE, ALIGN_RIGHT));
        canvas_fill(canvas, (Box){x, y - 10, width, 20},
                    theme_color(COLOR_ERROR));
        label_draw(canvas, x + width + 8, y, number_plain(costs[i]).text,
                   style_middle(style_in(VALUE, COLOR_ERROR), ALIGN_LEFT));
    }
}

void ledger_picture(Canvas *canvas, Box box, const LearningStep *s,
                    const Moment *m)
{
    size_t l = m->layer - 1, j = m->j, k = m->k;
    switch (m->step) {
    case STEP_SQUASH:
    case STEP_OUTPUT_ERROR:
        draw_slope(canvas, box, s->z[l][j], s->a[l][j]);
        break;
    case STEP_COST:
        draw_gaps(canvas, box, s);
        break;
    case STEP_GRADIENT:
        draw_area(canvas, box, l == 0 ? s->x[k] : s->a[l - 1][k],
                  s->delta[l][j], most_blame(s));
        break;
    case STEP_UPDATE:
        draw_step(canvas, box, parameter_of(s->net, l, j, k),
                  parameter_of(s->after, l, j, k));
        break;
    case STEP_NEXT:
        draw_costs(canvas, box, s->C, s->next_C);
        break;
    default: // weigh and pass back: their sums are long
        break;
    }
}
