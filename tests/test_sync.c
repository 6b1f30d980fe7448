// sync: a small book is made below build/, brought in step, and then spoilt
// in one place after another; each time the place has to be named.
#include "harness.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "small_book.h"
#include "sync/text.h"

// Spoils the chapter and expects exactly one problem, whose text is given
// from its line number on.
static void assert_caught(const char *old, const char *new,
                          const char *problem)
{
    char wanted[256];
    spoil(chapter, old, new);
    snprintf(wanted, sizeof wanted, "%s:%s", chapter, problem);
    ASSERT_CONTAINS(problems(), wanted);
    CU_ASSERT_EQUAL(report.problems.count, 1);
}

// ---- rewriting ---------------------------------------------------------

TEST(rewriting_fills_and_replaces_blocks_only)
{
    make_book();
    put(chapter, unsynced);
    rewrite();
    char *text = get(chapter);
    CU_ASSERT_STRING_EQUAL(text, synced);
    CU_ASSERT_EQUAL(report.problems.count, 0);
    CU_ASSERT_EQUAL(report.rewritten, 1);
    CU_ASSERT_STRING_EQUAL(problems(), "");
    free(text);
}

TEST(rewriting_again_writes_nothing)
{
    struct stat before, after;
    make_book();
    CU_ASSERT_EQUAL(stat(in_folder(chapter), &before), 0);
    rewrite();
    CU_ASSERT_EQUAL(stat(in_folder(chapter), &after), 0);
    CU_ASSERT_EQUAL(report.rewritten, 0);
    CU_ASSERT_EQUAL(before.st_ino, after.st_ino); // not even the same text
}

// The rest of the page would be lost.
TEST(a_page_with_a_zero_byte_is_left_alone)
{
    make_book();
    FILE *stream = fopen(in_folder(chapter), "ab");
    CU_ASSERT_PTR_NOT_NULL_FATAL(stream);
    fwrite("a\0b\n", 1, 4, stream);
    fclose(stream);
    struct stat before, after;
    CU_ASSERT_EQUAL(stat(in_folder(chapter), &before), 0);
    rewrite();
    CU_ASSERT_EQUAL(stat(in_folder(chapter), &after), 0);
    CU_ASSERT_EQUAL(before.st_ino, after.st_ino);
    CU_ASSERT_EQUAL(before.st_size, after.st_size);
    ASSERT_CONTAINS(text_string(&report.problems.text),
                    "found a zero byte");
}

// The fence around it is longer.
TEST(a_listing_with_a_fence_is_enclosed)
{
    make_book();
    put("src/nn/fence.c", "// [part]\n/*\n```\n````\n*/\n// [/part]\n");
    put(chapter, "<!-- code: src/nn/fence.c [part] -->\n");
    rewrite();
    char *once = get(chapter);
    ASSERT_CONTAINS(once, "`````c\n/*\n```\n````\n*/\n`````\n");
    rewrite();
    char *twice = get(chapter);
    CU_ASSERT_STRING_EQUAL(once, twice);
    free(once);
    free(twice);
}

TEST(checking_writes_nothing)
{
    make_book();
    put(chapter, unsynced);
    CU_ASSERT_EQUAL(strncmp(problems(), chapter, strlen(chapter)), 0);
    CU_ASSERT_EQUAL(report.problems.count, 4);
    char *text = get(chapter);
    CU_ASSERT_STRING_EQUAL(text, unsynced);
    free(text);
}

TEST(a_block_stays_when_its_source_is_gone)
{
    spoil(chapter, "neuron.c neuron_sum", "neuron.c neuron_som");
    char *before = get(chapter);
    rewrite();
    char *after = get(chapter);
    CU_ASSERT_STRING_EQUAL(before, after);
    ASSERT_CONTAINS(text_string(&report.problems.text),
                    "README.md:4: src/nn/neuron.c defines nothing called "
                    "neuron_som");
    free(before);
    free(after);
}

// ---- drift -------------------------------------------------------------

