// error: the line that says what went wrong.
#include "harness.h"

#include "base/error.h"
#include "base/file.h"

TEST(what_fits_is_kept_whole)
{
    char exact[sizeof(Error){0}.text];
    Error error;
    memset(exact, 'x', sizeof exact - 1);
    exact[sizeof exact - 1] = '\0';
    CU_ASSERT_FALSE(error_set(&error, "%s", exact));
    CU_ASSERT_STRING_EQUAL(error.text, exact);
    CU_ASSERT_FALSE(error_set(NULL, "%s", exact));
}

TEST(control_characters_are_shown_as_question_marks)
{
    Error error;
    error_set(&error, "a\x1b[2Jb\n\x7f: %d", 7);
    CU_ASSERT_STRING_EQUAL(error.text, "a?[2Jb??: 7");
    char text[] = "\t\x1f \x7f~\xE2\x88\x91"; // and no part of others
    error_make_plain(text);
    CU_ASSERT_STRING_EQUAL(text, "?? ?~\xE2\x88\x91");
    char upper[] = "\xC2\x80\xC2\x9F\xC2\xA0\xC3\x9B\xC2"; // U+0080, ...
    error_make_plain(upper);
    CU_ASSERT_STRING_EQUAL(upper, "????\xC2\xA0\xC3\x9B\xC2");
}

// Of a path as long as the system takes, begin and reason are left.
TEST(a_long_path_keeps_its_reason)
{
    char path[4000];
    Error error;
    FileReplacement file;
    for (size_t length = 490; length < sizeof path; length += 97) {
        memset(path, 'd', length);
        memcpy(path, "build/none/", 11);
        for (size_t i = 100; i < length; i += 100)
            path[i] = '/';
        path[length] = '\0';
        CU_ASSERT_FALSE(file_replace(&file, path, &error));
        CU_ASSERT_EQUAL(strncmp(error.text, "build/none/ddd", 14), 0);
        ASSERT_CONTAINS(error.text, "cannot write here: No such file");
    }
}

// Whatever is left out, no character is cut in two.
TEST(a_character_is_left_out_whole)
{
    char text[1201];
    Error error;
    for (size_t i = 0; i < 1200; i += 3)
        memcpy(text + i, "\xE2\x88\x91", 4); // the sign of a sum
    for (size_t first = 0; first < 3; first++) {
        error_set(&error, "%.*s%s: why", (int)first, "abc", text);
        ASSERT_CONTAINS(error.text, "\x91 ... \xE2\x88\x91");
        ASSERT_CONTAINS(error.text, "\x91: why");
        CU_ASSERT(strlen(error.text) > sizeof error.text - 8);
    }
}

TESTS_MAIN("error")
