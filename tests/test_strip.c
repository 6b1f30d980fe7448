// Film strips and animated PNG, read back by a strict checker that is
// itself shown to refuse what is wrong.
#include "folder.h"
#include "apng_check.h"
#include "image_compare.h"

#include <unistd.h>

#include "draw/strip.h"
#include "labels.h"

static const unsigned TIMES[] = {400, 500, 1500, 20};
static const RasterText TEXT = {.title = "A title",
                                .description = "δ moves",
                                .caption = "A caption",
                                .source = "here"};

enum { COUNT = 4, WIDTH = 40, HEIGHT = 30 };

// Frame 0 is grey; 1 has a red pixel block at (5, 6) of 7 x 8; 2 is the
// same as 1; 3 is grey again, but for the lower right corner.
static Raster *frame(int which)
{
    Raster *raster = raster_new(WIDTH, HEIGHT);
    memset(raster->rgb, 200, 3 * WIDTH * HEIGHT);
    for (size_t y = 6; y < 14 && (which == 1 || which == 2); y++)
        for (size_t x = 5; x < 12; x++)
            raster->rgb[3 * (y * WIDTH + x)] = 255;
    if (which == 3)
        raster->rgb[3 * WIDTH * HEIGHT - 1] = 0;
    return raster;
}

static void save(const char *to)
{
    Raster *frames[COUNT];
    for (int i = 0; i < COUNT; i++)
        frames[i] = frame(i);
    Error error = {""};
    CU_ASSERT(strip_save_animation(
        (StripFilm){(const Raster *const *)frames, TIMES, COUNT, 0}, &TEXT,
        to, &error));
    CU_ASSERT_STRING_EQUAL(error.text, "");
    for (int i = 0; i < COUNT; i++)
        raster_free(frames[i]);
}

// ---- animations --------------------------------------------------------

TEST(the_file_obeys_every_rule)
{
    Apng apng;
    Error error = {""};
    save(in_folder("a.png"));
    CU_ASSERT(apng_read(&apng, in_folder("a.png"), &error));
    CU_ASSERT_STRING_EQUAL(error.text, "");
    CU_ASSERT_EQUAL(apng.frame_count, COUNT);
    CU_ASSERT_EQUAL(apng.plays, 0);
    for (size_t i = 0; i < COUNT; i++) {
        CU_ASSERT_EQUAL(apng.frames[i].delay_numerator, TIMES[i]);
        CU_ASSERT_EQUAL(apng.frames[i].delay_denominator, 1000);
    }
    apng_free(&apng);
}

// Frame 1 is its red block; 2 changes nothing and is one pixel; 3 spans
// from the block that vanishes to the corner.
TEST(only_what_changed_is_stored)
{
    static const size_t parts[COUNT][4] = {{0, 0, WIDTH, HEIGHT},
                                           {5, 6, 7, 8},
                                           {0, 0, 1, 1},
                                           {5, 6, WIDTH - 5, HEIGHT - 6}};
    Apng apng;
    save(in_folder("a.png"));
    CU_ASSERT_FATAL(apng_read(&apng, in_folder("a.png"), NULL));
    for (size_t i = 0; i < COUNT; i++) {
        CU_ASSERT_EQUAL(apng.frames[i].x, parts[i][0]);
        CU_ASSERT_EQUAL(apng.frames[i].y, parts[i][1]);
        CU_ASSERT_EQUAL(apng.frames[i].width, parts[i][2]);
        CU_ASSERT_EQUAL(apng.frames[i].height, parts[i][3]);
    }
    apng_free(&apng);
}

// Lays the stored parts over each other and compares with what was drawn.
TEST(the_frames_come_back_pixel_by_pixel)
{
    Apng apng;
    save(in_folder("a.png"));
    CU_ASSERT_FATAL(apng_read(&apng, in_folder("a.png"), NULL));
    unsigned char shown[3 * WIDTH * HEIGHT];
    for (int i = 0; i < COUNT; i++) {
        const ApngFrame *f = &apng.frames[i];
        for (size_t y = 0; y < f->height; y++)
            memcpy(shown + 3 * ((f->y + y) * WIDTH + f->x),
                   f->rows + y * (1 + 3 * f->width) + 1, 3 * f->width);
        Raster *drawn = frame(i);
        CU_ASSERT_EQUAL(memcmp(shown, drawn->rgb, sizeof shown), 0);
        raster_free(drawn);
    }
    apng_free(&apng);
}

