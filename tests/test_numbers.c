// numbers: what a reader typed is taken exactly or refused with its place.
#include "one_file.h"

#include <regex.h>

#include "workbook/numbers.h"

static Error error;

// The error after reading three numbers from this text.
static const char *refusal(const char *text)
{
    double values[3];
    put_bytes(path, text, strlen(text));
    error.text[0] = '\0';
    CU_ASSERT_FALSE(numbers_from_file(path, values, 3, &error));
    return error.text;
}

TEST(options_hold_exactly_so_many)
{
    double v[2];
    CU_ASSERT(numbers_from_option("input", "0.05,-1e-1", v, 2, &error));
    CU_ASSERT_EQUAL(v[0], 0.05);
    CU_ASSERT_EQUAL(v[1], -0.1);
    const char *bad[] = {"",      "1",      "1,",   "1,2,",
                         "1,2,3", "1,,2",   "1, 2", "1,nan",
                         "inf,1", "0x10,1", "1;2",  "1e400,1",
                         "1,2e6", "--1,2",  "1,2 ", "e,1"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        CU_ASSERT_FALSE(numbers_from_option("input", bad[i], v, 2, &error));
        ASSERT_CONTAINS(error.text, "--input: expected 2 numbers");
    }
    CU_ASSERT_FALSE(numbers_from_option("input", "x", v, 1, &error));
    ASSERT_CONTAINS(error.text, "expected 1 number from");
}

TEST(files_may_hold_comments_and_any_white_space)
{
    const char *text = "# three numbers\r\n .5\t-2 # two\n\n\n3e2# three";
    double v[3];
    put_bytes(path, text, strlen(text));
    CU_ASSERT(numbers_from_file(path, v, 3, &error));
    CU_ASSERT_EQUAL(v[0], .5);
    CU_ASSERT_EQUAL(v[1], -2);
    CU_ASSERT_EQUAL(v[2], 300);
}

TEST(a_refusal_says_the_line_and_what_was_expected)
{
    ASSERT_CONTAINS(refusal("1\n2 three\n"), ":2: expected a number from");
    ASSERT_CONTAINS(refusal("1\n2 three\n"), "found \"three\"");
    ASSERT_CONTAINS(refusal("1 2\n# c\n\n3 4\n"),
                    ":4: expected the end after 3 numbers");
    ASSERT_CONTAINS(refusal("1\n2\n"), ":3: expected 3 numbers, the file "
                                       "ends after 2");
    ASSERT_CONTAINS(refusal(""), "ends after 0");
    ASSERT_CONTAINS(refusal("# 1 2 3"), "ends after 0");
    ASSERT_CONTAINS(refusal("1 2 nan"), "found \"nan\"");
    ASSERT_CONTAINS(refusal("1 2 -inf"), "found \"-inf\"");
    ASSERT_CONTAINS(refusal("1 2 1e7"), "found \"1e7\"");
    ASSERT_CONTAINS(refusal("1 2 1,3"), "found \"1,3\"");
    ASSERT_CONTAINS(refusal("1 \x1b[2J 3"), "found the byte 0x1b");
    ASSERT_CONTAINS(refusal("1 \xe2\x88\x92"
                            "2 3"),
                    "the byte 0xe2");
}

TEST(a_mark_and_commas_are_passed_over)
{
    static const char *const texts[] = {("\xef\xbb\xbf"
                                         "0.5 -2 3"),
                                        "0.5, -2,\n3", "0.5,\r\n-2, 3,\r\n",
                                        "0.5,# half\n-2 3"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        double v[3];
        put_bytes(path, texts[i], strlen(texts[i]));
        CU_ASSERT(numbers_from_file(path, v, 3, &error));
        CU_ASSERT(v[0] == .5 && v[1] == -2 && v[2] == 3);
    }
    ASSERT_CONTAINS(refusal("0,5 -2 3"), "found \"0,5\"; 1.5 has a point");
    ASSERT_CONTAINS(refusal("0.5,-2,3"), "needs a blank behind it");
    ASSERT_CONTAINS(refusal("1 , 2 3"), "found \",\"");
    ASSERT_CONTAINS(refusal("1,, 2 3"), "found \"1,,\"");
}

TEST(a_binary_file_is_refused)
{
    double v[3];
    put_bytes(path, "1 2\0003", 5);
    CU_ASSERT_FALSE(numbers_from_file(path, v, 3, &error));
    ASSERT_CONTAINS(error.text, ":1: expected a number in plain text, "
                                "found the byte 0x00");
}

