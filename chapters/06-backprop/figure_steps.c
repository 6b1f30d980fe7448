// The pass as an animation.
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "draw/rail.h"
#include "draw/strip.h"
#include "figures.h"
#include "moment.h"

// How long the animation shows a moment, and the last one.
enum {
    MILLISECONDS = 3000,
    LAST_MILLISECONDS = 5000,
    FRAME_WIDTH = 840,
    SHADES = 6
};

static const double SPLIT_X = 690, LEDGER_X = 720, LEDGER_Y = 158;

// The soft edges of letters and lines keep SHADES shades a channel instead
// of 256.  The eye sees no difference; the file is half as large.  A pixel
// like its neighbour on the left or right belongs to a plain area and
// stays.
static void coarsen_edges(Raster *raster)
{
    enum { STEP_SIZE = 255 / (SHADES - 1) };
    size_t last = raster->width - 1;
    for (size_t y = 0; y < raster->height; y++) {
        unsigned char *row = raster->rgb + y * raster->width * 3;
        unsigned char before[3] = {row[0], row[1], row[2]};
        for (size_t x = 1; x < last; x++) {
            unsigned char *pixel = row + 3 * x, was[3];
            memcpy(was, pixel, 3);
            bool plain = memcmp(was, before, 3) == 0 ||
                         memcmp(was, pixel + 3, 3) == 0;
            for (size_t c = 0; c < 3 && !plain; c++)
                pixel[c] = (unsigned char)((was[c] + STEP_SIZE / 2) /
                                           STEP_SIZE * STEP_SIZE);
            memcpy(before, was, 3);
        }
    }
}

// The stops of the film: forward and back through two layers, so that the
// mark never jumps back.
static const char *const stops[] = {
    "weigh",        "squash",    "weigh",     "squash", "cost",
    "output error", "pass back", "gradients", "update"};

static size_t stop_of(const Moment *m)
{
    size_t before = m->layer == 2 ? 2 : 0; // the first layer's two
    switch (m->step) {
    case STEP_WEIGH:
    case STEP_SQUASH:
        return before + m->step;
    case STEP_NEXT:
        return COUNT_OF(stops) - 1;
    default:
        return m->step + 2u;
    }
}

// A frame has no sentence below its ledger: there is no time to read one,
// and what stays the same costs no bytes.
static Canvas *draw_frame(const LearningStep *s, size_t at)
{
    Words words;
    moment_words(s, at, &words);
    words.ledger.sentence.text[0] = '\0';
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, NULL,
        "One pass of backpropagation, moment by moment",
        "Forward through the network, then back; what is lit is what is "
        "being computed.",
        "", ""});
    Box body = page_body(canvas);
    NetGraph graph = moment_network(
        s, at, (Box){body.x, body.y, SPLIT_X - 30 - body.x, 400});
    netgraph_draw(canvas, &graph);
    ledger_draw(canvas,
                (Box){LEDGER_X, LEDGER_Y, box_right(body) - LEDGER_X, 410},
                &words.ledger);
    rail_draw(canvas, stops, COUNT_OF(stops), stop_of(&moments[at]));
    return canvas;
}

// The canvas as a frame; frees the canvas.
static Raster *frame_of(Workbook *book, Canvas *canvas)
{
    Error error;
    Raster *frame = NULL;
    if (canvas_check_layout(canvas, &error))
        frame = canvas_raster(canvas, FRAME_WIDTH, &error);
    canvas_free(canvas);
    if (frame != NULL)
        coarsen_edges(frame);
    else
        workbook_fail(book, &error);
    return frame;
}

static void save_animation(Workbook *book, const Raster *const *frames)
{
    unsigned *milliseconds = memory_new(moment_count, sizeof *milliseconds);
    for (size_t i = 0; i < moment_count; i++)
        milliseconds[i] =
            i + 1 < moment_count ? MILLISECONDS : LAST_MILLISECONDS;
    RasterText text = {
        .title = "One pass of backpropagation, moment by moment",
        .description =
            "An animation: the network with one hidden layer weighs, "
            "squashes, meets the truth, sends the error back and moves its "
            "weights. Its moments are those of chapter 6, its plates "
            "and tables.",
        .caption = "One pass of backpropagation, moment by moment."};
    workbook_animation(book,
                       (StripFilm){frames, milliseconds, moment_count, 0},
                       &text, "steps");
    free(milliseconds);
}

void figure_steps(Workbook *book, const LearningStep *s)
{
    Raster **frames = memory_new(moment_count, sizeof *frames);
    for (size_t i = 0; i < moment_count; i++)
        frames[i] = frame_of(book, draw_frame(s, i));
    save_animation(book, (const Raster *const *)frames);
    for (size_t i = 0; i < moment_count; i++)
        raster_free(frames[i]);
    free(frames);
}
