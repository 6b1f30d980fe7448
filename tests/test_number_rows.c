// number_rows: what a table of numbers must look like.
#include "one_file.h"

#include <math.h>
#include "../chapters/11-far/number_rows.h"

static NumberRows rows;
static Error error;

static bool read_text(const char *text)
{
    put("file", text);
    return number_rows_read(path, "a,b", &rows, &error);
}

TEST(the_rows_below_the_heading_are_read)
{
    CU_ASSERT_FATAL(read_text("a,b\n1,2.5\n-3,nan\n"));
    CU_ASSERT_EQUAL(rows.columns, 2);
    CU_ASSERT_EQUAL(rows.count, 2);
    CU_ASSERT_EQUAL(number_rows_at(&rows, 0)[1], 2.5);
    CU_ASSERT_EQUAL(number_rows_at(&rows, 1)[0], -3);
    CU_ASSERT(isnan(number_rows_at(&rows, 1)[1]));
    number_rows_free(&rows);
}

TEST(the_last_line_may_lack_its_end)
{
    CU_ASSERT_FATAL(read_text("a,b\n1,2"));
    CU_ASSERT_EQUAL(rows.count, 1);
    CU_ASSERT_EQUAL(number_rows_at(&rows, 0)[1], 2);
    number_rows_free(&rows);
    CU_ASSERT_FATAL(read_text("a,b"));
    CU_ASSERT_EQUAL(rows.count, 0);
    number_rows_free(&rows);
}

TEST(another_heading_is_refused)
{
    static const char *const texts[] = {"", "a,c\n1,2\n", "1,2\n"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        CU_ASSERT_FALSE(read_text(texts[i]));
        ASSERT_CONTAINS(error.text, ":1: expected the heading a,b");
    }
}

TEST(a_bad_row_is_named)
{
    static const char *const bad[] = {"1\n",   "1,2,3\n", "x,2\n",
                                      "1;2\n", "1,\n",    "\n"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char text[80];
        snprintf(text, sizeof text, "a,b\n0,4\n%s", bad[i]);
        CU_ASSERT_FALSE(read_text(text));
        ASSERT_CONTAINS(error.text, ":3: expected numbers for a,b");
    }
    CU_ASSERT_FALSE(number_rows_read("nowhere", "a,b", &rows, &error));
    ASSERT_CONTAINS(error.text, "nowhere");
}

TESTS_MAIN_WITHIN("number_rows", one_file_begin, folder_end)
