// pages: build.sh makes of a small chapter what the book promises.  The
// project is made below build/.
#include "folder.h"

static char *page;

static const char chapter[] = //
    "# One\n\n"
    "## Sum\n\n"
    "It is ($`a=f(x)`$), $5. $`(\\frac{a}{g(b)})`$ $`c-f(x)-d=-(-e)`$\n\n"
    "```math\n\\frac{a}{b}\n```\n\n"
    "[2](../02-b/) [2](../02-b/README.md#two) [0](../README.md)\n"
    "[c](../../src/a.c) [s](#sum) [none](../../nowhere/)\n\n"
    "<!-- code: src/a.c a -->\n```c\nint a;\n```\n\n"
    "<!-- live: stepper -->\n\n"
    "<!-- sketch -->\n```c\nint b;\n```\n\n"
    "![A \\*.](../../figures/a.png)\\\n*Cap.*\n\n"
    "<picture><source media=\"(prefers-color-scheme: dark)\" "
    "srcset=\"../../figures/b-dark.png\"><img src=\"../../figures/b.png\" "
    "alt=\"B &amp; *C* &quot;.\"></picture>\\\n*Twin.*\n\n"
    "Learn in mini-batches. A batch is small.\n\n"
    "<!-- output: 01-a \"Sum\" -->\n```text\nSums & more:\n\n"
    "  name       z\n  ----  ------\n"
    "  h1      -1.5\n  ----  ------\n  h2         2\n  h3     "
    "+0.25\n```\n\n"
    "<!-- output: 01-a \"Sum\" -->\n```text\n  a  b\n  -  -\n"
    "  too wide\n```\n";

// Makes a book whose first chapter is this text.
static int build(const char *text)
{
    put("chapters/README.md", "# Contents\n\n1. [One](01-a/README.md)\n"
                              "2. [Two](02-b/README.md)\n\n"
                              "[Sum](01-a/README.md#sum)\n");
    put("chapters/01-a/README.md", text);
    put("chapters/02-b/README.md", "# Two\n");
    put("chapters/GLOSSARY.md",
        "# Glossary\n\n**Batch, mini-batch.** A few "
        "examples. Chapter 7.\n");
    put("chapters/01-a/exercises/1-x/README.md",
        "# Exercise 01-1: X\n\n[up](../../README.md)\n");
    put("chapters/01-a/exercises/2-y/README.md", "# Exercise 01-2: Y\n");
    put("figures/a.png", "no real picture");
    put("figures/b.png", "no real picture");
    put("figures/b-dark.png", "no real picture");
    put("src/a.c", "int a;\n");
    CU_ASSERT_EQUAL(shell("ln -sfn ../../../src/tools src"), 0);
    return shell("SOURCE_DATE_EPOCH=1000000000 "
                 "sh src/tools/book/build.sh build/book");
}

// Puts the page of this stem into page.
static void read_page(const char *stem)
{
    char name[64];
    snprintf(name, sizeof name, "build/book/%s.html", stem);
    free(page);
    page = get(name);
}

TEST(a_chapter_becomes_a_page)
{
    CU_ASSERT_EQUAL_FATAL(build(chapter), 0);
    read_page("01-a");
    ASSERT_CONTAINS(page, "<h1 id=\"one\">One</h1>");
}

TEST(both_forms_of_math_become_mathml)
{
    ASSERT_CONTAINS(page, "(<math display=\"inline\"");
    ASSERT_CONTAINS(page, "</math>), $5.");
    ASSERT_CONTAINS(page, "<div class=\"equation\" tabindex=\"0\"><math "
                          "display=\"block\"");
}

TEST(only_brackets_around_a_fraction_stretch)
{
    ASSERT_CONTAINS(page, "stretchy=\"false\" form=\"prefix\">(</mo><mi>x");
    ASSERT_CONTAINS(page,
                    "stretchy=\"true\" form=\"prefix\">(</mo><mfrac>");
    ASSERT_CONTAINS(page, "stretchy=\"false\" form=\"prefix\">(</mo><mi>b");
}

