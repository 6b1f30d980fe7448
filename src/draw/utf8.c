// utf8: one code point after another.
#include "draw/utf8.h"

#include <stddef.h>

unsigned utf8_read(const char **text)
{
    const unsigned char *at = (const unsigned char *)*text;
    static const unsigned char masks[] = {0x7F, 0x1F, 0x0F, 0x07};
    size_t more = at[0] < 0x80               ? 0
                  : (at[0] & 0xE0u) == 0xC0u ? 1
                  : (at[0] & 0xF0u) == 0xE0u ? 2
                  : (at[0] & 0xF8u) == 0xF0u ? 3
                                             : 4;
    unsigned code = more < 4 ? at[0] & masks[more] : 0xFFFD;
    size_t length = 1;
    for (; more < 4 && length <= more; length++) {
        if ((at[length] & 0xC0u) != 0x80u) {
            code = 0xFFFD;
            break;
        }
        code = code << 6 | (at[length] & 0x3Fu);
    }
    *text += length;
    return code;
}
