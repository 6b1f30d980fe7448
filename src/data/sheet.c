#include "data/sheet.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/pen.h"

enum { SCALE_LEAST = 3, SCALES = 3, GRAIN = 3, LINE = 2 };

// What is drawn on: ink is 0, paper, to 1.
typedef struct {
    Sheet *sheet;
    double *ink;  // [height][width]
    size_t x, y;  // where the digit's 28 x 28 pixels begin
    size_t scale; // the side of each of them
    Random *random;
} Draft;

static const char *const names[SHEET_KINDS] = {
    "plain",        "cut off close",      "light from one side",
    "dark corners", "blackboard",         "framed picture",
    "boxed digit",  "ruled paper",        "squared paper",
    "underlined",   "sharp shadow",       "on a table",
    "stain",        "light, rules, stain"};

const char *sheet_name(SheetKind kind)
{
    return names[kind];
}

static size_t from_to(Random *random, size_t least, size_t most)
{
    return least + (size_t)(random_uniform(random, 0, 1) *
                            (double)(most - least + 1));
}

// ---- the digit ---------------------------------------------------------

// Between the four nearest of 28 x 28 pixels; x and y in pixels.
static double smooth(const unsigned char *pixels, double x, double y)
{
    double sum = 0;
    for (int j = 0; j < 2; j++)
        for (int i = 0; i < 2; i++) {
            int column = (int)floor(x) + i, row = (int)floor(y) + j;
            double part = (1 - fabs(x - column)) * (1 - fabs(y - row));
            if (column >= 0 && row >= 0 && column < PEN_SIDE &&
                row < PEN_SIDE)
                sum += part * pixels[row * PEN_SIDE + column] / 255;
        }
    return sum;
}

static void grow_box(Sheet *s, size_t x, size_t y)
{
    size_t right = s->left + s->width, bottom = s->top + s->height;
    right = x + 1 > right ? x + 1 : right;
    bottom = y + 1 > bottom ? y + 1 : bottom;
    s->left = x < s->left ? x : s->left;
    s->top = y < s->top ? y : s->top;
    s->width = right - s->left;
    s->height = bottom - s->top;
}

static void put_digit(Draft *d, const unsigned char *pixels)
{
    Sheet *s = d->sheet;
    size_t side = PEN_SIDE * d->scale;
    s->left = d->x + side / 2;
    s->top = d->y + side / 2;
    for (size_t j = 0; j < side; j++)
        for (size_t i = 0; i < side; i++) {
            double x = ((double)i + .5) / (double)d->scale - .5;
            double y = ((double)j + .5) / (double)d->scale - .5;
            double ink = smooth(pixels, x, y);
            d->ink[(d->y + j) * s->drawing.width + d->x + i] = ink;
            if (ink >= .4)
                grow_box(s, d->x + i, d->y + j);
        }
}

// ---- what lies around --------------------------------------------------

static void fill(Draft *d, size_t left, size_t top, size_t width,
                 size_t height, double ink)
{
    const Drawing *p = &d->sheet->drawing;
    for (size_t y = top; y < top + height && y < p->height; y++)
        for (size_t x = left; x < left + width && x < p->width; x++)
            d->ink[y * p->width + x] = fmax(ink, d->ink[y * p->width + x]);
}

static void put_box(Draft *d, size_t left, size_t top, size_t width,
                    size_t height)
{
    fill(d, left, top, width, LINE, .8);
    fill(d, left, top + height - LINE, width, LINE, .8);
    fill(d, left, top, LINE, height, .8);
    fill(d, left + width - LINE, top, LINE, height, .8);
}

static void put_rules(Draft *d)
{
    const Drawing *p = &d->sheet->drawing;
    size_t step = PEN_SIDE * d->scale / 2;
    for (size_t y = from_to(d->random, 4, step); y < p->height; y += step)
        fill(d, 0, y, p->width, 1, .2);
}

static void put_squares(Draft *d)
{
    const Drawing *p = &d->sheet->drawing;
    size_t step = PEN_SIDE * d->scale / 2;
    for (size_t y = from_to(d->random, 4, step); y < p->height; y += step)
        fill(d, 0, y, p->width, 1, .4);
    for (size_t x = from_to(d->random, 4, step); x < p->width; x += step)
        fill(d, x, 0, 1, p->height, .4);
}

// A disc a quarter as high as the digit, at a corner of its cell.
static void put_stain(Draft *d)
{
    size_t radius = d->scale * 3, side = PEN_SIDE * d->scale;
    double x = (double)(d->x + (from_to(d->random, 0, 1) ? side : 0));
    double y = (double)(d->y + side);
    for (double j = -(double)radius; j <= (double)radius; j++) {
        double half = sqrt((double)(radius * radius) - j * j);
        if (y + j >= 0 && x - half >= 0)
            fill(d, (size_t)(x - half), (size_t)(y + j), (size_t)(2 * half),
                 1, .7);
    }
}

