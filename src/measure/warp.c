#include "measure/warp.h"

#include <math.h>
#include <string.h>

#include "base/memory.h"

const char *const pose_names[POSES] = {"as written", "upright",
                                       "of one size"};

Digits warp_none(const Digits *digits)
{
    Digits copy = *digits;
    copy.pixels = memory_new(digits->count, DIGITS_PIXELS);
    copy.labels = memory_new(digits->count, 1);
    memcpy(copy.pixels, digits->pixels, digits->count * DIGITS_PIXELS);
    memcpy(copy.labels, digits->labels, digits->count);
    return copy;
}

Digits warp_all(const Digits *digits, Change *change, const void *how)
{
    Digits copy = warp_none(digits);
    for (size_t i = 0; i < digits->count; i++)
        change(how, digits->pixels + i * DIGITS_PIXELS,
               copy.pixels + i * DIGITS_PIXELS);
    return copy;
}

// The pixel in this row and column; paper outside of the page.
static unsigned char pixel(const unsigned char *from, int row, int column)
{
    bool on_page = row >= 0 && row < DIGITS_SIDE && column >= 0 &&
                   column < DIGITS_SIDE;
    return on_page ? from[row * DIGITS_SIDE + column] : 0;
}

void warp_move(const void *how, const unsigned char *from,
               unsigned char *to)
{
    const Move *move = how;
    for (int row = 0; row < DIGITS_SIDE; row++)
        for (int column = 0; column < DIGITS_SIDE; column++)
            to[row * DIGITS_SIDE + column] =
                pixel(from, row - move->down, column - move->right);
}

// ---- turned and scaled

// One pixel of the new picture, which lay at (x, y) in the old one; pixels
// count from 0, their middles are whole numbers.
static void mix_pixel(Mix *mix, size_t at, double x, double y)
{
    double left = floor(x), top = floor(y);
    for (int corner = 0; corner < 4; corner++) {
        double column = left + corner % 2, row = top + corner / 2;
        bool on_page = column >= 0 && column < DIGITS_SIDE && row >= 0 &&
                       row < DIGITS_SIDE;
        mix->place[at][corner] =
            on_page ? (size_t)row * DIGITS_SIDE + (size_t)column : 0;
        mix->part[at][corner] =
            on_page ? (1 - fabs(x - column)) * (1 - fabs(y - row)) : 0;
    }
}

// Every pixel (u, v), counted from the middle of the page, comes from
// (a u + b v, -b u + a v).
static Mix mix_of(double a, double b)
{
    Mix mix;
    const double middle = (DIGITS_SIDE - 1) / 2.0;
    for (size_t at = 0; at < DIGITS_PIXELS; at++) {
        double u = (double)(at % DIGITS_SIDE) - middle;
        double v = (double)(at / DIGITS_SIDE) - middle;
        mix_pixel(&mix, at, middle + a * u + b * v, middle - b * u + a * v);
    }
    return mix;
}

// Angles add up when (cos, sin) are multiplied as complex numbers.
Mix warp_turn(int steps)
{
    const double cos5 = 0.99619469809174553, sin5 = 0.087155742747658174;
    double a = 1, b = 0;
    for (int i = 0; i < (steps < 0 ? -steps : steps); i++) {
        double turned = a * cos5 - b * sin5;
        b = a * sin5 + b * cos5;
        a = turned;
    }
    return mix_of(a, steps < 0 ? -b : b);
}

Mix warp_scale(double factor)
{
    return mix_of(1 / factor, 0);
}

void warp_mix(const void *how, const unsigned char *from, unsigned char *to)
{
    const Mix *mix = how;
    for (size_t at = 0; at < DIGITS_PIXELS; at++) {
        const size_t *place = mix->place[at];
        double sum = .5; // so that cutting off rounds
        if (from[place[0]] | from[place[1]] | from[place[2]] |
            from[place[3]])
            for (int corner = 0; corner < 4; corner++)
                sum += mix->part[at][corner] * from[place[corner]];
        to[at] = (unsigned char)sum;
    }
}

// ---- another pen

// The darkest or the lightest of a pixel and its four neighbours.
static unsigned char extreme(const unsigned char *from, int row, int column,
                             bool darkest)
{
    unsigned char found = pixel(from, row, column);
    const unsigned char beside[4] = {
        pixel(from, row - 1, column), pixel(from, row + 1, column),
        pixel(from, row, column - 1), pixel(from, row, column + 1)};
    for (int i = 0; i < 4; i++)
        if (darkest ? beside[i] > found : beside[i] < found)
            found = beside[i];
    return found;
}

// One whole step or a part of it.
static void pen_step(const unsigned char *from, double width,
                     unsigned char *to)
{
    double part = fabs(width);
    for (int at = 0; at < DIGITS_PIXELS; at++) {
        double end =
            extreme(from, at / DIGITS_SIDE, at % DIGITS_SIDE, width > 0);
        to[at] = (unsigned char)(.5 + from[at] + part * (end - from[at]));
    }
}