// A viewer that does not know animation sees frame 0 and the texts.
TEST(it_is_also_a_still_picture)
{
    save(in_folder("a.png"));
    Raster *still = image_read(in_folder("a.png")), *first = frame(0);
    CU_ASSERT_PTR_NOT_NULL_FATAL(still);
    CU_ASSERT_EQUAL_FATAL(still->width, first->width);
    CU_ASSERT_EQUAL_FATAL(still->height, first->height);
    CU_ASSERT(compare_rasters(still, first, NULL).equal);
    raster_free(still);
    raster_free(first);
    char text[64];
    image_text(in_folder("a.png"), "Description", text, sizeof text);
    CU_ASSERT_STRING_EQUAL(text, "δ moves");
}

TEST(equal_animations_are_equal_bytes)
{
    save(in_folder("a.png"));
    save(in_folder("b.png"));
    CU_ASSERT(image_same_bytes(in_folder("a.png"), in_folder("b.png")));
}

TEST(one_frame_is_an_animation_too)
{
    Raster *raster = frame(1);
    const Raster *frames[] = {raster};
    Apng apng;
    CU_ASSERT(strip_save_animation((StripFilm){frames, TIMES, 1, 3}, &TEXT,
                                   in_folder("a.png"), NULL));
    CU_ASSERT(apng_read(&apng, in_folder("a.png"), NULL));
    CU_ASSERT_EQUAL(apng.frame_count, 1);
    CU_ASSERT_EQUAL(apng.plays, 3);
    apng_free(&apng);
    raster_free(raster);
}

TEST(frames_of_two_sizes_are_refused)
{
    Raster *small = raster_new(10, 10), *large = raster_new(10, 11);
    const Raster *frames[] = {small, large};
    Error error = {""};
    unlink(in_folder("a.png"));
    CU_ASSERT(!strip_save_animation((StripFilm){frames, TIMES, 2, 0}, &TEXT,
                                    in_folder("a.png"), &error));
    ASSERT_CONTAINS(error.text, "frame 1 has 10 x 11 pixels");
    CU_ASSERT_NOT_EQUAL(access(in_folder("a.png"), F_OK), 0);
    raster_free(small);
    raster_free(large);
}

TEST(a_bad_path_is_named)
{
    Raster *raster = frame(0);
    const Raster *frames[] = {raster};
    Error error = {""};
    CU_ASSERT(!strip_save_animation((StripFilm){frames, TIMES, 1, 0}, &TEXT,
                                    "build/no/such/a.png", &error));
    ASSERT_CONTAINS(error.text, "build/no/such/a.png");
    raster_free(raster);
}

// ---- the checker -------------------------------------------------------

static unsigned char *bytes_of_sample(size_t *size)
{
    unsigned char *bytes = NULL;
    save(in_folder("a.png"));
    CU_ASSERT_FATAL(
        file_read(in_folder("a.png"), 1u << 20, &bytes, size, NULL));
    return bytes;
}

static size_t find_chunk(const unsigned char *bytes, size_t size,
                         const char *type, size_t nth)
{
    Error error;
    ApngChunk chunk;
    size_t offset = 8, start = 8;
    while (apng_chunk(bytes, size, &offset, &chunk, &error)) {
        if (strcmp(chunk.type, type) == 0 && nth-- == 0)
            return start;
        start = offset;
    }
    CU_FAIL_FATAL("no such chunk");
    return 0;
}

static void mend_crc(unsigned char *chunk)
{
    size_t length = apng_u32(chunk);
    uLong crc = crc32(0, chunk + 4, (uInt)length + 4);
    for (size_t i = 0; i < 4; i++)
        chunk[8 + length + i] = (unsigned char)(crc >> (24 - 8 * i));
}

