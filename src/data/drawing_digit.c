// The second step of drawing.h: from a drawing to 28 x 28 pixels of ink.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/drawing_ink.h"
#include "data/drawing_stroke.h"

enum { CONTRAST_LEAST = 32, INK_PART = 4 };

// What tells ink from paper, once it is known.
typedef struct {
    const Drawing *drawing;
    Part part;             // without the frame
    unsigned char *amount; // [height][width], how far from the paper
    int paper;             // the median of the paper
    int sign;              // +1: ink is lighter than the paper, -1: darker
    int strongest;
} Ink;

// ---- ink and paper -----------------------------------------------------

// How far each pixel of the part lies on the ink's side of the paper.
static void measure_ink(const Ink *ink, const unsigned char *paper)
{
    size_t width = ink->drawing->width;
    for (size_t y = ink->part.top; y < ink->part.bottom; y++)
        for (size_t x = ink->part.left; x < ink->part.right; x++) {
            size_t i = y * width + x;
            int amount = (ink->drawing->gray[i] - paper[i]) * ink->sign;
            ink->amount[i] = (unsigned char)(amount > 0 ? amount : 0);
        }
}

// Which side has more in sum, of what is a quarter of the strongest
// difference or more?
static void choose_side(Ink *ink, const unsigned char *paper)
{
    size_t sums[2][256] = {{0}}, sum[2] = {0}, width = ink->drawing->width;
    int strongest[2] = {0};
    for (size_t y = ink->part.top; y < ink->part.bottom; y++)
        for (size_t x = ink->part.left; x < ink->part.right; x++) {
            size_t i = y * width + x;
            int amount = ink->drawing->gray[i] - paper[i];
            int side = amount > 0, size = abs(amount);
            sums[side][size] += (size_t)size;
            if (size > strongest[side])
                strongest[side] = size;
        }
    int most = strongest[strongest[1] > strongest[0]];
    for (int size = (most + INK_PART - 1) / INK_PART; size < 256; size++) {
        sum[0] += sums[0][size];
        sum[1] += sums[1][size];
    }
    ink->sign = sum[1] > sum[0] ? 1 : -1;
    ink->strongest = strongest[sum[1] > sum[0]];
}

static int median_paper(const Ink *ink, const unsigned char *paper)
{
    size_t counts[256] = {0}, below = 0, width = ink->drawing->width;
    Part p = ink->part;
    size_t total = (p.right - p.left) * (p.bottom - p.top);
    int median = 0;
    for (size_t y = p.top; y < p.bottom; y++)
        for (size_t x = p.left; x < p.right; x++)
            counts[paper[y * width + x]]++;
    while ((below += counts[median]) * 2 < total)
        median++;
    return median;
}

static Ink find_ink(const Drawing *p)
{
    Ink ink = {.drawing = p, .part = paper_part(p)};
    unsigned char *paper = memory_new(p->width, p->height);
    ink.amount = memory_new(p->width, p->height);
    paper_fit(p, ink.part, paper);
    choose_side(&ink, paper);
    measure_ink(&ink, paper);
    ink.paper = median_paper(&ink, paper);
    free(paper);
    return ink;
}

static void drop_weak(const Ink *ink)
{
    size_t count = ink->drawing->width * ink->drawing->height;
    for (size_t i = 0; i < count; i++)
        if (ink->amount[i] * INK_PART < ink->strongest)
            ink->amount[i] = 0;
}

// The ink at a pixel, 0 to 1.
static double ink_at(const Ink *ink, size_t x, size_t y)
{
    return (double)ink->amount[y * ink->drawing->width + x] /
           ink->strongest;
}

static void find_box(const Ink *ink, DrawingDigit *d)
{
    size_t right = 0, bottom = 0;
    d->left = ink->drawing->width;
    d->top = ink->drawing->height;
    for (size_t y = 0; y < ink->drawing->height; y++)
        for (size_t x = 0; x < ink->drawing->width; x++) {
            if (ink_at(ink, x, y) <= 0)
                continue;
            d->left = x < d->left ? x : d->left;
            d->top = y < d->top ? y : d->top;
            right = x > right ? x : right;
            bottom = y > bottom ? y : bottom;
        }
    d->width = right - d->left + 1;
    d->height = bottom - d->top + 1;
}

// ---- scaling -----------------------------------------------------------

// How much of pixel i lies between from and to.
static double covered(size_t i, double from, double to)
{
    return fmin(to, (double)i + 1) - fmax(from, (double)i);
}