TEST(a_sign_keeps_close_and_a_difference_does_not)
{
    ASSERT_CONTAINS(page, "<mi>c</mi><mo>−</mo>");
    CU_ASSERT_TRUE(
        strstr(page, ")</mo></mrow><mo>−</mo><mi>d</mi>") != NULL ||
        strstr(page, ")</mo><mo>−</mo><mi>d</mi>") != NULL); // pandoc 3.11
    ASSERT_CONTAINS(page, "<mo>=</mo><mo form=\"prefix\">−</mo>");
    ASSERT_CONTAINS(page, "(</mo><mo form=\"prefix\">−</mo><mi>e</mi>");
}

TEST(links_lead_to_pages_of_the_book)
{
    ASSERT_CONTAINS(page, "<a href=\"02-b.html\">");
    ASSERT_CONTAINS(page, "<a href=\"02-b.html#two\">");
    ASSERT_CONTAINS(page, "<a href=\"index.html\">0");
    ASSERT_CONTAINS(page, "<a href=\"files/src/a.c.txt\">c");
    ASSERT_CONTAINS(page, "<a href=\"#sum\">s");
    ASSERT_CONTAINS(page, " none</p>");
    CU_ASSERT_EQUAL(shell("cmp src/a.c build/book/files/src/a.c.txt"), 0);
}

TEST(listings_are_labelled_and_comments_dropped)
{
    ASSERT_CONTAINS(page, "<a href=\"files/src/a.c.txt\"><code>src/a.c");
    ASSERT_CONTAINS(page, "<span class=\"dt\">int</span> b");
    CU_ASSERT_PTR_NULL(strstr(page, "<!--"));
}

TEST(a_picture_and_its_caption_are_a_figure)
{
    ASSERT_CONTAINS(page,
                    "<figure id=\"figure-a\"><a href=\"figures/a.png\">"
                    "<picture><img src=\"figures/a.png\" "
                    "alt=\"A *.\" loading=\"lazy\">");
    ASSERT_CONTAINS(page, "<figcaption>\nCap. <a href=\"#figure-a\"");
    ASSERT_CONTAINS(page, "srcset=\"figures/b-dark.png\">"
                          "<img src=\"figures/b.png\" "
                          "alt=\"B &amp; *C* &quot;.\"");
}

TEST(a_printed_table_becomes_a_table)
{
    ASSERT_CONTAINS(page, "<pre class=\"said\" tabindex=\"0\">Sums &amp; "
                          "more:</pre>");
    ASSERT_CONTAINS(page, "<th scope=\"col\">name</th>"
                          "<th scope=\"col\" class=\"n\">z</th>");
    // -1.5 and 2 line up at the point with +0.25
    ASSERT_CONTAINS(page, "<tr class=\"ruled\"><td>h1</td>"
                          "<td class=\"n neg\">−1.5\u2007</td></tr>");
    ASSERT_CONTAINS(page, "<td class=\"n\">2\u2008\u2007\u2007</td>");
    ASSERT_CONTAINS(page, "<td class=\"n pos\">+0.25</td>");
    ASSERT_CONTAINS(page, "<summary>as printed</summary>");
    ASSERT_CONTAINS(page, "  h1      -1.5\n");
}

TEST(what_leaves_its_columns_stays_as_printed)
{
    ASSERT_CONTAINS(page, "<pre class=\"output\"><code>  a  b\n  -  -\n"
                          "  too wide</code>");
}

TEST(words_of_the_glossary_are_explained_once)
{
    const char *term = "href=\"glossary.html#batch-mini-batch\" "
                       "class=\"term\" data-definition=";
    const char *first = strstr(page, term);
    CU_ASSERT_PTR_NOT_NULL_FATAL(first);
    ASSERT_CONTAINS(first, ">mini-batches</a>.");
    CU_ASSERT_PTR_NULL(strstr(first + 1, term));
}

