// image_compare: reads PNG files back and compares decoded pixels.
//
// What counts as equal is said in draw/compare.h.  On failure the three
// files build/image-compare/NAME-actual.png, -expected.png and -diff.png
// stay.
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

static inline void image_keep(const Raster *raster, const char *name,
                              const char *kind)
{
    char path[512];
    file_make_folder("build/image-compare", NULL);
    snprintf(path, sizeof path, "build/image-compare/%s-%s.png", name,
             kind);
    raster_save(raster, &(RasterText){.title = kind}, path, NULL);
}

// Compares two decoded pictures; prints and keeps what differs.
static inline int image_rasters_equal(const Raster *actual,
                                      const Raster *expected,
                                      const char *name)
{
    if (actual->width != expected->width ||
        actual->height != expected->height) {
        printf("\n    %s: %zu x %zu pixels, expected %zu x %zu\n", name,
               actual->width, actual->height, expected->width,
               expected->height);
        return 0;
    }
    Raster *diff = raster_new(actual->width, actual->height);
    Difference found = compare_rasters(actual, expected, diff);
    if (!found.equal) {
        printf(
            "\n    %s: differs by up to %d in %.3f %% of its pixels, see "
            "build/image-compare/%s-diff.png\n",
            name, found.largest, 100 * found.changed, name);
        image_keep(actual, name, "actual");
        image_keep(expected, name, "expected");
        image_keep(diff, name, "diff");
    }
    raster_free(diff);
    return found.equal;
}

// The same for two files.  name becomes part of the kept files' names.
static inline int image_files_equal(const char *actual_path,
                                    const char *expected_path,
                                    const char *name)
{
    Raster *actual = image_read(actual_path);
    Raster *expected = image_read(expected_path);
    int equal = actual != NULL && expected != NULL &&
                image_rasters_equal(actual, expected, name);
    raster_free(actual);
    raster_free(expected);
    return equal;
}

#endif
