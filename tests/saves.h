// saves: everything that the programs write, in two versions, 0 and 1.
// test_faults and test_disk share it.
#ifndef TESTS_SAVES_H
#define TESTS_SAVES_H

#include "../chapters/07-trainer/checkpoint.h"
#include "../chapters/07-trainer/keep.h"
#include "data/model.h"
#include "data/npz.h"
#include "draw/label.h"
#include "draw/page.h"
#include "draw/strip.h"
#include "one_file.h"
#include "trace/trace.h"

static Model models[2];
static Trace *traces[2];
static Raster *rasters[2];
static Epoch epochs[3];

// False if there is no place to write to.
static inline bool saves_begin(void)
{
    if (!one_file_begin())
        return false;
    for (size_t e = 0; e < 3; e++)
        epochs[e] = (Epoch){e, {.cost = .1}, {.cost = .2}, 1.5};
    const size_t sizes[] = {30, 40, 10};
    for (int version = 0; version < 2; version++) {
        Random random = random_start((unsigned long long)version + 1);
        models[version].net = network_new(sizes, 3, SIGMOID, SOFTMAX);
        network_initialise(models[version].net, NORMAL, &random);
        model_note(&models[version], "version", "%d", version);
        traces[version] = trace_new();
        rasters[version] = raster_new(40, 30);
        for (int step = 0; step < 2 + version; step++) {
            char id[16];
            snprintf(id, sizeof id, "step-%d", step);
            trace_step(traces[version], id, "A step", "z = Wx + b");
            trace_vector(traces[version], "b",
                         models[version].net->parameters, 40);
        }
        for (size_t i = 0; i < 40 * 30 * 3; i++)
            rasters[version]->rgb[i] =
                (unsigned char)random_below(&random, 256);
    }
    return true;
}

static inline void saves_end(void)
{
    for (int version = 0; version < 2; version++) {
        model_free(&models[version]);
        trace_free(traces[version]);
        raster_free(rasters[version]);
    }
    folder_end();
}

// ---- the ways to save --------------------------------------------------

typedef bool (*Save)(int version, Error *error);

static inline bool save_model(int version, Error *error)
{
    return model_save(&models[version], path, error);
}

static inline bool save_trace(int version, Error *error)
{
    return trace_write(traces[version], path, error);
}

// The trainer's --history.
static inline bool save_history(int version, Error *error)
{
    Run run = {.seed = 1, .count = 2 + (size_t)version, .epochs = epochs};
    Runs runs = {1, &run};
    return keep_history(&runs, path, error);
}

// Its --export.
static inline bool save_archive(int version, Error *error)
{
    return npz_save(models[version].net, path, error);
}

// Its --checkpoint.
static inline bool save_checkpoint(int version, Error *error)
{
    static const Digits digits = {.count = 9, .source = "none"};
    const Plan plan = {.rate = 1, .batch = 1, .checkpoint = path};
    Run run = {.seed = 1,
               .digits = &digits,
               .net = models[version].net,
               .count = 2 + (size_t)version,
               .epochs = epochs,
               .complete = true};
    run.written = file_mark(path);
    return checkpoint_save(&plan, &run, error);
}

static inline bool save_picture(int version, Error *error)
{
    const RasterText text = {.title = "t", .description = "d"};
    return raster_save(rasters[version], &text, path, error);
}

// As the trainer's film is written.
static inline bool save_film(int version, Error *error)
{
    const RasterText text = {.title = "t", .description = "d"};
    const Raster *frames[] = {rasters[version], rasters[1 - version],
                              rasters[version]};
    const unsigned milliseconds[] = {900, 900, 3000};
    return strip_save_animation((StripFilm){frames, milliseconds, 3, 0},
                                &text, path, error);
}

// As every figure is made: the furniture of a page, shapes, words and
// mathematics, then the file.
static inline bool save_figure_as(Format format, int version, Error *error)
{
    Canvas *canvas = page_new(&(PageText){PAGE_STRIP, "0 · A test", NULL,
                                          "Nothing is lost", "Two shapes",
                                          .alt = "a", .caption = "c"});
    canvas_fill(canvas, (Box){100, 200, 300, 200},
                theme_color(COLOR_ERROR));
    canvas_disc(canvas, (Point){600, 300}, 50, theme_color(COLOR_INK));
    label_print(canvas, 100, 500, (Style){SIZE_BODY, .color = COLOR_INK},
                "version %d: $z_1 = \\sum_j w_{1j}x_j$", version);
    bool good = canvas_save(canvas, path, format, error);
    canvas_free(canvas);
    return good;
}

static inline bool save_figure(int version, Error *error)
{
    return save_figure_as(FORMAT_PNG, version, error);
}

static inline bool save_svg(int version, Error *error)
{
    return save_figure_as(FORMAT_SVG, version, error);
}

static inline bool save_pdf(int version, Error *error)
{
    return save_figure_as(FORMAT_PDF, version, error);
}

static inline Content content_after(Save save, int version)
{
    Error error;
    CU_ASSERT_FATAL(save(version, &error));
    return content();
}

#endif
