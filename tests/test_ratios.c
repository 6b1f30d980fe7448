// ratios: the words of a page and the quotients that they stand for.
#include "harness.h"

#include "sync/prose.h"
#include "sync/ratios.h"

static const char page[] = "It makes five\ntimes as many, and  half.\n";

static const char *found_on(const char *path, const char *row)
{
    static Problems problems;
    Text own = {0}, table = {0};
    text_free(&problems.text);
    problems = (Problems){0};
    prose_add_output("36 7 0.50 1,000 -3", &own);
    text_print(&table,
               "x\n## What the words say\n\n| words | c | how | mean |\n"
               "|---|---|---|---|\n%s\n",
               row);
    ratios_check(path, page, text_string(&table), &own, &problems);
    text_free(&own);
    text_free(&table);
    return text_string(&problems.text);
}

static const char *found(const char *row)
{
    return found_on("chapters/01-a/README.md", row);
}

TEST(a_quotient_near_the_words_is_right)
{
    CU_ASSERT_STRING_EQUAL(found("| five times as | 1 | 36 / 7 | 5 |"), "");
    CU_ASSERT_STRING_EQUAL(found("| half | 1 | 0.50 / 1 | 0.5 |"),
                           ELSEWHERE ":6: 1 is not printed by chapter 1\n");
    CU_ASSERT_STRING_EQUAL(
        found("| half | 1 | (1,000 \xE2\x88\x92 36) / 1000 | 0.9 |"), "");
}

TEST(words_that_are_not_there_are_caught)
{
    CU_ASSERT_STRING_EQUAL(
        found("| six times as many | 1 | 36 / 7 | 5 |"),
        ELSEWHERE ":6: chapter 1 does not say \"six times as many\"\n");
}

TEST(another_quotient_is_caught)
{
    CU_ASSERT_STRING_EQUAL(
        found("| five times as many | 1 | 36 / 3 | 5 |"),
        ELSEWHERE ":6: 36 / 3 is 12, and not \"five times as many\"\n");
    ASSERT_CONTAINS(found("| half | 1 | 36 / 7 | 0.5 |"), "is 5.14286");
}

TEST(numbers_that_nobody_printed_are_caught)
{
    CU_ASSERT_STRING_EQUAL(found("| half | 1 | 35 / 7 | 5 |"), ELSEWHERE
                           ":6: 35 is not printed by chapter 1\n");
}

static const char *rows_found(const char *rows)
{
    static Problems problems;
    Text chapters = {0}, table = {0};
    text_free(&problems.text);
    problems = (Problems){0};
    text_add_name(&chapters, "1");
    text_add_name(&chapters, "12");
    text_print(&table,
               "| x | 9 | y | z |\n%s| w | c | how | mean |\n"
               "|---|---|---|---|\n%s",
               RATIOS_HEADING, rows);
    ratios_check_rows(text_string(&table), &chapters, &problems);
    text_free(&chapters);
    text_free(&table);
    return text_string(&problems.text);
}

TEST(a_row_for_no_page_is_caught)
{
    CU_ASSERT_STRING_EQUAL(
        rows_found(
            "| half | 1 | 1 / 2 | 0.5 |\n| one | 12 | 3 / 3 | 1 |\n"),
        "");
    CU_ASSERT_STRING_EQUAL(
        rows_found("| half | 1 | 1 / 2 | 0.5 |\n| one | 2 | 3 / 3 | 1 |\n"),
        ELSEWHERE ":7: expected a chapter's number before the quotient, "
                  "not \"2\"\n");
    CU_ASSERT_STRING_EQUAL(
        rows_found("| half | 1 | 1 / 2 | about 0.5 |\n"),
        ELSEWHERE ":6: expected the number that \"half\" means in the "
                  "last cell, not \"about 0.5\"\n");
    ASSERT_CONTAINS(rows_found("| half | 1 | 1 / 2 | 0.5x |\n"),
                    "\"0.5x\"");
    ASSERT_CONTAINS(rows_found("| half | 1 |\n"), "not \"\"");
    ASSERT_CONTAINS(rows_found("|\n"), "before the quotient, not \"\"");
    CU_ASSERT_STRING_EQUAL(found("| half | 1 | 36 / 7 | x |"), "");
}

TEST(rows_of_other_chapters_are_left_alone)
{
    CU_ASSERT_STRING_EQUAL(found("| one | 2 | 1 / 2 | 3 |"), "");
    CU_ASSERT_STRING_EQUAL(found_on("chapters/01-a/exercises/1-b/README.md",
                                    "| one | 1 | 1 / 2 | 3 |"),
                           "");
    ASSERT_CONTAINS(
        found_on("chapters/02-b/README.md", "| one | 2 | 1 / 2 | 3 |"),
        "chapter 2 does not say");
}

TESTS_MAIN("ratios")
