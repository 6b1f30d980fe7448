// Training digits as they were written, upright, and of one size, with the
// line along which the ink of each goes down.
#include "figures.h"
#include "poses.h"

enum { CELL = 5 };

static const double GAP = 12;

static double tile_x(size_t i)
{
    double room = THEME_PAGE_WIDTH - 2 * THEME_MARGIN;
    return THEME_MARGIN + (double)(i + 1) * room / (POSED + 1);
}

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

static void draw_row(Canvas *canvas, const Poses *it, Pose pose, double y)
{
    static const char *const names[] = {"as they were\nwritten", "upright",
                                        "upright, and\nof one size"};
    double side = heatmap_tile_side(CELL);
    label_paragraph(canvas, (Point){THEME_MARGIN, y + side / 2 - 4}, side,
                    names[pose], STYLE_WORDS);
    for (size_t i = 0; i < it->count; i++) {
        Box tile =
            heatmap_digit(canvas, tile_x(i), y, it->tiles[pose][i], CELL);
        draw_line(canvas, tile, &it->stance[pose][i]);
    }
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
    double y = page_body(canvas).y + 8;
    for (size_t i = 0; i < it->count; i++)
        label_draw(canvas, tile_x(i), y, PHRASE("picture %zu", i),
                   STYLE_NAME);
    y += 14;
    for (int pose = AS_WRITTEN; pose < POSES; pose++)
        draw_row(canvas, it, (Pose)pose,
                 y + pose * (heatmap_tile_side(CELL) + GAP));
    workbook_figure(book, canvas, "poses");
}
