// drawing: any PNG is read as the brightness that it shows, and a bad one
// is refused with its reason.
#include "drawing_parse_check.h"

// ---- good files --------------------------------------------------------

enum { WIDTH = 9, HEIGHT = 7 };

// The sample at a pixel, from 0 to most.
static int sample(size_t x, size_t y, int most)
{
    return (int)(x * 29 + y * 37) % (most + 1);
}

// Each pixel has the same sample in all colours and is opaque.
static void fill(unsigned char *rows, int depth, int channels, bool alpha)
{
    int most = depth == 16 ? 255 : (1 << depth) - 1;
    size_t bytes = depth == 16 ? 2 : 1; // v, v is v * 257 of 65535
    for (size_t y = 0; y < HEIGHT; y++)
        for (size_t x = 0; x < WIDTH; x++)
            for (int c = 0; c < channels; c++) {
                bool opaque = alpha && c == channels - 1;
                int value = opaque ? 255 : sample(x, y, most);
                for (size_t i = 0; i < bytes; i++)
                    *rows++ = (unsigned char)value;
            }
}

static void assert_reads(int type, int depth, int interlaced)
{
    static const int channels[] = {1, 0, 3, 1, 2, 0, 4};
    unsigned char rows[WIDTH * HEIGHT * 8];
    bool palette = type == PNG_COLOR_TYPE_PALETTE;
    int most = depth == 16 ? 255 : (1 << depth) - 1;
    PngFile file;
    Drawing drawing;
    Error error = {""};
    fill(rows, depth, channels[type], (type & PNG_COLOR_MASK_ALPHA) != 0);
    png_make(&file, WIDTH, HEIGHT, depth, type, interlaced, rows);
    CU_ASSERT_FATAL(parse(file.bytes, file.size, &drawing, &error));
    CU_ASSERT_EQUAL_FATAL(drawing.width, WIDTH);
    CU_ASSERT_EQUAL_FATAL(drawing.height, HEIGHT);
    for (size_t i = 0; i < WIDTH * HEIGHT; i++) {
        int s = sample(i % WIDTH, i / WIDTH, most);
        // of 1, 2, 4 bits: 255, 85, 17 times the sample
        int expected = palette ? 255 - s : s * (255 / most);
        CU_ASSERT_EQUAL(drawing.gray[i], expected);
    }
    drawing_free(&drawing);
}

TEST(every_kind_of_png_shows_its_brightness)
{
    static const struct {
        int type, depths[6];
    } kinds[] = {{PNG_COLOR_TYPE_GRAY, {1, 2, 4, 8, 16}},
                 {PNG_COLOR_TYPE_PALETTE, {1, 2, 4, 8}},
                 {PNG_COLOR_TYPE_RGB, {8, 16}},
                 {PNG_COLOR_TYPE_GRAY_ALPHA, {8, 16}},
                 {PNG_COLOR_TYPE_RGB_ALPHA, {8, 16}}};
    for (size_t k = 0; k < 5; k++)
        for (const int *depth = kinds[k].depths; *depth > 0; depth++) {
            assert_reads(kinds[k].type, *depth, PNG_INTERLACE_NONE);
            assert_reads(kinds[k].type, *depth, PNG_INTERLACE_ADAM7);
        }
}

// rows: three pixels, each a gray and its alpha.
static void assert_grays(const unsigned char rows[6],
                         const unsigned char expected[3])
{
    PngFile file;
    Drawing drawing;
    Error error;
    png_make(&file, 3, 1, 8, PNG_COLOR_TYPE_GRAY_ALPHA, 0, rows);
    CU_ASSERT_FATAL(parse(file.bytes, file.size, &drawing, &error));
    CU_ASSERT_EQUAL(memcmp(drawing.gray, expected, 3), 0);
    drawing_free(&drawing);
}

TEST(white_ink_on_nothing_is_seen)
{
    // white with alpha 255, 128, 0; and white that hides all: a white page
    static const unsigned char rows[] = {255, 255, 255, 128, 255, 0};
    static const unsigned char page[] = {255, 255, 255, 255, 255, 255};
    assert_grays(rows, (const unsigned char[]){0, 127, 255});
    assert_grays(page, (const unsigned char[]){255, 255, 255});
}

TEST(what_is_transparent_is_white)
{
    // black with alpha 255, 128, 0: 0; 255 * 127 / 255 = 127; 255
    static const unsigned char rows[] = {0, 255, 0, 128, 0, 0};
    assert_grays(rows, (const unsigned char[]){0, 127, 255});
}

// Rec. 601: .299, .587 and .114 of each level, to the nearest whole.
TEST(colours_are_weighed)
{
    static const double weights[] = {.299, .587, .114};
    for (size_t c = 0; c < 3; c++) {
        unsigned char rows[256 * 3] = {0};
        PngFile file;
        Drawing drawing;
        Error error;
        for (size_t x = 0; x < 256; x++)
            rows[3 * x + c] = (unsigned char)x;
        png_make(&file, 256, 1, 8, PNG_COLOR_TYPE_RGB, 0, rows);
        CU_ASSERT_FATAL(parse(file.bytes, file.size, &drawing, &error));
        for (size_t x = 0; x < 256; x++)
            CU_ASSERT_EQUAL(drawing.gray[x],
                            lround(weights[c] * (double)x));
        drawing_free(&drawing);
    }
}

