// strip: the layout of frames on a page.  The animation is in animation.c.
#include "draw/strip.h"

#include <assert.h>

#include "draw/label.h"

static const double TITLE_HEIGHT = 44, DISC = 12;

void strip_grid(Box box, size_t count, size_t columns, double gap,
                Box *frames)
{
    assert(columns > 0);
    size_t rows = (count + columns - 1) / columns;
    double width =
        (box.width - gap * (double)(columns - 1)) / (double)columns;
    double height =
        rows > 0 ? (box.height - gap * (double)(rows - 1)) / (double)rows
                 : 0;
    for (size_t i = 0; i < count; i++)
        frames[i] = (Box){box.x + (double)(i % columns) * (width + gap),
                          box.y + (double)(i / columns) * (height + gap),
                          width, height};
}

Box strip_title(Canvas *canvas, Box frame, size_t number,
                const char *caption)
{
    Point disc = {frame.x + DISC, frame.y + DISC};
    if (number == 0)
        canvas_ring(canvas, disc, DISC, pen_of(COLOR_MUTED, WIDTH_LINE));
    else
        canvas_disc(canvas, disc, DISC, theme_color(COLOR_ACTIVATION));
    if (number > 0)
        label_print(canvas, disc.x, disc.y,
                    (Style){SIZE_TICK, COLOR_PAPER, .bold = true,
                            .align = ALIGN_CENTER, .middle = true},
                    "%zu", number);
    label_draw(canvas, frame.x + 2 * DISC + 9, disc.y, caption,
               style_middle(STYLE_NAME, ALIGN_LEFT));
    return (Box){frame.x, frame.y + TITLE_HEIGHT, frame.width,
                 frame.height - TITLE_HEIGHT};
}