TEST(the_words_of_the_pages_can_be_searched)
{
    CU_ASSERT_EQUAL(shell("cat build/book/words.js"), 0);
    ASSERT_CONTAINS(said, "\"u\":\"01-a.html#sum\",\"p\":\"One\","
                          "\"h\":\"Sum\"");
}

TEST(pages_know_their_neighbours)
{
    ASSERT_CONTAINS(page, "<title>One – Backprop by Hand</title>");
    ASSERT_CONTAINS(page, "href=\"index.html\" rel=\"prev\"><span>Previous"
                          "</span> Contents");
    ASSERT_CONTAINS(page, "href=\"02-b.html\" rel=\"next\"><span>Next"
                          "</span> Two");
}

TEST(exercises_are_pages_beside_the_chapters)
{
    read_page("exercise-01-1");
    ASSERT_CONTAINS(page, "<a href=\"01-a.html\">One</a></nav>");
    ASSERT_CONTAINS(page, "href=\"01-a.html\" rel=\"prev\"");
    ASSERT_CONTAINS(page, "href=\"exercise-01-2.html\" rel=\"next\"");
    ASSERT_CONTAINS(page, "<a href=\"01-a.html\">up</a>");
    read_page("exercise-01-2");
    ASSERT_CONTAINS(page, "href=\"02-b.html\" rel=\"next\"");
    read_page("02-b");
    ASSERT_CONTAINS(page, "href=\"01-a.html\" rel=\"prev\"");
}

TEST(the_contents_list_the_exercises)
{
    read_page("index");
    ASSERT_CONTAINS(page,
                    "<a href=\"exercise-01-1.html\">"
                    "<span class=\"unbroken\">01-1:</span> X</a></li>");
    ASSERT_CONTAINS(page, "<summary>2 exercises</summary>");
    CU_ASSERT_EQUAL(shell("unzip -p build/book/backprop-by-hand.epub "
                          "EPUB/nav.xhtml"),
                    0);
    ASSERT_CONTAINS(said, "<ol class=\"toc\">");
    const char *one = strstr(said, ">One</a>");
    const char *y = strstr(said, "01-2:</span> Y</a>");
    CU_ASSERT_FATAL(one != NULL && y != NULL && one < y);
    CU_ASSERT(y < strstr(said, ">Two</a>"));
}

// The first book is older than the two seconds to which an archive rounds.
TEST(equal_sources_make_equal_books)
{
    put("figures/a.png", "no real picture");
    put("figures/b.png", "no real picture");
    put("figures/b-dark.png", "no real picture");
    CU_ASSERT_EQUAL(shell("mv build/book build/before"), 0);
    CU_ASSERT_EQUAL_FATAL(build(chapter), 0);
    CU_ASSERT_EQUAL(shell("diff -r build/book build/before"), 0);
}

TEST(broken_pages_are_caught)
{
    CU_ASSERT_EQUAL(
        shell("rm build/book/files/src/a.c.txt && cd build/book && "
              "sed 's/id=\"sum\"//' 01-a.html >x && mv x 01-a.html && cd - "
              "&& "
              "sh src/tools/book/check.sh build/book"),
        1);
    ASSERT_CONTAINS(said, "01-a.html: #sum: no such anchor");
    ASSERT_CONTAINS(said, "index.html: 01-a.html#sum: no such anchor");
    ASSERT_CONTAINS(said, "01-a.html: files/src/a.c.txt: no such file");
}

TEST(unknown_tex_stops_the_build)
{
    CU_ASSERT_NOT_EQUAL(build("# One\n\n$`\\unheardof{a}`$\n"), 0);
    ASSERT_CONTAINS(said, "\\unheardof");
}

static void end(void)
{
    free(page);
    folder_end();
}

TESTS_MAIN_WITHIN("pages", folder_begin, end)
