// number_rows: a table of numbers that a tool wrote, with commas between
// them and a heading above.
#ifndef NUMBER_ROWS_H
#define NUMBER_ROWS_H

#include <stddef.h>

#include "base/error.h"

typedef struct {
    size_t columns, count;
    double *at; // [count][columns]
} NumberRows;

// Reads the table at path, whose first line must be this heading: the
// columns' names with commas between them.  "nan" is taken as a number.
// The error names the file and the line.  Free with number_rows_free; on
// failure nothing is held.
bool number_rows_read(const char *path, const char *heading,
                      NumberRows *rows, Error *error);
void number_rows_free(NumberRows *rows);

// Row i.
const double *number_rows_at(const NumberRows *rows, size_t i);

#endif
