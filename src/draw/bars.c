// bars: slots, spans, and what is printed beside them.
#include "draw/bars.h"

#include <assert.h>
#include <math.h>

#include "base/phrase.h"
#include "draw/label.h"

static const double NAME_GAP = 10, VALUE_GAP = 8, NAME_DROP = 20;

double bars_place(const Bars *bars, double value)
{
    assert(bars->min < bars->max);
    double part = (value - bars->min) / (bars->max - bars->min);
    return bars->horizontal ? bars->box.x + part * bars->box.width
                            : bars->box.y + (1 - part) * bars->box.height;
}

Box bars_slot(const Bars *bars, size_t i)
{
    assert(i < bars->count);
    Box box = bars->box;
    double part = 1 / (double)bars->count;
    if (bars->horizontal)
        return (Box){box.x, box.y + (double)i * part * box.height,
                     box.width, part * box.height};
    return (Box){box.x + (double)i * part * box.width, box.y,
                 part * box.width, box.height};
}

Box bars_span(const Bars *bars, size_t i, double from, double to)
{
    Box slot = bars_slot(bars, i);
    double a = bars_place(bars, from), b = bars_place(bars, to);
    double low = fmin(a, b), length = fabs(a - b);
    double share = bars->share > 0 ? bars->share : 0.7;
    double aside = (1 - share) / 2;
    if (bars->horizontal)
        return (Box){low, slot.y + aside * slot.height, length,
                     share * slot.height};
    return (Box){slot.x + aside * slot.width, low, share * slot.width,
                 length};
}

static void draw_zero_line(Canvas *canvas, const Bars *bars)
{
    double zero = bars_place(bars, 0);
    Box box = bars->box;
    Point from = {box.x, zero}, to = {box_right(box), zero};
    if (bars->horizontal) {
        from = (Point){zero, box.y};
        to = (Point){zero, box_bottom(box)};
    }
    canvas_line(canvas, from, to, pen_of(COLOR_MUTED, WIDTH_HAIR));
}

void bars_draw_one(Canvas *canvas, const Bars *bars, size_t i, double value,
                   Rgb color)
{
    canvas_fill(canvas, bars_span(bars, i, 0, value), color);
}

void bars_draw_in(Canvas *canvas, const Bars *bars, const double *values,
                  Color color)
{
    for (size_t i = 0; i < bars->count; i++)
        bars_draw_one(canvas, bars, i, values[i], theme_color(color));
    draw_zero_line(canvas, bars);
}

// ---- words -------------------------------------------------------------

void bars_names(Canvas *canvas, const Bars *bars, const char *const *names)
{
    Style style = style_aligned(STYLE_NOTE, ALIGN_CENTER);
    for (size_t i = 0; i < bars->count; i++) {
        Phrase name = phrase("%zu", i);
        Box slot = bars_slot(bars, i);
        Point at = {box_center(slot).x, box_bottom(slot) + NAME_DROP};
        if (bars->horizontal) {
            at = (Point){slot.x - NAME_GAP, box_center(slot).y};
            style.align = ALIGN_RIGHT;
            style.middle = true;
        }
        label_draw(canvas, at.x, at.y, names != NULL ? names[i] : name.text,
                   style);
    }
}

void bars_value(Canvas *canvas, const Bars *bars, size_t i, double value,
                BarText text)
{
    bool down = value < 0;
    Style style = {SIZE_TICK, text.color, .bold = true,
                   .align = ALIGN_CENTER, .middle = true};
    Point at = box_center(bars_slot(bars, i));
    double end = bars_place(bars, value);
    if (bars->horizontal) {
        at.x = end + (down ? -VALUE_GAP : VALUE_GAP);
        style.align = down ? ALIGN_RIGHT : ALIGN_LEFT;
    } else {
        double away = VALUE_GAP + label_half_digit(SIZE_TICK);
        at.y = end + (down ? away : -away);
    }
    label_draw(canvas, at.x, at.y, text.text, style);
}

void bars_share(Canvas *canvas, Box frame, double share, Color filled,
                Color line)
{
    Box part = {frame.x, frame.y, frame.width * share, frame.height};
    canvas_fill(canvas, part, theme_color(filled));
    canvas_frame(canvas, frame, pen_of(line, WIDTH_HAIR));
}
