// class_bars: each row's bar is as long as its value, and two are bold.
#include "harness.h"

#include "draw/class_bars.h"
#include "labels.h"

static const double VALUES[] = {.25, 0, 1};
static const Box BOX = {100, 200, 488, 90};

static bool is_filled(const Raster *raster, double x, double y)
{
    size_t pixel = (size_t)(y * THEME_PIXELS_PER_POINT) * raster->width +
                   (size_t)(x * THEME_PIXELS_PER_POINT);
    Rgb wanted = theme_color(COLOR_ACTIVATION);
    return raster->rgb[3 * pixel] == wanted.red &&
           raster->rgb[3 * pixel + 2] == wanted.blue;
}

// The frames are 400 points long, from 124 to 524; the rows are 30 high.
TEST(a_bar_is_as_long_as_its_value)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    class_bars_draw(canvas, BOX, &(ClassBars){VALUES, 3, 2, 2});
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    CU_ASSERT(is_filled(raster, 124 + 98, 215));
    CU_ASSERT_FALSE(is_filled(raster, 124 + 102, 215));
    CU_ASSERT_FALSE(is_filled(raster, 124 + 4, 245));
    CU_ASSERT(is_filled(raster, 124 + 396, 275));
    CU_ASSERT_FALSE(is_filled(raster, 124 + 50, 200)); // between the rows
    raster_free(raster);
    canvas_free(canvas);
}

TEST(every_row_has_its_class_and_its_value)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    class_bars_draw(canvas, BOX, &(ClassBars){VALUES, 3, 0, 2});
    CU_ASSERT_EQUAL(label_count(canvas), 6);
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 0), "0");
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 1), "0.250");
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 5), "1.000");
    Error error;
    CU_ASSERT(canvas_check_layout(canvas, &error));
    canvas_free(canvas);
}

TESTS_MAIN("class_bars")
