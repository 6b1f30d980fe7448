// drawing_jpeg: photographs of every kind, and bad files.
#include "harness.h"

#include <stdlib.h>

#include <jpeglib.h>

#include "data/drawing.h"

enum { WIDTH = 40, HEIGHT = 24 };

typedef struct {
    J_COLOR_SPACE space;
    int components;
    bool progressive;
    const char *exif; // [exif_size], or NULL
    unsigned exif_size;
    const unsigned char *plain; // one colour: [components], or NULL
    bool inks;                  // not as Adobe stores them
} Kind;

typedef struct {
    unsigned char *bytes; // made by malloc
    unsigned long size;
} Jpeg;

// Black on the left half, white on the right; of inks, as Adobe stores
// them: what is left of the light.
static void write_rows(struct jpeg_compress_struct *jpeg, const Kind *kind)
{
    unsigned char row[WIDTH * 4];
    unsigned char *rows[] = {row};
    for (size_t x = 0; x < WIDTH; x++)
        for (int c = 0; c < kind->components; c++)
            row[x * (size_t)kind->components + (size_t)c] =
                kind->plain != NULL ? kind->plain[c]
                : x < WIDTH / 2     ? 0
                                    : 255;
    while (jpeg->next_scanline < HEIGHT)
        jpeg_write_scanlines(jpeg, rows, 1);
}

static Jpeg make(Kind kind)
{
    struct jpeg_compress_struct jpeg;
    struct jpeg_error_mgr errors;
    Jpeg made = {NULL, 0};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    jpeg_mem_dest(&jpeg, &made.bytes, &made.size);
    jpeg.image_width = WIDTH;
    jpeg.image_height = HEIGHT;
    jpeg.input_components = kind.components;
    jpeg.in_color_space = kind.space;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 95, TRUE);
    if (kind.progressive)
        jpeg_simple_progression(&jpeg);
    if (kind.inks)
        jpeg.write_Adobe_marker = FALSE;
    jpeg_start_compress(&jpeg, TRUE);
    if (kind.exif != NULL) { // behind one that is none, and an empty one
        jpeg_write_marker(&jpeg, JPEG_APP0 + 1,
                          (const unsigned char *)"http://ns", 9);
        jpeg_write_marker(&jpeg, JPEG_APP0 + 1,
                          (const unsigned char *)"Exif\0\0", 6);
    }
    if (kind.exif != NULL)
        jpeg_write_marker(&jpeg, JPEG_APP0 + 1,
                          (const unsigned char *)kind.exif, kind.exif_size);
    write_rows(&jpeg, &kind);
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    return made;
}

// From a block of exactly its size.
static bool parse(const Jpeg *jpeg, size_t size, Drawing *drawing,
                  Error *error)
{
    unsigned char *copy = malloc(size);
    memcpy(copy, jpeg->bytes, size);
    bool good = drawing_parse(copy, size, "f", drawing, error);
    free(copy);
    return good;
}

static void assert_reads(Kind kind)
{
    Jpeg jpeg = make(kind);
    Drawing d;
    Error error = {""};
    CU_ASSERT_FATAL(parse(&jpeg, jpeg.size, &d, &error));
    CU_ASSERT_EQUAL(d.width, WIDTH);
    CU_ASSERT_EQUAL(d.height, HEIGHT);
    for (size_t y = 0; y < HEIGHT; y++) {
        CU_ASSERT(d.gray[y * WIDTH + 4] < 16);
        CU_ASSERT(d.gray[y * WIDTH + WIDTH - 5] > 239);
    }
    drawing_free(&d);
    free(jpeg.bytes);
}

TEST(every_kind_of_jpeg_is_read)
{
    assert_reads((Kind){.space = JCS_GRAYSCALE, .components = 1});
    assert_reads((Kind){JCS_GRAYSCALE, 1, .progressive = true});
    assert_reads((Kind){.space = JCS_RGB, .components = 3});
    assert_reads((Kind){JCS_RGB, 3, .progressive = true});
    assert_reads((Kind){.space = JCS_CMYK, .components = 4});
}

// .299, .587 and .114 of the light that each colour leaves, and what black
// leaves of that: 128 of 255.
TEST(colours_and_inks_are_weighed)
{
    static const struct {
        unsigned char colour[4], expected;
    } lights[] = {{{255, 0, 0, 255}, 76},
                  {{0, 255, 0, 255}, 150},
                  {{0, 0, 255, 255}, 29},
                  {{255, 255, 255, 128}, 128},
                  {{255, 0, 0, 128}, 38}};
    for (size_t i = 0; i < 3 * 5; i++) {
        const unsigned char *light = lights[i / 3].colour;
        unsigned char inks[4];
        for (int c = 0; c < 4; c++)
            inks[c] = (unsigned char)(255 - light[c]);
        Kind kinds[] = {{JCS_RGB, 3, .plain = light},
                        {JCS_CMYK, 4, .plain = light},
                        {JCS_CMYK, 4, .plain = inks, .inks = true}};
        if (i % 3 == 0 && light[3] < 255)
            continue; // black is no colour of a screen
        Jpeg jpeg = make(kinds[i % 3]);
        Drawing d;
        Error error = {""};
        CU_ASSERT_FATAL(parse(&jpeg, jpeg.size, &d, &error));
        for (size_t k = 0; k < WIDTH * HEIGHT; k++)
            CU_ASSERT(abs(d.gray[k] - lights[i / 3].expected) <= 1);
        drawing_free(&d);
        free(jpeg.bytes);
    }
}

