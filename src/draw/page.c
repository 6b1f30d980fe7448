// page: header, title and subtitle, always at the same places.
#include "draw/page.h"

#include <assert.h>

#include "draw/label.h"

// Baselines from the top of the page, in points.
static const double HEADER = 50, TITLE = 91, SUBTITLE = 120, BODY = 156;

// Capitals for the ASCII letters; other characters stay.
static void capitals(char *out, size_t room, const char *text)
{
    size_t length = 0;
    for (; *text != '\0' && length + 1 < room; text++) {
        bool small = *text >= 'a' && *text <= 'z';
        out[length++] = (char)(small ? *text - 'a' + 'A' : *text);
    }
    out[length] = '\0';
}

static void draw_furniture(Canvas *canvas, const PageText *text)
{
    double left = THEME_MARGIN, right = THEME_PAGE_WIDTH - THEME_MARGIN;
    char chapter[128];
    capitals(chapter, sizeof chapter, text->chapter);
    Style header = {SIZE_LEAST, COLOR_MUTED, .bold = true};
    label_draw(canvas, left, HEADER, chapter, header);
    Style note = {SIZE_TICK, COLOR_MUTED, .align = ALIGN_RIGHT};
    if (text->note != NULL)
        label_draw(canvas, right, HEADER, text->note, note);
    Style title = {SIZE_TITLE, COLOR_INK, .bold = true};
    label_draw(canvas, left, TITLE, text->title, title);
    Style subtitle = {SIZE_SUBTITLE, COLOR_SECONDARY, .bold = false};
    if (text->subtitle != NULL)
        label_paragraph(canvas, (Point){left, SUBTITLE}, right - left,
                        text->subtitle, subtitle);
}

Canvas *page_new(const PageText *text)
{
    assert(text->chapter != NULL && text->title != NULL);
    assert(text->alt != NULL && text->caption != NULL);
    Canvas *canvas = canvas_new(text->size);
    canvas_describe(canvas, &(RasterText){.title = text->title,
                                          .description = text->alt,
                                          .caption = text->caption});
    draw_furniture(canvas, text);
    return canvas;
}

Box page_body(const Canvas *canvas)
{
    Box page = canvas_page(canvas);
    return (Box){THEME_MARGIN, BODY, page.width - 2 * THEME_MARGIN,
                 page.height - BODY - THEME_MARGIN};
}
