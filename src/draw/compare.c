// compare: decodes, counts, and draws where the differences are.
#include "draw/compare.h"

#include <assert.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>

Raster *compare_load(const char *path, Error *error)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_file(&image, path)) {
        error_set(error, "%s: %s", path, image.message);
        return NULL;
    }
    image.format = PNG_FORMAT_RGB;
    Raster *raster = raster_new(image.width, image.height);
    if (png_image_finish_read(&image, NULL, raster->rgb, 0, NULL))
        return raster;
    error_set(error, "%s: %s", path, image.message);
    raster_free(raster);
    return NULL;
}

// The largest difference of the three channels of a pixel.
static int pixel_difference(const unsigned char *a, const unsigned char *b)
{
    int largest = 0;
    for (size_t c = 0; c < 3; c++) {
        int here = abs(a[c] - b[c]);
        largest = here > largest ? here : largest;
    }
    return largest;
}

// Even a difference of 1 is drawn as a clear grey.
static int shade(int difference)
{
    if (difference == 0)
        return 255;
    return difference < 64 ? 192 - 2 * difference : 0;
}

Difference compare_rasters(const Raster *actual, const Raster *expected,
                           Raster *diff)
{
    assert(actual->width == expected->width);
    assert(actual->height == expected->height);
    size_t count = actual->width * actual->height, changed = 0;
    int largest = 0;
    for (size_t i = 0; i < count; i++) {
        int here =
            pixel_difference(actual->rgb + 3 * i, expected->rgb + 3 * i);
        changed += here > 0;
        largest = here > largest ? here : largest;
        if (diff != NULL)
            memset(diff->rgb + 3 * i, shade(here), 3);
    }
    double share = (double)changed / (double)count;
    return (Difference){largest, share,
                        largest <= COMPARE_MOST_DIFFERENCE &&
                            share <= COMPARE_MOST_CHANGED};
}

static bool compare_loaded(const Raster *actual, const Raster *expected,
                           const char *name, const char *diff_path,
                           Error *error)
{
    if (actual->width != expected->width ||
        actual->height != expected->height)
        return error_set(error, "%s: %zu x %zu pixels, expected %zu x %zu",
                         name, actual->width, actual->height,
                         expected->width, expected->height);
    Raster *diff = raster_new(actual->width, actual->height);
    Difference found = compare_rasters(actual, expected, diff);
    bool kept = found.equal || diff_path == NULL ||
                raster_save(diff, &(RasterText){.title = "differences"},
                            diff_path, error);
    raster_free(diff);
    if (found.equal || !kept)
        return found.equal;
    return error_set(error, "%s: differs by up to %d in %.3f %% of pixels",
                     name, found.largest, 100 * found.changed);
}

bool compare_files(const char *actual, const char *expected,
                   const char *diff_path, Error *error)
{
    Raster *a = compare_load(actual, error);
    Raster *b = a != NULL ? compare_load(expected, error) : NULL;
    bool equal =
        b != NULL && compare_loaded(a, b, actual, diff_path, error);
    raster_free(a);
    raster_free(b);
    return equal;
}
