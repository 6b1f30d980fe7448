#include "data/exif.h"

#include <stdbool.h>

enum { TAG_ORIENTATION = 274, TYPE_SHORT = 3, ENTRY = 12 };

typedef struct {
    const unsigned char *bytes;
    size_t size;
    bool big_endian;
} Tiff;

// A number of so many bytes at an offset; 0 beyond the end.
static size_t number(const Tiff *t, size_t at, size_t bytes)
{
    size_t value = 0;
    if (at > t->size || bytes > t->size - at)
        return 0;
    for (size_t i = 0; i < bytes; i++) {
        size_t place = t->big_endian ? i : bytes - 1 - i;
        value = value << 8 | t->bytes[at + place];
    }
    return value;
}

int exif_orientation(const unsigned char *bytes, size_t size)
{
    Tiff t = {bytes, size, size > 0 && bytes[0] == 'M'};
    if (size < 8 || bytes[0] != bytes[1] || number(&t, 2, 2) != 42 ||
        (bytes[0] != 'M' && bytes[0] != 'I'))
        return 1;
    size_t folder = number(&t, 4, 4), entries = number(&t, folder, 2);
    for (size_t i = 0; i < entries; i++) {
        size_t at = folder + 2 + i * ENTRY;
        size_t value = number(&t, at + 8, 2);
        if (number(&t, at, 2) == TAG_ORIENTATION &&
            number(&t, at + 2, 2) == TYPE_SHORT)
            return value >= 1 && value <= 8 ? (int)value : 1;
    }
    return 1;
}
