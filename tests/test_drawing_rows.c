// drawing_rows: large pictures are shrunk, too large ones are refused; and
// what metadata turn comes upright.
#include "drawing_parse_check.h"

#include "data/drawing_file.h"

// Every second row is 150, the others are black; two rows become one.
TEST(twelve_megapixels_are_shrunk)
{
    enum { WIDE = 3001, HIGH = 4000 };
    static unsigned char rows[WIDE * HIGH];
    static PngFile file;
    Drawing drawing;
    Error error = {""};
    for (size_t y = 0; y < HIGH; y += 2)
        memset(rows + y * WIDE, 150, WIDE);
    png_make(&file, WIDE, HIGH, 8, PNG_COLOR_TYPE_GRAY, 0, rows);
    CU_ASSERT_FATAL(parse(file.bytes, file.size, &drawing, &error));
    CU_ASSERT_EQUAL(drawing.width, 1501);
    CU_ASSERT_EQUAL(drawing.height, 2000);
    for (size_t i = 0; i < drawing.width * drawing.height; i++)
        if (drawing.gray[i] != 75)
            CU_FAIL("not 75");
    drawing_free(&drawing);
}

TEST(more_than_fifty_megapixels_are_refused)
{
    enum { WIDE = 16384, HIGH = 3201 };
    static unsigned char rows[WIDE / 8 * HIGH];
    static PngFile file;
    png_begin(&file, WIDE, HIGH, 1, 0, 0);
    png_put_chunk(&file, "abCd", rows, 16000);
    png_end(&file, rows, 1);
    assert_refused(&file, "expected at most 52428800 in all");
    png_begin(&file, 8192, 2049, 1, 0, 1);
    png_put_chunk(&file, "abCd", rows, 16000);
    png_end(&file, rows, 1);
    assert_refused(&file, "interlaced pixels");
}

// What a header may claim, and by how much it is then shrunk: at most
// 2^22 pixels are kept.
TEST(sizes_are_taken_up_to_their_limits)
{
    static const struct {
        size_t width, height, step, columns, rows; // step 0: refused
    } sizes[] = {{1, 1, 1, 1, 1},
                 {32767, 1, 1, 32767, 1},
                 {32768, 1, 0, 0, 0},
                 {1, 32768, 0, 0, 0},
                 {2048, 2048, 1, 2048, 2048},
                 {2048, 2049, 2, 1024, 1025},
                 {4095, 4097, 3, 1365, 1366},
                 {4096, 4096, 2, 2048, 2048},
                 {8192, 6400, 4, 2048, 1600},
                 {8192, 6401, 0, 0, 0}};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        DrawingRows rows;
        Error error = {""};
        const DrawingSource source = {.name = "f", .error = &error};
        bool good = drawing_rows_start(&rows, sizes[i].width,
                                       sizes[i].height, &source);
        CU_ASSERT_EQUAL(good, sizes[i].step > 0);
        CU_ASSERT_EQUAL(good ? rows.step : 0, sizes[i].step);
        CU_ASSERT_EQUAL(rows.columns, sizes[i].columns);
        CU_ASSERT_EQUAL(rows.rows, sizes[i].rows);
        CU_ASSERT_EQUAL(rows.orientation, 1);
        if (!good)
            ASSERT_CONTAINS(error.text, "expected at most 52428800 in all");
        drawing_rows_free(&rows);
        CU_ASSERT_PTR_NULL(rows.gray);
    }
}

// Of 3 x 3 pixels, two by two become one: the means of four, of two and of
// the one in the corner, a half rounded up.
TEST(what_is_left_over_is_a_mean_of_fewer)
{
    static const unsigned char gray[] = {10, 11, 20, 12, 13, 31, 5, 6, 200};
    static const unsigned char alpha[] = {0,  255, 9, 255, 255,
                                          10, 1,   1, 77};
    static const unsigned char means[] = {12, 26, 6, 200};
    static const unsigned char alphas[] = {191, 10, 1, 77};
    static const unsigned char opaque[] = {255, 255, 255, 255};
    DrawingRows rows;
    const DrawingSource source = {.name = "f"};
    CU_ASSERT_FATAL(drawing_rows_start(&rows, 3, 3, &source));
    rows.step = rows.columns = rows.rows = 2; // as for a large one
    for (size_t y = 0; y < 3; y++)
        drawing_rows_add(&rows, gray + 3 * y, alpha + 3 * y);
    CU_ASSERT_EQUAL(memcmp(rows.gray, means, 4), 0);
    CU_ASSERT_EQUAL(memcmp(rows.alpha, alphas, 4), 0);
    rows.y = 0;
    for (size_t y = 0; y < 3; y++) // all of it opaque
        drawing_rows_add(&rows, gray + 3 * y, NULL);
    CU_ASSERT_EQUAL(memcmp(rows.gray, means, 4), 0);
    CU_ASSERT_EQUAL(memcmp(rows.alpha, opaque, 4), 0);
    drawing_rows_free(&rows);
}

TEST(metadata_turn_the_picture)
{
    static const unsigned char rows[] = {0, 1, 2, 3, 0, 4, 5, 6};
    static const char *const upright[] = {"123456", "321654", "654321",
                                          "456123", "142536", "415263",
                                          "635241", "362514", "123456"};
    unsigned char exif[] = "MM\0*\0\0\0\x08\0\x01"
                           "\x01\x12\0\x03\0\0\0\x01\0\x01\0\0";
    for (int i = 0; i < 9; i++) {
        PngFile file;
        Drawing drawing;
        Error error = {""};
        exif[19] = (unsigned char)(i + 1); // 9 is no orientation
        png_begin(&file, 3, 2, 8, 0, 0);
        png_put_chunk(&file, "eXIf", exif, 22);
        png_end(&file, rows, sizeof rows);
        CU_ASSERT_FATAL(parse(file.bytes, file.size, &drawing, &error));
        CU_ASSERT_EQUAL(drawing.width, i >= 4 && i < 8 ? 2 : 3);
        for (size_t k = 0; k < 6; k++)
            CU_ASSERT_EQUAL(drawing.gray[k] + '0', upright[i][k]);
        drawing_free(&drawing);
    }
}

TESTS_MAIN("drawing_rows")