// The mean ink in a box whose edges may lie within pixels.
static double mean_ink(const Ink *ink, double left, double top,
                       double right, double bottom)
{
    double sum = 0;
    for (size_t y = (size_t)top; (double)y < bottom; y++)
        for (size_t x = (size_t)left; (double)x < right; x++)
            if (x < ink->drawing->width && y < ink->drawing->height)
                sum += ink_at(ink, x, y) * covered(x, left, right) *
                       covered(y, top, bottom);
    return sum / ((right - left) * (bottom - top));
}

// side scaled like the longer side to DRAWING_BOX, but never to nothing.
static size_t scaled(size_t side, size_t longer)
{
    size_t length = (side * DRAWING_BOX * 2 + longer) / (longer * 2);
    return length > 0 ? length : 1;
}

static void scale_box(const Ink *ink, DrawingDigit *d)
{
    size_t longer = d->width > d->height ? d->width : d->height;
    d->box_width = scaled(d->width, longer);
    d->box_height = scaled(d->height, longer);
    double across = (double)d->width / (double)d->box_width;
    double down = (double)d->height / (double)d->box_height;
    double values[DRAWING_BOX * DRAWING_BOX], strongest = 0;
    size_t count = d->box_width * d->box_height;
    for (size_t i = 0; i < count; i++) {
        double left = (double)d->left + across * (double)(i % d->box_width);
        double top = (double)d->top + down * (double)(i / d->box_width);
        values[i] = mean_ink(ink, left, top, left + across, top + down);
        strongest = fmax(strongest, values[i]);
    }
    for (size_t i = 0; i < count; i++)
        d->box[i] = (unsigned char)lround(255 * values[i] / strongest);
}

// ---- centring ----------------------------------------------------------

// Where a box of this length begins so that its mass is at the middle of
// the 28 pixels, or as near to it as it goes without losing ink.
static size_t shift_for(double middle, size_t length)
{
    double shift = round(DRAWING_DIGIT / 2.0 - middle);
    double most = (double)(DRAWING_DIGIT - length);
    return (size_t)fmax(0, fmin(shift, most));
}

static void centre(DrawingDigit *d)
{
    double mass = 0, x_sum = 0, y_sum = 0;
    for (size_t y = 0; y < d->box_height; y++)
        for (size_t x = 0; x < d->box_width; x++) {
            double ink = d->box[y * d->box_width + x];
            mass += ink;
            x_sum += ink * ((double)x + .5);
            y_sum += ink * ((double)y + .5);
        }
    d->shift_x = shift_for(x_sum / mass, d->box_width);
    d->shift_y = shift_for(y_sum / mass, d->box_height);
    for (size_t y = 0; y < d->box_height; y++)
        memcpy(d->pixels + (d->shift_y + y) * DRAWING_DIGIT + d->shift_x,
               d->box + y * d->box_width, d->box_width);
}

// The ink, once weak ink is dropped; free amount.  False on a page that is
// empty.
static bool take_ink(const Drawing *drawing, const char *name, Ink *ink,
                     Error *error)
{
    *ink = find_ink(drawing);
    if (ink->strongest < CONTRAST_LEAST) {
        free(ink->amount);
        return error_set(error,
                         "%s: ink and paper differ by %d of 255, expected "
                         "at least %d (is there a digit on it?)",
                         name, ink->strongest, CONTRAST_LEAST);
    }
    drop_weak(ink);
    return true;
}

static void finish(const Ink *ink, DrawingDigit *digit)
{
    digit->paper = ink->paper;
    digit->light_ink = ink->sign > 0;
    find_box(ink, digit);
    scale_box(ink, digit);
    centre(digit);
    digit->growth = stroke_thicken(digit->pixels);
}

bool drawing_digit(const Drawing *drawing, const char *name,
                   DrawingDigit *digit, Error *error)
{
    Ink ink;
    *digit = (DrawingDigit){0};
    if (!take_ink(drawing, name, &ink, error))
        return false;
    digit->others =
        ink_keep_digit(drawing->width, drawing->height, ink.amount);
    finish(&ink, digit);
    free(ink.amount);
    return true;
}

size_t drawing_row(const Drawing *drawing, const char *name,
                   DrawingDigit *digits, Error *error)
{
    size_t pixels = drawing->width * drawing->height;
    Ink ink;
    if (!take_ink(drawing, name, &ink, error))
        return 0;
    unsigned char *number = memory_new(pixels, 1);
    unsigned char *all = ink.amount;
    ink.amount = memory_new(pixels, 1);
    size_t count = ink_split(drawing->width, drawing->height, all, number);
    for (size_t k = 0; k < count; k++) {
        for (size_t i = 0; i < pixels; i++)
            ink.amount[i] = number[i] == k + 1 ? all[i] : 0;
        digits[k] = (DrawingDigit){0};
        finish(&ink, &digits[k]);
    }
    free(number);
    free(all);
    free(ink.amount);
    return count;
}