TEST(a_huge_file_is_refused)
{
    double v[3];
    size_t size = (1 << 20) + 1;
    char *spaces = malloc(size);
    CU_ASSERT_FATAL(spaces != NULL);
    memset(spaces, ' ', size);
    put_bytes(path, spaces, size);
    free(spaces);
    CU_ASSERT_FALSE(numbers_from_file(path, v, 3, &error));
    ASSERT_CONTAINS(error.text, path);
}

// ---- every beginning, every changed byte -------------------------------
// A number file carries no sum over its bytes: with one digit changed it is
// another good file.  What the format can tell is whether it now holds
// three numbers.  So each changed file is read a second time, by POSIX
// regular expressions, and both must agree: refused, or the same values.

static const char good_text[] = "# bias, then weights\r\n"
                                ".5\t-2 # two\n\n"
                                "3.25e2#three\n";

static regex_t number, gap;

// How much of text, from its beginning, an expression matches.
static size_t matched(const regex_t *expression, const char *text)
{
    regmatch_t match;
    if (regexec(expression, text, 1, &match, 0) != 0)
        return 0;
    return (size_t)match.rm_eo;
}

static bool read_again(const char *text, double values[3])
{
    text += matched(&gap, text);
    for (int i = 0; i < 3; i++) {
        size_t length = matched(&number, text);
        if (length == 0)
            return false;
        values[i] = strtod(text, NULL);
        if (fabs(values[i]) > NUMBERS_LARGEST)
            return false;
        text += length;
        bool comma = *text == ',';
        text += comma;
        size_t space = matched(&gap, text);
        if (space == 0 && *text != '\0')
            return false;
        text += space;
    }
    return *text == '\0';
}

// Reads it from a block of its own size, so that the sanitizer sees each
// step too far.  Returns whether the file was accepted.
static bool assert_read_alike(const char *text, size_t size)
{
    double values[3], again[3];
    char plain[sizeof good_text];
    for (size_t i = 0; i < size; i++)
        plain[i] = text[i] != '\0' ? text[i] : 'x'; // no number either
    plain[size] = '\0';
    unsigned char *exact = malloc(size + (size == 0));
    CU_ASSERT_PTR_NOT_NULL_FATAL(exact);
    memcpy(exact, text, size);
    error.text[0] = '\0';
    bool good =
        numbers_parse((NumbersText){exact, size, "f"}, values, 3, &error);
    free(exact);
    CU_ASSERT_EQUAL(good, read_again(plain, again));
    bool right = good ? memcmp(values, again, sizeof values) == 0
                      : strncmp(error.text, "f:", 2) == 0 &&
                            strstr(error.text, ": expected ") != NULL;
    CU_ASSERT_TRUE(right);
    return good;
}

// ".5", "-2" and "3" are the first three numbers that a beginning can hold:
// shorter ones are refused, and so are "3.25e" and nothing else.
TEST(every_beginning_says_what_it_holds)
{
    char text[sizeof good_text];
    size_t third = (size_t)(strchr(good_text, '3') - good_text);
    for (size_t size = 0; size < sizeof good_text; size++) {
        memcpy(text, good_text, size);
        text[size] = '\0';
        bool whole = size > third && size != third + 5;
        CU_ASSERT_EQUAL(assert_read_alike(text, size), whole);
    }
}

TEST(every_changed_byte_says_what_it_holds)
{
    int files = 0, accepted = 0;
    char text[sizeof good_text];
    for (size_t at = 0; at < sizeof good_text - 1; at++) {
        for (int byte = 0; byte < 256; byte++) {
            memcpy(text, good_text, sizeof text);
            if (text[at] == (char)byte)
                continue;
            text[at] = (char)byte;
            accepted += assert_read_alike(text, sizeof text - 1);
            files++;
        }
    }
    CU_ASSERT_TRUE(accepted > 0 && accepted < files);
    printf("%d files, %d still good ... ", files, accepted);
}

TEST(a_missing_file_is_named)
{
    double v[3];
    CU_ASSERT_FALSE(numbers_from_file("build/none", v, 3, &error));
    ASSERT_CONTAINS(error.text, "build/none");
}

static bool begin(void)
{
    return one_file_begin() &&
           regcomp(&gap, "^([ \t\r\n]|#[^\n]*)+", REG_EXTENDED) == 0 &&
           regcomp(&number,
                   "^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?",
                   REG_EXTENDED) == 0;
}

static void end(void)
{
    regfree(&number);
    regfree(&gap);
    folder_end();
}

TESTS_MAIN_WITHIN("numbers", begin, end)
