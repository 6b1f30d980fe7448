#include "data/drawing_stroke.h"

#include <math.h>
#include <stddef.h>

#include "data/drawing.h"

enum { SIDE = DRAWING_DIGIT, PIXELS = SIDE * SIDE };

static const double WIDTH_LEAST = 2, DARK = .8, GROWTH_MOST = 1;

// 0 outside, where x or y is larger than it can be.
static double ink_at(const double *ink, size_t x, size_t y)
{
    return x < SIDE && y < SIDE ? ink[y * SIDE + x] : 0;
}

double stroke_width(const double *ink)
{
    double area = 0, edges = 0;
    for (size_t y = 0; y < SIDE; y++)
        for (size_t x = 0; x < SIDE; x++) {
            double here = ink_at(ink, x, y);
            area += here;
            double across = ink_at(ink, x + 1, y) - here;
            double down = ink_at(ink, x, y + 1) - here;
            edges += sqrt(across * across + down * down);
        }
    return edges > 0 ? 2 * area / edges : 0;
}

static void darken(double *ink)
{
    double sum = 0, squares = 0;
    for (size_t i = 0; i < PIXELS; i++) {
        sum += ink[i];
        squares += ink[i] * ink[i];
    }
    double factor = squares > 0 ? fmax(1, DARK * sum / squares) : 1;
    for (size_t i = 0; i < PIXELS; i++)
        ink[i] = fmin(1, ink[i] * factor);
}

// The strongest ink at most `growth` away from a pixel's own.
static double strongest_near(const double *ink, size_t x, size_t y,
                             double growth)
{
    double strongest = 0;
    for (size_t j = 0; j < 3; j++)
        for (size_t i = 0; i < 3; i++) {
            double away = sqrt((double)((i != 1) + (j != 1)));
            double part = fmax(0, fmin(1, 1 + growth - away));
            double ink_there = ink_at(ink, x + i - 1, y + j - 1);
            strongest = fmax(strongest, part * ink_there);
        }
    return strongest;
}

double stroke_thicken(unsigned char *pixels)
{
    double ink[PIXELS];
    for (size_t i = 0; i < PIXELS; i++)
        ink[i] = pixels[i] / 255.0;
    darken(ink);
    double width = stroke_width(ink);
    double growth = width > 0 ? (WIDTH_LEAST - width) / 2 : 0;
    growth = fmax(0, fmin(GROWTH_MOST, growth));
    for (size_t i = 0; i < PIXELS; i++)
        pixels[i] = (unsigned char)lround(
            255 * strongest_near(ink, i % SIDE, i / SIDE, growth));
    return growth;
}
