// The film: the moments of the film strip one after the other.
#include "figures.h"

#include "draw/figure.h"
#include "draw/strip.h"
#include "film_frame.h"

enum { CELL = 12, WIDTH = 720 };

// One dot for each frame; the present one is ringed.
static void draw_dots(Canvas *canvas, size_t count, size_t slot, Point at)
{
    Rgb now = theme_color(COLOR_ERROR);
    Rgb later = theme_color(COLOR_HAIRLINE);
    for (size_t i = 0; i < count; i++) {
        Point dot = {at.x + 44 * (double)i, at.y};
        canvas_disc(canvas, dot, 6, i <= slot ? now : later);
        if (i == slot)
            canvas_ring(canvas, dot, 11, (Pen){now, WIDTH_DATA, false});
    }
}

static Raster *draw_moment(const FilmFrames *frames, size_t slot,
                           Error *error)
{
    Canvas *canvas = page_new(
        &(PageText){PAGE_STRIP, FIGURES_CHAPTER,
                    PHRASE("hidden neuron %zu", frames->neuron + 1),
                    FILM_TITLE, NULL, .alt = FILM_TITLE,
                    .caption = FILM_TITLE, .source = FIGURES_SOURCE});
    Box box = film_frame_tile(canvas, frames, slot,
                              (Point){THEME_MARGIN, 156}, CELL);
    double x = box_right(box) + 72, bottom = box_bottom(box);
    film_frame_name(canvas, frames, slot, (Point){x, box.y + 60},
                    SIZE_TITLE);
    film_frame_way(canvas, frames, slot, (Point){x, box.y + 92}, 400);
    draw_dots(canvas, frames->shown, slot, (Point){x + 12, bottom - 40});
    heatmap_scale_bar(canvas, (Point){x, bottom + 20}, 400, frames->scale,
                      "weight");
    Raster *raster = canvas_raster(canvas, WIDTH, error);
    canvas_free(canvas);
    return raster;
}

void figure_film(Workbook *book, const Film *film, size_t neuron)
{
    if (film->count < 3 || film->at[0].net->depth != 2)
        return;
    FilmFrames frames = film_frames(film, neuron);
    Raster *made[FILM_SHOWN_MOST];
    const Raster *shown[FILM_SHOWN_MOST];
    unsigned milliseconds[FILM_SHOWN_MOST];
    Error error;
    for (size_t i = 0; i < frames.shown; i++) {
        shown[i] = made[i] = draw_moment(&frames, i, &error);
        if (made[i] == NULL)
            workbook_fail(book, &error);
        milliseconds[i] = i + 1 < frames.shown ? 900 : 3000;
    }
    RasterText text = {
        .title = FILM_TITLE,
        .description = "An animation of one neuron's weights, from noise "
                       "to a pattern; its moments are the tiles of the "
                       "film strip.",
        .caption = "The film strip as a film.",
        .source = FIGURES_SOURCE};
    workbook_animation(book,
                       (StripFilm){shown, milliseconds, frames.shown, 0},
                       &text, "film");
    for (size_t i = 0; i < frames.shown; i++)
        raster_free(made[i]);
}
