// pages: build.sh makes of a small chapter what the book promises.  The
// project is made below build/.
#include "harness.h"

#include <stdlib.h>
#include <sys/wait.h>

#include "base/file.h"

static char root[] = "build/test-pages-XXXXXX";
static char *page, said[1 << 15];

static void put(const char *path, const char *text)
{
    Error error;
    FileReplacement file;
    char full[256], folder[256];
    snprintf(full, sizeof full, "%s/%s", root, path);
    snprintf(folder, sizeof folder, "%s", full);
    *strrchr(folder, '/') = '\0';
    CU_ASSERT_FATAL(file_make_folder(folder, &error));
    CU_ASSERT_FATAL(file_replace(&file, full, &error));
    fputs(text, file.stream);
    CU_ASSERT_FATAL(file_commit(&file, &error));
}

static int run(const char *command)
{
    char line[256];
    snprintf(line, sizeof line, "cd %s && { %s; } 2>&1", root, command);
    FILE *pipe = popen(line, "r");
    CU_ASSERT_PTR_NOT_NULL_FATAL(pipe);
    said[fread(said, 1, sizeof said - 1, pipe)] = '\0';
    int status = pclose(pipe);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

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
    "  h1      -1.5\n  ----  ------\n  h2         2\n  h3     +0.25\n```\n\n"
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
    put("chapters/GLOSSARY.md", "# Glossary\n\n**Batch, mini-batch.** A few "
                                "examples. Chapter 7.\n");
    put("chapters/01-a/exercises/1-x/README.md",
        "# Exercise 01-1: X\n\n[up](../../README.md)\n");
    put("chapters/01-a/exercises/2-y/README.md", "# Exercise 01-2: Y\n");
    put("figures/a.png", "no real picture");
    put("figures/b.png", "no real picture");
    put("figures/b-dark.png", "no real picture");
    put("src/a.c", "int a;\n");
    return run("SOURCE_DATE_EPOCH=1000000000 "
               "sh src/tools/book/build.sh build/book");
}

static void a_chapter_becomes_a_page(void)
{
    Error error;
    size_t size;
    char path[256];
    snprintf(path, sizeof path, "%s/build/book/01-a.html", root);
    CU_ASSERT_EQUAL_FATAL(build(chapter), 0);
    CU_ASSERT_FATAL(
        file_read(path, 1 << 20, (unsigned char **)&page, &size, &error));
    ASSERT_CONTAINS(page, "<h1 id=\"one\">One</h1>");
}

static void both_forms_of_math_become_mathml(void)
{
    ASSERT_CONTAINS(page, "(<math display=\"inline\"");
    ASSERT_CONTAINS(page, "</math>), $5.");
    ASSERT_CONTAINS(page,
                    "<div class=\"equation\" tabindex=\"0\"><math "
                    "display=\"block\"");
}

static void only_brackets_around_a_fraction_stretch(void)
{
    ASSERT_CONTAINS(page, "stretchy=\"false\" form=\"prefix\">(</mo><mi>x");
    ASSERT_CONTAINS(page,
                    "stretchy=\"true\" form=\"prefix\">(</mo><mfrac>");
    ASSERT_CONTAINS(page, "stretchy=\"false\" form=\"prefix\">(</mo><mi>b");
}

static void a_sign_keeps_close_and_a_difference_does_not(void)
{
    ASSERT_CONTAINS(page, "<mi>c</mi><mo>−</mo>");
    CU_ASSERT_TRUE(
        strstr(page, ")</mo></mrow><mo>−</mo><mi>d</mi>") != NULL ||
        strstr(page, ")</mo><mo>−</mo><mi>d</mi>") != NULL); // pandoc 3.11
    ASSERT_CONTAINS(page, "<mo>=</mo><mo form=\"prefix\">−</mo>");
    ASSERT_CONTAINS(page, "(</mo><mo form=\"prefix\">−</mo><mi>e</mi>");
}

