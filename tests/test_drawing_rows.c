// drawing_rows: large pictures are shrunk, too large ones are refused; and
// what metadata turn comes upright.
#include "harness.h"

#include "data/drawing.h"
#include "png_make.h"

// Parses a copy in a block of exactly its size, so that the sanitizer sees
// every step too far.
static bool parse(const unsigned char *bytes, size_t size, Drawing *drawing,
                  Error *error)
{
    unsigned char *copy = malloc(size > 0 ? size : 1);
    memcpy(copy, bytes, size);
    bool good = drawing_parse(copy, size, "f", drawing, error);
    free(copy);
    return good;
}

static void assert_refused(const PngFile *file, const char *expected)
{
    Error error = {""};
    Drawing drawing;
    CU_ASSERT_FALSE(parse(file->bytes, file->size, &drawing, &error));
    CU_ASSERT_PTR_NULL(drawing.gray);
    ASSERT_CONTAINS(error.text, "f: ");
    ASSERT_CONTAINS(error.text, expected);
}

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
