// canvas: the record of one figure, its notes about labels, and its way
// into a file.  The shapes are in shapes.c.
#include "draw/canvas.h"

#include <assert.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "draw/canvas_inside.h"

Canvas *canvas_new(Page page)
{
    Canvas *canvas = memory_new(1, sizeof *canvas);
    canvas->page = (Box){0, 0, THEME_PAGE_WIDTH, theme_page_height(page)};
    canvas->surface =
        cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, NULL);
    canvas->cairo = cairo_create(canvas->surface);
    cairo_scale(canvas->cairo, THEME_PIXELS_PER_POINT,
                THEME_PIXELS_PER_POINT);
    cairo_set_line_join(canvas->cairo, CAIRO_LINE_JOIN_ROUND);
    canvas_use_color(canvas, theme_color(COLOR_PAPER));
    cairo_paint(canvas->cairo);
    return canvas;
}

void canvas_free(Canvas *canvas)
{
    if (canvas == NULL)
        return;
    cairo_destroy(canvas->cairo);
    cairo_surface_destroy(canvas->surface);
    for (size_t i = 0; i < canvas->label_count; i++)
        free(canvas->labels[i].text);
    free(canvas->labels);
    canvas_describe(canvas, &(RasterText){.title = NULL});
    free(canvas);
}

Box canvas_page(const Canvas *canvas)
{
    return canvas->page;
}

static void replace_text(char **place, const char *text)
{
    free(*place);
    *place = text != NULL ? memory_text(text) : NULL;
}

void canvas_describe(Canvas *canvas, const RasterText *text)
{
    replace_text(&canvas->title, text->title);
    replace_text(&canvas->description, text->description);
    replace_text(&canvas->caption, text->caption);
    replace_text(&canvas->source, text->source);
}

void canvas_drawn_by(Canvas *canvas, const char *command)
{
    if (canvas->source == NULL)
        replace_text(&canvas->source, command);
}

void canvas_fail(Canvas *canvas, const char *reason)
{
    if (!canvas->failed)
        error_set(&canvas->failure, "%s", reason);
    canvas->failed = true;
}

// ---- files -------------------------------------------------------------

// Plays the record, which is in pixels, onto target and says whether all
// went well.
static bool play(Canvas *canvas, cairo_surface_t *target, double scale,
                 Error *error)
{
    if (canvas->failed)
        return error_set(error, "%s", canvas->failure.text);
    cairo_t *cairo = cairo_create(target);
    cairo_scale(cairo, scale, scale);
    cairo_set_source_surface(cairo, canvas->surface, 0, 0);
    cairo_paint(cairo);
    cairo_status_t status = cairo_status(cairo);
    cairo_destroy(cairo);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_status(canvas->cairo);
    if (status != CAIRO_STATUS_SUCCESS)
        return error_set(error, "drawing failed: %s",
                         cairo_status_to_string(status));
    return true;
}

// Cairo's RGB24 is one native 32-bit word per pixel: 0x00RRGGBB.
static void unpack_row(unsigned char *rgb, const unsigned *words,
                       size_t width)
{
    for (size_t x = 0; x < width; x++) {
        unsigned word = words[x];
        rgb[3 * x] = (unsigned char)(word >> 16 & 0xFF);
        rgb[3 * x + 1] = (unsigned char)(word >> 8 & 0xFF);
        rgb[3 * x + 2] = (unsigned char)(word & 0xFF);
    }
}

static Raster *raster_from(cairo_surface_t *image)
{
    size_t width = (size_t)cairo_image_surface_get_width(image);
    size_t height = (size_t)cairo_image_surface_get_height(image);
    size_t stride = (size_t)cairo_image_surface_get_stride(image);
    const unsigned char *data = cairo_image_surface_get_data(image);
    Raster *raster = raster_new(width, height);
    for (size_t y = 0; y < height; y++)
        unpack_row(raster->rgb + y * width * 3,
                   (const unsigned *)(const void *)(data + y * stride),
                   width);
    return raster;
}

Raster *canvas_raster(Canvas *canvas, size_t width, Error *error)
{
    double full = canvas->page.width * THEME_PIXELS_PER_POINT;
    double scale = (double)width / full;
    double height = canvas->page.height * THEME_PIXELS_PER_POINT * scale;
    cairo_surface_t *image = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, (int)width, (int)lround(height));
    Raster *raster = NULL;
    if (play(canvas, image, scale, error)) {
        cairo_surface_flush(image);
        raster = raster_from(image);
    }
    cairo_surface_destroy(image);
    return raster;
}

// Puts the file's name before a reason that has none.
static bool fail_to_draw(const char *path, Error *error)
{
    Error reason = *error;
    return error_set(error, "%s: %s", path, reason.text);
}

