// csv: digits as lines of text, the way data sets are often passed on.
//
// A line is a label, 0 to DIGITS_CLASSES_MOST - 1, and 784 numbers of 0 to
// 255, row after row of the picture, with commas between them; a first line
// of names is passed over.
#ifndef DATA_CSV_H
#define DATA_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "data/digits.h"

// Reads bytes: [size]; name is what the error calls the file.  Takes a byte
// order mark, Windows' line ends and blanks.  Refuses, with its line, what
// is no such number, and a line that has fewer of them or more.  The caller
// frees them with digits_free; on failure nothing is held.
bool csv_parse(const unsigned char *bytes, size_t size, const char *name,
               Digits *digits, Error *error);

// The same from the file at path.  Files over 2 GiB are refused unread.
bool csv_read(const char *path, Digits *digits, Error *error);

#endif
