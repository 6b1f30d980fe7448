// The first step of drawing.h: which kind of file it is, and what becomes
// of its pixels.
#include "data/drawing.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "data/drawing_file.h"

enum { FILE_LIMIT = 256 << 20 };

// ---- other kinds -------------------------------------------------------

typedef struct {
    size_t at;
    const char *begins;
    const char *kind, *command; // what makes a PNG of it
} OtherKind;

static const OtherKind others[] = {
    {8, "WEBP", "WebP", "dwebp FILE -o digit.png"},
    {4, "ftypavif", "AVIF", "avifdec FILE digit.png"},
    {4, "ftyp", "HEIC", "heif-convert FILE digit.png"},
    {0, "GIF8", "GIF", "convert FILE digit.png"},
    {0, "BM", "BMP", "convert FILE digit.png"},
    {0, "II*", "TIFF", "convert FILE digit.png"},
    {0, "MM", "TIFF", "convert FILE digit.png"},
    {0, "%PDF", "PDF", "pdftoppm -png -r 150 FILE digit"},
    {0, "<svg", "SVG", "rsvg-convert FILE -o digit.png"},
    {0, "P5", "PGM", "pnmtopng FILE >digit.png"},
    {0, "P6", "PPM", "pnmtopng FILE >digit.png"}};

static bool refuse_kind(const DrawingSource *s)
{
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const OtherKind *o = &others[i];
        size_t length = strlen(o->begins);
        if (s->size >= o->at + length &&
            memcmp(s->bytes + o->at, o->begins, length) == 0)
            return error_set(s->error,
                             "%s: byte 0: expected a PNG or JPEG file, "
                             "found %s; this converts it: %s",
                             s->name, o->kind, o->command);
    }
    return error_set(s->error, "%s: byte 0: expected a PNG or JPEG file",
                     s->name);
}

static bool read_kind(const DrawingSource *s, DrawingRows *rows)
{
    static const char png[] = "\x89PNG\r\n\x1a\n", jpeg[] = "\xff\xd8\xff";
    if (s->size >= 8 && memcmp(s->bytes, png, 8) == 0)
        return drawing_png(s, rows);
    if (s->size >= 3 && memcmp(s->bytes, jpeg, 3) == 0)
        return drawing_jpeg(s, rows);
    return refuse_kind(s);
}

// ---- what becomes of the pixels ----------------------------------------

// White on white: where the colours leave nothing to see, the drawing is
// what is opaque.
static void show_white_ink(DrawingRows *r)
{
    size_t count = r->columns * r->rows, opaque = 0;
    for (size_t i = 0; i < count; i++) {
        if (r->gray[i] < 255)
            return;
        opaque += r->alpha[i] == 255;
    }
    for (size_t i = 0; opaque < count && i < count; i++)
        r->gray[i] = (unsigned char)(255 - r->alpha[i]);
}

// Where pixel (x, y) of the upright picture lies in rows.
static size_t place(const DrawingRows *r, size_t x, size_t y)
{
    int o = r->orientation;
    size_t across = o >= 5 ? y : x, down = o >= 5 ? x : y;
    if (o == 2 || o == 3 || o == 7 || o == 8)
        across = r->columns - 1 - across;
    if (o == 3 || o == 4 || o == 6 || o == 7)
        down = r->rows - 1 - down;
    return down * r->columns + across;
}

static bool put_upright(DrawingRows *r, Drawing *drawing,
                        const DrawingSource *s)
{
    size_t count = r->columns * r->rows;
    bool swapped = r->orientation >= 5;
    size_t width = swapped ? r->rows : r->columns;
    unsigned char *gray = malloc(count);
    if (gray == NULL)
        return error_set(s->error, "%s: no memory for %zu pixels", s->name,
                         count);
    for (size_t i = 0; i < count; i++)
        gray[i] = r->gray[place(r, i % width, i / width)];
    *drawing = (Drawing){width, count / width, gray};
    return true;
}

bool drawing_parse(const unsigned char *bytes, size_t size,
                   const char *name, Drawing *drawing, Error *error)
{
    DrawingSource source = {bytes, size, name, error};
    DrawingRows rows = {0};
    *drawing = (Drawing){0};
    bool good = read_kind(&source, &rows);
    if (good) {
        show_white_ink(&rows);
        good = put_upright(&rows, drawing, &source);
    }
    drawing_rows_free(&rows);
    return good;
}

bool drawing_read(const char *path, Drawing *drawing, Error *error)
{
    unsigned char *bytes;
    size_t size;
    *drawing = (Drawing){0};
    if (!file_read(path, FILE_LIMIT, &bytes, &size, error))
        return false;
    bool good = drawing_parse(bytes, size, path, drawing, error);
    free(bytes);
    return good;
}

void drawing_free(Drawing *drawing)
{
    free(drawing->gray);
    *drawing = (Drawing){0};
}
