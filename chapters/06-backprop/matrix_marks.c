#include "matrix_marks.h"

#include "draw/number.h"

Heatmap matrix_map(const double *values, size_t rows, size_t columns,
                   Scale scale, int cell)
{
    return (Heatmap){.values = values,
                     .rows = rows,
                     .columns = columns,
                     .scale = scale,
                     .cell_width = cell,
                     .cell_height = cell};
}

Pen matrix_pen(Color color)
{
    return pen_of(color, WIDTH_DATA);
}

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
