// The first step of drawing.h: a PNG from anybody, read by libpng with
// limits.
//
// libpng reports errors by longjmp.  All that changes after setjmp is in
// one struct that the caller owns, so no local variable can lose its value.
#include "data/drawing.h"

#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

enum { FILE_LIMIT = 64 << 20, CHUNK_LIMIT = 1 << 20, CHUNKS_MOST = 32 };

// Deflate makes at most 1032 bytes out of one.
enum { DEFLATE_MOST = 1032 };

typedef struct {
    const unsigned char *bytes;
    size_t size, at;
    const char *name;
    Error *error;
    png_structp png;
    png_infop info;
    size_t width, height;
    unsigned char *rgba; // [height][width][4]
    png_bytep *rows;     // [height], pointers into rgba
} Reader;

// ---- what libpng calls -------------------------------------------------

static void fail(png_structp png, png_const_charp reason)
{
    Reader *r = png_get_error_ptr(png);
    error_set(r->error, "%s: byte %zu: bad PNG: %s", r->name, r->at,
              reason);
    longjmp(png_jmpbuf(png), 1);
}

// A warning is about something that the pixels do not depend on.
static void ignore(png_structp png, png_const_charp reason)
{
    (void)png;
    (void)reason;
}

static void give_bytes(png_structp png, png_bytep to, size_t count)
{
    Reader *r = png_get_io_ptr(png);
    if (count > r->size - r->at)
        png_error(png, "the file ends before the drawing does");
    memcpy(to, r->bytes + r->at, count);
    r->at += count;
}

// ---- reading -----------------------------------------------------------

static void set_limits(png_structp png)
{
    png_set_user_limits(png, DRAWING_SIDE_MOST, DRAWING_SIDE_MOST);
    png_set_chunk_malloc_max(png, CHUNK_LIMIT);
    png_set_chunk_cache_max(png, CHUNKS_MOST);
    // -1: every chunk that the pixels do not need is skipped
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
}

// Before memory is taken for them: are so many pixels possible?
static bool check_size(Reader *r)
{
    size_t row = png_get_rowbytes(r->png, r->info);
    if (r->width * r->height > DRAWING_PIXELS_MOST)
        return error_set(r->error,
                         "%s: byte 16: %zu x %zu pixels, expected at most "
                         "%d in all",
                         r->name, r->width, r->height, DRAWING_PIXELS_MOST);
    if (row * r->height / DEFLATE_MOST > r->size)
        return error_set(r->error,
                         "%s: byte 16: %zu x %zu pixels, more than a file "
                         "of %zu bytes can hold",
                         r->name, r->width, r->height, r->size);
    return true;
}

// Whatever the file holds becomes red, green, blue, alpha of 8 bits each.
static void ask_for_rgba(png_structp png, png_infop info)
{
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_add_alpha(png, 0xff, PNG_FILLER_AFTER);
    png_set_interlace_handling(png);
    png_read_update_info(png, info);
}

static bool take_memory(Reader *r)
{
    r->rgba = malloc(r->width * r->height * 4);
    r->rows = malloc(r->height * sizeof *r->rows);
    if (r->rgba == NULL || r->rows == NULL)
        return error_set(r->error, "%s: no memory for %zu x %zu pixels",
                         r->name, r->width, r->height);
    for (size_t y = 0; y < r->height; y++)
        r->rows[y] = r->rgba + y * r->width * 4;
    return true;
}

static bool read_pixels(Reader *r)
{
    if (setjmp(png_jmpbuf(r->png)) != 0)
        return false; // fail() has said why
    set_limits(r->png);
    png_set_read_fn(r->png, r, give_bytes);
    png_read_info(r->png, r->info);
    r->width = png_get_image_width(r->png, r->info);
    r->height = png_get_image_height(r->png, r->info);
    if (!check_size(r) || !take_memory(r))
        return false;
    ask_for_rgba(r->png, r->info);
    png_read_image(r->png, r->rows);
    png_read_end(r->png, NULL);
    return true;
}

