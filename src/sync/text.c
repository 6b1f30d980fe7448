#include "sync/text.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/memory.h"

static void make_room(Text *text, size_t more)
{
    size_t wanted = text->length + more + 1;
    if (wanted <= text->room)
        return;
    size_t room = wanted + wanted / 2 + 64;
    char *bytes = memory_new(room, 1);
    if (text->length > 0)
        memcpy(bytes, text->bytes, text->length);
    free(text->bytes);
    text->bytes = bytes;
    text->room = room;
}

void text_add(Text *text, const char *bytes, size_t length)
{
    make_room(text, length);
    if (length > 0)
        memcpy(text->bytes + text->length, bytes, length);
    text->length += length;
    text->bytes[text->length] = '\0';
}

__attribute__((format(printf, 2, 0))) static void
print_list(Text *text, const char *format, va_list values)
{
    char *printed = memory_print_list(format, values);
    text_add(text, printed, strlen(printed));
    free(printed);
}

void text_print(Text *text, const char *format, ...)
{
    va_list values;
    va_start(values, format);
    print_list(text, format, values);
    va_end(values);
}

const char *text_string(const Text *text)
{
    return text->bytes != NULL ? text->bytes : "";
}

void text_add_name(Text *names, const char *name)
{
    text_print(names, "\n%s\n", name);
}

bool text_has_name(const Text *names, const char *name)
{
    Text wanted = {0};
    text_add_name(&wanted, name);
    bool there = *name != '\0' &&
                 strstr(text_string(names), text_string(&wanted)) != NULL;
    text_free(&wanted);
    return there;
}

void text_free(Text *text)
{
    free(text->bytes);
    *text = (Text){0};
}

bool line_next(const char *string, Line *line)
{
    const char *begin = line->begin == NULL ? string : line->next;
    if (*begin == '\0')
        return false;
    line->begin = begin;
    line->length = strcspn(begin, "\n");
    line->next = begin + line->length;
    if (*line->next == '\n')
        line->next++;
    line->number++;
    return true;
}

bool line_is_blank(const Line *line)
{
    return strspn(line->begin, " \t") >= line->length;
}

bool line_starts(const Line *line, const char *start)
{
    size_t length = strlen(start);
    return line->length >= length &&
           memcmp(line->begin, start, length) == 0;
}

void problem_add(Problems *problems, const char *file, size_t line,
                 const char *format, ...)
{
    va_list values;
    size_t begin = problems->text.length;
    text_print(&problems->text, "%s:%zu: ", file, line);
    va_start(values, format);
    print_list(&problems->text, format, values);
    va_end(values);
    error_make_plain(problems->text.bytes + begin);
    text_add(&problems->text, "\n", 1);
    problems->count++;
}