TEST(a_changed_listing_is_caught)
{
    assert_caught("double z = 0;", "double z = 1;",
                  "10: the listing is stale (src/nn/neuron.c neuron_sum)");
    assert_caught("    z += w[i]", "    z -= w[i]", "12: the listing");
    spoil("src/nn/neuron.c", "double z = 0;", "double z = 1;");
    ASSERT_CONTAINS(problems(), "README.md:10: the listing is stale");
}

TEST(a_changed_output_is_caught)
{
    assert_caught("E    -0.298371", "E    -0.298372",
                  "25: the output is stale");
    spoil("chapters/01-neuron/output.txt", "0.377500", "0.377501");
    ASSERT_CONTAINS(problems(), "README.md:24: the output is stale");
    ASSERT_CONTAINS(problems(), "README.md:34: 0.3775 is not in "
                                "chapters/01-neuron/output.txt");
}

TEST(a_missing_block_is_caught)
{
    assert_caught("```text\nz     0.377500\nE    -0.298371\n```\n", "",
                  "22: the output is missing");
}

TEST(other_alt_text_or_caption_is_caught)
{
    assert_caught("Three edges", "Four edges", "29: the figure is stale");
    assert_caught("*not\\*", "now\\*", "30: the figure is stale");
    make_book();
    draw("Three edges meet in a square.", "The sum z_1 is *not* 0.9999.");
    ASSERT_CONTAINS(problems(), "README.md:29: the figure is stale");
}

TEST(a_figure_with_a_dark_twin_is_shown_by_the_screen)
{
    make_book();
    draw("Edges & \"corners\" <three>.", "Cap.");
    put("figures/01-neuron/sum-dark.png", "");
    rewrite();
    char *text = get(chapter);
    ASSERT_CONTAINS(
        text, "\n<picture><source media=\"(prefers-color-scheme: dark)\" "
              "srcset=\"../../figures/01-neuron/sum-dark.png\"><img "
              "src=\"../../figures/01-neuron/sum.png\" alt=\"Edges &amp; "
              "&quot;corners&quot; &lt;three&gt;.\"></picture>\\\n"
              "*Cap.*\n");
    free(text);
    CU_ASSERT_STRING_EQUAL(problems(), "");
    unlink(in_folder("figures/01-neuron/sum-dark.png"));
    ASSERT_CONTAINS(problems(), "README.md:29: the figure is stale");
}

TEST(a_figure_without_words_is_caught)
{
    make_book();
    draw("Three edges meet in a circle.", NULL);
    ASSERT_CONTAINS(problems(), "sum.png: has no text chunk Caption");
    put(drawn, "no picture");
    ASSERT_CONTAINS(problems(), "sum.png: expected a PNG");
}

TEST(a_missing_figure_is_caught)
{
    make_book();
    unlink(in_folder(drawn));
    ASSERT_CONTAINS(problems(), "README.md:28: ");
    ASSERT_CONTAINS(problems(), "sum.png: No such file or directory");
    CU_ASSERT_EQUAL(report.problems.count, 1);
}

TEST(a_picture_without_a_directive_is_caught)
{
    spoil(chapter, "<!-- figure: 01-neuron/sum -->\n", "");
    ASSERT_CONTAINS(problems(),
                    "README.md:28: a figure without a directive "
                    "above it");
}

TEST(a_c_fence_without_a_directive_is_caught)
{
    assert_caught("<!-- sketch -->\n", "",
                  "36: C code without a directive above it");
    assert_caught("<!-- sketch -->\n```c\n", "<!-- sketch -->\n```sh\n",
                  "36: expected a C block below <!-- sketch -->");
}

TEST(an_unknown_directive_is_caught)
{
    assert_caught("<!-- output: 01-neuron \"the weighted sum\" -->",
                  "<!-- outptu: 01-neuron -->",
                  "22: unknown directive: <!-- outptu: 01-neuron -->");
    assert_caught("<!-- sketch -->\n```c", "<!-- skech -->\n```sh",
                  "36: unknown directive");
    assert_caught("<!-- sketch -->\n```c",
                  "<!-- A word to the writer. -->\n```sh\n```\n  "
                  "<!-- sketch -->\n```sh",
                  "39: a directive begins at the first column");
}

