#include "data/csv.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"

enum { PIXEL_MOST = 255 };
static const size_t file_limit = (size_t)2 << 30;

typedef struct {
    const unsigned char *bytes, *end; // where it stands
    const char *name;
    size_t line;
    Error *error;
} Reader;

static void skip_blanks(Reader *r)
{
    while (r->bytes < r->end && (*r->bytes == ' ' || *r->bytes == '\t' ||
                                 *r->bytes == '\r' || *r->bytes == '"'))
        r->bytes++;
}

static bool is_digit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

// A whole number from 0 to most; .0 behind it does no harm.
static bool read_number(Reader *r, size_t place, unsigned most,
                        unsigned char *number)
{
    unsigned value = 0;
    skip_blanks(r);
    const unsigned char *begin = r->bytes;
    while (r->bytes < r->end && is_digit(*r->bytes) && value <= most)
        value = 10 * value + (unsigned)(*r->bytes++ - '0');
    if (r->bytes == begin || value > most)
        return error_set(
            r->error,
            "%s: line %zu: number %zu: expected a whole number "
            "from 0 to %u",
            r->name, r->line, place + 1, most);
    if (r->end - r->bytes >= 2 && memcmp(r->bytes, ".0", 2) == 0)
        r->bytes += 2;
    skip_blanks(r);
    *number = (unsigned char)value;
    return true;
}

static bool read_comma(Reader *r, size_t place)
{
    if (r->bytes < r->end && (*r->bytes == ',' || *r->bytes == ';')) {
        r->bytes++;
        return true;
    }
    return error_set(r->error,
                     "%s: line %zu: expected a comma after number %zu; a "
                     "line holds a label and %d pixels",
                     r->name, r->line, place + 1, DIGITS_PIXELS);
}

static bool read_line(Reader *r, unsigned char *label,
                      unsigned char *pixels)
{
    if (!read_number(r, 0, DIGITS_CLASSES_MOST - 1, label))
        return false;
    for (size_t i = 0; i < DIGITS_PIXELS; i++)
        if (!read_comma(r, i) ||
            !read_number(r, i + 1, PIXEL_MOST, &pixels[i]))
            return false;
    if (r->bytes < r->end && *r->bytes++ != '\n')
        return error_set(r->error,
                         "%s: line %zu: expected the line's end after a "
                         "label and %d pixels",
                         r->name, r->line, DIGITS_PIXELS);
    r->line++;
    return true;
}

// Passes over a byte order mark and a line of names.
static void skip_head(Reader *r)
{
    if (r->end - r->bytes >= 3 && memcmp(r->bytes, "\xef\xbb\xbf", 3) == 0)
        r->bytes += 3;
    skip_blanks(r);
    if (r->bytes == r->end || is_digit(*r->bytes))
        return;
    const unsigned char *next =
        memchr(r->bytes, '\n', (size_t)(r->end - r->bytes));
    r->bytes = next != NULL ? next + 1 : r->end;
    r->line++;
}

// A line is at least 2 * 785 bytes long, or 1569 without an end.
static size_t lines_most(const Reader *r)
{
    return (size_t)(r->end - r->bytes) / (2 * DIGITS_PIXELS) + 1;
}

static bool read_lines(Reader *r, Digits *digits)
{
    size_t most = lines_most(r);
    digits->pixels = malloc(most * DIGITS_PIXELS);
    digits->labels = malloc(most);
    if (digits->pixels == NULL || digits->labels == NULL)
        return error_set(r->error, "%s: no memory for %zu pictures",
                         r->name, most);
    while (r->bytes < r->end) {
        unsigned char label, pixels[DIGITS_PIXELS];
        if (!read_line(r, &label, pixels))
            return false;
        digits_add(digits, pixels, label);
    }
    return digits->count > 0 ||
           error_set(r->error, "%s: it holds no line of numbers", r->name);
}

bool csv_parse(const unsigned char *bytes, size_t size, const char *name,
               Digits *digits, Error *error)
{
    Reader r = {bytes, bytes + size, name, 1, error};
    *digits = (Digits){.source = "own data"};
    skip_head(&r);
    if (read_lines(&r, digits))
        return true;
    digits_free(digits);
    return false;
}

bool csv_read(const char *path, Digits *digits, Error *error)
{
    unsigned char *bytes;
    size_t size;
    *digits = (Digits){0};
    if (!file_read(path, file_limit, &bytes, &size, error))
        return false;
    bool good = csv_parse(bytes, size, path, digits, error);
    free(bytes);
    return good;
}