static void links_lead_to_pages_of_the_book(void)
{
    ASSERT_CONTAINS(page, "<a href=\"02-b.html\">");
    ASSERT_CONTAINS(page, "<a href=\"02-b.html#two\">");
    ASSERT_CONTAINS(page, "<a href=\"index.html\">0");
    ASSERT_CONTAINS(page, "<a href=\"files/src/a.c.txt\">c");
    ASSERT_CONTAINS(page, "<a href=\"#sum\">s");
    ASSERT_CONTAINS(page, " none</p>");
    CU_ASSERT_EQUAL(run("cmp src/a.c build/book/files/src/a.c.txt"), 0);
}

static void listings_are_labelled_and_comments_dropped(void)
{
    ASSERT_CONTAINS(page, "<a href=\"files/src/a.c.txt\"><code>src/a.c");
    ASSERT_CONTAINS(page, "<span class=\"dt\">int</span> b");
    CU_ASSERT_PTR_NULL(strstr(page, "<!--"));
}

static void a_picture_and_its_caption_are_a_figure(void)
{
    ASSERT_CONTAINS(page, "<figure id=\"figure-a\"><a href=\"figures/a.png\">"
                          "<picture><img src=\"figures/a.png\" "
                          "alt=\"A *.\" loading=\"lazy\">");
    ASSERT_CONTAINS(page, "<figcaption>\nCap. <a href=\"#figure-a\"");
    ASSERT_CONTAINS(page, "srcset=\"figures/b-dark.png\">"
                          "<img src=\"figures/b.png\" "
                          "alt=\"B &amp; *C* &quot;.\"");
}

static void a_printed_table_becomes_a_table(void)
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

static void what_leaves_its_columns_stays_as_printed(void)
{
    ASSERT_CONTAINS(page, "<pre class=\"output\"><code>  a  b\n  -  -\n"
                          "  too wide</code>");
}

static void words_of_the_glossary_are_explained_once(void)
{
    const char *term = "href=\"glossary.html#batch-mini-batch\" "
                       "class=\"term\" data-definition=";
    const char *first = strstr(page, term);
    CU_ASSERT_PTR_NOT_NULL_FATAL(first);
    ASSERT_CONTAINS(first, ">mini-batches</a>.");
    CU_ASSERT_PTR_NULL(strstr(first + 1, term));
}

static void the_words_of_the_pages_can_be_searched(void)
{
    CU_ASSERT_EQUAL(run("cat build/book/words.js"), 0);
    ASSERT_CONTAINS(said, "\"u\":\"01-a.html#sum\",\"p\":\"One\","
                          "\"h\":\"Sum\"");
}

static void pages_know_their_neighbours(void)
{
    ASSERT_CONTAINS(page, "<title>One – Backprop by Hand</title>");
    ASSERT_CONTAINS(page, "href=\"index.html\" rel=\"prev\"><span>Previous"
                          "</span> Contents");
    ASSERT_CONTAINS(page, "href=\"02-b.html\" rel=\"next\"><span>Next"
                          "</span> Two");
}

