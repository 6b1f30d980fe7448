// The canvas: pixels where they should be, files that can be read back,
// equal bytes for equal drawings, and the check of the layout.
#include "folder.h"
#include "pixels.h"
#include "image_compare.h"

#include <sys/wait.h>
#include <unistd.h>

#include "draw/canvas.h"
#include "draw/label.h"

static Raster *pixels_of(Canvas *canvas)
{
    Error error = {""};
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, &error);
    CU_ASSERT_PTR_NOT_NULL_FATAL(raster);
    canvas_free(canvas);
    return raster;
}

// 1200 x 720 points at 1.2 pixels are 1440 x 864.
TEST(an_empty_page_is_paper_to_its_corners)
{
    Raster *raster = pixels_of(canvas_new(PAGE_FIGURE));
    CU_ASSERT_EQUAL(raster->width, 1440);
    CU_ASSERT_EQUAL(raster->height, 864);
    Rgb paper = theme_color(COLOR_PAPER);
    CU_ASSERT(same_color(pixel(raster, 0, 0), paper));
    CU_ASSERT(same_color(pixel(raster, 1439, 0), paper));
    CU_ASSERT(same_color(pixel(raster, 0, 863), paper));
    CU_ASSERT(same_color(pixel(raster, 1439, 863), paper));
    raster_free(raster);
}

TEST(the_pages_have_their_sizes)
{
    static const double heights[] = {720, 900, 600, 1600};
    for (Page page = PAGE_FIGURE; page <= PAGE_COVER; page++) {
        Canvas *canvas = canvas_new(page);
        ASSERT_CLOSE(canvas_page(canvas).width, 1200, 0);
        ASSERT_CLOSE(canvas_page(canvas).height, heights[page], 0);
        canvas_free(canvas);
    }
}

// A box from 100.3 points begins at pixel 120 (120.36) and is 50 points, 60
// pixels, wide: its neighbours are untouched paper.
TEST(filled_boxes_have_sharp_edges)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Rgb ink = theme_color(COLOR_INK), paper = theme_color(COLOR_PAPER);
    canvas_fill(canvas, (Box){100.3, 100.3, 50, 50}, ink);
    Raster *raster = pixels_of(canvas);
    CU_ASSERT(same_color(pixel(raster, 119, 150), paper));
    CU_ASSERT(same_color(pixel(raster, 120, 150), ink));
    CU_ASSERT(same_color(pixel(raster, 179, 150), ink));
    CU_ASSERT(same_color(pixel(raster, 180, 150), paper));
    CU_ASSERT(same_color(pixel(raster, 150, 119), paper));
    CU_ASSERT(same_color(pixel(raster, 150, 120), ink));
    raster_free(raster);
}

// A level line of 1.5 points is 2 whole pixels (1.8 rounded) and no grey.
TEST(level_lines_are_whole_pixels)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Rgb ink = theme_color(COLOR_INK), paper = theme_color(COLOR_PAPER);
    canvas_line(canvas, (Point){100, 100}, (Point){200, 100},
                (Pen){ink, 1.5, false});
    Raster *raster = pixels_of(canvas);
    int dark = 0;
    for (size_t y = 100; y < 140; y++) {
        Rgb c = pixel(raster, 180, y);
        CU_ASSERT(same_color(c, ink) || same_color(c, paper));
        dark += same_color(c, ink);
    }
    CU_ASSERT_EQUAL(dark, 2);
    raster_free(raster);
}

TEST(upright_and_level_lines_are_lines)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Rgb ink = theme_color(COLOR_INK);
    canvas_upright(canvas, 100, 110, 200, (Pen){ink, 5, false});
    canvas_level(canvas, 300, 310, 400, (Pen){ink, 5, false});
    Raster *raster = pixels_of(canvas);
    CU_ASSERT(same_color(pixel_at(raster, (Point){100, 150}), ink));
    CU_ASSERT(!same_color(pixel_at(raster, (Point){150, 100}), ink));
    CU_ASSERT(same_color(pixel_at(raster, (Point){350, 300}), ink));
    CU_ASSERT(!same_color(pixel_at(raster, (Point){300, 350}), ink));
    raster_free(raster);
}

