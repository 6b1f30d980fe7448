// png_stream: libpng's settings in one place.
//
// Level 6 without filter was chosen by measuring: flat paper and repeated
// rows suit zlib as they are (all filters make our pages a quarter larger),
// and level 9 takes five times as long for a twentieth of the size.
#include "draw/png_stream.h"

#include <errno.h>
#include <string.h>

static void fail(png_structp png, png_const_charp message)
{
    PngFailure *failure = png_get_error_ptr(png);
    FILE *file = png_get_io_ptr(png);
    // libpng says "Write Error"; the system knows why
    bool full = file != NULL && ferror(file);
    error_set(failure->error, "%s: cannot write PNG: %s", failure->path,
              full ? strerror(errno) : message);
    longjmp(png_jmpbuf(png), 1);
}

// libpng's warnings concern readers of broken files; a writer has none.
static void ignore(png_structp png, png_const_charp message)
{
    (void)png;
    (void)message;
}

bool png_stream_open(PngStream *stream, FILE *file, PngFailure *failure)
{
    stream->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, failure,
                                          fail, ignore);
    stream->info =
        stream->png != NULL ? png_create_info_struct(stream->png) : NULL;
    if (stream->info == NULL) {
        png_stream_close(stream);
        return error_set(failure->error, "%s: no memory for libpng",
                         failure->path);
    }
    if (setjmp(png_jmpbuf(stream->png))) {
        png_stream_close(stream);
        return false;
    }
    png_init_io(stream->png, file);
    return true;
}

void png_stream_close(PngStream *stream)
{
    png_destroy_write_struct(&stream->png, &stream->info);
}

static void add_text(PngStream *stream, const char *key, const char *text)
{
    if (text == NULL)
        return;
    png_text chunk = {.compression = PNG_ITXT_COMPRESSION_NONE,
                      .key = (png_charp)(size_t)key,
                      .text = (png_charp)(size_t)text,
                      .itxt_length = strlen(text),
                      .lang = (png_charp)(size_t) "en"};
    png_set_text(stream->png, stream->info, &chunk, 1);
}

void png_stream_describe(PngStream *stream, size_t width, size_t height,
                         const RasterText *text)
{
    png_set_IHDR(stream->png, stream->info, (png_uint_32)width,
                 (png_uint_32)height, 8, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_set_filter(stream->png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(stream->png, 6);
    png_set_sRGB(stream->png, stream->info, PNG_sRGB_INTENT_PERCEPTUAL);
    add_text(stream, "Title", text->title);
    add_text(stream, "Description", text->description);
    add_text(stream, "Caption", text->caption);
    add_text(stream, "Source", text->source);
    add_text(stream, "Arithmetic", text->arithmetic);
    add_text(stream, "Software", "Backprop by Hand");
}
