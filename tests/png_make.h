// png_make: PNG files for tests, good ones by libpng and bad ones chunk by
// chunk.
#ifndef TESTS_PNG_MAKE_H
#define TESTS_PNG_MAKE_H

#include <png.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

typedef struct {
    unsigned char bytes[1 << 15];
    size_t size;
} PngFile;

// ---- chunk by chunk ----------------------------------------------------

static inline void png_put(PngFile *file, const void *bytes, size_t count)
{
    if (file->size + count > sizeof file->bytes)
        abort();
    memcpy(file->bytes + file->size, bytes, count);
    file->size += count;
}

static inline void png_put_u32(PngFile *file, unsigned long value)
{
    const unsigned char bytes[4] = {(unsigned char)(value >> 24 & 255),
                                    (unsigned char)(value >> 16 & 255),
                                    (unsigned char)(value >> 8 & 255),
                                    (unsigned char)(value & 255)};
    png_put(file, bytes, 4);
}

static inline void png_put_chunk(PngFile *file, const char *type,
                                 const void *data, size_t count)
{
    png_put_u32(file, count);
    size_t begin = file->size;
    png_put(file, type, 4);
    if (count > 0)
        png_put(file, data, count);
    png_put_u32(file, crc32(0, file->bytes + begin, (uInt)(count + 4)));
}

// The signature and an IHDR that claims this, true or not.
static inline void png_begin(PngFile *file, unsigned long width,
                             unsigned long height, int depth, int type,
                             int interlaced)
{
    PngFile header = {.size = 0};
    file->size = 0;
    png_put(file, "\x89PNG\r\n\x1a\n", 8);
    png_put_u32(&header, width);
    png_put_u32(&header, height);
    const unsigned char rest[5] = {(unsigned char)depth,
                                   (unsigned char)type, 0, 0,
                                   (unsigned char)interlaced};
    png_put(&header, rest, 5);
    png_put_chunk(file, "IHDR", header.bytes, header.size);
}

// The rows with their filter bytes, deflated, and the end.
static inline void png_end(PngFile *file, const unsigned char *rows,
                           size_t count)
{
    unsigned char packed[4096];
    uLongf length = sizeof packed;
    if (compress(packed, &length, rows, (uLong)count) != Z_OK)
        abort();
    png_put_chunk(file, "IDAT", packed, length);
    png_put_chunk(file, "IEND", "", 0);
}

// ---- good ones ---------------------------------------------------------

static inline void png_make_write(png_structp png, png_bytep bytes,
                                  size_t count)
{
    png_put(png_get_io_ptr(png), bytes, count);
}

static inline void png_make_flush(png_structp png)
{
    (void)png;
}

// rows: [height][width][channels][bytes of a sample]; samples of fewer than
// 8 bits take a byte each.  A palette's entry i is the gray 255 - i.
static inline void png_make(PngFile *file, unsigned width, unsigned height,
                            int depth, int type, int interlaced,
                            const unsigned char *rows)
{
    png_structp png =
        png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    file->size = 0;
    png_set_write_fn(png, file, png_make_write, png_make_flush);
    png_set_IHDR(png, info, width, height, depth, type, interlaced, 0, 0);
    if (type == PNG_COLOR_TYPE_PALETTE) {
        png_color palette[256];
        for (int i = 0; i < 256; i++) {
            unsigned char gray = (unsigned char)(255 - i);
            palette[i] = (png_color){gray, gray, gray};
        }
        png_set_PLTE(png, info, palette, 1 << depth);
    }
    png_write_info(png, info);
    png_set_packing(png);
    int passes = png_set_interlace_handling(png);
    size_t row =
        width * png_get_channels(png, info) * (depth == 16 ? 2 : 1);
    for (int pass = 0; pass < passes; pass++)
        for (unsigned y = 0; y < height; y++)
            png_write_row(png, rows + y * row);
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
}

#endif
