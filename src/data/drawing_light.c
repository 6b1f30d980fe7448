#include "data/drawing_light.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

enum { SMALL = 128, AROUND = 16, NEAR = 8 };
enum { GRAIN_PART = 500 };

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

// ---- the side of the ink -----------------------------------------------

typedef struct {
    size_t width, height;
    unsigned char gray[SMALL * SMALL];
    int differs[SMALL * SMALL]; // from the median around it
    size_t waiting, places[SMALL * SMALL];
} Small;

static unsigned char mean_of(const Drawing *p, Part part)
{
    size_t sum = 0;
    for (size_t y = part.top; y < part.bottom; y++)
        for (size_t x = part.left; x < part.right; x++)
            sum += p->gray[y * p->width + x];
    size_t count = (part.right - part.left) * (part.bottom - part.top);
    return (unsigned char)((sum + count / 2) / count);
}

static void shrink(const Drawing *p, Part part, Small *s)
{
    size_t across = part.right - part.left, down = part.bottom - part.top;
    s->width = smaller(across, SMALL);
    s->height = smaller(down, SMALL);
    for (size_t y = 0; y < s->height; y++)
        for (size_t x = 0; x < s->width; x++)
            s->gray[y * s->width + x] =
                mean_of(p, (Part){part.left + x * across / s->width,
                                  part.top + y * down / s->height,
                                  part.left + (x + 1) * across / s->width,
                                  part.top + (y + 1) * down / s->height});
}

static int median_around(const Small *s, size_t x, size_t y)
{
    size_t counts[256] = {0}, count = 0, below = 0;
    size_t right = smaller(s->width, x + AROUND + 1);
    size_t bottom = smaller(s->height, y + AROUND + 1);
    for (size_t j = y > AROUND ? y - AROUND : 0; j < bottom; j++)
        for (size_t i = x > AROUND ? x - AROUND : 0; i < right; i++) {
            counts[s->gray[j * s->width + i]]++;
            count++;
        }
    int median = 0;
    while ((below += counts[median]) * 2 < count)
        median++;
    return median;
}

static void leave_out(Small *s, size_t x, size_t y)
{
    size_t at = y * s->width + x;
    if (abs(s->differs[at]) < NEAR)
        return;
    s->differs[at] = 0;
    s->places[s->waiting++] = at;
}

// What differs and hangs together with the rim.
static void leave_out_rim(Small *s)
{
    for (size_t y = 0; y < s->height; y++)
        for (size_t x = 0; x < s->width; x++)
            if (x == 0 || y == 0 || x + 1 == s->width || y + 1 == s->height)
                leave_out(s, x, y);
    while (s->waiting > 0) {
        size_t at = s->places[--s->waiting];
        size_t x = at % s->width, y = at / s->width;
        for (size_t j = y - (y > 0); j <= y + 1 && j < s->height; j++)
            for (size_t i = x - (x > 0); i <= x + 1 && i < s->width; i++)
                leave_out(s, i, j);
    }
}

// Strokes differ by more than the paper does, so the cubes tell.  Their sum
// may pass 2^31, which is all that a long has on some processors.
static int64_t cubes(const Small *s)
{
    int64_t sum = 0;
    for (size_t i = 0; i < s->width * s->height; i++)
        sum += (int64_t)s->differs[i] * s->differs[i] * s->differs[i];
    return sum;
}

int light_side(const Drawing *drawing, Part part)
{
    Small *s = memory_new(1, sizeof *s);
    shrink(drawing, part, s);
    for (size_t i = 0; i < s->width * s->height; i++)
        s->differs[i] =
            s->gray[i] - median_around(s, i % s->width, i / s->width);
    int64_t all = cubes(s);
    leave_out_rim(s);
    int64_t inside = cubes(s);
    free(s);
    return (inside != 0 ? inside : all) > 0 ? 1 : -1;
}

// ---- along lines -------------------------------------------------------

typedef struct {
    unsigned char *at; // the first pixel
    size_t count, step;
    size_t reach;        // to both sides of a pixel
    unsigned char *copy; // room for as many pixels
} Line;

