// options: every kind takes what it should and refuses the rest by name.
#include "harness.h"

#include "workbook/options.h"

static bool flag;
static const char *text;
static size_t count;
static uint64_t seed;
static double number;
static int choice;
static Sizes sizes;
static Error error;

static int middle;

static const char *const colours[] = {"red", "green", "blue", "grey", NULL};
static const Option options[] = {
    {.help = "A group:"},
    {"flag", NULL, "a flag", OPTION_FLAG, &flag, 0, 0, NULL},
    {"text", "FILE", "a text", OPTION_TEXT, &text, 0, 0, NULL},
    {"count", "N", "a count", OPTION_COUNT, &count, 1, 60000, NULL},
    {"seed", "N", "a seed", OPTION_SEED, &seed, 0, 0, NULL},
    {"number", "X", "a number", OPTION_NUMBER, &number, 0, 100, NULL},
    {"choice", "NAME", "a name", OPTION_CHOICE, &choice, 0, 0, colours},
    {"middle", "NAME", "a name", OPTION_CHOICE, &middle, 1, 2, colours},
    {"sizes", "N,N", "sizes", OPTION_SIZES, &sizes, 1, 4096, NULL},
};
static const OptionTable table = {"test", "About.\n", options,
                                  sizeof options / sizeof *options};

// Reads one or two words as the program's arguments.
static bool read(const char *first, const char *second)
{
    char words[3][100] = {"test"};
    char *argv[] = {words[0], words[1], words[2]};
    snprintf(words[1], sizeof words[1], "%s", first);
    snprintf(words[2], sizeof words[2], "%s", second != NULL ? second : "");
    return options_read(&table, second != NULL ? 3 : 2, argv, &error);
}

TEST(good_values_arrive)
{
    CU_ASSERT_TRUE(read("--flag", NULL));
    CU_ASSERT_TRUE(flag);
    CU_ASSERT_TRUE(read("--count", "60000"));
    CU_ASSERT_EQUAL(count, 60000);
    CU_ASSERT_TRUE(read("--count=1", NULL));
    CU_ASSERT_EQUAL(count, 1);
    CU_ASSERT_TRUE(read("--seed", "18446744073709551615"));
    CU_ASSERT_EQUAL(seed, UINT64_MAX);
    CU_ASSERT_TRUE(read("--number", "2.5e-1"));
    CU_ASSERT_EQUAL(number, .25);
    CU_ASSERT_TRUE(read("--choice", "green"));
    CU_ASSERT_EQUAL(choice, 1);
    CU_ASSERT_TRUE(read("--sizes", "30,16"));
    CU_ASSERT_EQUAL(sizes.count, 2);
    CU_ASSERT_EQUAL(sizes.at[1], 16);
}

// Two of the four: least and most are places in the list.
TEST(a_choice_may_be_a_part_of_a_list)
{
    CU_ASSERT_TRUE(read("--middle", "blue"));
    CU_ASSERT_EQUAL(middle, 2);
    CU_ASSERT_TRUE(read("--choice", "grey"));
    CU_ASSERT_EQUAL(choice, 3);
    CU_ASSERT_FALSE(read("--middle", "red"));
    ASSERT_CONTAINS(error.text, "expected one of green, blue, got \"red\"");
    CU_ASSERT_FALSE(read("--middle", "grey"));
    CU_ASSERT_FALSE(read("--middle", "violet"));
}

TEST(a_text_keeps_pointing_at_its_argument)
{
    char name[] = "test", option[] = "--text", value[] = "file.png";
    char *argv[] = {name, option, value};
    CU_ASSERT_TRUE(
        options_read(&table, 3, argv, &error));
    CU_ASSERT_PTR_EQUAL(text, value);
}

static void refuses(const char *first, const char *second,
                    const char *expected)
{
    error.text[0] = '\0';
    CU_ASSERT_FALSE(read(first, second));
    ASSERT_CONTAINS(error.text, expected);
}

TEST(bad_values_are_refused_by_name)
{
    const char *whole = "--count: expected a whole number from 1 to 60000";
    refuses("--count", "0", whole);
    refuses("--count", "60001", whole);
    refuses("--count", "-1", whole);
    refuses("--count", "+1", whole);
    refuses("--count", "ten", whole);
    refuses("--count", "1e3", whole);
    refuses("--count", "10x", whole);
    refuses("--count", "99999999999999999999999", whole);
    refuses("--count", " 5", whole);
    refuses("--count", "", whole);
    refuses("--seed", "-1", "--seed: expected a whole number below 2^64");
    refuses("--seed", "18446744073709551616", "--seed");
    const char *real = "--number: expected a number from 0 to 100";
    refuses("--number", "nan", real);
    refuses("--number", "inf", real);
    refuses("--number", "1e999", real);
    refuses("--number", "-0.5", real);
    refuses("--number", "100.5", real);
    refuses("--number", "", real);
    refuses("--number", "1,5", real);
    refuses("--choice", "Red",
            "--choice: expected one of red, green, blue, grey");
    refuses("--text", "", "--text: expected FILE");
}

TEST(bad_sizes_are_refused)
{
    const char *expected = "--sizes: expected 1 to 8 whole numbers";
    refuses("--sizes", "30,", expected);
    refuses("--sizes", ",30", expected);
    refuses("--sizes", "30,0", expected);
    refuses("--sizes", "30;16", expected);
    refuses("--sizes", "1,2,3,4,5,6,7,8,9", expected);
}

TEST(what_is_no_option_is_named)
{
    refuses("--colour", NULL, "--colour: there is no such option");
    refuses("--coun", "5", "--coun: there is no such option");
    refuses("count", NULL, "\"count\": expected an option");
    refuses("-c", NULL, "\"-c\": expected an option");
    refuses("--", NULL, "\"--\": expected an option");
    refuses("--flag=yes", NULL, "--flag: expected no value");
    refuses("--count", NULL, "--count: expected N after it");
}

TESTS_MAIN("options")
