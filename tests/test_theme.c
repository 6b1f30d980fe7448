// Colours: contrast on the paper, and the distance of every pair of
// meanings for all kinds of colour vision.
#include "harness.h"

#include <stdlib.h>

#include "draw/theme.h"

static const Color MEANINGS[] = {COLOR_POSITIVE, COLOR_NEGATIVE,
                                 COLOR_ERROR, COLOR_SLOPE,
                                 COLOR_ACTIVATION};
enum { MEANING_COUNT = sizeof MEANINGS / sizeof MEANINGS[0] };

// Machado, Oliveira, Fernandes: "A Physiologically-based Model for
// Simulation of Color Vision Deficiency" (2009), severity 1.0, applied to
// linear RGB.  The first row of matrices is normal vision.
static const double VISIONS[4][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868}, // protanopia
     {0.114503, 0.786281, 0.099216},
     {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968}, // deuteranopia
     {0.280085, 0.672501, 0.047413},
     {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779}, // tritanopia
     {-0.078411, 0.930809, 0.147602},
     {0.004733, 0.691367, 0.303900}}};

static double linear(unsigned char channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double lab_part(double t) {
    return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

// CIE L*a*b* (D65) of a colour as the given vision sees it.
static void to_lab(Rgb color, const double vision[3][3], double lab[3]) {
    static const double xyz[3][3] = {{0.4124564, 0.3575761, 0.1804375},
                                     {0.2126729, 0.7151522, 0.0721750},
                                     {0.0193339, 0.1191920, 0.9503041}};
    static const double white[3] = {0.95047, 1, 1.08883};
    double rgb[3] = {linear(color.red), linear(color.green),
                     linear(color.blue)};
    double seen[3], f[3];
    for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int k = 0; k < 3; k++)
            sum += vision[i][k] * rgb[k];
        seen[i] = fmin(1, fmax(0, sum));
    }
    for (int i = 0; i < 3; i++) {
        double sum = 0;
        for (int k = 0; k < 3; k++)
            sum += xyz[i][k] * seen[k];
        f[i] = lab_part(sum / white[i]);
    }
    lab[0] = 116 * f[1] - 16;
    lab[1] = 500 * (f[0] - f[1]);
    lab[2] = 200 * (f[1] - f[2]);
}

static double distance(Rgb a, Rgb b, int vision) {
    double p[3], q[3];
    to_lab(a, VISIONS[vision], p);
    to_lab(b, VISIONS[vision], q);
    return sqrt(pow(p[0] - q[0], 2) + pow(p[1] - q[1], 2) +
                pow(p[2] - q[2], 2));
}

// 2.3 is a just noticeable difference (CIE 1976); 18 is eight of them, far
// enough for two thin lines that do not touch.
TEST(all_pairs_stay_apart_for_all_readers) {
    for (int vision = 0; vision < 4; vision++)
        for (size_t i = 0; i < MEANING_COUNT; i++)
            for (size_t j = 0; j < i; j++) {
                double d = distance(theme_color(MEANINGS[i]),
                                    theme_color(MEANINGS[j]), vision);
                if (d < 18)
                    printf("\n    %s and %s: %.1f in vision %d\n",
                           theme_name(MEANINGS[i]), theme_name(MEANINGS[j]),
                           d, vision);
                CU_ASSERT(d >= 18);
            }
}

// Series among themselves keep the same distance; from the meanings they
// are eight differences away as most readers see them (for the others a
// mark tells them apart).
TEST(series_stay_apart_and_mean_nothing) {
    static const Color series[] = {COLOR_SERIES_1, COLOR_SERIES_2,
                                   COLOR_SERIES_3, COLOR_SERIES_4};
    for (size_t i = 0; i < 4; i++) {
        for (int vision = 0; vision < 4; vision++)
            for (size_t j = 0; j < i; j++)
                CU_ASSERT(distance(theme_color(series[i]),
                                   theme_color(series[j]), vision) >= 18);
        for (size_t m = 0; m < MEANING_COUNT; m++)
            if (theme_is_meaning(MEANINGS[m]))
                CU_ASSERT(distance(theme_color(series[i]),
                                   theme_color(MEANINGS[m]), 0) >= 18);
        for (size_t j = 0; j < i; j++)
            CU_ASSERT(theme_mark(series[i]) != theme_mark(series[j]));
        CU_ASSERT(!theme_is_meaning(series[i]));
        CU_ASSERT(theme_contrast(theme_color(series[i]),
                                 theme_color(COLOR_PAPER)) >= 4.5);
    }
    CU_ASSERT(theme_is_meaning(COLOR_ERROR));
    CU_ASSERT(!theme_is_meaning(COLOR_INK));
}

// The dark ends of the signed map must not be taken for each other either.
TEST(the_ends_of_the_signed_map_stay_apart) {
    for (int vision = 0; vision < 4; vision++)
        for (int step = 1; step <= 4; step++)
            CU_ASSERT(distance(theme_diverging(step / 4.0),
                               theme_diverging(-step / 4.0), vision) > 10);
}

// WCAG 2.1: 4.5 for text, 3 for graphics.  Every colour of labels is text.
TEST(labels_can_be_read) {
    Rgb paper = theme_color(COLOR_PAPER), tint = theme_color(COLOR_TINT);
    static const Color texts[] = {COLOR_INK, COLOR_SECONDARY, COLOR_MUTED};
    for (size_t i = 0; i < 3; i++)
        CU_ASSERT(theme_contrast(theme_color(texts[i]), paper) >= 4.5);
    for (size_t i = 0; i < MEANING_COUNT; i++)
        CU_ASSERT(theme_contrast(theme_color(MEANINGS[i]), paper) >= 4.5);
    CU_ASSERT(theme_contrast(theme_color(COLOR_ERROR), tint) >= 4.5);
    CU_ASSERT(theme_contrast(theme_color(COLOR_INK), tint) >= 4.5);
}

