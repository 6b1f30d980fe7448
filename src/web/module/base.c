// What src/base is to a module that has no stderr and no exit code: memory
// that is not there stops the module, and the reason for a refusal is not
// written down.
#include <stdlib.h>

#include "base/error.h"
#include "base/memory.h"

void *memory_new(size_t count, size_t size)
{
    void *block = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
    if (block == NULL)
        __builtin_trap();
    return block;
}

bool error_set(Error *error, const char *format, ...)
{
    (void)format;
    if (error != NULL)
        error->text[0] = '\0';
    return false;
}
