// image_compare: reads PNG files back: their pixels, texts and bytes.
#ifndef TESTS_IMAGE_COMPARE_H
#define TESTS_IMAGE_COMPARE_H

#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "draw/compare.h"

// The picture as RGB; raster_free frees it.  NULL with a message on stdout
// when the file cannot be read.
static inline Raster *image_read(const char *path)
{
    Error error;
    Raster *raster = compare_load(path, &error);
    if (raster == NULL)
        printf("\n    %s\n", error.text);
    return raster;
}

// Copies the text under key ("Description") into value; "" when absent.
static inline void image_text(const char *path, const char *key,
                              char *value, size_t room)
{
    value[0] = '\0';
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return;
    png_structp png =
        png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    if (setjmp(png_jmpbuf(png)) == 0) {
        png_init_io(png, file);
        png_read_info(png, info);
        png_textp texts;
        int count = png_get_text(png, info, &texts, NULL);
        for (int i = 0; i < count; i++)
            if (strcmp(texts[i].key, key) == 0)
                snprintf(value, room, "%s", texts[i].text);
    }
    png_destroy_read_struct(&png, &info, NULL);
    fclose(file);
}

// True when both files hold the same bytes.
static inline int image_same_bytes(const char *path, const char *other)
{
    unsigned char *a = NULL, *b = NULL;
    size_t m = 0, n = 0;
    int same = file_read(path, 1u << 26, &a, &m, NULL) &&
               file_read(other, 1u << 26, &b, &n, NULL) && m == n &&
               memcmp(a, b, m) == 0;
    free(a);
    free(b);
    return same;
}

#endif