TEST(a_directive_that_names_nothing_is_caught)
{
    assert_caught("neuron.c [dot]", "neuron.c [dit]",
                  "17: src/nn/neuron.c has no lines between // [dit] and "
                  "// [/dit]");
    assert_caught("\"the weighted sum\"", "\"the sum\"",
                  "22: chapters/01-neuron/output.txt has no heading \"the "
                  "sum\"");
    assert_caught("sum\" -->", "sum\" lines 2-3 -->",
                  "22: chapters/01-neuron/output.txt has fewer lines");
    assert_caught("sum\" -->", "sum\" line 2 -->", "22: expected <!-- out");
    assert_caught("neuron.c [dot]", "none.c [dot]", "17: ");
}

TEST(an_open_block_is_caught)
{
    spoil(chapter, "12345;\n```\n", "12345;\n");
    ASSERT_CONTAINS(problems(), "README.md:37: this block is not closed");
}

// ---- the parts of an output --------------------------------------------

TEST(part_of_an_output_is_quoted_with_ellipses)
{
    make_book();
    put(chapter,
        "<!-- output: 01-neuron \"the slope \xCF\x83\xE2\x80\xB2\" "
        "lines 2-3 -->\n"
        "<!-- output: 01-neuron lines 1-1 -->\n"
        "<!-- output: 01-neuron \"The Slope \xCF\x83\xE2\x80\xB2\" -->\n");
    rewrite();
    char *text = get(chapter);
    ASSERT_CONTAINS(text, "2-3 -->\n```text\n...\na\nb\n...\n```\n");
    ASSERT_CONTAINS(text, "1-1 -->\n```text\nNeuron\n...\n```\n");
    ASSERT_CONTAINS(text,
                    "-->\n```text\nrate  3.51019e-05\na\nb\nc\n```\n");
    free(text);
}

TEST(another_file_of_a_chapter_is_quoted_and_believed)
{
    make_book();
    put("chapters/01-neuron/experiments.txt",
        "1. Published\n------------\n\nours  95.468\n");
    put(chapter, "<!-- output: 01-neuron/experiments \"published\" -->\n"
                 "\nIt is 95.468.\n");
    rewrite();
    char *text = get(chapter);
    ASSERT_CONTAINS(text, "-->\n```text\nours  95.468\n```\n");
    free(text);
    CU_ASSERT_PTR_NULL(strstr(problems(), "95.468"));
    put("chapters/01-neuron/experiments.txt", "");
    ASSERT_CONTAINS(problems(), "95.468 is not in");
}

// ---- decimals ----------------------------------------------------------

TEST(a_changed_decimal_in_the_prose_is_caught)
{
    assert_caught("is 0.3775,", "is 0.3776,",
                  "34: 0.3776 is not in chapters/01-neuron/output.txt");
    assert_caught("\xE2\x88\x92"
                  "0.298\xE2\x80\x89"
                  "371",
                  "\xE2\x88\x92"
                  "0.298\xE2\x80\x89"
                  "372",
                  "34: -0.298\xE2\x80\x89"
                  "372 is not in");
    assert_caught("\xE2\x88\x92"
                  "0.298",
                  "+0.298", "34: ");
}

// ---- the inventory -----------------------------------------------------

TEST(a_number_that_nobody_printed_is_noted_and_kept)
{
    put("chapters/02-two.md", "two\n\nlines\n");
    make_book();
    sync_book(BOOK_NUMBERS);
    CU_ASSERT_EQUAL(report.rewritten, 1);
    put("chapters/02-two.md", "Two\nlines\n");
    CU_ASSERT_EQUAL(strncmp(problems(), "chapters/02-two.md:1: Two st", 28),
                    0);
    rewrite();
    CU_ASSERT_EQUAL(report.problems.count, 1);
    unlink(in_folder("chapters/02-two.md"));
    ASSERT_CONTAINS(problems(),
                    "chapters/numbers.txt:1: it has other pages");
    CU_ASSERT_EQUAL(report.problems.count, 1);
    unlink(in_folder("chapters/numbers.txt"));
}

