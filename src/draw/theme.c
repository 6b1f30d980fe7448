// theme: the numbers behind theme.h.
//
// The five meanings positive, negative, error, slope and activation were
// searched for: among colours near the first sketch with a contrast of at
// least 4.7 on the paper, these keep every pair far apart for all readers.
// So were the series, which besides keep away from the meanings.
#include "draw/theme.h"

#include <assert.h>
#include <math.h>

static const struct {
    const char *name;
    Rgb light, dark;
} MEANINGS[COLOR_COUNT] = {
    [COLOR_INK] = {"ink", {0x1F, 0x24, 0x30}, {0xE8, 0xE6, 0xDF}},
    [COLOR_SECONDARY] = {"secondary",
                         {0x54, 0x5B, 0x69},
                         {0xB4, 0xB9, 0xC5}},
    [COLOR_MUTED] = {"muted", {0x66, 0x6C, 0x7A}, {0x9A, 0xA0, 0xAE}},
    [COLOR_POSITIVE] = {"positive", {0x0B, 0x74, 0xC0}, {0x5D, 0x88, 0xFC}},
    [COLOR_NEGATIVE] = {"negative", {0xBC, 0x4E, 0x08}, {0xE8, 0x8E, 0x1B}},
    [COLOR_ERROR] = {"error", {0x65, 0x1A, 0x80}, {0xBC, 0x8D, 0xC4}},
    [COLOR_SLOPE] = {"slope", {0x23, 0x63, 0x2F}, {0x69, 0xF2, 0x92}},
    [COLOR_ACTIVATION] = {"activation",
                          {0x2B, 0x31, 0x40},
                          {0xE1, 0xFB, 0xFE}},
    [COLOR_PAPER] = {"paper", {0xFC, 0xFB, 0xF8}, {0x15, 0x17, 0x1D}},
    [COLOR_HAIRLINE] = {"hairline", {0xD9, 0xD6, 0xCE}, {0x3E, 0x42, 0x4D}},
    [COLOR_TINT] = {"tint", {0xEF, 0xE8, 0xF2}, {0x2A, 0x22, 0x33}},
    [COLOR_SERIES_1] = {"seriesone",
                        {0x1F, 0x24, 0x30},
                        {0xE8, 0xE6, 0xDF}},
    [COLOR_SERIES_2] = {"seriestwo",
                        {0xAD, 0x32, 0x45},
                        {0xE6, 0x53, 0x7C}},
    [COLOR_SERIES_3] = {"seriesthree",
                        {0x00, 0x7F, 0x8A},
                        {0x0B, 0xBA, 0xC5}},
    [COLOR_SERIES_4] = {"seriesfour",
                        {0x7D, 0x6B, 0x0C},
                        {0xED, 0xD1, 0x55}},
};

static bool dark;

void theme_wear(bool wear_dark)
{
    dark = wear_dark;
}

bool theme_is_dark(void)
{
    return dark;
}

Rgb theme_color(Color color)
{
    assert(color < COLOR_COUNT);
    return dark ? MEANINGS[color].dark : MEANINGS[color].light;
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

Mark theme_mark(Color color)
{
    switch (color) {
    case COLOR_SERIES_2:
        return MARK_SQUARE;
    case COLOR_SERIES_3:
        return MARK_TRIANGLE;
    case COLOR_SERIES_4:
        return MARK_DIAMOND;
    default:
        return MARK_NONE;
    }
}

bool theme_is_meaning(Color color)
{
    return color == COLOR_POSITIVE || color == COLOR_NEGATIVE ||
           color == COLOR_ERROR || color == COLOR_SLOPE;
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
    return mix(theme_color(COLOR_PAPER), color, strength);
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
    static const Rgb themes[2][5] = {{{0x7F, 0x2B, 0x06},
                                      {0xDE, 0x7A, 0x45},
                                      {0xF6, 0xF3, 0xEC},
                                      {0x5A, 0x9B, 0xD0},
                                      {0x10, 0x47, 0x75}},
                                     {{0xFF, 0xDB, 0xC6},
                                      {0xCE, 0x61, 0x3E},
                                      {0x24, 0x27, 0x2F},
                                      {0x31, 0x89, 0xB8},
                                      {0xB8, 0xE6, 0xF2}}};
    const Rgb *stops = themes[dark];
    double at = 2 + round(128 * clamp(value, -1, 1)) / 64;
    size_t left = at < 3 ? (size_t)at : 3;
    return mix(stops[left], stops[left + 1], at - (double)left);
}

Rgb theme_ink(double value)
{
    static const Rgb white[] = {{0xFF, 0xFF, 0xFF}, {0x0D, 0x0F, 0x14}};
    static const Rgb ink[] = {{0x16, 0x1A, 0x24}, {0xF2, 0xEF, 0xE8}};
    return mix(white[dark], ink[dark], clamp(value, 0, 1));
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
