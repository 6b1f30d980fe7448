// Bars: their heights, places and labels.
#include "harness.h"

#include "draw/bars.h"
#include "labels.h"

static const double VALUES[] = {2, -1, 0, 4};
static const Box BOX = {100, 200, 400, 100};

static Bars upright(void)
{
    return (Bars){BOX, 4, -1, 4, false, 0};
}

// -1 to 4 over 100 points: a unit is 20 points, zero is 80 below the top.
TEST(a_bar_is_as_high_as_its_number)
{
    Bars bars = upright();
    ASSERT_CLOSE(bars_place(&bars, 0), 280, 1e-9);
    Box bar = bars_span(&bars, 0, 0, VALUES[0]);
    ASSERT_CLOSE(bar.y, 240, 1e-9);
    ASSERT_CLOSE(bar.height, 40, 1e-9);
    Box below = bars_span(&bars, 1, 0, VALUES[1]);
    ASSERT_CLOSE(below.y, 280, 1e-9);
    ASSERT_CLOSE(below.height, 20, 1e-9);
    ASSERT_CLOSE(bars_span(&bars, 2, 0, 0).height, 0, 1e-9);
}

// A slot is 100 wide; a bar takes 0.7 of it, in its middle.
TEST(bars_stand_in_the_middle_of_their_slots)
{
    Bars bars = upright();
    Box bar = bars_span(&bars, 2, 0, 1);
    ASSERT_CLOSE(bar.x, 100 + 200 + 15, 1e-9);
    ASSERT_CLOSE(bar.width, 70, 1e-9);
    bars.share = 0.5;
    ASSERT_CLOSE(bars_span(&bars, 2, 0, 1).width, 50, 1e-9);
}

TEST(horizontal_bars_run_to_the_right)
{
    Bars bars = {BOX, 4, -1, 4, true, 0};
    ASSERT_CLOSE(bars_place(&bars, 0), 180, 1e-9);
    Box bar = bars_span(&bars, 3, 0, 4);
    ASSERT_CLOSE(bar.x, 180, 1e-9);
    ASSERT_CLOSE(bar.width, 320, 1e-9);
    ASSERT_CLOSE(bar.y, 200 + 75 + 3.75, 1e-9);
}

static size_t pixels_like(const Raster *raster, Color color)
{
    Rgb wanted = theme_color(color);
    size_t count = 0;
    for (size_t i = 0; i < raster->width * raster->height; i++)
        count += raster->rgb[3 * i] == wanted.red &&
                 raster->rgb[3 * i + 1] == wanted.green &&
                 raster->rgb[3 * i + 2] == wanted.blue;
    return count;
}

// 2 and 4 above zero: 40 and 80 points; 1 below: 20; each 70 wide.  The
// zero line, 1 pixel, takes a row of each.
TEST(the_picture_holds_bars_of_that_area)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Bars bars = upright();
    bars_draw_in(canvas, &bars, VALUES, COLOR_POSITIVE);
    bars_draw_one(canvas, &bars, 1, -1, theme_color(COLOR_NEGATIVE));
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    ASSERT_CLOSE((double)pixels_like(raster, COLOR_POSITIVE),
                 70 * 120 * 1.44, 200);
    ASSERT_CLOSE((double)pixels_like(raster, COLOR_NEGATIVE),
                 70 * 20 * 1.44, 200);
    raster_free(raster);
    canvas_free(canvas);
}

TEST(a_share_fills_its_frame_from_the_left)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    bars_share(canvas, BOX, .25, COLOR_POSITIVE, COLOR_INK);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    ASSERT_CLOSE((double)pixels_like(raster, COLOR_POSITIVE),
                 100 * 100 * 1.44, 400);
    CU_ASSERT(pixels_like(raster, COLOR_INK) > 1000);
    raster_free(raster);
    canvas_free(canvas);
}

TEST(labels_stand_beyond_the_bars)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Bars bars = upright();
    bars.min = -3; // room for the label below the second bar
    bars_value(canvas, &bars, 0, 2, (BarText){"2", COLOR_POSITIVE});
    bars_value(canvas, &bars, 1, -1, (BarText){"1", COLOR_NEGATIVE});
    bars_names(canvas, &bars, NULL);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    Box above = label_box(canvas, 0);
    CU_ASSERT(above.y + above.height < bars_place(&bars, 2));
    CU_ASSERT(label_box(canvas, 1).y > bars_place(&bars, -1));
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 5), "3");
    ASSERT_CLOSE(box_center(label_box(canvas, 5)).x, 450, 1e-6);
    canvas_free(canvas);
}

TESTS_MAIN("bars")
