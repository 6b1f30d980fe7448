// inventory: a number of the text that changes is seen, in digits or in a
// word, and where nothing prints it.
#include "harness.h"

#include "sync/inventory.h"

static const char page[] = //
    "# 1. A page\n"
    "\n"
    "Of 28 by 28 pixels two thirds\n"
    "are blank, $`w_{7}`$ is -0.5 and\n"
    "[here](../2-there/README.md#3) twelve-fold.\n"
    "\n"
    "```c\n"
    "int three = 3;\n"
    "```\n"
    "\n"
    "```math\n"
    "\\frac{1}{1,000}\n"
    "```\n"
    "<!-- 17 -->\n"
    "Nobody tends to once more than often.\n";

static const char list[] = //
    "# page.md\n1\n28 28 two thirds 7 -0.5 twelve\n1 1,000\n";

// What is found when the page is not what was noted.
static const char *found(const char *now, const char *noted)
{
    static Problems problems;
    text_free(&problems.text);
    problems = (Problems){0};
    inventory_check("page.md", now, noted, &problems);
    CU_ASSERT(problems.count <= 1);
    return text_string(&problems.text);
}

static const char *found_with(const char *old, const char *new)
{
    static Text changed;
    const char *place = strstr(page, old);
    CU_ASSERT_PTR_NOT_NULL_FATAL(place);
    text_free(&changed);
    text_add(&changed, page, (size_t)(place - page));
    text_print(&changed, "%s%s", new, place + strlen(old));
    return found(changed.bytes, list);
}

TEST(the_numbers_of_prose_and_math_are_listed)
{
    Text inventory = {0};
    inventory_add("page.md", page, &inventory);
    CU_ASSERT_STRING_EQUAL(text_string(&inventory), list);
    inventory_add("next.md", "none\n\n\none\n", &inventory);
    ASSERT_CONTAINS(text_string(&inventory), "1,000\n# next.md\n");
    text_free(&inventory);
}

TEST(what_did_not_change_is_no_problem)
{
    CU_ASSERT_STRING_EQUAL(found(page, list), "");
    CU_ASSERT_STRING_EQUAL(found_with("pixels", "points"), "");
    CU_ASSERT_STRING_EQUAL(found_with("int three = 3", "int four = 4"), "");
}

TEST(each_kind_of_number_is_caught_in_its_line)
{
    static const struct {
        const char *old, *new, *message;
    } changes[] = {
        {"by 28", "by 26",
         "page.md:3: 26 stands where " INVENTORY " has 28: "},
        {"two", "three", ":3: three stands where"},
        {"two", "one", ":3: thirds stands where"},
        {"thirds", "fifths", ":3: fifths stands"},
        {"{7}", "{8}", ":4: 8 stands where"},
        {"0.5", "0.4", ":4: -0.4 stands where"},
        {"twelve", "Ten", ":5: Ten stands where"},
        {"1,000", "10,000", ":12: 10,000 stands"},
        {"often", "ten",
         ":15: ten stands where " INVENTORY " has no number: "},
        {"1,000", "N",
         ":12: no number stands where " INVENTORY " has 1,000: "},
    };
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        ASSERT_CONTAINS(found_with(changes[i].old, changes[i].new),
                        changes[i].message);
    ASSERT_CONTAINS(found(page, "# other.md\n1\n"),
                    ":1: 1 stands where " INVENTORY " has no number: ");
}

TEST(a_sign_that_changes_is_caught)
{
    ASSERT_CONTAINS(found_with("-0.5", "0.5"),
                    ":4: 0.5 stands where " INVENTORY " has -0.5: ");
    ASSERT_CONTAINS(found_with("-0.5", "+0.5"), ":4: +0.5 stands where");
    ASSERT_CONTAINS(found_with("{7}", "{-7}"), ":4: -7 stands where");
    CU_ASSERT_STRING_EQUAL(found_with("-0.5", "\xE2\x88\x92"
                                              "0.5"),
                           "");
    CU_ASSERT_STRING_EQUAL(found_with("{7}", "{k-7}"), "");
}

TEST(words_that_hold_a_number_are_none)
{
    Text inventory = {0};
    inventory_add("a",
                  "often tensor Halfway none fiver sixteenth second "
                  "tenths hundredfold Twice seconds thousandths",
                  &inventory);
    CU_ASSERT_STRING_EQUAL(text_string(&inventory),
                           "# a\nsixteenth second tenths hundredfold Twice "
                           "seconds thousandths\n");
    text_free(&inventory);
}

TEST(where_a_paragraph_ends_does_not_matter)
{
    CU_ASSERT(inventory_is_same("# a\n1 two\n3\n", "# a\n1\ntwo 3\n"));
    CU_ASSERT(!inventory_is_same("# a\n1 two\n", "# a\n1\n"));
    CU_ASSERT(!inventory_is_same("# a\n1\n", "# a\n1\n# b\n"));
    CU_ASSERT(!inventory_is_same("# a\n1\n", "# a\n2\n"));
}

TESTS_MAIN("inventory")
