// animation: the animated PNG of strip.h, with a libpng that knows nothing
// of animation.
//
// libpng writes the signature, the header, the texts and each chunk's CRC;
// the frames are our own chunks (PNG 3rd edition, "APNG"): acTL once, then
// for each frame fcTL and its pixels, one zlib stream in IDAT for the first
// frame and in fdAT for the others.  One counter numbers all fcTL and fdAT.
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "base/memory.h"
#include "draw/png_stream.h"
#include "draw/strip.h"

// A part of a picture, in pixels.
typedef struct {
    size_t x, y, width, height;
} Part;

typedef struct {
    StripFilm film;
    const RasterText *text;
    unsigned char *room; // for one frame's bytes before and after zlib
    size_t room_size;
} Animation;

static bool row_differs(const Raster *a, const Raster *b, size_t y)
{
    size_t row = a->width * 3;
    return memcmp(a->rgb + y * row, b->rgb + y * row, row) != 0;
}

static bool column_differs(const Raster *a, const Raster *b, size_t x)
{
    for (size_t y = 0; y < a->height; y++) {
        size_t at = (y * a->width + x) * 3;
        if (memcmp(a->rgb + at, b->rgb + at, 3) != 0)
            return true;
    }
    return false;
}

// The smallest part that holds all differences; one pixel when there are
// none, because a frame cannot be empty.
static Part changed_part(const Raster *a, const Raster *b)
{
    size_t top = 0, bottom = b->height, left = 0, right = b->width;
    while (top < bottom && !row_differs(a, b, top))
        top++;
    if (top == bottom)
        return (Part){0, 0, 1, 1};
    while (!row_differs(a, b, bottom - 1))
        bottom--;
    while (!column_differs(a, b, left))
        left++;
    while (!column_differs(a, b, right - 1))
        right--;
    return (Part){left, top, right - left, bottom - top};
}

// ---- chunks ------------------------------------------------------------

static void write_control(png_structp png, const Animation *animation)
{
    unsigned char chunk[8];
    png_save_uint_32(chunk, (png_uint_32)animation->film.count);
    png_save_uint_32(chunk + 4, animation->film.plays);
    png_write_chunk(png, (png_const_bytep) "acTL", chunk, sizeof chunk);
}

// Dispose 0: the picture stays; blend 0: the part replaces what was there.
static void write_frame_control(png_structp png, png_uint_32 sequence,
                                Part part, unsigned milliseconds)
{
    unsigned char chunk[26] = {0};
    png_save_uint_32(chunk, sequence);
    png_save_uint_32(chunk + 4, (png_uint_32)part.width);
    png_save_uint_32(chunk + 8, (png_uint_32)part.height);
    png_save_uint_32(chunk + 12, (png_uint_32)part.x);
    png_save_uint_32(chunk + 16, (png_uint_32)part.y);
    png_save_uint_16(chunk + 20, milliseconds);
    png_save_uint_16(chunk + 22, 1000);
    png_write_chunk(png, (png_const_bytep) "fcTL", chunk, sizeof chunk);
}

// Writes the part's rows, each after the filter byte 0, to `rows`.
static size_t copy_rows(const Raster *frame, Part part, unsigned char *rows)
{
    size_t length = 1 + part.width * 3;
    for (size_t y = 0; y < part.height; y++) {
        size_t at = ((part.y + y) * frame->width + part.x) * 3;
        rows[y * length] = 0;
        memcpy(rows + y * length + 1, frame->rgb + at, length - 1);
    }
    return length * part.height;
}

// The sequence number stands before the bytes of an fdAT chunk.
static void write_pixels(png_structp png, const Animation *animation,
                         const Raster *frame, Part part,
                         png_uint_32 *sequence)
{
    unsigned char *rows = animation->room;
    unsigned char *packed = rows + animation->room_size;
    size_t size = copy_rows(frame, part, rows);
    uLongf length = compressBound((uLong)animation->room_size);
    if (compress2(packed + 4, &length, rows, (uLong)size, 9) != Z_OK)
        png_error(png, "no memory for zlib");
    if (*sequence == 1) {
        png_write_chunk(png, (png_const_bytep) "IDAT", packed + 4, length);
        return;
    }
    png_save_uint_32(packed, (*sequence)++);
    png_write_chunk(png, (png_const_bytep) "fdAT", packed, length + 4);
}

static void write_chunks(PngStream *stream, const void *what)
{
    const Animation *animation = what;
    const Raster *const *frames = animation->film.frames;
    png_uint_32 sequence = 0;
    png_stream_describe(stream, frames[0]->width, frames[0]->height,
                        animation->text);
    png_write_info(stream->png, stream->info);
    write_control(stream->png, animation);
    for (size_t i = 0; i < animation->film.count; i++) {
        Part part = {0, 0, frames[0]->width, frames[0]->height};
        if (i > 0)
            part = changed_part(frames[i - 1], frames[i]);
        write_frame_control(stream->png, sequence++, part,
                            animation->film.milliseconds[i]);
        write_pixels(stream->png, animation, frames[i], part, &sequence);
    }
    png_write_chunk(stream->png, (png_const_bytep) "IEND", NULL, 0);
}

// ---- the file ----------------------------------------------------------

static bool same_sizes(const Raster *const *frames, size_t count,
                       const char *path, Error *error)
{
    for (size_t i = 1; i < count; i++)
        if (frames[i]->width != frames[0]->width ||
            frames[i]->height != frames[0]->height)
            return error_set(error,
                             "%s: frame %zu has %zu x %zu pixels, "
                             "expected %zu x %zu",
                             path, i, frames[i]->width, frames[i]->height,
                             frames[0]->width, frames[0]->height);
    return true;
}

bool strip_save_animation(StripFilm film, const RasterText *text,
                          const char *path, Error *error)
{
    assert(film.count > 0);
    if (!same_sizes(film.frames, film.count, path, error))
        return false;
    // memory_new may end the program: before there is a temporary file
    size_t size = (1 + film.frames[0]->width * 3) * film.frames[0]->height;
    Animation animation = {film, text, NULL, size};
    animation.room = memory_new(size + 4 + compressBound((uLong)size), 1);
    bool good = png_stream_save(path, write_chunks, &animation, error);
    free(animation.room);
    return good;
}
