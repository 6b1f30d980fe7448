// error: one line that says what went wrong with something from outside.
//
// A function that can meet a bad file, a bad option or a full disk returns
// false and leaves the reason here.  The text names the file, byte offset
// or option and says what was expected; it has no trailing newline and no
// program name, because the caller prints both.
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>

typedef struct {
    char text[512];
} Error;

// Writes the text, without its middle when it is longer than 511 bytes and
// with a '?' for each control character, and returns false, so that a
// function can fail in one line:
//     return error_set(error, "%s: no such file", path);
// error may be NULL when the caller does not want the reason.
__attribute__((format(printf, 2, 3))) bool
error_set(Error *error, const char *format, ...);

// Makes a '?' of each byte of a control character, of which UTF-8 has more
// behind ASCII's, U+0080 to U+009F.  Names and words from a file may hold
// anything; it must not reach the terminal, where it could move the cursor
// or clear lines.
void error_make_plain(char *text);

#endif
