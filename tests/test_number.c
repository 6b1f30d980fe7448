// Numbers as the figures print them.
#include "harness.h"

#include "draw/number.h"

TEST(plain_numbers_have_four_digits) {
    CU_ASSERT_STRING_EQUAL(number_plain(0.593269992).text, "0.5933");
    CU_ASSERT_STRING_EQUAL(number_plain(0.05).text, "0.05000");
    CU_ASSERT_STRING_EQUAL(number_plain(12.3456).text, "12.35");
    CU_ASSERT_STRING_EQUAL(number_plain(0.99999).text, "1.000");
    CU_ASSERT_STRING_EQUAL(number_plain(784).text, "784");
    CU_ASSERT_STRING_EQUAL(number_plain(-0.038098).text, "−0.03810");
    CU_ASSERT_STRING_EQUAL(number_plain(23456.7).text, "23457");
}

TEST(signed_numbers_always_have_a_sign) {
    CU_ASSERT_STRING_EQUAL(number_signed(0.138498562).text, "+0.1385");
    CU_ASSERT_STRING_EQUAL(number_signed(-0.038098237).text, "−0.03810");
    CU_ASSERT_STRING_EQUAL(number_signed(0).text, "0");
    CU_ASSERT_STRING_EQUAL(number_signed(-0.0).text, "0");
}

// 0.0001 is the last that is written out; below it comes a power of ten.
TEST(small_and_large_numbers_are_powers) {
    CU_ASSERT_STRING_EQUAL(number_plain(0.0001).text, "0.0001000");
    CU_ASSERT_STRING_EQUAL(number_plain(0.00008771).text, "8.771 × 10⁻⁵");
    CU_ASSERT_STRING_EQUAL(number_signed(-2.5e-13).text, "−2.500 × 10⁻¹³");
    CU_ASSERT_STRING_EQUAL(number_plain(123456).text, "1.235 × 10⁵");
    CU_ASSERT_STRING_EQUAL(number_power(-12).text, "10⁻¹²");
    CU_ASSERT_STRING_EQUAL(number_power(0).text, "10⁰");
}

TEST(a_number_that_rounds_to_zero_has_no_sign) {
    CU_ASSERT_STRING_EQUAL(number_signed_fixed(-0.0004, 3).text, "0.000");
    CU_ASSERT_STRING_EQUAL(number_signed_fixed(0.0004, 3).text, "0.000");
    CU_ASSERT_STRING_EQUAL(number_signed_fixed(-0.0006, 3).text, "−0.001");
    CU_ASSERT_STRING_EQUAL(number_fixed(2.0 / 3, 2).text, "0.67");
}

TEST(what_printf_wrote_is_set) {
    CU_ASSERT_STRING_EQUAL(number_typeset("-0.12").text, "−0.12");
    CU_ASSERT_STRING_EQUAL(number_typeset("+3").text, "+3");
    CU_ASSERT_STRING_EQUAL(number_typeset("+0.00").text, "0.00");
    CU_ASSERT_STRING_EQUAL(number_typeset("-0.0").text, "0.0");
    CU_ASSERT_STRING_EQUAL(number_typeset("7").text, "7");
}

TEST(short_numbers_have_two_digits) {
    CU_ASSERT_STRING_EQUAL(number_short(2.345, true).text, "+2.3");
    CU_ASSERT_STRING_EQUAL(number_short(-2.345, true).text, "−2.3");
    CU_ASSERT_STRING_EQUAL(number_short(0.0749, false).text, "0.075");
    CU_ASSERT_STRING_EQUAL(number_short(0.5, false).text, "0.5");
    CU_ASSERT_STRING_EQUAL(number_short(10, false).text, "10");
    CU_ASSERT_STRING_EQUAL(number_short(0, true).text, "0");
    CU_ASSERT_STRING_EQUAL(number_short(1.5e-6, false).text, "1.5 × 10⁻⁶");
}

TEST(counts_have_commas) {
    CU_ASSERT_STRING_EQUAL(number_count(7).text, "7");
    CU_ASSERT_STRING_EQUAL(number_count(999).text, "999");
    CU_ASSERT_STRING_EQUAL(number_count(60000).text, "60,000");
    CU_ASSERT_STRING_EQUAL(number_count(1234567).text, "1,234,567");
}

TEST(per_cent_is_rounded) {
    CU_ASSERT_STRING_EQUAL(number_percent(0.9655, 2).text, "96.55 %");
    CU_ASSERT_STRING_EQUAL(number_percent(1, 0).text, "100 %");
}

TEST(what_is_no_number_is_said) {
    CU_ASSERT_STRING_EQUAL(number_plain((double)NAN).text, "not a number");
    CU_ASSERT_STRING_EQUAL(number_signed(-HUGE_VAL).text, "−∞");
    CU_ASSERT_STRING_EQUAL(number_fixed(HUGE_VAL, 2).text, "∞");
}

TESTS_MAIN("number")