// Changes one byte of the nth chunk of that type, mends its CRC, and says
// what the checker finds.
static const char *finding(const char *type, size_t nth, size_t at,
                           unsigned char value)
{
    static Error error;
    Apng apng;
    size_t size;
    unsigned char *bytes = bytes_of_sample(&size);
    unsigned char *chunk = bytes + find_chunk(bytes, size, type, nth);
    chunk[8 + at] = value;
    mend_crc(chunk);
    strcpy(error.text, "nothing");
    apng_parse(&apng, bytes, size, &error);
    apng_free(&apng);
    free(bytes);
    return error.text;
}

TEST(the_checker_finds_wrong_frames)
{
    ASSERT_CONTAINS(finding("acTL", 0, 3, 5), "announces 5 frames");
    ASSERT_CONTAINS(finding("acTL", 0, 3, 3), "announces 3 frames");
    ASSERT_CONTAINS(finding("fcTL", 2, 3, 9), "sequence number 9");
    ASSERT_CONTAINS(finding("fdAT", 0, 3, 3), "sequence number 3");
    ASSERT_CONTAINS(finding("fcTL", 1, 7, 200), "wrong part");
    ASSERT_CONTAINS(finding("fcTL", 0, 7, 39), "wrong part");
    ASSERT_CONTAINS(finding("fcTL", 1, 7, 8), "frame 1 inflates");
    ASSERT_CONTAINS(finding("fcTL", 1, 24, 7), "dispose");
    ASSERT_CONTAINS(finding("fdAT", 0, 6, 0xFF), "does not inflate");
}

TEST(the_checker_finds_broken_bytes)
{
    size_t size;
    unsigned char *bytes = bytes_of_sample(&size);
    Apng apng;
    Error error;
    size_t idat = find_chunk(bytes, size, "IDAT", 0);
    bytes[idat + 9] ^= 1;
    CU_ASSERT(!apng_parse(&apng, bytes, size, &error));
    ASSERT_CONTAINS(error.text, "wrong CRC");
    apng_free(&apng);
    bytes[idat + 9] ^= 1;
    // Cut anywhere, it is refused.
    for (size_t cut = 0; cut < size; cut++) {
        CU_ASSERT(!apng_parse(&apng, bytes, cut, &error));
        apng_free(&apng);
    }
    free(bytes);
}

// ---- strips ------------------------------------------------------------

// 400 points for three frames with gaps of 20: each is 120 wide.
TEST(frames_share_the_width)
{
    Box frames[3];
    strip_grid((Box){100, 200, 400, 150}, 3, 3, 20, frames);
    for (size_t i = 0; i < 3; i++) {
        ASSERT_CLOSE(frames[i].x, 100 + 140 * (double)i, 1e-9);
        ASSERT_CLOSE(frames[i].width, 120, 1e-9);
        ASSERT_CLOSE(frames[i].y, 200, 1e-9);
        ASSERT_CLOSE(frames[i].height, 150, 1e-9);
    }
}

// Five frames, three a row: two rows of (150 - 20) / 2 points.
TEST(a_grid_goes_on_in_the_next_row)
{
    Box frames[5];
    strip_grid((Box){100, 200, 400, 150}, 5, 3, 20, frames);
    ASSERT_CLOSE(frames[3].x, 100, 1e-9);
    ASSERT_CLOSE(frames[3].y, 285, 1e-9);
    ASSERT_CLOSE(frames[4].x, 240, 1e-9);
    ASSERT_CLOSE(frames[4].height, 65, 1e-9);
}

TEST(a_title_leaves_the_rest_of_its_frame)
{
    Canvas *canvas = canvas_new(PAGE_STRIP);
    Box frame_box = {100, 200, 200, 300};
    Box rest = strip_title(canvas, frame_box, 3, "cost");
    CU_ASSERT_EQUAL(label_count(canvas), 2);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    for (size_t i = 0; i < 2; i++) {
        Box label = label_box(canvas, i);
        CU_ASSERT(label.y >= frame_box.y);
        CU_ASSERT(label.y + label.height <= rest.y);
    }
    ASSERT_CLOSE(rest.y + rest.height, 500, 1e-9);
    strip_title(canvas, (Box){400, 200, 200, 300}, 0, "next");
    CU_ASSERT_EQUAL(label_count(canvas), 3); // no number
    canvas_free(canvas);
}

TESTS_MAIN_WITHIN("strip", folder_begin, folder_end)
