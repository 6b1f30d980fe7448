#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>

// Names and words from a file may hold anything; a control character must
// not reach the terminal, where it could move the cursor or clear lines.
static void make_plain(char *text)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text < 0x20 || *text == 0x7f)
            *text = '?';
}

bool error_set(Error *error, const char *format, ...)
{
    if (error == NULL)
        return false;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error->text, sizeof error->text, format, arguments);
    va_end(arguments);
    make_plain(error->text);
    return false;
}
