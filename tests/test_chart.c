// Charts: where numbers land, which ticks are printed, and labels that keep
// apart.
#include "harness.h"
#include "pixels.h"

#include "draw/chart.h"
#include "labels.h"

static const Box BOX = {100, 100, 500, 400};

// ---- axes --------------------------------------------------------------

TEST(linear_and_logarithmic_places)
{
    Axis linear = {.min = -1, .max = 3}, wide = {.min = 1e-4, .max = 100};
    wide.log = true;
    ASSERT_CLOSE(axis_part(&linear, 0), 0.25, 1e-12);
    ASSERT_CLOSE(axis_part(&linear, 3), 1, 1e-12);
    ASSERT_CLOSE(axis_part(&wide, 0.1), 0.5, 1e-12);
    ASSERT_CLOSE(axis_part(&wide, 1e-4), 0, 1e-12);
}

static void assert_ticks(Axis axis, const char *expected)
{
    double ticks[AXIS_TICKS];
    char printed[256] = "";
    size_t count = axis_ticks(&axis, ticks);
    for (size_t i = 0; i < count; i++) {
        strcat(printed, i > 0 ? " " : "");
        strcat(printed, axis_tick_text(&axis, ticks[i]).text);
    }
    CU_ASSERT_STRING_EQUAL(printed, expected);
}

TEST(ticks_are_few_and_round)
{
    assert_ticks((Axis){.min = 0, .max = 1}, "0 0.2 0.4 0.6 0.8 1");
    assert_ticks((Axis){.min = -8, .max = 8}, "−5 0 5");
    assert_ticks((Axis){.min = 0, .max = 0.03}, "0 0.01 0.02 0.03");
    assert_ticks((Axis){.min = 0, .max = 60000}, "0 20,000 40,000 60,000");
    assert_ticks((Axis){.min = 80, .max = 100}, "80 85 90 95 100");
}

TEST(logarithmic_ticks_are_powers_of_ten)
{
    assert_ticks((Axis){.min = 1e-12, .max = 1, .log = true},
                 "10⁻¹² 10⁻¹⁰ 10⁻⁸ 10⁻⁶ 10⁻⁴ 10⁻² 1");
    assert_ticks((Axis){.min = 0.1, .max = 100, .log = true},
                 "0.1 1 10 100");
    assert_ticks((Axis){.min = 0.5, .max = 30, .log = true}, "1 10");
}

TEST(ticks_can_be_given_or_left_out)
{
    double given[] = {0, 0.5, 1};
    assert_ticks(
        (Axis){.min = 0, .max = 1, .ticks = given, .tick_count = 3},
        "0 0.5 1");
    assert_ticks((Axis){.max = 1, TICKS_AT(0, 0.1, 1)}, "0 0.1 1");
    assert_ticks((Axis){.min = 0, .max = 1, .bare = true}, "");
}

TEST(an_axis_holds_its_numbers)
{
    double values[] = {0.13, 7.2, -0.4, HUGE_VAL, (double)NAN};
    Axis axis = axis_around(values, 5, false, "cost");
    CU_ASSERT(axis.min <= -0.4 && axis.max >= 7.2);
    ASSERT_CLOSE(axis.min, -2, 1e-9);
    ASSERT_CLOSE(axis.max, 8, 1e-9);
    double decades[] = {3e-7, 0, -1, 0.2};
    axis = axis_around(decades, 4, true, "error");
    ASSERT_CLOSE(axis.min, 1e-7, 1e-18);
    ASSERT_CLOSE(axis.max, 1, 1e-12);
    double one[] = {5};
    axis = axis_around(one, 1, false, NULL);
    CU_ASSERT(axis.min < 5 && axis.max > 5);
}

// ---- charts ------------------------------------------------------------

static Chart open_chart(Canvas *canvas)
{
    return chart_open(canvas, BOX, (Axis){.min = 0, .max = 10, .name = "x"},
                      (Axis){.min = 0, .max = 1, .name = "y"});
}

TEST(the_plot_lies_in_its_box_and_maps_its_corners)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    CU_ASSERT(chart.plot.x > BOX.x && chart.plot.y > BOX.y);
    ASSERT_CLOSE(chart.plot.x + chart.plot.width, 600, 0.5);
    CU_ASSERT(chart.plot.y + chart.plot.height < 500);
    Point low = chart_point(&chart, 0, 0),
          high = chart_point(&chart, 10, 1);
    ASSERT_CLOSE(low.x, chart.plot.x, 1e-9);
    ASSERT_CLOSE(low.y, chart.plot.y + chart.plot.height, 1e-9);
    ASSERT_CLOSE(high.x, chart.plot.x + chart.plot.width, 1e-9);
    ASSERT_CLOSE(high.y, chart.plot.y, 1e-9);
    canvas_free(canvas);
}

