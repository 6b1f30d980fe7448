#include "plates_steps.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "draw/label.h"
#include "draw/page.h"
#include "draw/rail.h"
#include "draw/strip.h"

// How long the animation shows a moment, and the last one.
enum { MILLISECONDS = 2600, LAST_MILLISECONDS = 5000, FRAME_WIDTH = 840 };

static const double NET_Y = 178, NET_HEIGHT = 400;
static const double LEDGER_X = 740, LEDGER_Y = 178, SPLIT_X = 708;

// What a reader hears who cannot see the plate: the ledger, read aloud.
static void describe(const Moment *m, const Words *words, char *alt,
                     size_t size)
{
    size_t used = (size_t)snprintf(
        alt, size,
        "A network of two inputs, two hidden neurons and two outputs at "
        "%s. The ledger:",
        m->step == STEP_NEXT ? "the end of the pass" : step_names[m->step]);
    for (size_t i = 0; i < words->ledger.row_count && used < size; i++)
        used += (size_t)snprintf(alt + used, size - used, "%s %s",
                                 i == 0 ? "" : ",", words->rows[i].value);
    if (used < size)
        snprintf(alt + used, size - used, ".");
}

static Canvas *draw_plate(const Small *small, size_t at)
{
    const Moment *m = &moments[at];
    Words words;
    steps_words(small, at, &words);
    char note[40], alt[600];
    size_t number = m->step == STEP_NEXT ? STEP_COUNT : m->step + 1u;
    snprintf(note, sizeof note, "step %zu of %d", number, STEP_COUNT);
    describe(m, &words, alt, sizeof alt);
    Canvas *canvas = page_new(&(PageText){PAGE_PLATE, PLATES_CHAPTER, note,
                                          words.title, words.subtitle, alt,
                                          words.title, PLATES_SOURCE});
    Box body = page_body(canvas);
    NetGraph graph = steps_network(
        small, at, (Box){body.x, NET_Y, SPLIT_X - 40 - body.x, NET_HEIGHT});
    netgraph_draw(canvas, &graph);
    canvas_line(canvas, (Point){SPLIT_X, LEDGER_Y - 8},
                (Point){SPLIT_X, LEDGER_Y + 402},
                (Pen){theme_color(COLOR_HAIRLINE), WIDTH_LINE, false});
    ledger_draw(
        canvas,
        (Box){LEDGER_X, LEDGER_Y, body.x + body.width - LEDGER_X, 410},
        &words.ledger);
    rail_draw(canvas, step_names, STEP_COUNT, number - 1);
    return canvas;
}

static void save_animation(Workbook *book, Raster *const *frames,
                           size_t count)
{
    Error error;
    unsigned *milliseconds = memory_new(count, sizeof *milliseconds);
    for (size_t i = 0; i < count; i++)
        milliseconds[i] = i + 1 < count ? MILLISECONDS : LAST_MILLISECONDS;
    char *path = workbook_path(book, "steps.png");
    RasterText text = {
        "One pass of backpropagation, moment by moment",
        "An animation: the two-layer network weighs, squashes, meets the "
        "truth, sends the error back, and moves its weights. Each moment "
        "is also a plate or a table of this chapter.",
        "One pass of backpropagation, moment by moment.", PLATES_SOURCE};
    if (!strip_save_animation((const Raster *const *)frames, milliseconds,
                              count, 0, &text, path, &error))
        workbook_fail(book, &error);
    workbook_say_figure(book, path);
    free(path);
    free(milliseconds);
}

// Draws the moments that have a still, and keeps each as a frame.
void plates_steps(Workbook *book, const Lesson *lesson, const Trace *trace)
{
    Small small = {lesson, trace};
    Error error;
    Raster **frames = memory_new(moment_count, sizeof *frames);
    size_t count = 0;
    for (size_t i = 0; i < moment_count; i++) {
        if (moments[i].file == NULL)
            continue;
        Canvas *canvas = draw_plate(&small, i);
        frames[count] = canvas_raster(canvas, FRAME_WIDTH, &error);
        if (frames[count++] == NULL)
            workbook_fail(book, &error);
        workbook_figure(book, canvas, moments[i].file);
    }
    save_animation(book, frames, count);
    for (size_t i = 0; i < count; i++)
        raster_free(frames[i]);
    free(frames);
}
