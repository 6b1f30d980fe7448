#include "workbook/table.h"

#include <assert.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "draw/number.h"

// In typesetting no number is longer.
enum { TYPESET_BYTES = 48, COLUMNS_MOST = 16 };

typedef struct {
    char *text;
    bool ruled; // last of its row: there is a rule below
} Cell;

struct Table {
    bool typeset;
    size_t columns;
    bool left[COLUMNS_MOST];
    size_t count; // the first row holds the headings
    Cell *cells;  // [count]
};

// Columns are counted in characters, not bytes: all bytes of a UTF-8
// character after its first begin with the bits 10.
static size_t width(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; text++)
        count += ((unsigned char)*text & 0xc0) != 0x80;
    return count;
}

static void repeat(char c, size_t count)
{
    while (count-- > 0)
        putchar(c);
}

void table_heading(const char *title, ...)
{
    static int number;
    char line[200];
    int used = snprintf(line, sizeof line, "%d. ", ++number);
    va_list arguments;
    va_start(arguments, title);
    vsnprintf(line + used, sizeof line - (size_t)used, title, arguments);
    va_end(arguments);
    printf("\n%s\n", line);
    repeat('-', width(line));
    putchar('\n');
}

// The text up to the next '|' becomes a cell, however long it is.  Returns
// what is behind it, NULL at the end.
static const char *cut_cell(Table *table, const char *start)
{
    size_t length = strcspn(start, "|");
    char *cell = memory_print("%.*s", (int)length, start);
    if (table->typeset && length < TYPESET_BYTES &&
        strspn(cell, "+-.0123456789") == length) {
        char *typeset = memory_text(number_typeset(cell).text);
        free(cell);
        cell = typeset;
    }
    table->cells =
        memory_more(table->cells, table->count, sizeof *table->cells);
    table->cells[table->count++] = (Cell){cell, false};
    return start[length] == '|' ? start + length + 1 : NULL;
}

Table *table_new(const char *headings)
{
    Table *table = memory_new(1, sizeof *table);
    for (const char *start = headings; start != NULL;) {
        assert(table->columns < COLUMNS_MOST);
        table->left[table->columns++] = *start == '<';
        start = cut_cell(table, start + (*start == '<'));
    }
    return table;
}

Table *table_new_typeset(const char *headings)
{
    Table *table = table_new(headings);
    table->typeset = true;
    return table;
}

void table_cell(Table *table, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = memory_print_list(format, arguments);
    va_end(arguments);
    for (const char *start = text; start != NULL;)
        start = cut_cell(table, start);
    free(text);
}

void table_rule(Table *table)
{
    assert(table->count % table->columns == 0);
    table->cells[table->count - 1].ruled = true;
}

// row: [columns].
static void print_row(const Table *table, const Cell *row,
                      const size_t *widths)
{
    size_t last = 0; // nothing is printed after the last cell with text
    for (size_t c = 0; c < table->columns; c++)
        if (row[c].text[0] != '\0')
            last = c;
    for (size_t c = 0; c <= last; c++) {
        const char *text = row[c].text;
        size_t padding = widths[c] - width(text);
        repeat(' ', 2 + (table->left[c] ? 0 : padding));
        fputs(text, stdout);
        if (table->left[c] && c < last)
            repeat(' ', padding);
    }
    putchar('\n');
}

static void print_rule(const Table *table, const size_t *widths)
{
    for (size_t c = 0; c < table->columns; c++) {
        repeat(' ', 2);
        repeat('-', widths[c]);
    }
    putchar('\n');
}

void table_print(Table *table)
{
    size_t columns = table->columns, widths[COLUMNS_MOST] = {0};
    assert(table->count % columns == 0);
    for (size_t i = 0; i < table->count; i++) {
        size_t w = width(table->cells[i].text);
        if (w > widths[i % columns])
            widths[i % columns] = w;
    }
    for (size_t i = 0; i < table->count; i += columns) {
        print_row(table, &table->cells[i], widths);
        if (i == 0 || table->cells[i + columns - 1].ruled)
            print_rule(table, widths);
    }
    for (size_t i = 0; i < table->count; i++)
        free(table->cells[i].text);
    free(table->cells);
    free(table);
}