TEST(image_cells_are_whole_pixels)
{
    Rgb ink = theme_color(COLOR_INK), error = theme_color(COLOR_ERROR);
    Rgb colors[] = {ink, error, error, ink};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Box box = canvas_image(canvas, (Point){100.2, 100.2},
                           (Cells){colors, 2, 2, 5, 7});
    ASSERT_CLOSE(box.width, 10 / 1.2, 1e-9);
    ASSERT_CLOSE(box.height, 14 / 1.2, 1e-9);
    Raster *raster = pixels_of(canvas);
    for (size_t y = 0; y < 14; y++)
        for (size_t x = 0; x < 10; x++) {
            Rgb wanted = colors[y / 7 * 2 + x / 5];
            CU_ASSERT(same_color(pixel(raster, 120 + x, 120 + y), wanted));
        }
    CU_ASSERT(
        same_color(pixel(raster, 130, 120), theme_color(COLOR_PAPER)));
    CU_ASSERT(
        same_color(pixel(raster, 120, 134), theme_color(COLOR_PAPER)));
    raster_free(raster);
}

TEST(nothing_is_drawn_outside_of_a_clip)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    canvas_clip(canvas, (Box){100, 100, 100, 100});
    canvas_disc(canvas, (Point){100, 100}, 50, theme_color(COLOR_INK));
    canvas_unclip(canvas);
    canvas_disc(canvas, (Point){500, 500}, 5, theme_color(COLOR_INK));
    Raster *raster = pixels_of(canvas);
    Rgb ink = theme_color(COLOR_INK);
    CU_ASSERT(same_color(pixel(raster, 130, 130), ink));
    CU_ASSERT(!same_color(pixel(raster, 110, 110), ink));
    CU_ASSERT(same_color(pixel(raster, 600, 600), ink));
    raster_free(raster);
}

// The tip touches the target and the head is wider than the line.
TEST(an_arrow_ends_where_it_points)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Rgb ink = theme_color(COLOR_INK), paper = theme_color(COLOR_PAPER);
    canvas_arrow(canvas, (Point){100, 100}, (Point){200, 100},
                 (Pen){ink, 2, false});
    Raster *raster = pixels_of(canvas);
    CU_ASSERT(!same_color(pixel(raster, 238, 120), paper));
    CU_ASSERT(same_color(pixel(raster, 241, 120), paper));
    CU_ASSERT(same_color(pixel(raster, 229, 123), ink));
    CU_ASSERT(same_color(pixel(raster, 180, 124), paper));
    raster_free(raster);
}

// ---- files -------------------------------------------------------------

static Canvas *sample(void)
{
    Canvas *canvas = canvas_new(PAGE_STRIP);
    canvas_describe(canvas, &(RasterText){.title = "A title",
                                          .description = "δ is 0.5 − 0.25",
                                          .caption = "A caption"});
    canvas_drawn_by(canvas, "build/01-neuron");
    canvas_drawn_by(canvas, "too late");
    canvas_disc(canvas, (Point){300, 300}, 50, theme_color(COLOR_ERROR));
    label_draw(canvas, 100, 100, "words and $\\delta_1$",
               (Style){SIZE_BODY, COLOR_INK, .bold = false});
    return canvas;
}

