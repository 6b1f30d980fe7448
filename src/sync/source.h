// source: finds a definition in C source by its name.
//
// It goes by lines, as .clang-format lays them out: whatever is at the top
// level of a file begins in the first column, and so does the brace that
// ends a body.  That is enough to cut a file into its items and to name
// each of them.
#ifndef SYNC_SOURCE_H
#define SYNC_SOURCE_H

#include <stdbool.h>

#include "sync/text.h"

typedef enum { ITEM_MACRO, ITEM_FUNCTION, ITEM_OTHER } ItemKind;

// One definition or declaration at the top level of a file.
typedef struct {
    ItemKind kind;
    const char *comment; // start of the comment right above, or begin
    const char *begin;
    const char *end; // one past its last character
    bool has_body;   // it has braces that are not an initializer
    char name[64];   // "" when it has none; cut at 63 characters
    char tag[64];    // the X of struct X { ... }
} SourceItem;

// Finds the next item at or after *place and moves *place behind it.
// Returns false when there is none left.
bool source_next(const char **place, SourceItem *item);

// Adds the definition called name, with the comment right above it, to
// listing.  Where there are several, the one with a body wins, then the
// first.  A name in an enum's list finds that enum.  Returns false when
// nothing has that name.
bool source_listing(const char *source, const char *name, Text *listing);

// Adds the lines between "// [tag]" and "// [/tag]" to listing, moved left
// by the indentation they share.  Returns false when either marker is
// missing.
bool source_marked(const char *source, const char *tag, Text *listing);

#endif
