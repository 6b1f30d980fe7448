// label: places a typeset line, draws its glyphs and notes its box.
#include "draw/label.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "draw/canvas_inside.h"
#include "draw/typeset.h"

// Digits of Lato and STIX are within 0.01 em of this height.
static const double DIGIT_HEIGHT = 0.70;

double label_half_digit(double size)
{
    return size * DIGIT_HEIGHT / 2;
}

// How far the anchor lies to the right of the line's start.
static double anchor(const Typeset *line, Align align)
{
    switch (align) {
    case ALIGN_CENTER:
        return line->width / 2;
    case ALIGN_RIGHT:
        return line->width;
    case ALIGN_DECIMAL:
        return line->decimal;
    default:
        return 0;
    }
}

Extent label_measure(const char *text, Style style)
{
    Typeset line;
    Extent extent = {0, 0, 0, 0};
    if (typeset_line(&line, text, style, NULL)) {
        double left = anchor(&line, style.align);
        double drop = style.middle ? label_half_digit(style.size) : 0;
        extent = (Extent){left, line.width - left, -line.top - drop,
                          line.bottom + drop};
    }
    typeset_free(&line);
    return extent;
}

// ---- drawing -----------------------------------------------------------

static void prepare_font(cairo_t *cairo, Font font, double size)
{
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_set_font_options(cairo, options);
    cairo_font_options_destroy(options);
    cairo_set_font_face(cairo, font_face(font));
    cairo_set_font_size(cairo, size);
}

static bool same_look(const Glyph *a, const Glyph *b)
{
    return a->font == b->font && a->size == b->size && a->color == b->color;
}

// Draws the glyphs from first on that look the same, or only their rims.
// Returns their number.
static size_t draw_run(Canvas *canvas, const Typeset *line, size_t first,
                       Point origin, bool rim)
{
    enum { MOST = 128 };
    cairo_glyph_t glyphs[MOST];
    const Glyph *start = &line->glyphs[first];
    size_t count = 0;
    while (count < MOST && first + count < line->count &&
           same_look(start, &start[count])) {
        glyphs[count] =
            (cairo_glyph_t){start[count].index, origin.x + start[count].x,
                            origin.y + start[count].y};
        count++;
    }
    prepare_font(canvas->cairo, start->font, start->size);
    canvas_use_color(canvas, theme_color(rim ? COLOR_PAPER : start->color));
    if (rim) {
        cairo_glyph_path(canvas->cairo, glyphs, (int)count);
        cairo_set_line_width(canvas->cairo, WIDTH_RIM);
        cairo_set_dash(canvas->cairo, NULL, 0, 0);
        cairo_stroke(canvas->cairo);
    } else {
        cairo_show_glyphs(canvas->cairo, glyphs, (int)count);
    }
    return count;
}

static Box draw_line(Canvas *canvas, Point at, const char *text,
                     Style style, bool over)
{
    Typeset line;
    Error error;
    if (style.size < SIZE_LEAST)
        canvas_fail(canvas, "a label is smaller than SIZE_LEAST");
    if (!typeset_line(&line, text, style, &error)) {
        canvas_fail(canvas, error.text);
        typeset_free(&line);
        return (Box){at.x, at.y, 0, 0};
    }
    Point origin = {at.x - anchor(&line, style.align), at.y};
    if (style.middle)
        origin.y += label_half_digit(style.size);
    for (size_t i = 0; over && i < line.count;)
        i += draw_run(canvas, &line, i, origin, true);
    for (size_t i = 0; i < line.count;)
        i += draw_run(canvas, &line, i, origin, false);
    Box box = {origin.x, origin.y + line.top, line.width,
               line.bottom - line.top};
    if (line.count > 0)
        canvas_note_label(canvas, box, text);
    typeset_free(&line);
    return box;
}

Box label_draw(Canvas *canvas, double x, double y, const char *text,
               Style style)
{
    return draw_line(canvas, (Point){x, y}, text, style, false);
}

Box label_draw_over(Canvas *canvas, double x, double y, const char *text,
                    Style style)
{
    return draw_line(canvas, (Point){x, y}, text, style, true);
}

Box label_print(Canvas *canvas, double x, double y, Style style,
                const char *format, ...)
{
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length >= sizeof text)
        canvas_fail(canvas, "a label is longer than 511 bytes");
    return label_draw(canvas, x, y, text, style);
}

// ---- paragraphs --------------------------------------------------------

// The next place after start where a line may end: a space outside of
// braces and dollars, a newline, or the end of the text.
static const char *next_break(const char *start)
{
    int depth = 0;
    bool math = false;
    const char *at = start;
    for (; *at != '\0' && *at != '\n'; at++) {
        if (*at == '\\' && at[1] != '\0')
            at++;
        else if (*at == '{' || *at == '}')
            depth += *at == '{' ? 1 : -1;
        else if (*at == '$')
            math = !math;
        else if (*at == ' ' && depth == 0 && !math && at > start)
            return at;
    }
    return at;
}

static double width_of(const char *start, const char *end, Style style)
{
    char *part = memory_print("%.*s", (int)(end - start), start);
    Extent extent = label_measure(part, style);
    free(part);
    return extent.left + extent.right;
}

// The end of the longest line from start that is no wider than width; at
// least one word.
static const char *line_end(const char *start, double width, Style style)
{
    const char *end = next_break(start);
    while (*end == ' ') {
        const char *longer = next_break(end + 1);
        if (width_of(start, longer, style) > width)
            break;
        end = longer;
    }
    return end;
}

static Box box_of_both(Box a, Box b)
{
    double x = fmin(a.x, b.x), y = fmin(a.y, b.y);
    return (Box){x, y, fmax(box_right(a), box_right(b)) - x,
                 fmax(box_bottom(a), box_bottom(b)) - y};
}

Box label_paragraph(Canvas *canvas, Point at, double width,
                    const char *text, Style style)
{
    Box all = {at.x, at.y, 0, 0};
    bool first = true;
    while (*text != '\0') {
        const char *end = line_end(text, width, style);
        char *line = memory_print("%.*s", (int)(end - text), text);
        Box box = label_draw(canvas, at.x, at.y, line, style);
        all = first ? box : box_of_both(all, box);
        first = false;
        free(line);
        at.y += LABEL_LEADING * style.size;
        text = *end != '\0' ? end + 1 : end;
    }
    return all;
}
