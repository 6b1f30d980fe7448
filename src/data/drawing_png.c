// A PNG from anybody, read by libpng with limits.
//
// libpng reports errors by longjmp.  All that changes after setjmp is in
// one struct that the caller owns, so no local variable can lose its value.
#include <png.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include "data/drawing_file.h"
#include "data/exif.h"

enum { CHUNK_LIMIT = 1 << 20, CHUNKS_MOST = 32 };

// Deflate makes at most 1032 bytes out of one.
enum { DEFLATE_MOST = 1032 };

typedef struct {
    const DrawingSource *source;
    DrawingRows *rows;
    size_t at;
    int orientation;
    png_structp png;
    png_infop info;
    size_t width, height;
    unsigned char *rgba;         // [height][width][4], or one row of it
    unsigned char *gray, *alpha; // [width]
    png_bytep *pointers;         // [height], into rgba; or NULL
} Reader;

// ---- what libpng calls -------------------------------------------------

static void fail(png_structp png, png_const_charp reason)
{
    Reader *r = png_get_error_ptr(png);
    error_set(r->source->error, "%s: byte %zu: bad PNG: %s",
              r->source->name, r->at, reason);
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
    if (count > r->source->size - r->at)
        png_error(png, "the file ends before the drawing does");
    memcpy(to, r->source->bytes + r->at, count);
    r->at += count;
}

// Of the chunks that the pixels do not need, only this one is looked at.
static int take_chunk(png_structp png, png_unknown_chunkp chunk)
{
    Reader *r = png_get_user_chunk_ptr(png);
    if (memcmp(chunk->name, "eXIf", 4) == 0)
        r->orientation = exif_orientation(chunk->data, chunk->size);
    bool needless = (chunk->name[0] & 0x20) != 0; // a small letter
    return needless ? 1 : 0;
}

// ---- reading -----------------------------------------------------------

static void set_limits(Reader *r)
{
    png_structp png = r->png;
    png_set_user_limits(png, DRAWING_SIDE_MOST, DRAWING_SIDE_MOST);
    png_set_chunk_malloc_max(png, CHUNK_LIMIT);
    png_set_chunk_cache_max(png, CHUNKS_MOST);
    // -1: every chunk that the pixels do not need is skipped
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
    png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_ALWAYS,
                                (png_const_bytep) "eXIf", 1);
    png_set_read_user_chunk_fn(png, r, take_chunk);
}

// Before memory is taken for them: are so many pixels possible?
static bool check_size(Reader *r)
{
    const DrawingSource *s = r->source;
    size_t row = png_get_rowbytes(r->png, r->info);
    if (row * r->height / DEFLATE_MOST > s->size)
        return error_set(s->error,
                         "%s: byte 16: %zu x %zu pixels, more than a file "
                         "of %zu bytes can hold",
                         s->name, r->width, r->height, s->size);
    if (r->width * r->height > DRAWING_WHOLE_MOST &&
        png_get_interlace_type(r->png, r->info) != PNG_INTERLACE_NONE)
        return error_set(s->error,
                         "%s: byte 28: %zu x %zu interlaced pixels, "
                         "expected at most %d, or a PNG that is not "
                         "interlaced",
                         s->name, r->width, r->height, DRAWING_WHOLE_MOST);
    return drawing_rows_start(r->rows, r->width, r->height, s);
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
    bool whole =
        png_get_interlace_type(r->png, r->info) != PNG_INTERLACE_NONE;
    r->rgba = malloc(r->width * 4 * (whole ? r->height : 1));
    r->gray = malloc(r->width);
    r->alpha = malloc(r->width);
    if (whole)
        r->pointers = malloc(r->height * sizeof *r->pointers);
    if (r->rgba == NULL || r->gray == NULL || r->alpha == NULL ||
        (whole && r->pointers == NULL))
        return error_set(r->source->error,
                         "%s: no memory for %zu x %zu pixels",
                         r->source->name, r->width, r->height);
    for (size_t y = 0; whole && y < r->height; y++)
        r->pointers[y] = r->rgba + y * r->width * 4;
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

static void keep_row(Reader *r, const unsigned char *rgba)
{
    for (size_t x = 0; x < r->width; x++) {
        r->gray[x] = brightness(rgba + 4 * x);
        r->alpha[x] = rgba[4 * x + 3];
    }
    drawing_rows_add(r->rows, r->gray, r->alpha);
}

static void read_rows(Reader *r)
{
    if (r->pointers != NULL)
        png_read_image(r->png, r->pointers);
    for (size_t y = 0; y < r->height; y++) {
        if (r->pointers == NULL)
            png_read_row(r->png, r->rgba, NULL);
        keep_row(r, r->pointers == NULL ? r->rgba : r->pointers[y]);
    }
}

static bool read_pixels(Reader *r)
{
    if (setjmp(png_jmpbuf(r->png)) != 0)
        return false; // fail() has said why
    set_limits(r);
    png_set_read_fn(r->png, r, give_bytes);
    png_read_info(r->png, r->info);
    r->width = png_get_image_width(r->png, r->info);
    r->height = png_get_image_height(r->png, r->info);
    if (!check_size(r) || !take_memory(r))
        return false;
    ask_for_rgba(r->png, r->info);
    read_rows(r);
    png_read_end(r->png, NULL);
    r->rows->orientation = r->orientation;
    return true;
}

bool drawing_png(const DrawingSource *source, DrawingRows *rows)
{
    Reader r = {.source = source, .rows = rows, .orientation = 1};
    r.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &r, fail, ignore);
    if (r.png != NULL)
        r.info = png_create_info_struct(r.png);
    bool good = r.info != NULL;
    if (!good)
        error_set(source->error, "%s: no memory for reading a PNG",
                  source->name);
    good = good && read_pixels(&r);
    png_destroy_read_struct(&r.png, &r.info, NULL);
    free(r.pointers);
    free(r.rgba);
    free(r.gray);
    free(r.alpha);
    return good;
}
