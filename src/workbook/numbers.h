// numbers: lists of numbers that a reader typed, in an option or in a file.
//
// A number is written in decimals, with an exponent if need be: 0.15, -2,
// 6.02e-3.  Words such as "nan" and "inf", hexadecimal digits and numbers
// beyond NUMBERS_LARGEST are refused, so what comes back is safe to compute
// with.
#ifndef WORKBOOK_NUMBERS_H
#define WORKBOOK_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

// The largest number that is accepted, and its negative the smallest.
#define NUMBERS_LARGEST 1e6

// Reads exactly count numbers with commas between them, as in
// --input 0.05,0.1.  option is the option's name without dashes, for the
// error.  values: [count].
bool numbers_from_option(const char *option, const char *text,
                         double *values, size_t count, Error *error);

// Reads a whole text file of exactly count numbers, separated by white
// space; a comma may stand before it.  From a '#' to the end of its line
// all is comment, and a byte order mark at the beginning is passed over.
// The error says file:line and what was expected there.  values: [count].
bool numbers_from_file(const char *path, double *values, size_t count,
                       Error *error);

// The same from bytes that are in memory.
typedef struct {
    const unsigned char *bytes; // [size]
    size_t size;
    const char *name; // what the error calls them
} NumbersText;
bool numbers_parse(NumbersText text, double *values, size_t count,
                   Error *error);

#endif
