// table: headings and aligned tables on standard output.
//
// A program prints a numbered heading for each of its steps,
//
//     3. The weighted sum
//     -------------------
//
// and below it text and tables.  The book quotes a step by its heading.
#ifndef WORKBOOK_TABLE_H
#define WORKBOOK_TABLE_H

#include <stddef.h>

// Prints a blank line, the next number, the title and a rule below it.
__attribute__((format(printf, 1, 2))) void table_heading(const char *title,
                                                         ...);

typedef struct Table Table;

// Starts a table with these column headings, which a '|' separates:
// "<name|pixel|weight".  A heading that begins with '<' makes its column
// align left; the others align right.  Ends with table_print.
Table *table_new(const char *headings);

// The same, with numbers set as in the figures: a true minus, and no sign
// on a zero.
Table *table_new_typeset(const char *headings);

// Fills the next cell, row by row; or several, which a '|' separates:
// "%zu|%.3f||%s" leaves the third one empty.
__attribute__((format(printf, 2, 3))) void
table_cell(Table *table, const char *format, ...);

// Draws a rule below the rows so far, as above a sum.
void table_rule(Table *table);

// Prints the table, indented by two, and frees it.  Every row is full.
void table_print(Table *table);

#endif
