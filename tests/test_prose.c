// prose: which decimals count, and when two of them are the same number.
#include "harness.h"

#include "sync/prose.h"

// How many decimals of the prose are not in the output.
static size_t strangers(const char *prose, const char *printed)
{
    Text numbers = {0};
    Problems found = {0};
    prose_add_output(printed, &numbers);
    prose_check("page", prose, &numbers, "output.txt", &found);
    text_free(&numbers);
    text_free(&found.text);
    return found.count;
}

static void spelling_does_not_make_a_number_another_one(void)
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

static void another_number_is_another_number(void)
{
    CU_ASSERT_EQUAL(strangers("0.593", "0.5932"), 1); // nothing is rounded
    CU_ASSERT_EQUAL(strangers("0.593", "10.593"), 1);
    CU_ASSERT_EQUAL(strangers("-0.593", "0.593"), 1);
    CU_ASSERT_EQUAL(strangers("+0.593", "-0.593"), 1);
    CU_ASSERT_EQUAL(strangers("3.51019e-4", "3.51019e-05"), 1);
    CU_ASSERT_EQUAL(strangers("`0.593` $`\\cdot0.593`$", ""), 2);
    CU_ASSERT_EQUAL(strangers("```math\n0.593\n```\n", ""), 1);
}

static void what_is_no_decimal_of_the_prose_is_left_alone(void)
{
    CU_ASSERT_EQUAL(strangers("0.59, 2.17.1456, v1.2345, 0..2555", ""), 0);
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

int main(void)
{
    return TESTS("prose", TEST(spelling_does_not_make_a_number_another_one),
                 TEST(another_number_is_another_number),
                 TEST(what_is_no_decimal_of_the_prose_is_left_alone));
}
