// text: a string that grows, lines of a string, and the list of problems.
//
// Everything that sync makes is built in a Text and compared or written as
// a whole.  A Text starts as {0}; its bytes always end with a zero byte
// once something was added.  The owner calls text_free.
#ifndef SYNC_TEXT_H
#define SYNC_TEXT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct {
    char *bytes; // NULL as long as nothing was added
    size_t length, room;
} Text;

// Adds length bytes at the end.
void text_add(Text *text, const char *bytes, size_t length);

// Adds what printf would print.
__attribute__((format(printf, 2, 3))) void
text_print(Text *text, const char *format, ...);

// The string itself, "" while the text is empty.
const char *text_string(const Text *text);

// A text as a list of names: adds one, and asks whether one is there,
// which an empty one never is.
void text_add_name(Text *names, const char *name);
bool text_has_name(const Text *names, const char *name);

void text_free(Text *text);

// One line of a string, without its newline.  Begin with {0}.
typedef struct {
    const char *begin;
    size_t length;
    const char *next; // where the line after it begins
    size_t number;    // 1 is the first
} Line;

// Steps to the next line of string; false after the last.
bool line_next(const char *string, Line *line);

// True when nothing but spaces and tabs is on the line.
bool line_is_blank(const Line *line);

// True when the line begins with these characters.
bool line_starts(const Line *line, const char *start);

// What was found wrong: one "file:line: message" a line, ready to print.
typedef struct {
    Text text;
    size_t count;
} Problems;

// Each control character of the message becomes a '?'.
__attribute__((format(printf, 4, 5))) void
problem_add(Problems *problems, const char *file, size_t line,
            const char *format, ...);

#endif
