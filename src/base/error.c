#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void error_make_plain(char *text)
{
    for (unsigned char *c = (unsigned char *)text; *c != '\0'; c++)
        if (*c < 0x20 || *c == 0x7f)
            *c = '?';
        else if (c[0] == 0xC2 && c[1] >= 0x80 && c[1] < 0xA0)
            c[0] = c[1] = '?'; // U+0080 to U+009F, in UTF-8
}

static bool is_inside_character(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80; // of UTF-8
}

// The reason stands at the end, so that a long path loses its middle.
static void shorten(const char *text, size_t length, Error *error)
{
    static const char gap[] = " ... ";
    size_t most = sizeof error->text - sizeof gap;
    size_t head = most / 2, tail = length - most / 2;
    while (head > 0 && is_inside_character(text[head]))
        head--;
    while (is_inside_character(text[tail]))
        tail++;
    snprintf(error->text, sizeof error->text, "%.*s%s%s", (int)head, text,
             gap, text + tail);
}

bool error_set(Error *error, const char *format, ...)
{
    char text[8192]; // a path and its reason: paths end at 4,096 bytes
    if (error == NULL)
        return false;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    size_t length = strlen(text);
    if (length < sizeof error->text)
        memcpy(error->text, text, length + 1);
    else
        shorten(text, length, error);
    error_make_plain(error->text);
    return false;
}
