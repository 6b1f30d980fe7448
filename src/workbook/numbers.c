#include "workbook/numbers.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

// A file of numbers larger than this is no list that somebody typed.
enum { FILE_LIMIT = 1 << 20 };

// Reads the number that fills all of text[0 .. length-1].
static bool number_from(const char *text, size_t length, double *value)
{
    char word[64];
    if (length == 0 || length >= sizeof word)
        return false;
    memcpy(word, text, length);
    word[length] = '\0';
    if (strspn(word, "0123456789+-.eE") != length)
        return false;
    char *end;
    *value = strtod(word, &end);
    return *end == '\0' && fabs(*value) <= NUMBERS_LARGEST;
}

bool numbers_from_option(const char *option, const char *text,
                         double *values, size_t count, Error *error)
{
    const char *rest = text;
    for (size_t i = 0; i < count; i++) {
        size_t length = strcspn(rest, ",");
        bool last = i + 1 == count;
        if (!number_from(rest, length, &values[i]) ||
            rest[length] != (last ? '\0' : ','))
            return error_set(error,
                             "--%s: expected %zu number%s from -%.0f to "
                             "%.0f%s, got \"%.60s\"",
                             option, count, count == 1 ? "" : "s",
                             NUMBERS_LARGEST, NUMBERS_LARGEST,
                             count == 1 ? "" : " with commas between",
                             text);
        rest += length + 1;
    }
    return true;
}

// Where the reading is: the text left and the line that it is on.
typedef struct {
    const char *path;
    const char *rest;
    const char *end;
    size_t line;
} Place;

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// Moves past white space and comments, counting lines.
static void skip_space(Place *at)
{
    for (bool comment = false; at->rest < at->end; at->rest++) {
        char c = *at->rest;
        comment = (comment || c == '#') && c != '\n';
        if (!comment && !is_space(c))
            return;
        at->line += c == '\n';
    }
}

static size_t word_length(const Place *at)
{
    const char *c = at->rest;
    while (c < at->end && !is_space(*c) && *c != '#')
        c++;
    return (size_t)(c - at->rest);
}

// Windows' editor begins a file with these three bytes.
static void skip_mark(Place *at)
{
    if (at->end - at->rest >= 3 && memcmp(at->rest, "\xef\xbb\xbf", 3) == 0)
        at->rest += 3;
}

// Says what stands where a number should be.  A word that is no plain text
// is named by its first byte instead of being sent to the terminal.
static bool refuse_word(const Place *at, size_t length, Error *error)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)at->rest[i];
        if (c < 0x20 || c >= 0x7f)
            return error_set(error,
                             "%s:%zu: expected a number in plain text, "
                             "found the byte 0x%02x",
                             at->path, at->line, c);
    }
    int shown = (int)(length < 40 ? length : 40);
    if (memchr(at->rest, ',', length) != NULL)
        return error_set(
            error,
            "%s:%zu: expected a number, found \"%.*s\"; 1.5 has "
            "a point, and a comma between numbers needs a "
            "blank behind it",
            at->path, at->line, shown, at->rest);
    return error_set(error,
                     "%s:%zu: expected a number from -%.0f to %.0f, found "
                     "\"%.*s\"",
                     at->path, at->line, NUMBERS_LARGEST, NUMBERS_LARGEST,
                     shown, at->rest);
}

static bool read_all(Place *at, double *values, size_t count, Error *error)
{
    size_t found = 0;
    for (skip_space(at); at->rest < at->end; skip_space(at)) {
        size_t length = word_length(at);
        bool comma = length > 1 && at->rest[length - 1] == ',';
        double value;
        if (!number_from(at->rest, length - comma, &value))
            return refuse_word(at, length, error);
        if (found == count)
            return error_set(error,
                             "%s:%zu: expected the end after %zu numbers, "
                             "found one more, %.*s",
                             at->path, at->line, count, (int)length,
                             at->rest);
        values[found++] = value;
        at->rest += length;
    }
    if (found < count)
        return error_set(error,
                         "%s:%zu: expected %zu numbers, the file ends "
                         "after %zu",
                         at->path, at->line, count, found);
    return true;
}

bool numbers_parse(NumbersText text, double *values, size_t count,
                   Error *error)
{
    const char *begin = (const char *)text.bytes;
    Place at = {text.name, begin, begin + text.size, 1};
    skip_mark(&at);
    return read_all(&at, values, count, error);
}

bool numbers_from_file(const char *path, double *values, size_t count,
                       Error *error)
{
    unsigned char *bytes;
    size_t size;
    if (!file_read(path, FILE_LIMIT, &bytes, &size, error))
        return false;
    bool good = numbers_parse((NumbersText){bytes, size, path}, values,
                              count, error);
    free(bytes);
    return good;
}
