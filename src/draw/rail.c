#include "draw/rail.h"

#include "draw/label.h"

static const double FROM_BOTTOM = 62, WORDS_DOWN = 31, NOTE_DOWN = 21;
static const double RADIUS = 6.5, CURRENT = 10.5;

static Style word_style(bool current, bool past)
{
    Color color = current ? COLOR_ERROR
                  : past  ? COLOR_SECONDARY
                          : COLOR_MUTED;
    return (Style){SIZE_BODY, color, current, ALIGN_CENTER, false};
}

static void draw_stop(Canvas *canvas, Point at, bool current, bool past)
{
    Rgb ink = theme_color(COLOR_INK), paper = theme_color(COLOR_PAPER);
    if (current) {
        canvas_disc(canvas, at, CURRENT, theme_color(COLOR_ERROR));
    } else if (past) {
        canvas_disc(canvas, at, RADIUS, ink);
    } else {
        canvas_disc(canvas, at, RADIUS, paper);
        canvas_ring(canvas, at, RADIUS - 1, pen_of(COLOR_MUTED, 2));
    }
}

// The first and the last stop stand so far in that their words keep to the
// margin.
static double half_width(const char *text)
{
    Style style = word_style(true, false);
    return label_measure(text, style).left;
}

void rail_draw(Canvas *canvas, const char *const *steps, size_t count,
               size_t current)
{
    if (count == 0)
        return;
    Box page = canvas_page(canvas);
    double y = page.height - FROM_BOTTOM - 4;
    double from = THEME_MARGIN + half_width(steps[0]);
    double to = page.width - THEME_MARGIN - half_width(steps[count - 1]);
    double step = count > 1 ? (to - from) / (double)(count - 1) : 0;
    canvas_level(canvas, y, from, to, pen_of(COLOR_HAIRLINE, 2.5));
    for (size_t i = 0; i < count; i++) {
        Point at = {from + (double)i * step, y};
        draw_stop(canvas, at, i == current, i < current);
        label_draw(canvas, at.x, y + WORDS_DOWN, steps[i],
                   word_style(i == current, i < current));
    }
}

void rail_flow(Canvas *canvas, Point from, double to, const RailStop *stops,
               size_t count)
{
    double y = from.y;
    canvas_arrow(canvas, from, (Point){to, y}, pen_of(COLOR_ERROR, 3));
    for (size_t i = 0; i < count; i++) {
        const RailStop *stop = &stops[i];
        Style name = word_style(true, true);
        Style note = style_aligned(STYLE_NOTE, ALIGN_CENTER);
        canvas_disc(canvas, (Point){stop->x, y}, RADIUS,
                    theme_color(COLOR_ERROR));
        label_draw(canvas, stop->x, y + WORDS_DOWN - 3, stop->name, name);
        if (stop->note != NULL)
            label_draw(canvas, stop->x, y + WORDS_DOWN - 3 + NOTE_DOWN,
                       stop->note, note);
    }
}