// ---- links -------------------------------------------------------------

TEST(broken_links_are_caught)
{
    assert_caught("#the-sum--slope", "#the-sum-slope",
                  "3: no heading here makes the anchor #the-sum-slope");
    assert_caught("src/nn/neuron.c)", "src/nn/neurons.c)",
                  "3: this link leads nowhere: ../../src/nn/neurons.c");
    make_book();
    put("chapters/README.md",
        "[1](01-neuron/README.md#chapter-1) [2](01-neuron/#chapter-1)\n"
        "[3](01-neuron/README.md#chapter-2) `[no](link)`\n"
        "<img src=\"none.png\">\n\n[4]: none.md\n");
    ASSERT_CONTAINS(problems(), "chapters/README.md:2: no heading there "
                                "makes the anchor #chapter-2");
    ASSERT_CONTAINS(problems(), "chapters/README.md:3: this link leads");
    ASSERT_CONTAINS(problems(), "chapters/README.md:5: this link leads");
    CU_ASSERT_EQUAL(report.problems.count, 3);
    unlink(in_folder("chapters/README.md"));
}

TEST(broken_links_of_exercises_are_caught)
{
    static const char check[] =
        "chapters/01-neuron/exercises/1-sum/check.c";
    static const char wrong[] =
        "chapters/01-neuron/exercises/1-sum/wrong_a.c";
    make_book();
    put(check, "MAIN(\"chapters/01-neuron/README.md#the-\"\n"
               "     \"sum--slope\")\n"
               "// chapters/01-neuron/README.md#chapter-1\n");
    put(wrong, "// does: nothing\n"
               "// see: chapters/01-neuron/README.md#chapter-2\n"
               "// chapters/02-none.md\n");
    ASSERT_CONTAINS(problems(), "wrong_a.c:2: no heading there makes the "
                                "anchor #chapter-2");
    ASSERT_CONTAINS(problems(), "wrong_a.c:3: this link leads nowhere");
    CU_ASSERT_EQUAL(report.problems.count, 2);
    unlink(in_folder(wrong));
    unlink(in_folder(check));
}

// ---- functions that no chapter shows -----------------------------------

TEST(a_function_that_is_not_shown_is_caught)
{
    spoil("chapters/not-shown.txt", "neuron_output  one line\n", "");
    ASSERT_CONTAINS(problems(),
                    "src/nn/neuron.h:9: no chapter shows neuron_output");
    CU_ASSERT_EQUAL(report.problems.count, 1);
    CU_ASSERT_TRUE(report.shown);
}

TEST(the_list_of_functions_not_shown_stays_true)
{
    spoil("chapters/not-shown.txt", "  one line", "");
    ASSERT_CONTAINS(problems(), "not-shown.txt:2: expected a reason behind "
                                "neuron_output");
    put("chapters/not-shown.txt", "neuron_output  x\nneuron_sum  x\n");
    ASSERT_CONTAINS(problems(), "txt:2: a chapter does show neuron_sum");
    put("chapters/not-shown.txt", "neuron_output  x\nneuron_son  x\n");
    ASSERT_CONTAINS(problems(), "txt:2: src/nn declares no function "
                                "neuron_son");
    unlink(in_folder("chapters/not-shown.txt"));
    CU_ASSERT_STRING_EQUAL(problems(), "");
    CU_ASSERT_FALSE(report.shown);
}

// A name is there when all of it is, not a part or two of them.
TEST(a_list_of_names_knows_whole_names)
{
    Text names = {0};
    CU_ASSERT(!text_has_name(&names, "one"));
    text_add_name(&names, "one");
    text_add_name(&names, "another");
    CU_ASSERT(text_has_name(&names, "one"));
    CU_ASSERT(text_has_name(&names, "another"));
    CU_ASSERT(!text_has_name(&names, "other"));
    CU_ASSERT(!text_has_name(&names, "on"));
    CU_ASSERT(!text_has_name(&names, ""));
    text_free(&names);
}

TESTS_MAIN_WITHIN("sync", folder_begin, book_end)
