#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Returns the block, if there is one.
static void *given(void *block, size_t count, size_t size)
{
    if (block == NULL) {
        fprintf(stderr, "out of memory: %zu x %zu bytes were wanted\n",
                count, size);
        exit(EXIT_FAILURE);
    }
    return block;
}

void *memory_new(size_t count, size_t size)
{
    return given(calloc(count > 0 ? count : 1, size > 0 ? size : 1), count,
                 size);
}

void *memory_aligned(size_t boundary, size_t size)
{
    void *block = NULL;
    if (posix_memalign(&block, boundary, size) != 0)
        block = NULL; // which is not promised
    return given(block, 1, size);
}

void *memory_more(void *items, size_t count, size_t size)
{
    if ((count & (count + 1)) != 0) // it is full with 0, 1, 3, 7 and so on
        return items;
    size_t room = 2 * count + 1;
    return given(realloc(items, room * size), room, size);
}

char *memory_text(const char *text)
{
    return memory_print("%s", text);
}

char *memory_print_list(const char *format, va_list values)
{
    va_list again;
    va_copy(again, values);
    size_t size = (size_t)vsnprintf(NULL, 0, format, again) + 1;
    va_end(again);
    char *text = memory_new(size, 1);
    vsnprintf(text, size, format, values);
    return text;
}

char *memory_print(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    char *text = memory_print_list(format, values);
    va_end(values);
    return text;
}
