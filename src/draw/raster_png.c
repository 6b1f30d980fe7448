// raster_png: the way of raster.h's pictures into a PNG file.
#include "base/file.h"
#include "draw/png_stream.h"
#include "draw/raster.h"

// All between open and close happens behind one jump point.
static bool write_png(PngStream *stream, const Raster *raster,
                      const RasterText *text)
{
    if (setjmp(png_jmpbuf(stream->png)))
        return false;
    png_stream_describe(stream, raster->width, raster->height, text);
    png_write_info(stream->png, stream->info);
    for (size_t y = 0; y < raster->height; y++)
        png_write_row(stream->png, raster->rgb + y * raster->width * 3);
    png_write_end(stream->png, NULL);
    return true;
}

bool raster_save(const Raster *raster, const RasterText *text,
                 const char *path, Error *error)
{
    FileReplacement file;
    if (!file_replace(&file, path, error))
        return false;
    PngStream stream;
    PngFailure failure = {path, error};
    bool good = png_stream_open(&stream, file.stream, &failure);
    if (good) {
        good = write_png(&stream, raster, text);
        png_stream_close(&stream);
    }
    return file_end(&file, good, error);
}
