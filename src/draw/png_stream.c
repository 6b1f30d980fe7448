// png_stream: libpng's settings in one place.
//
// Level 6 without filter was chosen by measuring: flat paper and repeated
// rows suit zlib as they are (all filters make our pages a quarter larger),
// and level 9 takes five times as long for a twentieth of the size.
#include "draw/png_stream.h"

#include <errno.h>
#include <string.h>

#include "base/file.h"

typedef struct {
    const char *path;
    Error *error;
} Failure;

static void fail(png_structp png, png_const_charp message)
{
    Failure *failure = png_get_error_ptr(png);
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

// All that libpng may fail at happens behind one jump point.
static bool write_file(PngStream *stream, FILE *file, PngWrite *write,
                       const void *what)
{
    if (setjmp(png_jmpbuf(stream->png)))
        return false;
    png_init_io(stream->png, file);
    write(stream, what);
    return true;
}

bool png_stream_save(const char *path, PngWrite *write, const void *what,
                     Error *error)
{
    FileReplacement file;
    Failure failure = {path, error};
    if (!file_replace(&file, path, error))
        return false;
    PngStream stream = {png_create_write_struct(PNG_LIBPNG_VER_STRING,
                                                &failure, fail, ignore),
                        NULL};
    if (stream.png != NULL)
        stream.info = png_create_info_struct(stream.png);
    bool good = stream.info != NULL
                    ? write_file(&stream, file.stream, write, what)
                    : error_set(error, "%s: no memory for libpng", path);
    png_destroy_write_struct(&stream.png, &stream.info);
    return file_end(&file, good, error);
}
