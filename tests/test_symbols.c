// symbols: a letter that no table of NOTATION.md has is caught.
#include "harness.h"

#include "base/phrase.h"
#include "sync/symbols.h"

static const char notation[] = //
    "# Notation\n"
    "| $`x_k`$ | input |\n"
    "| $`\\eta`$ | rate |\n"
    "```math\nC\n```\n"
    "\n"
    "## Letters of one place\n"
    "| $`t`$ | here | [3](03-c/README.md) |\n"
    "| $`\\pi`$ | there | [4](04-d/README.md) |\n";

static const char *found_on(const char *path, const char *page)
{
    static Problems problems;
    text_free(&problems.text);
    problems = (Problems){0};
    symbols_check(path, page, notation, &problems);
    return text_string(&problems.text);
}

static const char *found(const char *page)
{
    return found_on("chapters/03-c/README.md", page);
}

TEST(letters_of_the_tables_may_be_used)
{
    CU_ASSERT_STRING_EQUAL(
        found("a b $`x_k = \\tfrac{1}{2} \\eta`$ w\n"
              "```math\n\\text{rate} \\cdot C \\quad t\n```\nw\n"),
        "");
}

TEST(another_letter_is_caught_once_in_its_line)
{
    CU_ASSERT_STRING_EQUAL(
        found("\n$`x w`$\n\n```math\nC \\, w \\mu\n```\n$`w`$\n"),
        "chapters/03-c/README.md:2: w is not in chapters/NOTATION.md for "
        "this chapter\n"
        "chapters/03-c/README.md:5: mu is not in chapters/NOTATION.md for "
        "this chapter\n");
}

TEST(every_greek_letter_is_one)
{
    static const char *const letters[] = {
        "epsilon", "kappa", "omega", "psi",    "xi",   "nu",
        "zeta",    "Gamma", "Omega", "varrho", "nabla"};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        ASSERT_CONTAINS(found(PHRASE("$`2 \\%s`$\n", letters[i])),
                        PHRASE(":1: %s is not in", letters[i]));
    CU_ASSERT_STRING_EQUAL(found("$`\\cdot \\sum \\ln`$"), "");
}

TEST(letters_of_one_place_are_of_that_place)
{
    ASSERT_CONTAINS(found("$`\\pi`$"), ":1: pi is not in");
    CU_ASSERT_STRING_EQUAL(found_on("chapters/04-d/README.md", "$`\\pi`$"),
                           "");
    ASSERT_CONTAINS(found_on("chapters/04-d/README.md", "$`t`$"),
                    ":1: t is not in");
}

TEST(pages_that_are_no_chapters_are_left_alone)
{
    CU_ASSERT_STRING_EQUAL(found_on("README.md", "$`w`$"), "");
    CU_ASSERT_STRING_EQUAL(found_on("chapters/GLOSSARY.md", "$`w`$"), "");
    CU_ASSERT_STRING_EQUAL(
        found_on("chapters/03-c/exercises/1-a/README.md", "$`w`$"), "");
}

TESTS_MAIN("symbols")
