#include "draw/class_bars.h"

#include "draw/bars.h"
#include "draw/label.h"
#include "draw/number.h"

static const double NAME = 24, VALUE = 64, HEIGHT = 18;

static void draw_row(Canvas *canvas, Box row, size_t i, double value,
                     bool bold)
{
    double y = box_center(row).y, right = box_right(row);
    Box frame = {row.x + NAME, y - HEIGHT / 2, row.width - NAME - VALUE,
                 HEIGHT};
    bars_share(canvas, frame, value, COLOR_ACTIVATION, COLOR_MUTED);
    Style name = {SIZE_SUBTITLE, COLOR_INK, .bold = bold, .middle = true};
    label_print(canvas, row.x, y, name, "%zu", i);
    Style number = {SIZE_BODY, bold ? COLOR_INK : COLOR_SECONDARY,
                    .bold = bold, .align = ALIGN_RIGHT, .middle = true};
    label_draw(canvas, right, y, number_fixed(value, 3).text, number);
}

void class_bars_draw(Canvas *canvas, Box box, const ClassBars *bars)
{
    double height = box.height / (double)bars->count;
    for (size_t i = 0; i < bars->count; i++)
        draw_row(
            canvas,
            (Box){box.x, box.y + height * (double)i, box.width, height}, i,
            bars->values[i], i == bars->one || i == bars->other);
}