static void copy_line(const Line *l)
{
    for (size_t i = 0; i < l->count; i++)
        l->copy[i] = l->at[i * l->step];
}

// Each pixel becomes the mean of those within reach.
static void blur(const Line *l)
{
    size_t sum = 0, inside = 0, window = 2 * l->reach + 1;
    copy_line(l);
    for (size_t i = 0; i < l->count + l->reach; i++) {
        if (i < l->count)
            sum += l->copy[i], inside++;
        if (i >= window)
            sum -= l->copy[i - window], inside--;
        if (i >= l->reach)
            l->at[(i - l->reach) * l->step] =
                (unsigned char)((sum + inside / 2) / inside);
    }
}

// Each pixel becomes the brightest within reach.
static void spread(const Line *l)
{
    size_t counts[256] = {0}, brightest = 0, window = 2 * l->reach + 1;
    copy_line(l);
    for (size_t i = 0; i < l->count + l->reach; i++) {
        if (i < l->count)
            counts[l->copy[i]]++;
        if (i < l->count && l->copy[i] > brightest)
            brightest = l->copy[i];
        if (i >= window)
            counts[l->copy[i - window]]--;
        while (counts[brightest] == 0)
            brightest--;
        if (i >= l->reach)
            l->at[(i - l->reach) * l->step] = (unsigned char)brightest;
    }
}

// Along all rows of the part, then along all columns.
static void along(void (*filter)(const Line *), size_t width, Part p,
                  size_t reach, unsigned char *gray)
{
    size_t across = p.right - p.left, down = p.bottom - p.top;
    Line line = {.count = across, .step = 1};
    line.copy = memory_new(across > down ? across : down, 1);
    line.reach = smaller(reach, across - 1);
    for (size_t y = p.top; y < p.bottom; y++) {
        line.at = gray + y * width + p.left;
        filter(&line);
    }
    line.count = down, line.step = width;
    line.reach = smaller(reach, down - 1);
    for (size_t x = p.left; x < p.right; x++) {
        line.at = gray + p.top * width + x;
        filter(&line);
    }
    free(line.copy);
}

static size_t shorter_side(Part p)
{
    return smaller(p.right - p.left, p.bottom - p.top);
}

void light_smooth(size_t width, Part part, unsigned char *gray)
{
    along(blur, width, part, shorter_side(part) / GRAIN_PART, gray);
}

static void invert(unsigned char *gray, size_t count)
{
    for (size_t i = 0; i < count; i++)
        gray[i] = (unsigned char)(255 - gray[i]);
}

// The part, its strokes dark, in the middle of so much more on each side
// that squares may hang over its edges: what lies along them is broad.
static unsigned char *with_margin(size_t width, Part p, size_t margin,
                                  int side, const unsigned char *gray)
{
    size_t across = p.right - p.left, down = p.bottom - p.top;
    size_t wide = across + 2 * margin;
    unsigned char *room = memory_new(wide, down + 2 * margin);
    for (size_t y = 0; y < down; y++) {
        unsigned char *row = room + (margin + y) * wide + margin;
        memcpy(row, gray + (p.top + y) * width + p.left, across);
        if (side > 0)
            invert(row, across);
    }
    return room;
}

static void take_middle(size_t width, Part p, size_t margin, int side,
                        const unsigned char *room, unsigned char *gray)
{
    size_t across = p.right - p.left, down = p.bottom - p.top;
    size_t wide = across + 2 * margin;
    for (size_t y = 0; y < down; y++) {
        unsigned char *row = gray + (p.top + y) * width + p.left;
        memcpy(row, room + (margin + y) * wide + margin, across);
        if (side > 0)
            invert(row, across);
    }
}

void light_fill(size_t width, Part part, size_t share, int side,
                unsigned char *gray)
{
    size_t reach = shorter_side(part) / share + 1;
    Part all = {0, 0, part.right - part.left + 2 * reach,
                part.bottom - part.top + 2 * reach};
    unsigned char *room = with_margin(width, part, reach, side, gray);
    for (int pass = 0; pass < 2; pass++) {
        along(spread, all.right, all, reach, room);
        invert(room, all.right * all.bottom);
    }
    take_middle(width, part, reach, side, room, gray);
    free(room);
}
