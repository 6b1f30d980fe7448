#include "matrix_limits.h"

#include "draw/label.h"
#include "draw/number.h"

void matrix_limits(Canvas *canvas, Point at, Scale scale, Align align)
{
    Style style = style_middle(STYLE_TICK, align);
    if (scale.kind == SCALE_INK)
        label_draw(canvas, at.x, at.y, "0 … 1", style);
    else
        label_print(canvas, at.x, at.y, style,
                    "\\negative{%s} … \\positive{%s}",
                    number_short(-scale.limit, true).text,
                    number_short(scale.limit, true).text);
}
