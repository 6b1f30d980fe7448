// raster_png: the way of raster.h's pictures into a PNG file.
#include "draw/png_stream.h"

typedef struct {
    const Raster *raster;
    const RasterText *text;
} Picture;

static void write_chunks(PngStream *stream, const void *what)
{
    const Picture *picture = what;
    const Raster *raster = picture->raster;
    png_stream_describe(stream, raster->width, raster->height,
                        picture->text);
    png_write_info(stream->png, stream->info);
    for (size_t y = 0; y < raster->height; y++)
        png_write_row(stream->png, raster->rgb + y * raster->width * 3);
    png_write_end(stream->png, NULL);
}

bool raster_save(const Raster *raster, const RasterText *text,
                 const char *path, Error *error)
{
    Picture picture = {raster, text};
    return png_stream_save(path, write_chunks, &picture, error);
}
