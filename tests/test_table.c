// table: columns line up, also with characters of several bytes.
#include "harness.h"

#include <stdlib.h>
#include <unistd.h>

#include "workbook/table.h"

// What print() writes to standard output, in text: [size].
static void capture(void (*print)(void), char *text, size_t size)
{
    fflush(stdout);
    int kept = dup(STDOUT_FILENO);
    FILE *file = tmpfile();
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    dup2(fileno(file), STDOUT_FILENO);
    print();
    fflush(stdout);
    dup2(kept, STDOUT_FILENO);
    close(kept);
    rewind(file);
    text[fread(text, 1, size - 1, file)] = '\0';
    fclose(file);
}

static void print_sum(void)
{
    Table *table = table_new("<what|σ|note");
    table_cell(table, "first");
    table_cell(table, "%.2f", 1.5);
    table_cell(table, "%s", "");
    table_cell(table, "b");
    table_cell(table, "−10.25");
    table_cell(table, "x");
    table_rule(table);
    table_cell(table, "sum");
    table_cell(table, "−8.75");
    table_cell(table, "%s", "");
    table_print(table);
}

// The same, some cells at a time.
static void print_cells(void)
{
    Table *table = table_new("<what|σ|note");
    table_cell(table, "first|%.2f|", 1.5);
    table_cell(table, "b");
    table_cell(table, "%s|x", "−10.25");
    table_rule(table);
    table_cell(table, "sum|−8.75|%s", "");
    table_print(table);
}

static void print_signs(void)
{
    Table *table = table_new_typeset("<-|a|b");
    table_cell(table, "- 1|%+.1f|%+.1f", -1.5, 0.);
    table_print(table);
}

TEST(numbers_are_set_as_in_figures)
{
    char text[200];
    capture(print_signs, text, sizeof text);
    CU_ASSERT_STRING_EQUAL(text, "  -       a    b\n"
                                 "  ---  ----  ---\n"
                                 "  - 1  −1.5  0.0\n");
}

TEST(columns_line_up)
{
    char text[400], again[400];
    capture(print_sum, text, sizeof text);
    capture(print_cells, again, sizeof again);
    CU_ASSERT_STRING_EQUAL(text, again);
    CU_ASSERT_STRING_EQUAL(text, "  what        σ  note\n"
                                 "  -----  ------  ----\n"
                                 "  first    1.50\n"
                                 "  b      −10.25     x\n"
                                 "  -----  ------  ----\n"
                                 "  sum     −8.75\n");
}

static void print_large(void)
{
    Table *table = table_new_typeset("a|b");
    table_cell(table, "%.9f|1", 4.5e307);
    table_print(table);
}

// Of 308 digits, a point and nine more.
TEST(a_long_number_is_not_cut)
{
    char text[2000];
    capture(print_large, text, sizeof text);
    const char *number = text + strcspn(text, "0123456789");
    CU_ASSERT_EQUAL(strspn(number, "0123456789."), 318);
    CU_ASSERT_EQUAL(strtod(number, NULL), 4.5e307);
}

static void print_headings(void)
{
    table_heading("The weighted sum");
    table_heading("Layer %d: σ", 2);
}

TEST(headings_count_and_are_underlined)
{
    char text[400];
    capture(print_headings, text, sizeof text);
    CU_ASSERT_STRING_EQUAL(text, "\n1. The weighted sum\n"
                                 "-------------------\n"
                                 "\n2. Layer 2: σ\n"
                                 "-------------\n");
}

TESTS_MAIN("table")
