// The film: all hidden neurons learn side by side, beside the test cost.
#include "figures.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "draw/strip.h"
#include "film_frame.h"
#include "nn/vector.h"
#include "run.h"

enum { ACROSS = 6, DOWN = 5, CELL = 4, WIDTH = 1080, SHADES = 10 };

static const double TOP = 152, TILE_STEP = 101, CHART_X = 700;

// Few shades, so that the frames stay small; the eye sees the pattern.
static void coarsen(double *weights, double limit)
{
    for (size_t k = 0; k < DIGITS_PIXELS; k++)
        weights[k] = round(weights[k] / limit * SHADES) / SHADES * limit;
}

// ---- left: a tile for each neuron --------------------------------------

static void draw_tiles(Canvas *canvas, const FilmFrames *frames,
                       const Network *net)
{
    const Layer *layer = &net->layers[0];
    for (size_t j = 0; j < ACROSS * DOWN && j < layer->outputs; j++) {
        double w[DIGITS_PIXELS];
        vector_copy(w, matrix_row(layer->weights, j), DIGITS_PIXELS);
        coarsen(w, frames->scale.limit);
        Point at = {THEME_MARGIN + TILE_STEP * (double)(j % ACROSS),
                    TOP + TILE_STEP * (double)(j / ACROSS)};
        Box tile = heatmap_draw_tile(canvas, at, w, frames->scale, CELL);
        if (j == frames->neuron)
            canvas_frame(canvas, box_grown(tile, 2),
                         pen_of(COLOR_INK, WIDTH_DATA));
    }
}

// ---- right: the cost until now -----------------------------------------

static void draw_cost(Canvas *canvas, Box box, const Run *run, size_t epoch)
{
    double *x = memory_new(run->count, sizeof *x);
    double *y = memory_new(run->count, sizeof *y);
    size_t known = 0;
    for (size_t i = 0; i < run->count; i++) {
        x[i] = (double)run->epochs[i].epoch;
        y[i] = run->epochs[i].test.cost;
        known += run->epochs[i].epoch <= epoch;
    }
    Axis across = {.min = x[0], .max = x[run->count - 1], .name = "epoch"};
    Axis up = axis_around(y, run->count, true, "test cost");
    Chart chart = chart_open(canvas, box, across, up);
    chart_line(&chart, x, y, run->count,
               pen_of(COLOR_HAIRLINE, WIDTH_DATA));
    chart_line(&chart, x, y, known, pen_of(COLOR_INK, WIDTH_RING));
    if (known > 0) {
        Point now = {x[known - 1], y[known - 1]};
        chart_marker(&chart, now, COLOR_ERROR, NULL, ALIGN_CENTER);
        Point at = chart_point(&chart, now.x, now.y);
        bool right = at.x > box.x + .7 * box.width;
        label_draw(
            canvas, at.x + (right ? 0 : 12), at.y - 18,
            number_plain(now.y).text,
            style_aligned(STYLE_NAME, right ? ALIGN_RIGHT : ALIGN_LEFT));
    }
    free(y);
    free(x);
}

// ---- the frames --------------------------------------------------------

static Raster *draw_moment(const FilmFrames *frames, size_t slot,
                           const Run *run, Error *error)
{
    const Frame *frame = film_frame_at(frames, slot);
    Canvas *canvas = page_new(
        &(PageText){PAGE_FIGURE, FIGURES_CHAPTER, NULL, FILM_TITLE,
                    PHRASE("A tile is a hidden neuron's 784 weights; "
                           "neuron %zu of the strip is framed.",
                           frames->neuron + 1),
                    .alt = FILM_TITLE, .caption = FILM_TITLE});
    draw_tiles(canvas, frames, frame->net);
    film_frame_name(canvas, frames, slot, (Point){CHART_X, TOP + 30},
                    SIZE_TITLE);
    Box box = {CHART_X, TOP + 70, 440, 320};
    draw_cost(canvas, box, run, frame->epoch);
    heatmap_scale_bar(canvas, (Point){CHART_X, TOP + 452}, 300,
                      frames->scale, "weight");
    Raster *raster = NULL;
    if (canvas_check_layout(canvas, error))
        raster = canvas_raster(canvas, WIDTH, error);
    canvas_free(canvas);
    return raster;
}

void figure_film(Workbook *book, const Film *film, size_t neuron,
                 const Run *run)
{
    if (film->count < 3 || film->at[0].net->depth != 2 || run->count < 2)
        return;
    FilmFrames frames = film_frames(film, neuron);
    Raster *made[FILM_SHOWN_MOST];
    const Raster *shown[FILM_SHOWN_MOST];
    unsigned milliseconds[FILM_SHOWN_MOST];
    Error error;
    for (size_t i = 0; i < frames.shown; i++) {
        // The last moment is the first picture, which is all that paper and
        // viewers without animation show; then the loop begins.
        size_t slot = (i + frames.shown - 1) % frames.shown;
        shown[i] = made[i] = draw_moment(&frames, slot, run, &error);
        if (made[i] == NULL)
            workbook_fail(book, &error);
        milliseconds[i] = i > 0 ? 900 : 3000;
    }
    RasterText text = {
        .title = FILM_TITLE,
        .description = "An animation: thirty tiles of weights grow from "
                       "next to nothing to patterns, while beside them "
                       "the cost on the test digits falls, fast in the "
                       "first epoch and slowly after it.",
        .caption = "All hidden neurons at the moments of the film strip, "
                   "and the cost on the test digits up to there."};
    workbook_animation(book,
                       (StripFilm){shown, milliseconds, frames.shown, 0},
                       &text, "film");
    for (size_t i = 0; i < frames.shown; i++)
        raster_free(made[i]);
}
