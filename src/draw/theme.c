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
    unsigned light, dark; // 0xRRGGBB
} MEANINGS[COLOR_COUNT] = {
    [COLOR_INK] = {"ink", 0x1F2430, 0xE8E6DF},
    [COLOR_SECONDARY] = {"secondary", 0x545B69, 0xB4B9C5},
    [COLOR_MUTED] = {"muted", 0x666C7A, 0x9AA0AE},
    [COLOR_POSITIVE] = {"positive", 0x0B74C0, 0x5D88FC},
    [COLOR_NEGATIVE] = {"negative", 0xBC4E08, 0xE88E1B},
    [COLOR_ERROR] = {"error", 0x651A80, 0xBC8DC4},
    [COLOR_SLOPE] = {"slope", 0x23632F, 0x69F292},
    [COLOR_ACTIVATION] = {"activation", 0x2B3140, 0xE1FBFE},
    [COLOR_PAPER] = {"paper", 0xFCFBF8, 0x15171D},
    [COLOR_HAIRLINE] = {"hairline", 0xD9D6CE, 0x3E424D},
    [COLOR_TINT] = {"tint", 0xEFE8F2, 0x2A2233},
    [COLOR_SERIES_1] = {"seriesone", 0x1F2430, 0xE8E6DF},
    [COLOR_SERIES_2] = {"seriestwo", 0xAD3245, 0xE6537C},
    [COLOR_SERIES_3] = {"seriesthree", 0x007F8A, 0x0BBAC5},
    [COLOR_SERIES_4] = {"seriesfour", 0x7D6B0C, 0xEDD155},
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

static Rgb rgb(unsigned hex)
{
    return (Rgb){(unsigned char)(hex >> 16), (unsigned char)(hex >> 8),
                 (unsigned char)hex};
}

Rgb theme_color(Color color)
{
    assert(color < COLOR_COUNT);
    return rgb(dark ? MEANINGS[color].dark : MEANINGS[color].light);
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
    static const unsigned themes[2][5] = {
        {0x7F2B06, 0xDE7A45, 0xF6F3EC, 0x5A9BD0, 0x104775},
        {0xFFDBC6, 0xCE613E, 0x24272F, 0x3189B8, 0xB8E6F2}};
    const unsigned *stops = themes[dark];
    double at = 2 + round(128 * clamp(value, -1, 1)) / 64;
    size_t left = at < 3 ? (size_t)at : 3;
    return mix(rgb(stops[left]), rgb(stops[left + 1]), at - (double)left);
}

Rgb theme_ink(double value)
{
    static const unsigned white[] = {0xFFFFFF, 0x0D0F14};
    static const unsigned ink[] = {0x161A24, 0xF2EFE8};
    return mix(rgb(white[dark]), rgb(ink[dark]), clamp(value, 0, 1));
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
