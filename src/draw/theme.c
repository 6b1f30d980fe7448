// theme: the numbers behind theme.h.
//
// The five meanings positive, negative, error, slope and activation were
// searched for: among colours near the first sketch with a contrast of at
// least 4.7 on the paper, these keep every pair far apart for all readers.
#include "draw/theme.h"

#include <assert.h>
#include <math.h>

static const struct {
    const char *name;
    Rgb rgb;
} MEANINGS[COLOR_COUNT] = {
    [COLOR_INK] = {"ink", {0x1F, 0x24, 0x30}},
    [COLOR_SECONDARY] = {"secondary", {0x54, 0x5B, 0x69}},
    [COLOR_MUTED] = {"muted", {0x66, 0x6C, 0x7A}},
    [COLOR_POSITIVE] = {"positive", {0x0B, 0x74, 0xC0}},
    [COLOR_NEGATIVE] = {"negative", {0xBC, 0x4E, 0x08}},
    [COLOR_ERROR] = {"error", {0x65, 0x1A, 0x80}},
    [COLOR_SLOPE] = {"slope", {0x23, 0x63, 0x2F}},
    [COLOR_ACTIVATION] = {"activation", {0x2B, 0x31, 0x40}},
    [COLOR_PAPER] = {"paper", {0xFC, 0xFB, 0xF8}},
    [COLOR_HAIRLINE] = {"hairline", {0xD9, 0xD6, 0xCE}},
    [COLOR_TINT] = {"tint", {0xEF, 0xE8, 0xF2}},
};

Rgb theme_color(Color color)
{
    assert(color < COLOR_COUNT);
    return MEANINGS[color].rgb;
}

const char *theme_name(Color color)
{
    assert(color < COLOR_COUNT);
    return MEANINGS[color].name;
}

Color theme_sign(double value)
{
    if (value > 0)
        return COLOR_POSITIVE;
    return value < 0 ? COLOR_NEGATIVE : COLOR_SECONDARY;
}

static unsigned char mix_channel(unsigned char a, unsigned char b, double t)
{
    return (unsigned char)lround(a + t * (b - a));
}

static Rgb mix(Rgb a, Rgb b, double t)
{
    return (Rgb){mix_channel(a.red, b.red, t),
                 mix_channel(a.green, b.green, t),
                 mix_channel(a.blue, b.blue, t)};
}

Rgb theme_faded(Rgb color, double strength)
{
    assert(strength >= 0 && strength <= 1);
    return mix(MEANINGS[COLOR_PAPER].rgb, color, strength);
}

// A value that is not a number is drawn as nothing: neutral or white.
static double clamp(double value, double low, double high)
{
    if (isnan(value))
        return 0;
    return fmax(low, fmin(high, value));
}

Rgb theme_diverging(double value)
{
    static const Rgb stops[] = {{0x7F, 0x2B, 0x06},
                                {0xDE, 0x7A, 0x45},
                                {0xF6, 0xF3, 0xEC},
                                {0x5A, 0x9B, 0xD0},
                                {0x10, 0x47, 0x75}};
    double at = 2 + round(128 * clamp(value, -1, 1)) / 64;
    size_t left = at < 3 ? (size_t)at : 3;
    return mix(stops[left], stops[left + 1], at - (double)left);
}

Rgb theme_ink(double value)
{
    static const Rgb white = {0xFF, 0xFF, 0xFF}, ink = {0x16, 0x1A, 0x24};
    return mix(white, ink, clamp(value, 0, 1));
}

static double linear(unsigned char channel)
{
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(Rgb c)
{
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) +
           0.0722 * linear(c.blue);
}

double theme_contrast(Rgb a, Rgb b)
{
    double la = luminance(a), lb = luminance(b);
    return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

Color theme_text_on(Rgb ground)
{
    double paper = theme_contrast(theme_color(COLOR_PAPER), ground);
    double ink = theme_contrast(theme_color(COLOR_INK), ground);
    return paper > ink ? COLOR_PAPER : COLOR_INK;
}

double theme_page_height(Page page)
{
    static const double heights[] = {[PAGE_FIGURE] = 720,
                                     [PAGE_TALL] = 900,
                                     [PAGE_STRIP] = 600,
                                     [PAGE_COVER] = 1600};
    assert(page <= PAGE_COVER);
    return heights[page];
}
