// The second step of drawing.h: from a drawing to 28 x 28 pixels of ink.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "data/drawing_ink.h"
#include "data/drawing_stroke.h"

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
    if (!ink_find(drawing, name, &ink, error))
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
    if (!ink_find(drawing, name, &ink, error))
        return 0;
    unsigned char *number = memory_new(pixels, 1);
    unsigned char *all = ink.amount;
    ink.amount = memory_new(pixels, 1);
    size_t others = 0;
    size_t count =
        ink_split(drawing->width, drawing->height, all, number, &others);
    for (size_t k = 0; k < count; k++) {
        for (size_t i = 0; i < pixels; i++)
            ink.amount[i] = number[i] == k + 1 ? all[i] : 0;
        digits[k] = (DrawingDigit){.others = others};
        finish(&ink, &digits[k]);
    }
    free(number);
    free(all);
    free(ink.amount);
    return count;
}
