// csv: lines of labels and pixels, and what is no such line.
#include "harness.h"

#include <stdlib.h>

#include "data/csv.h"

enum { LONGEST = 1 << 16 };
static char text[LONGEST];
static Digits digits;

// Adds a line: the label, and pixel i is i modulo 256.
static void add_line(const char *label, size_t pixels, const char *comma,
                     const char *end)
{
    strcat(text, label);
    for (size_t i = 0; i < pixels; i++)
        sprintf(text + strlen(text), "%s%zu", comma, i % 256);
    strcat(text, end);
}

// From a block of exactly its size.
static bool parse(Error *error)
{
    size_t size = strlen(text);
    unsigned char *copy = malloc(size > 0 ? size : 1);
    memcpy(copy, text, size);
    bool good = csv_parse(copy, size, "f", &digits, error);
    free(copy);
    return good;
}

static void assert_two_lines(void)
{
    Error error = {""};
    CU_ASSERT_FATAL(parse(&error));
    CU_ASSERT_EQUAL(digits.count, 2);
    CU_ASSERT_EQUAL(digits.labels[0], 7);
    CU_ASSERT_EQUAL(digits.labels[1], 63);
    CU_ASSERT_EQUAL(digits_classes(&digits), 64);
    CU_ASSERT_EQUAL(digits.pixels[255], 255);
    CU_ASSERT_EQUAL(digits.pixels[784 + 783], 783 % 256);
    digits_free(&digits);
}

TEST(lines_are_read_however_they_end)
{
    static const char *const ends[] = {"\n", "\r\n", " \n"};
    for (size_t i = 0; i < 3; i++) {
        text[0] = '\0';
        add_line("7", 784, ",", ends[i]);
        add_line("63", 784, i == 1 ? ", " : ";", i == 2 ? "" : ends[i]);
        assert_two_lines();
    }
    strcpy(text, "\xef\xbb\xbflabel,pixel0,pixel1\n");
    add_line("\"7\"", 784, ",", "\n");
    add_line("63.0", 784, ",", "\n");
    assert_two_lines();
}

static void assert_refused(const char *expected)
{
    Error error = {""};
    CU_ASSERT_FALSE(parse(&error));
    CU_ASSERT_PTR_NULL(digits.pixels);
    CU_ASSERT_PTR_NULL(digits.labels);
    ASSERT_CONTAINS(error.text, expected);
    text[0] = '\0';
}

TEST(what_is_no_such_line_is_refused)
{
    text[0] = '\0';
    assert_refused("f: it holds no line");
    strcpy(text, "label,pixels\n");
    assert_refused("f: it holds no line");
    add_line("7", 784, ",", "\n");
    add_line("64", 784, ",", "\n");
    assert_refused(
        "f: line 2: number 1: expected a whole number from 0 to 63");
    add_line("7", 783, ",", ",256\n");
    assert_refused(
        "f: line 1: number 785: expected a whole number from 0 to 255");
    add_line("7", 783, ",", "\n");
    assert_refused("f: line 1: expected a comma after number 784");
    add_line("7", 785, ",", "\n");
    assert_refused("expected the line's end after a label and 784");
    add_line("7", 783, ",", ",\n");
    assert_refused("number 785: expected a whole number");
    add_line("7", 3, ",", "");
    assert_refused("expected a comma after number 4");
}

// A line that ends right behind .0, or behind the last digit: each in a
// block that ends there, too.
TEST(the_last_line_needs_no_end)
{
    static const char *const ends[] = {"",  ".0",  "\t", "\"",
                                       ".", ".00", ".5"};
    for (size_t i = 0; i < 7; i++) {
        Error error = {""};
        bool good = i < 4;
        text[0] = '\0';
        add_line("7", 784, ",\t", ends[i]);
        CU_ASSERT_EQUAL(parse(&error), good);
        if (!good) {
            ASSERT_CONTAINS(error.text, "expected the line's end");
            continue;
        }
        CU_ASSERT_EQUAL(digits.count, 1);
        CU_ASSERT_EQUAL(digits.pixels[783], 783 % 256);
        digits_free(&digits);
    }
    text[0] = '\0';
}

// The shortest lines there are: 1569 bytes, and the last one's end.
TEST(there_is_room_for_the_shortest_lines)
{
    Error error = {""};
    text[0] = '\0';
    for (int i = 0; i < 20; i++) {
        strcat(text, "9");
        for (int k = 0; k < 784; k++)
            strcat(text, ",5");
        strcat(text, i < 19 ? "\n" : "");
    }
    CU_ASSERT_FATAL(parse(&error));
    CU_ASSERT_EQUAL(digits.count, 20);
    CU_ASSERT_EQUAL(digits.labels[19], 9);
    CU_ASSERT_EQUAL(digits.pixels[20 * 784 - 1], 5);
    digits_free(&digits);
    text[0] = '\0';
}

TEST(a_line_of_names_is_counted)
{
    strcpy(text, "label,pixel0\n");
    add_line("7", 784, ",", "\n");
    add_line("7", 783, ",", "\n");
    assert_refused("f: line 3: expected a comma after number 784; a line "
                   "holds a label and 784 pixels");
    strcpy(text, "label");
    assert_refused("f: it holds no line");
    strcpy(text, "\xef\xbb\xbf");
    assert_refused("f: it holds no line");
    strcpy(text, "\xef\xbb");
    assert_refused("f: it holds no line");
    strcpy(text, "\xef\xbb\xbf"); // and no names
    add_line("7", 784, ",", "\n");
    add_line("63", 784, ",", "\n");
    assert_two_lines();
    text[0] = '\0';
}

TEST(a_file_is_read_and_named)
{
    static const char path[] = "build/test-csv.csv";
    Error error = {""};
    FILE *file = fopen(path, "w");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    add_line("7", 784, ",", "\n");
    fputs(text, file);
    fclose(file);
    text[0] = '\0';
    CU_ASSERT_FATAL(csv_read(path, &digits, &error));
    CU_ASSERT_EQUAL(digits.count, 1);
    CU_ASSERT_EQUAL(digits.labels[0], 7);
    digits_free(&digits);
    file = fopen(path, "w");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    fputs("7,1,2\n", file);
    fclose(file);
    CU_ASSERT_FALSE(csv_read(path, &digits, &error));
    ASSERT_CONTAINS(error.text, "build/test-csv.csv: line 1: expected a");
    CU_ASSERT_PTR_NULL(digits.pixels);
    remove(path);
    digits.count = 1;
    CU_ASSERT_FALSE(csv_read(path, &digits, &error));
    ASSERT_CONTAINS(error.text, "build/test-csv.csv: No such file");
    CU_ASSERT_EQUAL(digits.count, 0);
}

TESTS_MAIN("csv")