void warp_pen(const void *how, const unsigned char *from, unsigned char *to)
{
    double width = *(const double *)how;
    unsigned char before[DIGITS_PIXELS];
    memcpy(to, from, DIGITS_PIXELS);
    while (width != 0) {
        double step = width > 1 ? 1 : width < -1 ? -1 : width;
        memcpy(before, to, DIGITS_PIXELS);
        pen_step(before, step, to);
        width -= step;
    }
}

// ---- as wide as others

// The first column with ink, and how many there are up to the last one.
static size_t ink_columns(const unsigned char *from, size_t *first)
{
    size_t last = 0;
    *first = DIGITS_SIDE;
    for (size_t at = 0; at < DIGITS_PIXELS; at++) {
        size_t column = at % DIGITS_SIDE;
        if (from[at] == 0)
            continue;
        *first = column < *first ? column : *first;
        last = column > last ? column : last;
    }
    return *first < DIGITS_SIDE ? last - *first + 1 : 0;
}

// The mean of a row's pixels between two places; pixel c reaches from c to
// c + 1.
static double mean_between(const unsigned char *row, double begin,
                           double end)
{
    double sum = 0;
    for (size_t c = (size_t)begin; c < DIGITS_SIDE && (double)c < end;
         c++) {
        double left = fmax(begin, (double)c);
        double right = fmin(end, (double)(c + 1));
        sum += (right - left) * row[c];
    }
    return sum / (end - begin);
}

void warp_width(const void *how, const unsigned char *from,
                unsigned char *to)
{
    size_t width = *(const size_t *)how, first;
    size_t columns = ink_columns(from, &first);
    size_t left = (DIGITS_SIDE - width) / 2;
    double step = (double)columns / (double)width;
    memset(to, 0, DIGITS_PIXELS);
    for (size_t row = 0; columns > 0 && row < DIGITS_SIDE; row++)
        for (size_t c = 0; c < width; c++) {
            double begin = (double)first + (double)c * step;
            double mean =
                mean_between(from + row * DIGITS_SIDE, begin, begin + step);
            to[row * DIGITS_SIDE + left + c] = (unsigned char)(mean + .5);
        }
}

// ---- upright, and of one size

// The middle alone, 0, 0 where there is no ink; and how much ink there is.
static Stance middle_of(const unsigned char *from, double *ink)
{
    double x = 0, y = 0;
    *ink = 0;
    for (int at = 0; at < DIGITS_PIXELS; at++) {
        *ink += from[at];
        x += from[at] * (double)(at % DIGITS_SIDE);
        y += from[at] * (double)(at / DIGITS_SIDE);
    }
    return *ink > 0 ? (Stance){.x = x / *ink, .y = y / *ink} : (Stance){0};
}

Stance warp_stance(const unsigned char *from)
{
    const double pixel_itself = 1.0 / 12; // the variance of its places
    double ink, xx = 0, xy = 0, yy = 0;
    Stance s = middle_of(from, &ink);
    for (int at = 0; at < DIGITS_PIXELS; at++) {
        double x = at % DIGITS_SIDE - s.x, y = at / DIGITS_SIDE - s.y;
        xx += from[at] * x * x;
        xy += from[at] * x * y;
        yy += from[at] * y * y;
    }
    if (ink <= 0 || yy <= 0)
        return s;
    s.lean = xy / yy;
    s.across = sqrt((xx - s.lean * xy) / ink + pixel_itself);
    s.down = sqrt(yy / ink + pixel_itself);
    return s;
}

// Pixel (u, v), counted from (x, y), comes from (wide u, high v), counted
// from the ink's middle, and as much to the side as the digit leans.
static void set_upright(const Stance *s, double wide, double high,
                        const double middle[2], Mix *mix)
{
    for (size_t at = 0; at < DIGITS_PIXELS; at++) {
        double u = wide * ((double)(at % DIGITS_SIDE) - middle[0]);
        double v = high * ((double)(at / DIGITS_SIDE) - middle[1]);
        mix_pixel(mix, at, s->x + u + s->lean * v, s->y + v);
    }
}

void warp_upright(const void *how, const unsigned char *from,
                  unsigned char *to)
{
    (void)how;
    Mix mix;
    const Stance s = warp_stance(from);
    set_upright(&s, 1, 1, (const double[]){s.x, s.y}, &mix);
    warp_mix(&mix, from, to);
}

// A square root is exact to the last bit on every machine, a power is not.
double warp_across(const Stance *s)
{
    if (s->down <= 0)
        return 0;
    double ratio = s->across / s->down;
    return WARP_SPREAD * sqrt(ratio * sqrt(ratio));
}

void warp_one_size(const void *how, const unsigned char *from,
                   unsigned char *to)
{
    (void)how;
    Mix mix;
    const Stance s = warp_stance(from);
    const double middle = DIGITS_SIDE / 2.0;
    if (s.down <= 0) {
        warp_upright(how, from, to);
        return;
    }
    set_upright(&s, s.across / warp_across(&s), s.down / WARP_SPREAD,
                (const double[]){middle, middle}, &mix);
    warp_mix(&mix, from, to);
}

Digits warp_pose(const Digits *digits, Pose pose)
{
    static Change *const changes[POSES] = {
        [UPRIGHT] = warp_upright, [ONE_SIZE] = warp_one_size};
    return changes[pose] ? warp_all(digits, changes[pose], NULL)
                         : warp_none(digits);
}