// Known pairs: black on white is 21, #767676 on white is 4.54 (W3C).
TEST(contrast_follows_the_standard) {
    Rgb white = {255, 255, 255}, black = {0, 0, 0},
        gray = {0x76, 0x76, 0x76};
    ASSERT_CLOSE(theme_contrast(white, black), 21, 1e-9);
    ASSERT_CLOSE(theme_contrast(gray, white), 4.54, 0.005);
    ASSERT_CLOSE(theme_contrast(white, gray), 4.54, 0.005);
}

static double lightness(Rgb color) {
    double lab[3];
    to_lab(color, VISIONS[0], lab);
    return lab[0];
}

// Zero is the lightest, in the dark theme the darkest; both arms go steadily
// away from it and stay within 3 L* of each other, so equal sizes look equal
// whatever the sign.
TEST(the_signed_map_is_even) {
    double way = theme_is_dark() ? -1 : 1;
    for (int i = 1; i <= 20; i++) {
        double here = i / 20.0, before = (i - 1) / 20.0;
        double blue = lightness(theme_diverging(here));
        double orange = lightness(theme_diverging(-here));
        CU_ASSERT(way * blue < way * lightness(theme_diverging(before)));
        CU_ASSERT(way * orange < way * lightness(theme_diverging(-before)));
        ASSERT_CLOSE(blue, orange, 3);
        double step = way * (lightness(theme_diverging(before)) - blue);
        CU_ASSERT(step > 1.5 && step < 6);
    }
}

TEST(maps_are_cut_at_their_ends) {
    Rgb most = theme_diverging(1), beyond = theme_diverging(7);
    CU_ASSERT_EQUAL(memcmp(&most, &beyond, sizeof most), 0);
    Rgb zero = theme_diverging(0), nan = theme_diverging((double)NAN);
    CU_ASSERT_EQUAL(memcmp(&zero, &nan, sizeof zero), 0);
    Rgb white = theme_ink(-1);
    CU_ASSERT_EQUAL(white.red + white.green + white.blue, 3 * 255);
    CU_ASSERT_EQUAL(theme_ink(2).red, 0x16);
}

TEST(text_is_light_on_dark_and_dark_on_light) {
    CU_ASSERT_EQUAL(theme_text_on(theme_ink(1)), COLOR_PAPER);
    CU_ASSERT_EQUAL(theme_text_on(theme_ink(0)), COLOR_INK);
    for (int i = -20; i <= 20; i++) {
        Rgb ground = theme_diverging(i / 20.0);
        Rgb text = theme_color(theme_text_on(ground));
        CU_ASSERT(theme_contrast(text, ground) >= 3.9);
    }
}

TEST(a_faded_colour_lies_between_itself_and_the_paper) {
    Rgb ink = theme_color(COLOR_INK), paper = theme_color(COLOR_PAPER);
    CU_ASSERT_EQUAL(theme_faded(ink, 1).red, ink.red);
    CU_ASSERT_EQUAL(theme_faded(ink, 0).red, paper.red);
    // 0xFC + (0x1F - 0xFC) / 5 = 252 - 44.2 = 207.8
    CU_ASSERT_EQUAL(theme_faded(ink, 0.2).red, 208);
}

TEST(the_dark_theme_keeps_the_same_promises) {
    theme_wear(true);
    CU_ASSERT(theme_is_dark());
    // nothing glares: the paper is the page's, and white is no white
    CU_ASSERT(lightness(theme_color(COLOR_PAPER)) < 10);
    CU_ASSERT(lightness(theme_ink(0)) < 10);
    CU_ASSERT(lightness(theme_ink(1)) > 90);
    all_pairs_stay_apart_for_all_readers();
    series_stay_apart_and_mean_nothing();
    the_ends_of_the_signed_map_stay_apart();
    labels_can_be_read();
    the_signed_map_is_even();
    for (int i = -20; i <= 20; i++) {
        Rgb ground = theme_diverging(i / 20.0);
        Rgb text = theme_color(theme_text_on(ground));
        CU_ASSERT(theme_contrast(text, ground) >= 3.9);
    }
    theme_wear(false);
    CU_ASSERT(!theme_is_dark());
}

// A page fills the book's column, whose width the book's style says.
TEST(the_smallest_type_can_be_read_in_the_book) {
    double px_per_point = THEME_COLUMN / THEME_PAGE_WIDTH;
    CU_ASSERT(SIZE_LEAST * px_per_point >= THEME_READ);
    CU_ASSERT(SIZE_TICK >= SIZE_LEAST && SIZE_SMALL >= SIZE_LEAST);
    FILE *file = fopen("src/tools/book/style.css", "r");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    char line[256];
    double rem = 0; // of 16 pixels
    while (rem == 0 && fgets(line, sizeof line, file) != NULL) {
        const char *wide = strstr(line, "--wide: ");
        if (wide != NULL)
            rem = strtod(wide + strlen("--wide: "), NULL);
    }
    fclose(file);
    ASSERT_CLOSE(16 * rem, THEME_COLUMN, 1e-9);
}

TESTS_MAIN("theme")
