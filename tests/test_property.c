// Properties: each holds of its own numbers, and of no others.
#include "harness.h"

#include "check/check.h"
#include "check/property.h"

static const double expected[] = {1.5, -2, .25, 7.75};

static Phrase of(double a, double b, double c, double d)
{
    return property_of((const double[]){a, b, c, d}, expected, 4);
}

TEST(what_holds_of_all_numbers_is_said)
{
    CU_ASSERT_STRING_EQUAL(of(0, 0, 0, 0).text, "each is 0");
    CU_ASSERT_STRING_EQUAL(of(-1.5, 2, -.25, -7.75).text,
                           "each has the wrong sign");
    CU_ASSERT_STRING_EQUAL(of(.75, -1, .125, 3.875).text,
                           "each is 0.5 times what it should be");
    CU_ASSERT_STRING_EQUAL(of(2.5, -1, 1.25, 8.75).text,
                           "each is off by the same 1");
    CU_ASSERT_STRING_EQUAL(of(CHECK_UNWRITTEN + 1.5, CHECK_UNWRITTEN - 2,
                              CHECK_UNWRITTEN + .25, CHECK_UNWRITTEN + 7.75)
                               .text,
                           "each is added to what was there before");
    ASSERT_CONTAINS(of(1, -2, 0, 7).text, "has lost its fraction");
    ASSERT_CONTAINS(of((double)1.5000001f, -2, .25, 7.75).text,
                    "right to six digits or more");
}

TEST(one_exception_is_enough_to_say_nothing)
{
    CU_ASSERT_STRING_EQUAL(of(0, 0, 0, 1e-6).text, "");
    CU_ASSERT_STRING_EQUAL(of(-1.5, 2, -.25, 7.75).text, "");
    CU_ASSERT_STRING_EQUAL(of(3, -4, .5, 15).text, "");
    CU_ASSERT_STRING_EQUAL(of(2.5, -1, 1.25, 8).text, "");
    CU_ASSERT_STRING_EQUAL(of(1, -2, 1, 7).text, "");
    CU_ASSERT_STRING_EQUAL(of(1.5001, -2, .25, 7.75).text, "");
}

// 6 and 0 may be whole numbers, and may be anything else.
TEST(a_fraction_has_to_be_lost_from_something)
{
    const double yours[] = {6, 0}, right[] = {6, -.125};
    CU_ASSERT_STRING_EQUAL(property_of(yours, right, 2).text, "");
}

// From one number, or from equal ones, nothing follows.
TEST(too_few_numbers_prove_nothing)
{
    const double one[] = {2}, twice[] = {4};
    const double same[] = {2, -2, 2}, other[] = {-2, 2, -2};
    CU_ASSERT_STRING_EQUAL(property_of(twice, one, 1).text, "");
    CU_ASSERT_STRING_EQUAL(property_of(other, same, 3).text, "");
}

TEST(numbers_that_are_none_fit_nothing)
{
    CU_ASSERT_STRING_EQUAL(of((double)NAN, 2, -.25, -7.75).text, "");
}

TESTS_MAIN("property")
