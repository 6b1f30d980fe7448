// still_missed: the table of missed digits, and whose digits they are.
#include "one_file.h"

#include "../chapters/11-far/still_missed.h"

static unsigned char pixels[3 * DIGITS_PIXELS], labels[] = {4, 9, 2};
static const Digits test = {.count = 3, .pixels = pixels, .labels = labels};
static StillMissed it;
static Error error;

static bool read_text(const char *text)
{
    put("file", text);
    return still_missed_read(path, &test, &it, &error);
}

TEST(the_rows_below_the_heading_are_read)
{
    CU_ASSERT(read_text("place,label,answer\n0,4,9\n2,2,7\n"));
    CU_ASSERT_EQUAL(it.count, 2);
    CU_ASSERT_EQUAL(it.place[1], 2);
    CU_ASSERT_EQUAL(it.answer[1], 7);
    CU_ASSERT(it.here);
    CU_ASSERT(still_missed_has(&it, 2));
    CU_ASSERT_FALSE(still_missed_has(&it, 1));
}

TEST(other_digits_are_noticed)
{
    CU_ASSERT(read_text("place,label,answer\n0,5,9\n"));
    CU_ASSERT_FALSE(it.here);
    CU_ASSERT(read_text("place,label,answer\n3,4,9\n"));
    CU_ASSERT_FALSE(it.here);
}

TEST(a_bad_row_is_named)
{
    static const char *const rows[] = {"0,10,9\n", "0,4,-1\n", "0,4.5,1\n",
                                       "nan,4,1\n"};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[80];
        snprintf(text, sizeof text, "place,label,answer\n0,4,9\n%s",
                 rows[i]);
        CU_ASSERT_FALSE(read_text(text));
        ASSERT_CONTAINS(error.text, ":3: expected a test digit's number");
    }
    CU_ASSERT_FALSE(still_missed_read("nowhere", &test, &it, &error));
}

TESTS_MAIN_WITHIN("still_missed", one_file_begin, folder_end)
