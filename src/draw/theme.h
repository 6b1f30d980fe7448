// theme: every colour, width, size and margin of the figures.
//
// There are two themes, light and dark, of the same meanings: a figure that
// is drawn twice by the same code has a dark twin.
//
// Colours are named by what they mean, and no other file holds a literal
// colour.  A test walks through all meanings and checks the contrast of
// each and the distance of each pair, also as colour-blind readers see
// them. Lengths are in points; a point is 1.2 pixels of the exported
// picture.
#ifndef DRAW_THEME_H
#define DRAW_THEME_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    unsigned char red, green, blue;
} Rgb;

// What a colour says.  A sign, a dash, a ring or a word always says it too.
typedef enum {
    COLOR_INK,        // words, axes, outlines
    COLOR_SECONDARY,  // words that explain
    COLOR_MUTED,      // words that stand back: headers, ticks
    COLOR_POSITIVE,   // a positive number
    COLOR_NEGATIVE,   // a negative number
    COLOR_ERROR,      // error, blame, the current step (with a ring)
    COLOR_SLOPE,      // the slope of the sigmoid
    COLOR_ACTIVATION, // what a neuron puts out
    COLOR_PAPER,      // the page; words on a dark ground
    COLOR_HAIRLINE,   // frames and grids, which are never the only cue
    COLOR_TINT,       // the ground of a result box
    COLOR_SERIES_1,   // series that are none of these: the first is ink,
    COLOR_SERIES_2,   // the others rose, teal and ochre; a mark of its own
    COLOR_SERIES_3,   // (theme_mark) tells each apart without its colour
    COLOR_SERIES_4,
    COLOR_COUNT
} Color;

Rgb theme_color(Color color);

// From here on the colours are those of the dark theme, or of the light
// one, with which every program begins.  A figure is drawn in one theme
// from its canvas_new to its canvas_save.
void theme_wear(bool dark);
bool theme_is_dark(void);

// The name that label markup uses: "positive" in \positive{+0.12}.
const char *theme_name(Color color);

// COLOR_POSITIVE for value > 0, COLOR_NEGATIVE for value < 0, else
// COLOR_SECONDARY.
Color theme_sign(double value);

// The mark of a series: what stands on its points.  The first has none.
typedef enum {
    MARK_NONE,
    MARK_DISC,
    MARK_SQUARE,
    MARK_TRIANGLE,
    MARK_DIAMOND
} Mark;
Mark theme_mark(Color color);

// Whether a colour says a sign, an error, or a slope: no series that is not
// one of them may wear it.
bool theme_is_meaning(Color color);

// Mixes a colour with the paper: 1 is the colour, 0 the paper.
Rgb theme_faded(Rgb color, double strength);

// The map for signed fields: -1 orange, 0 neutral like the paper, +1 blue;
// values beyond are cut.  Lightness goes evenly away from that of 0 on both
// sides, in the light theme darker, in the dark theme lighter.
Rgb theme_diverging(double value);

// The map for ink, 0 white to 1 black, in the dark theme like chalk on a
// blackboard; values beyond are cut.
Rgb theme_ink(double value);

// COLOR_PAPER or COLOR_INK, whichever is easier to read on ground.
Color theme_text_on(Rgb ground);

// Contrast of two colours, 1 to 21.  Source: WCAG 2.1, relative luminance.
double theme_contrast(Rgb a, Rgb b);

// What is not part of this step drops to this strength.
#define THEME_FADE 0.2

#define THEME_PIXELS_PER_POINT 1.2
#define THEME_PIXELS           1440 // the width of an exported page
#define THEME_MARGIN           48.0 // left, right, top and bottom
#define THEME_EDGE             24.0 // no label comes nearer to the edge

typedef enum { PAGE_FIGURE, PAGE_TALL, PAGE_STRIP, PAGE_COVER } Page;
#define THEME_PAGE_WIDTH 1200.0
double theme_page_height(Page page); // 720, 900, 600 or 1600

// The book shows a page THEME_COLUMN pixels wide (--wide in style.css), and
// nothing there is smaller than THEME_READ pixels.
#define THEME_COLUMN 1000.0
#define THEME_READ   12.0

// Type, in points.  Nothing on a page is smaller than SIZE_LEAST, which is
// 12.08 pixels in the book, but the indices of letters, which are at least
// SIZE_SCRIPT.
#define SIZE_SCRIPT   12.0
#define SIZE_LEAST    14.5
#define SIZE_TICK     14.5 // numbers on axes, notes
#define SIZE_SMALL    15.0 // captions of tiles
#define SIZE_BODY     16.5 // sentences and names
#define SIZE_SUBTITLE 18.0
#define SIZE_MATH     19.0 // a formula beside a picture
#define SIZE_RULE     23.0 // the formula that the picture is about
#define SIZE_TITLE    30.0

// Lines, in points.
#define WIDTH_HAIR 1.0 // frames, grid
#define WIDTH_LINE 1.5 // axes, outlines
#define WIDTH_DATA 2.5 // curves
#define WIDTH_RING 4.0 // the ring of the current step
#define WIDTH_RIM  4.0 // the paper around words upon a picture
#define WIDTH_EDGE 6.5 // an edge of the largest weight

#endif
