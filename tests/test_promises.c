// promises: "chapter 9 shows it" names the place where it is shown.
#include "harness.h"

#include "sync/promises.h"

static size_t kept;

// What is found on the page of chapter 3.
static const char *found(const char *page)
{
    static Problems problems;
    text_free(&problems.text);
    problems = (Problems){0};
    kept = promises_check("chapters/03-c/README.md", page, &problems);
    return text_string(&problems.text);
}

TEST(a_promise_names_its_place)
{
    CU_ASSERT_STRING_EQUAL(
        found("See [chapter 5](../05-e/README.md#why).\n"
              "Chapter\n6 has [more](../06-f/README.md#more), too.\n"),
        "");
    CU_ASSERT_EQUAL(kept, 2);
}

TEST(a_promise_without_a_place_is_caught)
{
    static const char caught[] =
        "chapters/03-c/README.md:3: no link to a heading of chapter 12 "
        "says where this promise is kept\n";
    CU_ASSERT_STRING_EQUAL(found("\n\nas chapter 12 shows\n"), caught);
    CU_ASSERT_STRING_EQUAL(
        found("\n\n[chapter 12](../12-l/README.md) shows\n"), caught);
    CU_ASSERT_STRING_EQUAL(
        found("\n\n[chapter 12](../11-k/README.md#why) shows\n"), caught);
    CU_ASSERT_STRING_EQUAL(
        found("\n\nchapter 12 shows\n\n[it](../12-l/README.md#why)\n"),
        caught);
    CU_ASSERT_EQUAL(kept, 0);
}

TEST(what_is_behind_us_is_no_promise)
{
    CU_ASSERT_STRING_EQUAL(found("chapter 2, chapter 3, chapters 4 to 7, "
                                 "a chapter, Chapter III\n"
                                 "```c\n// chapter 5\n```\n"
                                 "<!-- chapter 5 -->\n"),
                           "");
    CU_ASSERT_EQUAL(kept, 0);
}

TEST(pages_that_are_no_chapters_promise_nothing)
{
    Problems problems = {0};
    promises_check("chapters/README.md", "chapter 5", &problems);
    promises_check("chapters/A-a/README.md", "chapter 5", &problems);
    promises_check("chapters/03-c/exercises/1-a/README.md", "chapter 5",
                   &problems);
    promises_check("README.md", "chapter 5", &problems);
    CU_ASSERT_EQUAL(problems.count, 0);
    text_free(&problems.text);
}

TESTS_MAIN("promises")