// A child process saves, so that each file comes from a run of its own:
// Cairo counts its surfaces and writes the numbers into SVG files.
static int save_in_child(const char *path, Format format)
{
    fflush(stdout);
    pid_t child = fork();
    if (child == 0) {
        Canvas *canvas = sample();
        bool good = canvas_save(canvas, path, format, NULL);
        canvas_free(canvas);
        _exit(good ? 0 : 1);
    }
    int status = 1;
    return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

static void save_twice(Format format)
{
    CU_ASSERT(save_in_child(in_folder("first"), format));
    CU_ASSERT(save_in_child(in_folder("second"), format));
    CU_ASSERT(image_same_bytes(in_folder("first"), in_folder("second")));
}

TEST(equal_drawings_are_equal_bytes)
{
    save_twice(FORMAT_SVG);
    save_twice(FORMAT_PDF);
    save_twice(FORMAT_PNG);
}

TEST(the_texts_are_in_the_png)
{
    save_twice(FORMAT_PNG);
    char text[128];
    image_text(in_folder("first"), "Title", text, sizeof text);
    CU_ASSERT_STRING_EQUAL(text, "A title");
    image_text(in_folder("first"), "Description", text, sizeof text);
    CU_ASSERT_STRING_EQUAL(text, "δ is 0.5 − 0.25");
    image_text(in_folder("first"), "Caption", text, sizeof text);
    CU_ASSERT_STRING_EQUAL(text, "A caption");
    image_text(in_folder("first"), "Source", text, sizeof text);
    CU_ASSERT_STRING_EQUAL(text, "build/01-neuron");
    image_text(in_folder("first"), "Software", text, sizeof text);
    CU_ASSERT_STRING_EQUAL(text, "Backprop by Hand");
}

TEST(the_file_holds_the_pixels)
{
    save_twice(FORMAT_PNG);
    Raster *saved = image_read(in_folder("first"));
    Raster *drawn = pixels_of(sample());
    CU_ASSERT_PTR_NOT_NULL_FATAL(saved);
    CU_ASSERT_EQUAL(memcmp(saved->rgb, drawn->rgb, 3 * 1440 * 720), 0);
    raster_free(saved);
    raster_free(drawn);
}

TEST(vectors_begin_as_their_formats_do)
{
    static const char *const starts[] = {"\x89PNG", "<?xml", "%PDF"};
    for (Format format = FORMAT_PNG; format <= FORMAT_PDF; format++) {
        save_twice(format);
        unsigned char *bytes = NULL;
        size_t size = 0;
        CU_ASSERT_FATAL(
            file_read(in_folder("first"), 1u << 24, &bytes, &size, NULL));
        CU_ASSERT_EQUAL(memcmp(bytes, starts[format], 4), 0);
        free(bytes);
    }
    CU_ASSERT_STRING_EQUAL(canvas_extension(FORMAT_SVG), ".svg");
}

TEST(a_bad_path_is_named)
{
    for (Format format = FORMAT_PNG; format <= FORMAT_PDF; format++) {
        Canvas *canvas = sample();
        Error error = {""};
        CU_ASSERT(!canvas_save(canvas, "build/no/such/folder/a.png", format,
                               &error));
        ASSERT_CONTAINS(error.text, "build/no/such/folder/a.png");
        canvas_free(canvas);
    }
}

TEST(a_failure_while_drawing_saves_nothing)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    canvas_fail(canvas, "the first reason");
    canvas_fail(canvas, "the second reason");
    unlink(in_folder("first"));
    for (Format format = FORMAT_PNG; format <= FORMAT_PDF; format++) {
        Error error = {""};
        CU_ASSERT(!canvas_save(canvas, in_folder("first"), format, &error));
        ASSERT_CONTAINS(error.text, "the first reason");
        CU_ASSERT_NOT_EQUAL(access(in_folder("first"), F_OK), 0);
    }
    canvas_free(canvas);
}

// ---- the layout check --------------------------------------------------

static const Style BODY = {SIZE_BODY, COLOR_INK, false, ALIGN_LEFT, false};

static int layout_fails(Canvas *canvas, const char *reason)
{
    Error error = {""};
    int good = canvas_check_layout(canvas, &error);
    if (reason != NULL)
        ASSERT_CONTAINS(error.text, reason);
    canvas_free(canvas);
    return !good;
}

TEST(labels_that_overlap_are_named)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    label_draw(canvas, 100, 100, "apple", BODY);
    label_draw(canvas, 120, 104, "pear", BODY);
    CU_ASSERT(layout_fails(canvas, "\"pear\" overlaps \"apple\""));
}

TEST(neighbours_and_containers_are_fine)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    canvas_disc(canvas, (Point){110, 95}, 60, theme_color(COLOR_TINT));
    label_draw(canvas, 100, 100, "apple", BODY);
    label_draw(canvas, 100, 124, "pear", BODY);
    CU_ASSERT(!layout_fails(canvas, NULL));
}

TEST(labels_near_the_edge_are_named)
{
    static const Point places[] = {
        {1180, 300}, {-5, 300}, {300, 20}, {300, 715}};
    for (size_t i = 0; i < 4; i++) {
        Canvas *canvas = canvas_new(PAGE_FIGURE);
        label_draw(canvas, places[i].x, places[i].y, "apple", BODY);
        CU_ASSERT(layout_fails(canvas, "\"apple\""));
    }
}

TEST(a_pen_has_the_theme_s_colour)
{
    Pen pen = pen_of(COLOR_ERROR, 2), dashed = pen_dashed(COLOR_INK, 3);
    Rgb red = theme_color(COLOR_ERROR);
    CU_ASSERT(memcmp(&pen.color, &red, sizeof red) == 0);
    CU_ASSERT(pen.width == 2 && !pen.dashed);
    CU_ASSERT(dashed.width == 3 && dashed.dashed);
}

TEST(small_type_is_refused)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    label_draw(canvas, 100, 100, "apple",
               (Style){12.9, COLOR_INK, .bold = false});
    CU_ASSERT(layout_fails(canvas, "smaller"));
}

TESTS_MAIN_WITHIN("canvas", folder_begin, folder_end)
