// prose: which decimals count, and when two of them are the same number.
#include "harness.h"

#include "sync/prose.h"

// How many numbers of the prose come from nowhere, when the chapter's own
// program, another one and somebody else have printed these.
static size_t strangers_to(const char *prose, const char *own,
                           const char *any, const char *published)
{
    Text numbers[3] = {{0}, {0}, {0}};
    const char *printed[3] = {own, any, published};
    Problems found = {0};
    for (int i = 0; i < 3; i++)
        prose_add_output(printed[i], &numbers[i]);
    ProseSources sources = {&numbers[0], &numbers[1], &numbers[2],
                            "output.txt", false};
    prose_check("page", prose, sources, &found);
    for (int i = 0; i < 3; i++)
        text_free(&numbers[i]);
    text_free(&found.text);
    return found.count;
}

static size_t strangers(const char *prose, const char *printed)
{
    return strangers_to(prose, printed, "", "");
}

TEST(spelling_does_not_make_a_number_another_one)
{
    CU_ASSERT_EQUAL(strangers("0.2500 .25000", "0.25"), 0);
    CU_ASSERT_EQUAL(strangers("\xE2\x88\x92"
                              "0.125 -.125",
                              "-0.125"),
                    0);
    CU_ASSERT_EQUAL(strangers("12,345.678 and 12\xE2\x80\xAF"
                              "345.678",
                              "12345.678"),
                    0);
    CU_ASSERT_EQUAL(strangers("$`w=0.593\\,269`$", "0.593269"), 0);
    CU_ASSERT_EQUAL(strangers("3.51019e-5 or 3.51019 · 10", "3.51019e-05"),
                    0);
    CU_ASSERT_EQUAL(strangers("falls by 0.125; 1-0.125", "-0.125 1"), 0);
}

TEST(another_number_is_another_number)
{
    CU_ASSERT_EQUAL(strangers("0.593", "0.5932"), 1); // nothing is rounded
    CU_ASSERT_EQUAL(strangers("0.593", "10.593"), 1);
    CU_ASSERT_EQUAL(strangers("-0.593", "0.593"), 1);
    CU_ASSERT_EQUAL(strangers("+0.593", "-0.593"), 1);
    CU_ASSERT_EQUAL(strangers("3.51019e-4", "3.51019e-05"), 1);
    CU_ASSERT_EQUAL(strangers("`0.593` $`\\cdot0.593`$", ""), 2);
    CU_ASSERT_EQUAL(strangers("```math\n0.593\n```\n", ""), 1);
}

TEST(what_is_no_decimal_of_the_prose_is_left_alone)
{
    CU_ASSERT_EQUAL(strangers("2.17.1456, v1.2345, 0..2555", ""), 0);
    CU_ASSERT_EQUAL(strangers("[a](x-0.1234.png) <https://b.c/1.2345>", ""),
                    0);
    CU_ASSERT_EQUAL(strangers("arXiv:1207.0580, 10.1038/323533a0", ""), 0);
    CU_ASSERT_EQUAL(strangers("```sh\n0.5931\n```\n<!-- 0.1234 -->", ""),
                    0);
    CU_ASSERT_EQUAL(strangers("<!-- figure: a/b -->\n![0.1234](c)\\\n"
                              "*0.2345*\n\n0.593\n",
                              "0.593"),
                    0);
}

TEST(per_cents_come_from_the_chapter)
{
    CU_ASSERT_EQUAL(strangers("95.87 % and 95.87 per cent", "95.87"), 0);
    CU_ASSERT_EQUAL(strangers("95.87\xE2\x80\xAF%", "0.9587"), 0);
    CU_ASSERT_EQUAL(strangers("4.13 % wrong", "95.87"), 0);
    CU_ASSERT_EQUAL(strangers("95.86 %", "95.87"), 1);
    CU_ASSERT_EQUAL(strangers("95.9 %", "95.87"), 1); // nothing is rounded
    CU_ASSERT_EQUAL(strangers("37 % of them", "38 62.5"), 1);
    CU_ASSERT_EQUAL(strangers("37 % of them", "63"), 0);
    CU_ASSERT_EQUAL(strangers_to("95.87 %", "", "95.87", ""), 1);
}

TEST(short_decimals_from_1_on_come_from_the_chapter)
{
    CU_ASSERT_EQUAL(strangers("6.5 times, 1.25", "6.5 1.250"), 0);
    CU_ASSERT_EQUAL(strangers("6.5 times, 1.25", "6.4 1.24"), 2);
    CU_ASSERT_EQUAL(strangers("`--rate 3.5` and `1.25`", ""), 0);
}

TEST(what_is_small_stands_on_its_page)
{
    CU_ASSERT_EQUAL(strangers("0.9 of 28, or 0.75", "0.9 28"), 1);
    CU_ASSERT_EQUAL(strangers("26 or 0.9", "0.90 26"), 0);
    CU_ASSERT_EQUAL(strangers_to("26 or 0.9", "", "0.9 26", ""), 2);
    CU_ASSERT_EQUAL(strangers_to("26 or 0.9", "", "", "0.9 26"), 0);
    CU_ASSERT_EQUAL(strangers("26\n```c\nx = 26;\n```\n", ""), 0);
    CU_ASSERT_EQUAL(strangers("26\n```math\nx = 26\n```\n", ""), 2);
    CU_ASSERT_EQUAL(strangers("<!-- figure: a/b -->\n![26](c)\n\n26", ""),
                    0);
    CU_ASSERT_EQUAL(strangers("10 or 2 of them, in `--rate 0.3`", ""), 0);
}

TEST(large_counts_come_from_some_chapter)
{
    CU_ASSERT_EQUAL(strangers_to("60,000 or 60000", "", "60,000", ""), 0);
    CU_ASSERT_EQUAL(strangers_to("60,001, 5000", "", "60,000", ""), 2);
    CU_ASSERT_EQUAL(strangers("in 1998, (2003), `--train 20000`", ""), 0);
    CU_ASSERT_EQUAL(strangers("2,003 digits", ""), 1); // no year
    CU_ASSERT_EQUAL(strangers("```math\nw_{0,783} w_{1,783}\n```\n", "783"),
                    0);
}

TEST(what_others_published_has_its_page)
{
    CU_ASSERT_EQUAL(strangers_to("22.25 %, 98.07, 44,000", "", "",
                                 "22.25, 98.07 and 44,000"),
                    0);
    CU_ASSERT_EQUAL(strangers_to("22.25 %", "", "", "22.24"), 1);
}

static char sign_before(const char *text)
{
    return prose_sign_of(text, text + strcspn(text, "345"));
}

TEST(a_sign_is_told_from_a_difference)
{
    CU_ASSERT_EQUAL(sign_before("3"), 0);
    CU_ASSERT_EQUAL(sign_before("-3"), '-');
    CU_ASSERT_EQUAL(sign_before("from +3"), '+');
    CU_ASSERT_EQUAL(sign_before("{\xE2\x88\x92"
                                "3"),
                    '-');
    CU_ASSERT_EQUAL(sign_before("w-3"), 0);
    CU_ASSERT_EQUAL(sign_before("(w)\xE2\x88\x92"
                                "3"),
                    0);
    CU_ASSERT_EQUAL(sign_before("- 3"), 0);
}

TESTS_MAIN("prose")
