#include "base/phrase.h"

#include <stdarg.h>
#include <stdio.h>

Phrase phrase(const char *format, ...)
{
    Phrase phrase;
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(phrase.text, sizeof phrase.text, format, arguments);
    va_end(arguments);
    return phrase;
}