// The page of a stem, in text.
static void read_page(const char *stem, char *text, size_t size)
{
    char path[256];
    snprintf(path, sizeof path, "%s/build/book/%s.html", root, stem);
    FILE *file = fopen(path, "rb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    text[fread(text, 1, size - 1, file)] = '\0';
    fclose(file);
}

static void exercises_are_pages_beside_the_chapters(void)
{
    static char text[1 << 15];
    read_page("exercise-01-1", text, sizeof text);
    ASSERT_CONTAINS(text, "<a href=\"01-a.html\">One</a></nav>");
    ASSERT_CONTAINS(text, "href=\"01-a.html\" rel=\"prev\"");
    ASSERT_CONTAINS(text, "href=\"exercise-01-2.html\" rel=\"next\"");
    ASSERT_CONTAINS(text, "<a href=\"01-a.html\">up</a>");
    read_page("exercise-01-2", text, sizeof text);
    ASSERT_CONTAINS(text, "href=\"02-b.html\" rel=\"next\"");
    read_page("02-b", text, sizeof text);
    ASSERT_CONTAINS(text, "href=\"01-a.html\" rel=\"prev\"");
}

static void the_contents_list_the_exercises(void)
{
    static char text[1 << 15];
    read_page("index", text, sizeof text);
    ASSERT_CONTAINS(text, "<a href=\"exercise-01-1.html\">"
                          "<span class=\"unbroken\">01-1:</span> X</a></li>");
    ASSERT_CONTAINS(text, "<summary>2 exercises</summary>");
    CU_ASSERT_EQUAL(run("unzip -p build/book/backprop-by-hand.epub "
                        "EPUB/nav.xhtml"),
                    0);
    ASSERT_CONTAINS(said, "<ol class=\"toc\">");
    const char *one = strstr(said, ">One</a>");
    const char *y = strstr(said, "01-2:</span> Y</a>");
    CU_ASSERT_FATAL(one != NULL && y != NULL && one < y);
    CU_ASSERT(y < strstr(said, ">Two</a>"));
}

// The first book is older than the two seconds to which an archive rounds.
static void equal_sources_make_equal_books(void)
{
    put("figures/a.png", "no real picture");
    put("figures/b.png", "no real picture");
    put("figures/b-dark.png", "no real picture");
    CU_ASSERT_EQUAL(run("mv build/book build/before"), 0);
    CU_ASSERT_EQUAL_FATAL(build(chapter), 0);
    CU_ASSERT_EQUAL(run("diff -r build/book build/before"), 0);
}

static void broken_pages_are_caught(void)
{
    CU_ASSERT_EQUAL(
        run("rm build/book/files/src/a.c.txt && cd build/book && "
            "sed 's/id=\"sum\"//' 01-a.html >x && mv x 01-a.html && cd - "
            "&& "
            "sh src/tools/book/check.sh build/book"),
        1);
    ASSERT_CONTAINS(said, "01-a.html: #sum: no such anchor");
    ASSERT_CONTAINS(said, "index.html: 01-a.html#sum: no such anchor");
    ASSERT_CONTAINS(said, "01-a.html: files/src/a.c.txt: no such file");
}

static void unknown_tex_stops_the_build(void)
{
    CU_ASSERT_NOT_EQUAL(build("# One\n\n$`\\unheardof{a}`$\n"), 0);
    ASSERT_CONTAINS(said, "\\unheardof");
}

int main(void)
{
    char command[96];
    if (mkdtemp(root) == NULL)
        return 1;
    snprintf(command, sizeof command,
             "mkdir %s/src && ln -s ../../../src/tools %s/src", root, root);
    if (system(command) != 0)
        return 1;
    int code = TESTS("pages", TEST(a_chapter_becomes_a_page),
                     TEST(both_forms_of_math_become_mathml),
                     TEST(only_brackets_around_a_fraction_stretch),
                     TEST(a_sign_keeps_close_and_a_difference_does_not),
                     TEST(links_lead_to_pages_of_the_book),
                     TEST(listings_are_labelled_and_comments_dropped),
                     TEST(a_picture_and_its_caption_are_a_figure),
                     TEST(a_printed_table_becomes_a_table),
                     TEST(what_leaves_its_columns_stays_as_printed),
                     TEST(words_of_the_glossary_are_explained_once),
                     TEST(the_words_of_the_pages_can_be_searched),
                     TEST(pages_know_their_neighbours),
                     TEST(exercises_are_pages_beside_the_chapters),
                     TEST(the_contents_list_the_exercises),
                     TEST(equal_sources_make_equal_books),
                     TEST(broken_pages_are_caught),
                     TEST(unknown_tex_stops_the_build));
    free(page);
    snprintf(command, sizeof command, "rm -r %s", root);
    return system(command) == 0 ? code : 1;
}
