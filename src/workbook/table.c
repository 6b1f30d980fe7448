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

struct Table {
    bool typeset;
    size_t columns;
    bool left[COLUMNS_MOST];
    size_t cells;     // the first row holds the headings
    char **text;      // [cells]
    bool *rule_below; // for each row
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

// Takes over the text.
static void add_cell(Table *table, char *text)
{
    size_t count = ++table->cells;
    table->text = realloc(table->text, count * sizeof *table->text);
    table->rule_below =
        realloc(table->rule_below, count * sizeof *table->rule_below);
    if (table->text == NULL || table->rule_below == NULL) {
        fprintf(stderr, "out of memory: a table of %zu cells\n", count);
        exit(EXIT_FAILURE);
    }
    table->rule_below[count - 1] = false;
    table->text[count - 1] = text;
}

// The text up to the next '|' becomes a cell, however long it is.  Returns
// what is behind it, NULL at the end.
static const char *cut_cell(Table *table, const char *start)
{
    size_t length = strcspn(start, "|");
    char *cell = memory_new(length + 1, 1);
    memcpy(cell, start, length);
    if (table->typeset && length < TYPESET_BYTES &&
        strspn(cell, "+-.0123456789") == length) {
        char *typeset = memory_text(number_typeset(cell).text);
        free(cell);
        cell = typeset;
    }
    add_cell(table, cell);
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
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    char *text = memory_new((size_t)length + 1, 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    va_end(arguments);
    for (const char *start = text; start != NULL;)
        start = cut_cell(table, start);
    free(text);
}

void table_rule(Table *table)
{
    assert(table->cells % table->columns == 0);
    table->rule_below[table->cells / table->columns - 1] = true;
}

static void print_row(const Table *table, size_t row, const size_t *widths)
{
    size_t last = 0; // nothing is printed after the last cell with text
    for (size_t c = 0; c < table->columns; c++)
        if (table->text[row * table->columns + c][0] != '\0')
            last = c;
    for (size_t c = 0; c <= last; c++) {
        const char *text = table->text[row * table->columns + c];
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
    assert(table->cells % table->columns == 0);
    size_t widths[COLUMNS_MOST] = {0};
    for (size_t i = 0; i < table->cells; i++) {
        size_t w = width(table->text[i]);
        if (w > widths[i % table->columns])
            widths[i % table->columns] = w;
    }
    for (size_t row = 0; row < table->cells / table->columns; row++) {
        print_row(table, row, widths);
        if (row == 0 || table->rule_below[row])
            print_rule(table, widths);
    }
    for (size_t i = 0; i < table->cells; i++)
        free(table->text[i]);
    free(table->text);
    free(table->rule_below);
    free(table);
}
