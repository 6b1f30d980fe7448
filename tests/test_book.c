// book: what a page may hold, and be called, besides what is expected.
#include "harness.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "small_book.h"

// A long page: the piece again and again.
static void put_repeated(const char *path, const char *piece, size_t times)
{
    Text page = {0};
    for (size_t i = 0; i < times; i++)
        text_add(&page, piece, strlen(piece));
    put(path, page.bytes);
    text_free(&page);
}

TEST(windows_line_ends_are_named_and_left_alone)
{
    spoil(chapter, "# Chapter 1\n", "# Chapter 1\r\n");
    char *before = get(chapter);
    ASSERT_CONTAINS(problems(), "byte 11: expected lines that end with a "
                                "newline alone, found a carriage return");
    rewrite();
    char *after = get(chapter);
    CU_ASSERT_STRING_EQUAL(before, after);
    free(before);
    free(after);
}

TEST(control_characters_do_not_reach_the_terminal)
{
    make_book();
    put("chapters/README.md", "[a](\x1b[2J\x7f.md)\n\n<!-- b\x1b: x -->\n"
                              "<!-- code: c\x1b d -->\n");
    CU_ASSERT_PTR_NULL(strpbrk(problems(), "\x1b\x7f"));
    ASSERT_CONTAINS(problems(), "leads nowhere: ?[2J?.md");
    CU_ASSERT(report.problems.count >= 2);
    unlink(in_folder("chapters/README.md"));
}

// Each of them once took time that grows with the square of the length.
TEST(a_page_of_a_million_brackets_ends)
{
    static const char *const pieces[] = {"[](", "](<", "a", "[", "`` ` "};
    make_book();
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        put_repeated("chapters/README.md", pieces[i], 1000000);
        problems();
        CU_ASSERT(report.problems.count <= 1);
    }
    unlink(in_folder("chapters/README.md"));
}

// Makes folders of the same name inside each other, depth of them, with a
// page in the last, and takes them away again when asked to.
static void nest(size_t depth, bool make)
{
    static const char name[] =
        "a-folder-whose-name-has-as-many-letters-as-fifty-";
    char here[1024];
    CU_ASSERT_PTR_NOT_NULL_FATAL(getcwd(here, sizeof here));
    CU_ASSERT_EQUAL_FATAL(chdir(folder), 0);
    size_t entered = 0;
    while (entered < depth && (!make || mkdir(name, 0777) == 0) &&
           chdir(name) == 0)
        entered++;
    CU_ASSERT_EQUAL(entered, depth);
    if (make) {
        FILE *page = fopen("README.md", "w");
        CU_ASSERT_PTR_NOT_NULL_FATAL(page);
        fputs("[x](none.md)\n", page);
        fclose(page);
    } else {
        unlink("README.md");
    }
    for (; entered > 0; entered--) {
        CU_ASSERT_EQUAL(chdir(".."), 0);
        if (!make)
            rmdir(name);
    }
    CU_ASSERT_EQUAL_FATAL(chdir(here), 0);
}

TEST(a_path_may_have_any_length)
{
    make_book();
    for (size_t depth = 11; depth <= 25; depth++) {
        nest(depth, true);
        ASSERT_CONTAINS(problems(),
                        "/README.md:1: this link leads nowhere");
        CU_ASSERT_EQUAL(report.problems.count, 1);
        nest(depth, false);
    }
}

TESTS_MAIN_WITHIN("book", folder_begin, book_end)