// "12 of 12 follow", or which of them does not.
static const char *arithmetic_of(Canvas *canvas)
{
    if (canvas->sums == 0)
        return NULL;
    bool wrong = canvas->wrong_sums > 0;
    snprintf(canvas->arithmetic, sizeof canvas->arithmetic,
             "%zu of %zu follow%s%s", canvas->sums - canvas->wrong_sums,
             canvas->sums, wrong ? ": " : "",
             wrong ? canvas->wrong_sum.text : "");
    return canvas->arithmetic;
}

static RasterText texts_of(Canvas *canvas)
{
    return (RasterText){canvas->title, canvas->description, canvas->caption,
                        canvas->source, arithmetic_of(canvas)};
}

static bool save_png(Canvas *canvas, const char *path, Error *error)
{
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, error);
    if (raster == NULL)
        return fail_to_draw(path, error);
    RasterText text = texts_of(canvas);
    bool good = raster_save(raster, &text, path, error);
    raster_free(raster);
    return good;
}

// Where Cairo writes, and why it could not: Cairo itself has no words for a
// full disk.
typedef struct {
    FILE *stream;
    int reason;
} Sink;

static cairo_status_t append(void *closure, const unsigned char *bytes,
                             unsigned count)
{
    Sink *sink = closure;
    if (fwrite(bytes, 1, count, sink->stream) == count)
        return CAIRO_STATUS_SUCCESS;
    sink->reason = errno;
    return CAIRO_STATUS_WRITE_ERROR;
}

// A PDF's date of creation is fixed, so that equal figures are equal bytes.
static cairo_surface_t *vector_surface(const Canvas *canvas, Format format,
                                       Sink *sink)
{
    double width = canvas->page.width, height = canvas->page.height;
    if (format == FORMAT_SVG)
        return cairo_svg_surface_create_for_stream(append, sink, width,
                                                   height);
    cairo_surface_t *pdf =
        cairo_pdf_surface_create_for_stream(append, sink, width, height);
    cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE,
                                   "2000-01-01T00:00:00Z");
    if (canvas->title != NULL)
        cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE,
                                       canvas->title);
    if (canvas->description != NULL)
        cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_SUBJECT,
                                       canvas->description);
    return pdf;
}

static bool save_vector(Canvas *canvas, const char *path, Format format,
                        Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    Sink sink = {file.stream, 0};
    cairo_surface_t *surface = vector_surface(canvas, format, &sink);
    bool good = play(canvas, surface, 1 / THEME_PIXELS_PER_POINT, error) ||
                fail_to_draw(path, error);
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    if (good && status != CAIRO_STATUS_SUCCESS)
        good = error_set(error, "%s: writing failed: %s", path,
                         sink.reason != 0 ? strerror(sink.reason)
                                          : cairo_status_to_string(status));
    return file_end(&file, good, error);
}

const char *canvas_extension(Format format)
{
    static const char *const names[] = {[FORMAT_PNG] = ".png",
                                        [FORMAT_SVG] = ".svg",
                                        [FORMAT_PDF] = ".pdf"};
    assert(format <= FORMAT_PDF);
    return names[format];
}

bool canvas_save(Canvas *canvas, const char *path, Format format,
                 Error *error)
{
    return format == FORMAT_PNG ? save_png(canvas, path, error)
                                : save_vector(canvas, path, format, error);
}

// ---- labels ------------------------------------------------------------

void canvas_note_label(Canvas *canvas, Box box, const char *text)
{
    canvas->labels = memory_more(canvas->labels, canvas->label_count,
                                 sizeof *canvas->labels);
    canvas->labels[canvas->label_count++] =
        (NotedLabel){box, memory_text(text)};
}

static bool contains(Box outer, Box inner)
{
    return inner.x >= outer.x && inner.y >= outer.y &&
           box_right(inner) <= box_right(outer) &&
           box_bottom(inner) <= box_bottom(outer);
}

bool canvas_check_layout(const Canvas *canvas, Error *error)
{
    if (canvas->failed)
        return error_set(error, "%s", canvas->failure.text);
    Box page = box_grown(canvas->page, -THEME_EDGE);
    for (size_t i = 0; i < canvas->label_count; i++) {
        const NotedLabel *a = &canvas->labels[i];
        if (!contains(page, a->box))
            return error_set(error,
                             "\"%s\" at %.1f, %.1f, %.1f wide, %.1f high, "
                             "leaves the page",
                             a->text, a->box.x, a->box.y, a->box.width,
                             a->box.height);
        for (size_t j = 0; j < i; j++)
            if (box_overlaps(a->box, canvas->labels[j].box))
                return error_set(error,
                                 "\"%s\" overlaps \"%s\" at %.1f, "
                                 "%.1f",
                                 a->text, canvas->labels[j].text, a->box.x,
                                 a->box.y);
    }
    return true;
}