// ---- bad files ---------------------------------------------------------

static void make_good(PngFile *file, int interlaced)
{
    unsigned char rows[WIDTH * HEIGHT * 4];
    fill(rows, 8, 4, true);
    png_make(file, WIDTH, HEIGHT, 8, PNG_COLOR_TYPE_RGB_ALPHA, interlaced,
             rows);
}

TEST(every_truncation_is_refused)
{
    for (int interlaced = 0; interlaced < 2; interlaced++) {
        PngFile file;
        make_good(&file, interlaced);
        CU_ASSERT_TRUE(file.size > 80);
        while (file.size-- > 0)
            assert_refused(&file,
                           file.size < 8 ? "expected a PNG" : "bad PNG");
    }
}

// Every byte belongs to the signature or to a chunk with a checksum.
// libpng 1.6.48 and later do not look at the checksum of the last chunk,
// which holds nothing: there a change may also leave the picture as it was.
static void assert_harmless(const PngFile *file)
{
    Error error;
    Drawing drawing;
    if (!parse(file->bytes, file->size, &drawing, &error))
        return;
    CU_ASSERT_EQUAL(drawing.width, WIDTH);
    for (size_t i = 0; i < WIDTH * HEIGHT; i++)
        CU_ASSERT_EQUAL(drawing.gray[i], sample(i % WIDTH, i / WIDTH, 255));
    drawing_free(&drawing);
}

TEST(every_changed_byte_is_refused)
{
    PngFile file;
    make_good(&file, 1);
    for (size_t i = file.size - 4; i < file.size; i++)
        for (int bit = 0; bit < 8; bit++) {
            file.bytes[i] = (unsigned char)(file.bytes[i] ^ 1 << bit);
            assert_harmless(&file);
            file.bytes[i] = (unsigned char)(file.bytes[i] ^ 1 << bit);
        }
    for (size_t i = 0; i < file.size - 4; i++)
        for (int bit = 0; bit < 8; bit++) {
            file.bytes[i] = (unsigned char)(file.bytes[i] ^ 1 << bit);
            assert_refused(&file, "PNG");
            file.bytes[i] = (unsigned char)(file.bytes[i] ^ 1 << bit);
        }
}

TEST(other_files_are_refused)
{
    static const char *const begins[] = {"",
                                         "\x89PNG\r\n\x1a",
                                         "\x89PNG\n\x1a\nxx",
                                         "\xff\xd8\xfe\xe0 JFIF",
                                         "GIF89a..",
                                         "<svg xmlns=",
                                         "P5\n28 28\n255"};
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
        PngFile file = {.size = strlen(begins[i])};
        memcpy(file.bytes, begins[i], file.size);
        assert_refused(&file, "byte 0: expected a PNG or JPEG");
    }
}

// One row of one black pixel; the header says something else.
static void assert_claim_refused(unsigned long width, unsigned long height,
                                 int depth, int type, int interlaced,
                                 const char *expected)
{
    static const unsigned char rows[2] = {0};
    PngFile file;
    png_begin(&file, width, height, depth, type, interlaced);
    png_end(&file, rows, sizeof rows);
    assert_refused(&file, expected);
}

TEST(claims_that_cannot_be_are_refused)
{
    static const char ihdr[] = "Invalid IHDR";
    assert_claim_refused(0, 1, 8, 0, 0, ihdr);
    assert_claim_refused(1, 0, 8, 0, 0, ihdr);
    assert_claim_refused(32768, 1, 8, 0, 0, ihdr);
    assert_claim_refused(1, 32768, 8, 0, 0, ihdr);
    assert_claim_refused(0x7fffffff, 0x7fffffff, 8, 0, 0, ihdr);
    assert_claim_refused(0xffffffff, 1, 8, 0, 0, "bad PNG");
    assert_claim_refused(8192, 8192, 1, 0, 0, "more than a file of");
    assert_claim_refused(2048, 2048, 8, 6, 0, "more than a file of");
    assert_claim_refused(400, 400, 8, 0, 0, "more than a file of");
    assert_claim_refused(3, 3, 8, 0, 0, "bad PNG");
    assert_claim_refused(3, 3, 8, 0, 1, "bad PNG");
    for (int depth = 0; depth < 40; depth++)
        if (depth != 1 && depth != 2 && depth != 4 && depth != 8 &&
            depth != 16)
            assert_claim_refused(1, 1, depth, 0, 0, ihdr);
    for (int type = 0; type < 40; type++)
        if (type > 6 || type == 1 || type == 5)
            assert_claim_refused(1, 1, 8, type, 0, ihdr);
    assert_claim_refused(1, 1, 16, 3, 0, ihdr);
    assert_claim_refused(1, 1, 4, 2, 0, ihdr);
    assert_claim_refused(1, 1, 8, 0, 2, ihdr);
    assert_claim_refused(1, 1, 8, 3, 0, "Missing PLTE");
}

