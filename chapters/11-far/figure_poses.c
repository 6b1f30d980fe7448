// Training digits as they were written, upright, and of one size, with the
// line along which the ink of each goes down.
#include "figures.h"
#include "forms_strip.h"
#include "poses.h"

// Two standard deviations up and down from the ink's middle.
static void draw_line(Canvas *canvas, Box tile, const Stance *s)
{
    double pixel = tile.width / DIGITS_SIDE, reach = 2 * s->down;
    Point middle = {tile.x + (s->x + .5) * pixel,
                    tile.y + (s->y + .5) * pixel};
    double aside = s->lean * reach * pixel, down = reach * pixel;
    canvas_line(canvas, (Point){middle.x - aside, middle.y - down},
                (Point){middle.x + aside, middle.y + down},
                pen_of(COLOR_ERROR, 2));
}

static void draw_row(Canvas *canvas, const Poses *it, Pose pose)
{
    static const char *const names[POSES] = {
        "as they were\nwritten", "upright", "upright, and\nof one size"};
    forms_strip_name(canvas, pose, names[pose]);
    for (size_t i = 0; i < it->count; i++)
        draw_line(canvas,
                  forms_strip_tile(canvas, pose, i + 1, it->tiles[pose][i]),
                  &it->stance[pose][i]);
}

void figure_poses(Workbook *book, const Poses *it)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, "training digits",
        "Digits that lean, set upright, and made of one size",
        "Each line leans as the ink does, and reaches two standard "
        "deviations up and down.",
        .alt = PHRASE(
            "Three rows of %zu tiles. In the first, digits as they "
            "were written, each with a line that leans as it does; in the "
            "second the same digits and lines stand upright; in the third "
            "they are equally tall besides.",
            it->count),
        .caption =
            "Digits without their slants, and without their sizes."});
    for (size_t i = 0; i < it->count; i++)
        forms_strip_head(canvas, i + 1, PHRASE("picture %zu", i));
    for (int pose = AS_WRITTEN; pose < POSES; pose++)
        draw_row(canvas, it, (Pose)pose);
    workbook_figure(book, canvas, "poses");
}
