// A JPEG from anybody, read by libjpeg-turbo with limits.
//
// Errors come by longjmp, as in drawing_png.c.  What is only a warning to
// libjpeg, that data ends or makes no sense, is an error here: the missing
// part of the picture would be grey.
#include <setjmp.h>
#include <stdio.h> // before jpeglib.h, which uses FILE
#include <stdlib.h>
#include <string.h>

#include <jerror.h>
#include <jpeglib.h>

#include "data/drawing_file.h"
#include "data/exif.h"

// A block of 8 x 8 pixels takes a bit at least, in each scan.
enum { PIXELS_PER_BYTE = 8 * 64, SCANS_MOST = 100, EXIF_MOST = 0xffff };

typedef struct {
    struct jpeg_decompress_struct jpeg;
    struct jpeg_error_mgr errors;
    struct jpeg_progress_mgr progress;
    jmp_buf back;
    const DrawingSource *source;
    DrawingRows *rows;
    unsigned char *row, *gray; // [width][components], [width]
    int orientation;
} Reader;

// ---- what libjpeg calls ------------------------------------------------

static size_t offset(const Reader *r)
{
    const struct jpeg_source_mgr *from = r->jpeg.src;
    return from == NULL || from->bytes_in_buffer > r->source->size
               ? 0
               : r->source->size - from->bytes_in_buffer;
}

static void fail(j_common_ptr jpeg)
{
    Reader *r = jpeg->client_data;
    char reason[JMSG_LENGTH_MAX];
    jpeg->err->format_message(jpeg, reason);
    error_set(r->source->error, "%s: byte %zu: bad JPEG: %s",
              r->source->name, offset(r), reason);
    longjmp(r->back, 1);
}

static void mind(j_common_ptr jpeg, int level)
{
    if (level < 0 && jpeg->err->msg_code != JWRN_EXTRANEOUS_DATA &&
        jpeg->err->msg_code != JWRN_JFIF_MAJOR)
        fail(jpeg);
}

// A file may ask for the same pixels to be refined for ever.
static void count_scans(j_common_ptr jpeg)
{
    Reader *r = jpeg->client_data;
    if (r->jpeg.input_scan_number > SCANS_MOST)
        ERREXIT(jpeg, JERR_BAD_PROGRESSION);
}

static void set_up(Reader *r)
{
    r->jpeg.err = jpeg_std_error(&r->errors);
    r->errors.error_exit = fail;
    r->errors.emit_message = mind;
    r->jpeg.client_data = r;
}

// ---- metadata ----------------------------------------------------------

static void find_orientation(Reader *r)
{
    jpeg_saved_marker_ptr m = r->jpeg.marker_list;
    for (; m != NULL; m = m->next)
        if (m->data_length > 6 && memcmp(m->data, "Exif\0\0", 6) == 0) {
            r->orientation =
                exif_orientation(m->data + 6, m->data_length - 6);
            return;
        }
}

// ---- reading -----------------------------------------------------------

static bool check_size(Reader *r)
{
    const DrawingSource *s = r->source;
    size_t width = r->jpeg.image_width, height = r->jpeg.image_height;
    if (width * height / PIXELS_PER_BYTE > s->size)
        return error_set(s->error,
                         "%s: %zu x %zu pixels, more than a file of %zu "
                         "bytes can hold",
                         s->name, width, height, s->size);
    if (jpeg_has_multiple_scans(&r->jpeg) &&
        width * height > DRAWING_WHOLE_MOST)
        return error_set(s->error,
                         "%s: %zu x %zu progressive pixels, expected at "
                         "most %d, or a JPEG that is not progressive",
                         s->name, width, height, DRAWING_WHOLE_MOST);
    return drawing_rows_start(r->rows, width, height, s);
}

// Grey, which libjpeg makes of all but inks for a press.
static void ask_for_gray(Reader *r)
{
    bool inks = r->jpeg.num_components == 4;
    r->jpeg.out_color_space = inks ? JCS_CMYK : JCS_GRAYSCALE;
    if (r->jpeg.arith_code)
        ERREXIT(&r->jpeg, JERR_ARITH_NOTIMPL);
    r->progress.progress_monitor = count_scans;
    r->jpeg.progress = &r->progress;
}

// Cyan, magenta, yellow and black; Adobe's programs store what is left of
// the light and not the ink.
static unsigned char brightness(const Reader *r, const unsigned char *inks)
{
    unsigned light[4] = {0};
    for (int i = 0; i < 4; i++)
        light[i] = r->jpeg.saw_Adobe_marker ? inks[i] : 255U - inks[i];
    unsigned color =
        (299 * light[0] + 587 * light[1] + 114 * light[2] + 500) / 1000;
    return (unsigned char)((color * light[3] + 127) / 255);
}

static void keep_row(Reader *r)
{
    for (size_t x = 0; x < r->rows->width; x++)
        r->gray[x] = r->jpeg.output_components == 4
                         ? brightness(r, r->row + 4 * x)
                         : r->row[x];
    drawing_rows_add(r->rows, r->gray, NULL);
}

static bool take_memory(Reader *r)
{
    r->row = malloc(4 * r->rows->width);
    r->gray = malloc(r->rows->width);
    return (r->row != NULL && r->gray != NULL) ||
           error_set(r->source->error, "%s: no memory for %zu pixels",
                     r->source->name, r->rows->width);
}

static bool read_pixels(Reader *r)
{
    if (setjmp(r->back) != 0)
        return false; // fail() has said why
    jpeg_create_decompress(&r->jpeg);
    jpeg_mem_src(&r->jpeg, r->source->bytes, r->source->size);
    jpeg_save_markers(&r->jpeg, JPEG_APP0 + 1, EXIF_MOST);
    jpeg_read_header(&r->jpeg, TRUE);
    find_orientation(r);
    if (!check_size(r) || !take_memory(r))
        return false;
    ask_for_gray(r);
    jpeg_start_decompress(&r->jpeg);
    while (r->jpeg.output_scanline < r->jpeg.output_height) {
        jpeg_read_scanlines(&r->jpeg, &r->row, 1);
        keep_row(r);
    }
    jpeg_finish_decompress(&r->jpeg);
    r->rows->orientation = r->orientation;
    return true;
}

bool drawing_jpeg(const DrawingSource *source, DrawingRows *rows)
{
    Reader r = {.source = source, .rows = rows, .orientation = 1};
    set_up(&r);
    bool good = read_pixels(&r);
    jpeg_destroy_decompress(&r.jpeg);
    free(r.row);
    free(r.gray);
    return good;
}
