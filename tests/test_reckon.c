// reckon: printed arithmetic is read, and what does not follow is noted.
#include "harness.h"
#include "image_compare.h"

#include "draw/reckon.h"

static void assert_value(const char *terms, double expected)
{
    double value = -1;
    CU_ASSERT_TRUE(reckon_value(terms, &value));
    ASSERT_CLOSE(value, expected, 1e-12);
}

TEST(printed_terms_have_a_value)
{
    assert_value("0.40 \\times \\positive{+0.1385}", .0554);
    assert_value("½(0.75 - 0.25)^2 + ½(1 − 0.5)²", .25);
    assert_value("$-(2 + 3)·4 ÷ 8$", -2.5);
    assert_value("+(−1.5) +(+0.5)", -1);
    assert_value("2 × 10⁻³", .002);
    assert_value("(0.1+0.2)\\times\\,0.5", .15);
}

TEST(what_is_no_arithmetic_has_none)
{
    static const char *const texts[] = {"",
                                        "a × b",
                                        "1 +",
                                        "(1",
                                        "2 3",
                                        "\\sigma(1)",
                                        "\\positive{1",
                                        "1.2.3"};
    double value;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        CU_ASSERT_FALSE(reckon_value(texts[i], &value));
}

// 0.022 x 4.529 = 0.099638; 1.646 - 3.215 = -1.569: both stood in figures.
TEST(a_result_follows_to_its_last_digit)
{
    CU_ASSERT(reckon_follows("0.022 × 4.529", "0.0996"));
    CU_ASSERT_FALSE(reckon_follows("0.022 × 4.529", "0.098"));
    CU_ASSERT(reckon_follows("+1.646 −3.215", "−1.569"));
    CU_ASSERT_FALSE(reckon_follows("+1.646 −3.215", "−1.570"));
    CU_ASSERT(reckon_follows("0.001 × 0.08771", "8.771 × 10⁻⁵"));
    CU_ASSERT_FALSE(reckon_follows("0.001 × 0.08770", "8.771 × 10⁻⁵"));
    CU_ASSERT_FALSE(reckon_follows("1", "one"));
}

// 1.2345 + 1.2345 = 2.469: with one decimal 1.2 + 1.2 is not 2.5, with two
// 1.23 + 1.23 is not 2.47, with three 1.235 (away from zero) twice is not
// 2.469, with four it is.
TEST(a_sum_gets_as_many_decimals_as_it_needs)
{
    static const double terms[] = {1.2345, 1.2345};
    CU_ASSERT_EQUAL(reckon_decimals(terms, 2, RECKON_SAME, 1), 4);
    // 1.23 + 1.23 = 2.46 is 2.5
    CU_ASSERT_EQUAL(reckon_decimals(terms, 2, 1, 1), 2);
    static const double thirds[] = {1 / 3., 1 / 3., 1 / 3.};
    CU_ASSERT_EQUAL(reckon_decimals(thirds, 3, RECKON_SAME, 2), 2);
    // 0.6 x 0.3 = 0.18 rounds to 0.2, 0.56 x 0.26 = 0.1456 to 0.1
    CU_ASSERT_EQUAL(reckon_factor_decimals(.56, .26, 1, 1), 2);
    CU_ASSERT_EQUAL(reckon_factor_decimals(.5, .2, 1, 1), 1);
}

TEST(wrong_results_are_counted)
{
    Canvas *canvas = canvas_new(PAGE_STRIP);
    const char *path = "build/test-reckon.png";
    reckon_note(canvas, "1 + 1", "2");
    reckon_note(canvas, "1 + 1", "3");
    reckon_note(canvas, "x + 1", "3");
    CU_ASSERT_TRUE(canvas_save(canvas, path, FORMAT_PNG, NULL));
    canvas_free(canvas);
    char text[200];
    image_text(path, "Arithmetic", text, sizeof text);
    ASSERT_CONTAINS(text, "1 of 2 follow: 1 + 1 is not 3");
}

TESTS_MAIN("reckon")