// The brightness of a colour that lies over white, as Rec. 601 weighs it:
// 0.299 red + 0.587 green + 0.114 blue.
static unsigned char brightness(const unsigned char *rgba)
{
    int color =
        (299 * rgba[0] + 587 * rgba[1] + 114 * rgba[2] + 500) / 1000;
    int alpha = rgba[3];
    return (unsigned char)((color * alpha + 255 * (255 - alpha) + 127) /
                           255);
}

// White on white: where the colours leave nothing to see, the drawing is
// what is opaque.
static void show_white_ink(const Reader *r, unsigned char *gray)
{
    size_t count = r->width * r->height, opaque = 0;
    for (size_t i = 0; i < count; i++) {
        if (gray[i] < 255)
            return;
        opaque += r->rgba[4 * i + 3] == 255;
    }
    for (size_t i = 0; opaque < count && i < count; i++)
        gray[i] = (unsigned char)(255 - r->rgba[4 * i + 3]);
}

static bool keep_brightness(const Reader *r, Drawing *drawing)
{
    size_t count = r->width * r->height;
    unsigned char *gray = malloc(count);
    if (gray == NULL)
        return error_set(r->error, "%s: no memory for %zu x %zu pixels",
                         r->name, r->width, r->height);
    for (size_t i = 0; i < count; i++)
        gray[i] = brightness(r->rgba + 4 * i);
    show_white_ink(r, gray);
    *drawing = (Drawing){r->width, r->height, gray};
    return true;
}

// What the file is, of the kinds that phones and browsers write, or NULL.
static const char *other_kind(const unsigned char *bytes, size_t size)
{
    if (size >= 3 && memcmp(bytes, "\xff\xd8\xff", 3) == 0)
        return "JPEG";
    if (size >= 12 && memcmp(bytes + 4, "ftyphei", 7) == 0)
        return "HEIC";
    if (size >= 12 && memcmp(bytes + 8, "WEBP", 4) == 0)
        return "WebP";
    if (size >= 4 && memcmp(bytes, "GIF8", 4) == 0)
        return "GIF";
    return NULL;
}

static bool refuse_kind(const unsigned char *bytes, size_t size,
                        const char *name, Error *error)
{
    const char *kind = other_kind(bytes, size);
    if (kind == NULL)
        return error_set(error, "%s: byte 0: expected a PNG file", name);
    return error_set(
        error,
        "%s: byte 0: expected a PNG file, found %s; ImageMagick "
        "converts it: convert FILE digit.png",
        name, kind);
}

bool drawing_parse(const unsigned char *bytes, size_t size,
                   const char *name, Drawing *drawing, Error *error)
{
    Reader r = {.bytes = bytes, .size = size, .name = name, .error = error};
    *drawing = (Drawing){0};
    if (size < 8 || png_sig_cmp(bytes, 0, 8) != 0)
        return refuse_kind(bytes, size, name, error);
    r.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &r, fail, ignore);
    if (r.png != NULL)
        r.info = png_create_info_struct(r.png);
    bool good = r.info != NULL;
    if (!good)
        error_set(error, "%s: no memory for reading a PNG", name);
    good = good && read_pixels(&r) && keep_brightness(&r, drawing);
    png_destroy_read_struct(&r.png, &r.info, NULL);
    free(r.rows);
    free(r.rgba);
    return good;
}

bool drawing_read(const char *path, Drawing *drawing, Error *error)
{
    unsigned char *bytes;
    size_t size;
    *drawing = (Drawing){0};
    if (!file_read(path, FILE_LIMIT, &bytes, &size, error))
        return false;
    bool good = drawing_parse(bytes, size, path, drawing, error);
    free(bytes);
    return good;
}

void drawing_free(Drawing *drawing)
{
    free(drawing->gray);
    *drawing = (Drawing){0};
}