TEST(metadata_turn_the_picture)
{
    static const char exif[] = "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03"
                               "\0\0\0\x01\0\x06\0\0";
    Jpeg jpeg = make((Kind){JCS_RGB, 3, .exif = exif, .exif_size = 28});
    Drawing d;
    Error error = {""};
    CU_ASSERT_FATAL(parse(&jpeg, jpeg.size, &d, &error));
    CU_ASSERT_EQUAL(d.width, HEIGHT);
    CU_ASSERT_EQUAL(d.height, WIDTH);
    CU_ASSERT(d.gray[4 * HEIGHT] < 16); // the left is up
    CU_ASSERT(d.gray[(WIDTH - 5) * HEIGHT] > 239);
    drawing_free(&d);
    free(jpeg.bytes);
}

static void assert_refused(const Jpeg *jpeg, size_t size,
                           const char *expected)
{
    Drawing d;
    Error error = {""};
    CU_ASSERT_FALSE(parse(jpeg, size, &d, &error));
    CU_ASSERT_PTR_NULL(d.gray);
    ASSERT_CONTAINS(error.text, "f: ");
    ASSERT_CONTAINS(error.text, expected);
}

TEST(every_truncation_is_refused)
{
    for (int progressive = 0; progressive < 2; progressive++) {
        Jpeg jpeg = make((Kind){JCS_RGB, 3, .progressive = progressive});
        for (size_t size = 3; size < jpeg.size; size++)
            assert_refused(&jpeg, size, "bad JPEG: ");
        free(jpeg.bytes);
    }
}

// Some changes leave a picture; whatever comes, nothing is read or written
// outside and no memory is lost.
TEST(changed_bytes_do_no_harm)
{
    Jpeg jpeg = make((Kind){JCS_RGB, 3, .progressive = true});
    for (size_t i = 0; i < jpeg.size; i++)
        for (int bit = 0; bit < 8; bit++) {
            Drawing d;
            Error error = {""};
            jpeg.bytes[i] = (unsigned char)(jpeg.bytes[i] ^ 1 << bit);
            if (parse(&jpeg, jpeg.size, &d, &error))
                drawing_free(&d);
            else
                ASSERT_CONTAINS(error.text, "f: ");
            jpeg.bytes[i] = (unsigned char)(jpeg.bytes[i] ^ 1 << bit);
        }
    free(jpeg.bytes);
}

// The frame header is the marker 0xffc0 or 0xffc2; height and width are in
// it.
static void claim(Jpeg *jpeg, unsigned width, unsigned height)
{
    size_t at = 0;
    while (jpeg->bytes[at] != 0xff ||
           (jpeg->bytes[at + 1] != 0xc0 && jpeg->bytes[at + 1] != 0xc2))
        at++;
    jpeg->bytes[at + 5] = (unsigned char)(height >> 8);
    jpeg->bytes[at + 6] = (unsigned char)height;
    jpeg->bytes[at + 7] = (unsigned char)(width >> 8);
    jpeg->bytes[at + 8] = (unsigned char)width;
}

TEST(claims_that_cannot_be_are_refused)
{
    Error error;
    Drawing d;
    Jpeg jpeg = make((Kind){.space = JCS_RGB, .components = 3});
    claim(&jpeg, 4000, 4000);
    assert_refused(&jpeg, jpeg.size, "more than a file of");
    claim(&jpeg, 0, 10);
    assert_refused(&jpeg, jpeg.size, "bad JPEG: ");
    CU_ASSERT_FALSE(parse(&jpeg, jpeg.size, &d, &error));
    size_t byte = 0;
    CU_ASSERT_EQUAL(sscanf(error.text, "f: byte %zu: bad", &byte), 1);
    CU_ASSERT(byte > 0 && byte < jpeg.size);
    claim(&jpeg, 40, 65000);
    assert_refused(&jpeg, jpeg.size, "more than a file of");
    jpeg.bytes = realloc(jpeg.bytes, 1 << 20);
    memset(jpeg.bytes + jpeg.size, 0, (1 << 20) - jpeg.size);
    claim(&jpeg, 16000, 16000);
    assert_refused(&jpeg, 1 << 20, "expected at most 52428800 in all");
    free(jpeg.bytes);
    jpeg = make((Kind){JCS_RGB, 3, .progressive = true});
    jpeg.bytes = realloc(jpeg.bytes, 1 << 20);
    memset(jpeg.bytes + jpeg.size, 0, (1 << 20) - jpeg.size);
    claim(&jpeg, 6000, 5000);
    assert_refused(&jpeg, 1 << 20, "progressive pixels");
    free(jpeg.bytes);
}

TESTS_MAIN("drawing_jpeg")
