// printed_table: the tables that chapter programs print, read again.
//
// A table is a line of heads, a line of dashes below them, and rows up to
// an empty line; the dashes say where its columns are, in characters.
#ifndef TESTS_PRINTED_TABLE_H
#define TESTS_PRINTED_TABLE_H

#include <ctype.h>
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 64, COLUMNS = 16, CELL = 64, LINE = 400 };

// Row 0 holds the heads; a rule is a line of dashes between rows.
typedef struct {
    char cell[ROWS][COLUMNS][CELL];
    bool rule[ROWS]; // above this row
    size_t rows, columns;
} Table;

static bool is_rule(const char *line)
{
    return strchr(line, '-') != NULL && line[strspn(line, " -")] == '\0' &&
           line[0] == ' ';
}

// The byte at which the n-th character of a line begins.
static size_t byte_at(const char *line, size_t n)
{
    size_t at = 0;
    for (size_t seen = 0; line[at] != '\0'; at++)
        if (((unsigned char)line[at] & 0xC0) != 0x80 && seen++ == n)
            return at;
    return at;
}

static void copy_cell(char *cell, const char *line, size_t from, size_t to)
{
    from = byte_at(line, from);
    to = byte_at(line, to);
    while (from < to && line[from] == ' ')
        from++;
    while (to > from && line[to - 1] == ' ')
        to--;
    snprintf(cell, CELL, "%.*s", (int)(to - from), line + from);
}

// Cuts a line where the dashes of the rule are.
static void read_row(Table *table, const char *rule, const char *line)
{
    size_t column = 0;
    for (size_t i = 0; rule[i] != '\0' && column < COLUMNS; column++) {
        size_t from = i += strspn(rule + i, " ");
        i += strspn(rule + i, "-");
        if (i > from)
            copy_cell(table->cell[table->rows][column], line, from, i);
    }
    table->columns = column;
    table->rows++;
}

// The next line of text into line; NULL at the end, else what follows.
static const char *next_line(const char *text, char *line)
{
    size_t length = strcspn(text, "\n");
    if (text[0] == '\0')
        return NULL;
    snprintf(line, LINE, "%.*s", (int)length, text);
    return text + length + (text[length] == '\n');
}

// Reads the next table; NULL when there is none, else the text after it.
static inline const char *read_table(const char *text, Table *table)
{
    char head[LINE] = "", rule[LINE] = "", line[LINE];
    *table = (Table){.rows = 0};
    while ((text = next_line(text, rule)) != NULL &&
           !(is_rule(rule) && head[0] == ' '))
        snprintf(head, LINE, "%s", rule);
    if (text == NULL)
        return NULL;
    read_row(table, rule, head);
    const char *after;
    while ((after = next_line(text, line)) != NULL && line[0] != '\0' &&
           table->rows + 1 < ROWS) {
        text = after;
        if (is_rule(line))
            table->rule[table->rows] = true;
        else
            read_row(table, rule, line);
    }
    return text;
}

// ---- printed numbers ---------------------------------------------------

// All that a number may stand for, and its middle.
typedef struct {
    double low, value, high;
} Span;

static inline bool is_number(const char *cell, Span *span)
{
    char plain[CELL];
    size_t length = 0;
    int decimals = -1;
    if (strncmp(cell, "×", strlen("×")) == 0)
        cell += strlen("×");
    for (cell += strspn(cell, " "); *cell != '\0'; cell++) {
        if (strncmp(cell, "−", strlen("−")) == 0) {
            cell += strlen("−") - 1;
            plain[length++] = '-';
        } else if (*cell != ',') {
            decimals += *cell == '.' || decimals >= 0;
            plain[length++] = *cell;
        }
    }
    plain[length] = '\0';
    char *end;
    double value = strtod(plain, &end);
    if (length == 0 || *end != '\0' || !isdigit((unsigned char)end[-1]))
        return false;
    double half = decimals > 2 ? .5 * pow(10, -decimals) : 0;
    *span = (Span){value - half, value, value + half};
    return true;
}

#endif
