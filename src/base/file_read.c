// Reading files, at once or in parts.
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool measure(FILE *stream, const char *path, size_t limit,
                    size_t *size, Error *error)
{
    struct stat status;
    if (fstat(fileno(stream), &status) != 0)
        return error_set(error, "%s: %s", path, strerror(errno));
    if (!S_ISREG(status.st_mode))
        return error_set(error, "%s: expected a regular file", path);
    *size = (size_t)status.st_size;
    if (*size > limit)
        return error_set(error, "%s: %zu bytes long, expected at most %zu",
                         path, *size, limit);
    return true;
}

// NULL, with the reason in error, when they cannot be read.
static unsigned char *read_bytes(FILE *stream, const char *path,
                                 size_t size, Error *error)
{
    unsigned char *block = calloc(size + 1, 1);
    if (block == NULL)
        error_set(error, "%s: no memory for its %zu bytes", path, size);
    else if (fread(block, 1, size, stream) == size)
        return block;
    else
        error_set(error, "%s: reading its %zu bytes failed", path, size);
    free(block);
    return NULL;
}

// Opens without waiting: opening a pipe that nobody writes to would
// otherwise never end.  For a regular file O_NONBLOCK means nothing.
static FILE *open_at_once(const char *path)
{
    int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return NULL;
    FILE *stream = fdopen(descriptor, "rb");
    if (stream == NULL)
        close(descriptor);
    return stream;
}

FILE *file_open(const char *path, size_t limit, size_t *size, Error *error)
{
    FILE *stream = open_at_once(path);
    if (stream == NULL) {
        error_set(error, "%s: %s", path, strerror(errno));
    } else if (!measure(stream, path, limit, size, error)) {
        fclose(stream);
        stream = NULL;
    }
    return stream;
}

bool file_read(const char *path, size_t limit, unsigned char **bytes,
               size_t *size, Error *error)
{
    *bytes = NULL;
    *size = 0;
    size_t length = 0;
    FILE *stream = file_open(path, limit, &length, error);
    if (stream == NULL)
        return false;
    *bytes = read_bytes(stream, path, length, error);
    if (*bytes != NULL)
        *size = length;
    fclose(stream);
    return *bytes != NULL;
}
