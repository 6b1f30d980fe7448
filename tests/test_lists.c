// lists: a sentence that a line break turns into a list.
#include "harness.h"

#include "sync/lists.h"

static size_t found_in(const char *page)
{
    Problems problems = {0};
    lists_check("page.md", page, &problems);
    size_t count = problems.count;
    text_free(&problems.text);
    return count;
}

TEST(a_sentence_that_ends_in_a_number_is_caught)
{
    CU_ASSERT_EQUAL(found_in("Choose one whose slope is\n"
                             "1. The identity has it.\n"),
                    1);
    CU_ASSERT_EQUAL(found_in("It has 10 errors and needs\n16. In C, no.\n"),
                    1);
}

TEST(lists_and_other_numbers_are_left_alone)
{
    CU_ASSERT_EQUAL(found_in("Two things:\n\n1. one,\n   and more\n"
                             "2. two\n\n10. ten\n"),
                    0);
    CU_ASSERT_EQUAL(found_in("It falls to\n0.5 at the end, or\n1.\n"), 0);
    CU_ASSERT_EQUAL(found_in("# 1. A chapter\n\nText:\n\n```text\nprose\n"
                             "1. A heading of output\n```\n"),
                    0);
}

TESTS_MAIN("lists")
