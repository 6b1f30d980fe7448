// Heat maps: one scale for all, zero in the middle, cells on whole pixels.
#include "harness.h"
#include "pixels.h"

#include "draw/heatmap.h"
#include "labels.h"

TEST(the_scale_is_symmetric)
{
    double values[] = {0.5, -2, 1};
    Scale scale = heatmap_scale(SCALE_SIGNED, values, 3);
    ASSERT_CLOSE(scale.limit, 2, 0);
    CU_ASSERT(same_color(heatmap_color(scale, 0), theme_diverging(0)));
    CU_ASSERT(same_color(heatmap_color(scale, -2), theme_diverging(-1)));
    CU_ASSERT(same_color(heatmap_color(scale, 1), theme_diverging(0.5)));
    CU_ASSERT(same_color(heatmap_color(scale, 9), theme_diverging(1)));
}

TEST(zeros_have_a_scale)
{
    double zeros[] = {0, 0};
    ASSERT_CLOSE(heatmap_scale(SCALE_INK, zeros, 2).limit, 1, 0);
}

// Of 1 .. 100, 2 % are left out: 98 is the limit.
TEST(outliers_can_be_left_out)
{
    double values[100];
    for (int i = 0; i < 100; i++)
        values[i] = i % 2 == 0 ? i + 1 : -(i + 1);
    ASSERT_CLOSE(
        heatmap_scale_without(SCALE_SIGNED, values, 100, 0.02).limit, 98,
        0);
    ASSERT_CLOSE(heatmap_scale(SCALE_SIGNED, values, 100).limit, 100, 0);
}

TEST(each_cell_has_its_colour)
{
    double values[] = {-1, -0.5, 0, 0.25, 0.5, 1};
    for (int gap = 0; gap <= 2; gap += 2) {
        Heatmap map = {values, 2, 3, {SCALE_SIGNED, 1}, 24, 12, gap, false};
        Canvas *canvas = canvas_new(PAGE_FIGURE);
        Box box = heatmap_draw(canvas, 100.3, 100.3, &map);
        Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
        ASSERT_CLOSE(box.width, (3 * 24 + 2 * gap) / 1.2, 1e-9);
        ASSERT_CLOSE(box.height, (2 * 12 + gap) / 1.2, 1e-9);
        for (size_t i = 0; i < 6; i++) {
            Box cell = heatmap_cell(box, &map, i / 3, i % 3);
            Rgb wanted = heatmap_color(map.scale, values[i]);
            double right = cell.x + cell.width, low = cell.y + cell.height;
            CU_ASSERT(same_color(
                pixel_at(raster, (Point){cell.x + 0.1, cell.y + 0.1}),
                wanted));
            CU_ASSERT(same_color(
                pixel_at(raster, (Point){right - 0.2, low - 0.2}), wanted));
        }
        raster_free(raster);
        canvas_free(canvas);
    }
}

TEST(rows_and_columns_are_whole)
{
    double values[6] = {0};
    Heatmap map = {values, 2, 3, {SCALE_INK, 1}, 12, 24, 0, true};
    Box box = heatmap_box(100, 100, &map);
    Box row = heatmap_row(box, &map, 1), column;
    column = heatmap_column(box, &map, 2);
    ASSERT_CLOSE(row.width, 30, 1e-9);
    ASSERT_CLOSE(row.y, 120, 1e-9);
    ASSERT_CLOSE(row.height, 20, 1e-9);
    ASSERT_CLOSE(column.x, 120, 1e-9);
    ASSERT_CLOSE(column.height, 40, 1e-9);
}

TEST(a_highlight_surrounds_and_does_not_cover)
{
    double values[] = {1, 1, 1, 1};
    Heatmap map = {values, 2, 2, {SCALE_INK, 1}, 24, 24, 0, true};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Box box = heatmap_draw(canvas, 100, 100, &map);
    heatmap_highlight(canvas, heatmap_row(box, &map, 0), COLOR_ERROR);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    CU_ASSERT(
        same_color(pixel_at(raster, (Point){101, 101}), theme_ink(1)));
    CU_ASSERT(same_color(pixel_at(raster, (Point){98.5, 110}),
                         theme_color(COLOR_ERROR)));
    raster_free(raster);
    canvas_free(canvas);
}

TEST(digits_are_28_cells_wide)
{
    double pixels[784] = {0};
    pixels[0] = 1;
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Box box = heatmap_digit(canvas, 100, 100, pixels, 6);
    ASSERT_CLOSE(box.width, 28 * 6 / 1.2, 1e-9);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    CU_ASSERT(
        same_color(pixel_at(raster, (Point){102, 102}), theme_ink(1)));
    CU_ASSERT(
        same_color(pixel_at(raster, (Point){107, 102}), theme_ink(0)));
    raster_free(raster);
    canvas_free(canvas);
}

TEST(a_tile_has_its_scale)
{
    double weights[784] = {[783] = -2};
    Scale scale = {SCALE_SIGNED, 2};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Box box =
        heatmap_draw_tile(canvas, (Point){100, 100}, weights, scale, 6);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    Point last = {box_right(box) - 2, box_bottom(box) - 2};
    CU_ASSERT(same_color(pixel_at(raster, last), theme_diverging(-1)));
    raster_free(raster);
    canvas_free(canvas);
}

TEST(the_scale_bar_prints_its_limits)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Scale scale = {SCALE_SIGNED, 2.345};
    heatmap_scale_bar(canvas, (Point){100, 100}, 220, scale, "weight");
    CU_ASSERT_EQUAL(label_count(canvas), 4);
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 0), "weight");
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 1), "−2.3");
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 2), "0");
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 3), "+2.3");
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    canvas_free(canvas);
}

TEST(printed_values_stand_in_their_cells)
{
    double values[] = {0.5, -1};
    Heatmap map = {values, 1, 2, {SCALE_SIGNED, 1}, 84, 48, 0, true};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Box box = heatmap_draw(canvas, 100, 100, &map);
    heatmap_print_values(canvas, box, &map, 2, SIZE_TICK);
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 0), "+0.50");
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 1), "−1.00");
    for (size_t i = 0; i < 2; i++)
        ASSERT_CLOSE(box_center(label_box(canvas, i)).x,
                     box_center(heatmap_cell(box, &map, 0, i)).x, 1e-6);
    canvas_free(canvas);
}

// Tiles of 5 pixels a cell are 28 * 5 / 1.2 wide; the last of eight ends at
// the right margin.
TEST(a_row_of_tiles_fills_the_page)
{
    double side = heatmap_tile_side(5), step = heatmap_tile_step(5, 8);
    ASSERT_CLOSE(side, 28 * 5 / 1.2, 1e-9);
    ASSERT_CLOSE(THEME_MARGIN + 7 * step + side,
                 THEME_PAGE_WIDTH - THEME_MARGIN, 1e-9);
}

TEST(cells_are_square)
{
    const double values[6] = {0};
    Heatmap map = heatmap_cells(values, 2, 3, (Scale){SCALE_INK, 1}, 12);
    Box box = heatmap_box(0, 0, &map);
    ASSERT_CLOSE(box.width, 30, 1e-9);
    ASSERT_CLOSE(box.height, 20, 1e-9);
}

TESTS_MAIN("heatmap")
