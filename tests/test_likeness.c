// Likeness: what another version of the libraries may change, and what not.
#include "harness.h"

#include "draw/canvas.h"
#include "draw/label.h"
#include "draw/likeness.h"

// A small figure whose word stands at x.
static Raster *figure(double x, const char *words)
{
    Error error;
    Canvas *canvas = canvas_new(PAGE_STRIP);
    canvas_line(canvas, (Point){100, 300}, (Point){500, 300},
                (Pen){theme_color(COLOR_INK), 2, false});
    label_draw(canvas, x, 200, words, (Style){.size = 17});
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, &error);
    CU_ASSERT_PTR_NOT_NULL_FATAL(raster);
    canvas_free(canvas);
    return raster;
}

static double alike(Raster *a, Raster *b)
{
    double found = likeness(a, b);
    ASSERT_CLOSE(likeness(b, a), found, 1e-12);
    raster_free(a);
    raster_free(b);
    return found;
}

TEST(equal_figures_are_alike)
{
    ASSERT_CLOSE(alike(figure(100, "z = 0.5934"), figure(100, "z = 0.5934")),
                 1, 1e-12);
}

TEST(another_shade_of_a_rim_is_alike)
{
    double found =
        alike(figure(100, "z = 0.5934"), figure(100.2, "z = 0.5934"));
    CU_ASSERT(found < 1 && found > LIKENESS_LEAST);
}

TEST(a_word_that_moved_or_is_missing_is_not)
{
    CU_ASSERT(alike(figure(100, "z = 0.5934"), figure(104, "z = 0.5934")) <
              LIKENESS_LEAST);
    CU_ASSERT(alike(figure(100, "z = 0.5934"), figure(100, "")) <
              LIKENESS_LEAST);
}

TEST(the_libraries_are_named)
{
    ASSERT_CONTAINS(likeness_libraries(), "Cairo 1.");
    ASSERT_CONTAINS(likeness_libraries(), ", FreeType 2.");
    ASSERT_CONTAINS(likeness_libraries(), ", libpng 1.");
}

TESTS_MAIN("likeness")
