// addition: entries, a line, a result; noted for who adds them up again.
#include "draw/addition.h"

#include "base/phrase.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/reckon.h"

static const double PADDING = 10, LINE_UP = 27;

void addition_entry(const Addition *it, double y, const char *words,
                    double value, Color color)
{
    label_draw(it->canvas, it->left, y, words, it->words);
    label_draw(
        it->canvas, it->right - PADDING, y,
        number_signed_fixed(value, it->decimals).text,
        (Style){SIZE_BODY, color, .bold = true, .align = ALIGN_RIGHT});
}

void addition_line(const Addition *it, double y)
{
    canvas_level(it->canvas, y - LINE_UP, it->right - it->line, it->right,
                 pen_of(COLOR_SECONDARY, WIDTH_LINE));
}

void addition_result(const Addition *it, double y, const char *name,
                     const char *number)
{
    Box box = {it->right - it->box, y - 25, it->box, 37};
    canvas_fill_round(it->canvas, box, 7, theme_color(COLOR_TINT));
    label_draw(it->canvas, it->left, y, name, STYLE_MATH);
    label_draw(
        it->canvas, it->right - PADDING, y, number,
        (Style){SIZE_MATH, COLOR_INK, .bold = true, .align = ALIGN_RIGHT});
}

void addition_note(const Addition *it, double first, double second,
                   double sum)
{
    int d = it->decimals;
    reckon_note(it->canvas,
                PHRASE("%s %s", number_signed_fixed(first, d).text,
                       number_signed_fixed(second, d).text),
                number_signed_fixed(sum, d).text);
}

void addition_sign(Canvas *canvas, Box left, Box right, const char *sign)
{
    label_draw(canvas, (box_right(left) + right.x) / 2, box_center(left).y,
               sign,
               (Style){SIZE_TITLE, COLOR_SECONDARY, .align = ALIGN_CENTER,
                       .middle = true});
}
