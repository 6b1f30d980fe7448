// chapter_page: a chapter's own page is told from all others.
#include "harness.h"

#include "sync/chapter_page.h"

TEST(a_chapters_page_has_its_folder)
{
    CU_ASSERT_STRING_EQUAL(
        chapter_of_page("chapters/05-gradient/README.md").text,
        "05-gradient");
    CU_ASSERT_STRING_EQUAL(chapter_of_page("chapters/A-c/README.md").text,
                           "A-c");
}

TEST(other_pages_have_none)
{
    static const char *const others[] = {
        "README.md",
        "chapters/README.md",
        "chapters/NOTATION.md",
        "chapters/05-gradient/OTHER.md",
        "chapters/05-gradient/exercises/1-a/README.md",
        "src/chapters/05-gradient/README.md",
        "",
    };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        CU_ASSERT_STRING_EQUAL(chapter_of_page(others[i]).text, "");
}

TESTS_MAIN("chapter_page")
