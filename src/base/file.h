// file: reading a whole file, and replacing one so that nothing is lost.
//
// A file is replaced in five moves: write a temporary in the same folder,
// flush it, fsync it, rename it over the old name, fsync the folder.  Until
// the rename the old file is untouched; after it the new one is complete.
// There is no moment at which a half-written file bears the final name.  A
// signal that ends the program removes the temporary; kill -9 leaves it.
//
// Only an ordinary file is ever replaced.  A link stays one, and the file
// that it leads to is replaced; a second name of the same file (a hard
// link) keeps the old content; a device or a pipe is written to; a file
// that nobody may write, and a link to nothing, are refused.
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/error.h"

// Reads the file at path.  *bytes gets a block that the caller frees, with
// one zero byte after its end, and *size its length.  Refuses anything that
// is not a regular file and anything longer than limit bytes.
bool file_read(const char *path, size_t limit, unsigned char **bytes,
               size_t *size, Error *error);

// Opens a file that is to be read in parts, *size bytes long; NULL where
// file_read would refuse it.  The caller closes.
FILE *file_open(const char *path, size_t limit, size_t *size, Error *error);

// Makes a folder and those above it, as mkdir -p does.
bool file_make_folder(const char *path, Error *error);

// A replacement under way.  Write to stream, then end with file_commit,
// file_abandon or file_end, each of which frees what begin took.
typedef struct {
    FILE *stream;
    char *path;      // the final name
    char *temporary; // path with ".tmp-" and random letters after it, or
                     // NULL: a device or a pipe, written to at once
} FileReplacement;

// Opens a temporary beside path; a device or a pipe itself, once it has a
// reader.  Makes no folder.
bool file_replace(FileReplacement *file, const char *path, Error *error);

// Whether file_replace can open path now, for a program that works for long
// before it writes.  Changes nothing; of a device or a pipe all is
// believed.
bool file_try(const char *path, Error *error);

// Whether both names lead to one ordinary file, which need not be there.
bool file_is_same(const char *a, const char *b);

// file_try for each of count paths, of which some may be NULL; two that
// lead to one file are refused, for the later would take the earlier away.
bool file_try_all(const char *const *paths, size_t count, Error *error);

// What a file is just now: the same mark later means that nobody else has
// written or replaced it meanwhile.  All 0 where there is no ordinary file.
typedef struct {
    uintmax_t place, size;
    intmax_t seconds, nanoseconds;
} FileMark;
FileMark file_mark(const char *path);
bool file_has_mark(const char *path, FileMark mark);

// Brings the temporary under its final name.  On failure the temporary is
// removed and the file that was there before is as it was.
bool file_commit(FileReplacement *file, Error *error);

// The same, but only where the file that is to be replaced still has this
// mark or is gone; the mark becomes that of the new file.  So of two
// programs that write one file in turns the second to come notices.
bool file_commit_over(FileReplacement *file, FileMark *mark, Error *error);

// Removes the temporary and leaves the old file as it was.
void file_abandon(FileReplacement *file);

// Commits what was written well, else abandons it and returns false.
bool file_end(FileReplacement *file, bool good, Error *error);

#endif