TEST(labels_of_axes_stay_in_the_box)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    open_chart(canvas);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    for (size_t i = 0; i < label_count(canvas); i++) {
        Box box = label_box(canvas, i);
        CU_ASSERT(box.x >= BOX.x - 1);
        CU_ASSERT(box.y >= BOX.y - 1);
        CU_ASSERT(box.y + box.height <= 501);
    }
    canvas_free(canvas);
}

static int is_color(Rgb rgb, Color color)
{
    Rgb wanted = theme_color(color);
    return rgb.red == wanted.red && rgb.green == wanted.green &&
           rgb.blue == wanted.blue;
}

// A broken number leaves a gap; what leaves the plot is cut.
TEST(curves_go_through_their_numbers)
{
    double x[] = {0, 4, 5, 6, 10};
    double y[] = {0.25, 0.25, (double)NAN, 0.75, 0.75};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    chart_line(&chart, x, y, 5, (Pen){theme_color(COLOR_ERROR), 4, false});
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    CU_ASSERT(is_color(pixel_at(raster, chart_point(&chart, 2, 0.25)),
                       COLOR_ERROR));
    CU_ASSERT(is_color(pixel_at(raster, chart_point(&chart, 8, 0.75)),
                       COLOR_ERROR));
    CU_ASSERT(!is_color(pixel_at(raster, chart_point(&chart, 5, 0.5)),
                        COLOR_ERROR));
    raster_free(raster);
    canvas_free(canvas);
}

TEST(what_leaves_the_plot_is_cut)
{
    double x[] = {0, 10}, y[] = {2, -2};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    chart_line(&chart, x, y, 2, (Pen){theme_color(COLOR_ERROR), 4, false});
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    for (double t = 1.05; t < 1.3; t += 0.05) {
        Point at = chart_point(&chart, (2 - t) * 2.5, t);
        if (at.y < 0)
            break; // above the page there are no pixels
        CU_ASSERT(!is_color(pixel_at(raster, at), COLOR_ERROR));
    }
    CU_ASSERT(
        is_color(pixel_at(raster, chart_point(&chart, 5, 0)), COLOR_ERROR));
    raster_free(raster);
    canvas_free(canvas);
}

// Three curves end within 0.02 of each other: 6 points for three labels.
TEST(labels_at_the_ends_keep_apart)
{
    double x[] = {0, 10};
    double y[4][2] = {{0, 0.5}, {0, 0.51}, {0, 0.49}, {0, 0.9}};
    const char *names[] = {"middle", "upper", "lower", "alone"};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    Series series[4];
    size_t before = label_count(canvas);
    for (size_t i = 0; i < 4; i++)
        series[i] = (Series){names[i], x, y[i], 2, COLOR_INK, 0, false};
    chart_lines(&chart, series, 4);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    static const char *const order[] = {"alone", "upper", "middle",
                                        "lower"};
    for (size_t i = 0; i < 4; i++)
        CU_ASSERT_STRING_EQUAL(label_text(canvas, before + i), order[i]);
    Point end = chart_point(&chart, 10, 0.5);
    ASSERT_CLOSE(box_center(label_box(canvas, before + 2)).y, end.y, 3);
    CU_ASSERT(label_box(canvas, before).x > end.x);
    canvas_free(canvas);
}

// Without x a curve goes through 0, 1, 2 …; of a spread the band lies pale
// between the lowest and the highest.
TEST(a_spread_has_its_line_and_its_band)
{
    double y[] = {0.25, 0.25, 0.25};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    chart_lines(&chart, &(Series){.y = y, .count = 3, .width = 4}, 1);
    Spread spread = {0};
    spread_add(&spread, 5, 0.75, 0.5, 0.9);
    spread_add(&spread, 9, 0.75, 0.5, 0.9);
    spread_band(&chart, &spread, COLOR_SERIES_2);
    Series line = spread_line(&spread, NULL, COLOR_SERIES_2);
    CU_ASSERT_EQUAL(line.count, 2);
    chart_lines(&chart, &line, 1);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    Point ink = chart_point(&chart, 1.5, 0.25);
    CU_ASSERT(is_color(pixel_at(raster, ink), COLOR_INK));
    Point mean = chart_point(&chart, 7, 0.75);
    CU_ASSERT(is_color(pixel_at(raster, mean), COLOR_SERIES_2));
    Rgb pale = theme_faded(theme_color(COLOR_SERIES_2), THEME_FADE);
    Point band = chart_point(&chart, 7, 0.6);
    CU_ASSERT(same_color(pixel_at(raster, band), pale));
    raster_free(raster);
    canvas_free(canvas);
}

