// likeness: means and covariances of small windows.
#include "draw/likeness.h"

#include <assert.h>
#include <cairo.h>
#include <ft2build.h>
#include <math.h>
#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>
#include FT_FREETYPE_H

#include "base/memory.h"

enum { WINDOW = 8, REGION = 8 * WINDOW };

static const double C1 = 6.5025, C2 = 58.5225; // (.01 255)^2, (.03 255)^2

typedef struct {
    size_t width, height;
    double *at; // [height][width], brightness 0 to 255
} Gray;

// Each pixel is the mean of 2 x 2 pixels and of their three channels.
static Gray halved(const Raster *raster)
{
    Gray gray = {raster->width / 2, raster->height / 2, NULL};
    gray.at = memory_new(gray.width * gray.height, sizeof *gray.at);
    for (size_t y = 0; y < 2 * gray.height; y++)
        for (size_t x = 0; x < 2 * gray.width; x++)
            for (size_t c = 0; c < 3; c++)
                gray.at[y / 2 * gray.width + x / 2] +=
                    raster->rgb[3 * (y * raster->width + x) + c] / 12.0;
    return gray;
}

// The similarity of one window; false when both are blank there.
static bool window_similarity(Gray a, Gray b, size_t start, double *s)
{
    double sum_a = 0, sum_b = 0, aa = 0, bb = 0, ab = 0;
    const double n = WINDOW * WINDOW;
    for (size_t y = 0; y < WINDOW; y++)
        for (size_t x = 0; x < WINDOW; x++) {
            double p = a.at[start + y * a.width + x];
            double q = b.at[start + y * b.width + x];
            sum_a += p;
            sum_b += q;
            aa += p * p;
            bb += q * q;
            ab += p * q;
        }
    double m_a = sum_a / n, m_b = sum_b / n;
    double v_a = aa / n - m_a * m_a, v_b = bb / n - m_b * m_b;
    double v_ab = ab / n - m_a * m_b;
    *s = (2 * m_a * m_b + C1) * (2 * v_ab + C2) /
         ((m_a * m_a + m_b * m_b + C1) * (v_a + v_b + C2));
    return v_a > 1 || v_b > 1 || m_a - m_b > 1 || m_b - m_a > 1;
}

// The mean similarity of the windows of one region that show something.
static double region_similarity(Gray a, Gray b, size_t left, size_t top)
{
    double sum = 0, count = 0, s;
    for (size_t y = top; y < top + REGION && y + WINDOW <= a.height;
         y += WINDOW)
        for (size_t x = left; x < left + REGION && x + WINDOW <= a.width;
             x += WINDOW)
            if (window_similarity(a, b, y * a.width + x, &s)) {
                sum += s;
                count++;
            }
    return count > 0 ? sum / count : 1;
}

double likeness(const Raster *a, const Raster *b)
{
    assert(a->width == b->width && a->height == b->height);
    Gray first = halved(a), second = halved(b);
    double least = 1;
    for (size_t y = 0; y < first.height; y += REGION)
        for (size_t x = 0; x < first.width; x += REGION)
            least = fmin(least, region_similarity(first, second, x, y));
    free(first.at);
    free(second.at);
    return least;
}

const char *likeness_libraries(void)
{
    static char text[128];
    FT_Library library;
    int major = 0, minor = 0, patch = 0;
    if (FT_Init_FreeType(&library) == 0) {
        FT_Library_Version(library, &major, &minor, &patch);
        FT_Done_FreeType(library);
    }
    snprintf(text, sizeof text,
             "Cairo %s, FreeType %d.%d.%d, libpng %s, zlib %s",
             cairo_version_string(), major, minor, patch,
             png_get_libpng_ver(NULL), zlibVersion());
    return text;
}