static void put_around(Draft *d, SheetKind kind)
{
    const Sheet *s = d->sheet;
    size_t side = PEN_SIDE * d->scale;
    if (kind == SHEET_FRAME)
        put_box(d, 0, 0, s->drawing.width, s->drawing.height);
    if (kind == SHEET_BOX)
        put_box(d, d->x, d->y, side, side);
    if (kind == SHEET_UNDERLINE)
        fill(d, d->x, s->top + s->height + 3 * d->scale, side, 2 * d->scale,
             1);
    if (kind == SHEET_RULED || kind == SHEET_ALL)
        put_rules(d);
    if (kind == SHEET_SQUARED)
        put_squares(d);
    if (kind == SHEET_STAIN || kind == SHEET_ALL)
        put_stain(d);
}

// ---- light -------------------------------------------------------------

// The share of the light that reaches a place, or that a table gives back;
// u, v from -1 to 1.
static double light_at(SheetKind kind, double u, double v)
{
    if (kind == SHEET_SHADOW)
        return u + .3 * v > .1 ? .55 : 1;
    if (kind == SHEET_TABLE)
        return u + .04 * v > .93 || v - .04 * u > .92 ? .4 : 1;
    if (kind == SHEET_SLOPE || kind == SHEET_ALL)
        return .75 + .2 * u + .05 * v;
    if (kind == SHEET_CORNERS)
        return 1 - .25 * (u * u + v * v);
    return 1;
}

static void expose(Draft *d, SheetKind kind)
{
    Drawing *p = &d->sheet->drawing;
    bool chalk = kind == SHEET_BLACKBOARD;
    double paper =
        random_uniform(d->random, chalk ? 40 : 190, chalk ? 80 : 250);
    double ink = chalk ? random_uniform(d->random, 170, 230)
                       : random_uniform(d->random, 30, 110);
    for (size_t i = 0; i < p->width * p->height; i++) {
        double u = 2 * (double)(i % p->width) / (double)p->width - 1;
        double v = 2 * (double)(i / p->width) / (double)p->height - 1;
        double gray = paper + (ink - paper) * d->ink[i];
        gray = gray * light_at(kind, u, v) +
               random_uniform(d->random, -GRAIN, GRAIN);
        p->gray[i] = (unsigned char)lround(fmax(0, fmin(255, gray)));
    }
}

// ---- all of it ---------------------------------------------------------

static void cut_off(Sheet *s)
{
    size_t margin = (s->width + s->height) / 16;
    size_t width = s->width + 2 * margin, height = s->height + 2 * margin;
    unsigned char *gray = memory_new(width, height);
    for (size_t y = 0; y < height; y++)
        memcpy(gray + y * width,
               s->drawing.gray + (s->top - margin + y) * s->drawing.width +
                   s->left - margin,
               width);
    drawing_free(&s->drawing);
    s->drawing = (Drawing){width, height, gray};
    s->left = margin;
    s->top = margin;
}

Sheet sheet_draw(Random *random, SheetKind kind)
{
    unsigned char pixels[PEN_PIXELS];
    Sheet s = {.label = from_to(random, 0, 9)};
    pen_draw(random, pen_choose_style(random, (int)s.label), pixels);
    Draft d = {.sheet = &s, .random = random};
    d.scale = from_to(random, SCALE_LEAST, SCALE_LEAST + SCALES - 1);
    size_t side = PEN_SIDE * d.scale;
    s.drawing.width = side + from_to(random, side / 2, 3 * side);
    s.drawing.height = side + from_to(random, side / 2, 3 * side);
    d.x = from_to(random, side / 8, s.drawing.width - side - side / 8);
    d.y = from_to(random, side / 8, s.drawing.height - side - side / 8);
    d.ink = memory_new(s.drawing.width * s.drawing.height, sizeof *d.ink);
    s.drawing.gray = memory_new(s.drawing.width, s.drawing.height);
    put_digit(&d, pixels);
    put_around(&d, kind);
    expose(&d, kind);
    free(d.ink);
    if (kind == SHEET_TIGHT)
        cut_off(&s);
    return s;
}

static bool is_near(size_t a, size_t b, size_t most)
{
    return a > b ? a - b <= most : b - a <= most;
}

bool sheet_is_found(const Sheet *s, const DrawingDigit *d)
{
    size_t most = (s->width > s->height ? s->width : s->height) / 12;
    return is_near(s->left, d->left, most) &&
           is_near(s->top, d->top, most) &&
           is_near(s->left + s->width, d->left + d->width, most) &&
           is_near(s->top + s->height, d->top + d->height, most);
}