// A triangle reaches further up than a disc, and not as far to its sides.
TEST(a_series_has_its_mark_and_no_meaning)
{
    double x[] = {5}, y[] = {0.5};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    Series series = {NULL, x, y, 1, COLOR_SERIES_3, 0, false};
    chart_lines(&chart, &series, 1);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    Point at = chart_point(&chart, 5, 0.5);
    Point up = {at.x, at.y - 5}, side = {at.x + 4, at.y - 3.5};
    CU_ASSERT(is_color(pixel_at(raster, at), COLOR_SERIES_3));
    CU_ASSERT(!is_color(pixel_at(raster, up), COLOR_PAPER));
    CU_ASSERT(is_color(pixel_at(raster, side), COLOR_PAPER));
    raster_free(raster);
    CU_ASSERT_EQUAL(dot_of(COLOR_SERIES_2, 3).mark, MARK_SQUARE);
    chart_mark(canvas, (Point){100, 600}, dot_of(COLOR_SERIES_2, 5));
    raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    Point corner = {103.5, 603.5};
    CU_ASSERT(is_color(pixel_at(raster, corner), COLOR_SERIES_2));
    raster_free(raster);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    series.color = COLOR_ERROR;
    chart_lines(&chart, &series, 1);
    CU_ASSERT_FALSE(canvas_check_layout(canvas, NULL));
    canvas_free(canvas);
}

TEST(a_histogram_is_as_high_as_its_counts)
{
    double counts[] = {0.8, 0.2, 0, 0};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    chart_histogram(&chart, (ChartBins){counts, 4, 0, 20}, COLOR_POSITIVE);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    Rgb filled = pixel_at(raster, chart_point(&chart, 2.5, 0.7));
    Rgb empty = pixel_at(raster, chart_point(&chart, 2.5, 0.9));
    CU_ASSERT(is_color(empty, COLOR_PAPER));
    CU_ASSERT(!is_color(filled, COLOR_PAPER));
    CU_ASSERT(is_color(pixel_at(raster, chart_point(&chart, 7.5, 0.3)),
                       COLOR_PAPER));
    raster_free(raster);
    canvas_free(canvas);
}

// A plane that rises to the right, levels 0.25 and 0.75: three tones, dark
// where low, and a paper-coloured line at each level.
TEST(a_surface_has_tones_and_contours)
{
    double plane[] = {0, 1, 0, 1}, levels[] = {0.25, 0.75};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    chart_surface(&chart, (ChartField){plane, 2, 2}, levels, 2);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    Rgb low = pixel_at(raster, chart_point(&chart, 1, 0.5));
    Rgb middle = pixel_at(raster, chart_point(&chart, 5, 0.3));
    Rgb high = pixel_at(raster, chart_point(&chart, 9, 0.5));
    CU_ASSERT(low.red < middle.red && middle.red < high.red);
    CU_ASSERT(is_color(pixel_at(raster, chart_point(&chart, 2.5, 0.3)),
                       COLOR_PAPER));
    raster_free(raster);
    canvas_free(canvas);
}

TEST(marks_and_lines_have_their_labels)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    Pen pen = {theme_color(COLOR_ERROR), 2, true};
    size_t before = label_count(canvas);
    chart_marker(&chart, (Point){3, 0.3}, COLOR_ERROR, "right", ALIGN_LEFT);
    chart_marker(&chart, (Point){3, 0.5}, COLOR_ERROR, "left", ALIGN_RIGHT);
    chart_marker(&chart, (Point){3, 0.7}, COLOR_ERROR, "above",
                 ALIGN_CENTER);
    chart_upright(&chart, 6, pen, "threshold", COLOR_ERROR);
    chart_level(&chart, 0.9, pen, "chance", COLOR_MUTED);
    CU_ASSERT_EQUAL(label_count(canvas), before + 5);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    double x = chart_x(&chart, 3);
    CU_ASSERT(label_box(canvas, before).x > x);
    Box left = label_box(canvas, before + 1);
    CU_ASSERT(left.x + left.width < x);
    canvas_free(canvas);
}

TEST(a_label_stands_beside_its_numbers)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Chart chart = open_chart(canvas);
    size_t before = label_count(canvas);
    chart_label(&chart, (Point){3, 0.3}, (Point){8, -30}, "here",
                STYLE_NOTE);
    Box box = label_box(canvas, before);
    ASSERT_CLOSE(box.x, chart_x(&chart, 3) + 8, 1e-9);
    CU_ASSERT(box_bottom(box) < chart_y(&chart, 0.3) - 20);
    canvas_free(canvas);
}

TESTS_MAIN("chart")