TEST(chunks_out_of_order_are_refused)
{
    static const unsigned char rows[2] = {0};
    PngFile file;
    png_begin(&file, 1, 1, 8, 0, 0);
    png_put_chunk(&file, "IEND", "", 0);
    assert_refused(&file, "bad PNG"); // no pixels at all

    png_begin(&file, 1, 1, 8, 0, 0);
    PngFile twice = file;
    png_put(&twice, file.bytes + 8, file.size - 8);
    png_end(&twice, rows, sizeof rows);
    assert_refused(&twice, "bad PNG");

    file.size = 0;
    png_put(&file, "\x89PNG\r\n\x1a\n", 8);
    png_end(&file, rows, sizeof rows);
    assert_refused(&file, "Missing IHDR");

    png_begin(&file, 1, 1, 8, 0, 0);
    png_put_chunk(&file, "ABCD", "critical", 8); // capital A: not to skip
    png_end(&file, rows, sizeof rows);
    assert_refused(&file, "bad PNG");

    png_begin(&file, 1, 1, 8, 0, 0);
    png_put_u32(&file, 0x7fffffff);
    png_put(&file, "IDAT", 4);
    assert_refused(&file, "the file ends before the drawing does");
}

TEST(what_is_not_pixels_is_skipped)
{
    static const unsigned char rows[2] = {0, 77};
    PngFile file;
    Drawing drawing;
    Error error = {""};
    png_begin(&file, 1, 1, 8, 0, 0);
    png_put_chunk(&file, "gAMA", "\0\0\0\0", 4);
    png_put_chunk(&file, "iCCP", "broken", 6);
    png_put_chunk(&file, "zTXt", "broken\0\0broken", 14);
    png_put_chunk(&file, "abCd", "anything", 8);
    png_end(&file, rows, sizeof rows);
    CU_ASSERT_FATAL(parse(file.bytes, file.size, &drawing, &error));
    CU_ASSERT_EQUAL(drawing.gray[0], 77);
    drawing_free(&drawing);
}

TEST(a_file_is_read_and_named)
{
    static const char path[] = "build/test-drawing.png";
    Drawing drawing;
    Error error;
    PngFile png;
    make_good(&png, 0);
    FILE *file = fopen(path, "wb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    fwrite(png.bytes, 1, png.size, file);
    fclose(file);
    CU_ASSERT_FATAL(drawing_read(path, &drawing, &error));
    CU_ASSERT_EQUAL(drawing.width, WIDTH);
    CU_ASSERT_EQUAL(drawing.gray[1], sample(1, 0, 255));
    drawing_free(&drawing);
    CU_ASSERT_PTR_NULL(drawing.gray);
    CU_ASSERT_EQUAL(drawing.width + drawing.height, 0);
    remove(path);
    CU_ASSERT_FALSE(drawing_read("build/none.png", &drawing, &error));
    ASSERT_CONTAINS(error.text, "build/none.png: No such file");
}

// A file that ends where the sign does is still of that kind; one byte
// less is of none.
TEST(a_kind_is_known_by_its_whole_sign)
{
    static const char *const signs[][2] = {
        {"RIFF\1\1\1\1WEBP", "found WebP"},
        {"\1\1\1\1ftyp", "found HEIC"},
        {"GIF8", "found GIF"},
        {"BM", "found BMP"},
        {"P6", "found PPM"}};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        Error error;
        Drawing drawing;
        PngFile file = {.size = strlen(signs[i][0])};
        memcpy(file.bytes, signs[i][0], file.size);
        assert_refused(&file, signs[i][1]);
        CU_ASSERT_FALSE(parse(file.bytes, file.size - 1, &drawing, &error));
        ASSERT_CONTAINS(error.text, "f: byte 0: expected a PNG or JPEG");
        CU_ASSERT_PTR_NULL(strstr(error.text, "found"));
    }
}

TEST(another_kind_is_named_with_what_converts_it)
{
    static const char *const kinds[][3] = {
        {"RIFF\1\1\1\1WEBPVP8 ", "found WebP", "dwebp FILE -o digit.png"},
        {"\1\1\1\1ftypheic\1\1\1\1", "found HEIC", "heif-convert FILE"},
        {"\1\1\1\1ftypavif\1\1\1\1", "found AVIF", "avifdec FILE"},
        {"GIF89a..........", "found GIF", "convert FILE digit.png"},
        {"BM..............", "found BMP", "convert FILE digit.png"},
        {"II*.............", "found TIFF", "convert FILE digit.png"},
        {"MM..............", "found TIFF", "convert FILE digit.png"},
        {"%PDF-1.7........", "found PDF", "pdftoppm -png"},
        {"<svg xmlns='....", "found SVG", "rsvg-convert FILE -o"},
        {"P5 28 28 255....", "found PGM", "pnmtopng FILE"},
        {"P6 28 28 255....", "found PPM", "pnmtopng FILE"}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        PngFile file = {.size = 16};
        memcpy(file.bytes, kinds[i][0], 16);
        assert_refused(&file, kinds[i][1]);
        assert_refused(&file, kinds[i][2]);
    }
}

TESTS_MAIN("drawing")
