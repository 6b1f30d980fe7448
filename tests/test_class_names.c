// class_names: names of classes, read, written and refused.
#include "folder.h"

#include <unistd.h>

#include "data/class_names.h"

static ClassNames names;
static Error error;

static bool read_text(const char *name, const char *text)
{
    put(name, text);
    return class_names_read(in_folder(name), &names, &error);
}

TEST(a_line_is_a_name)
{
    CU_ASSERT(read_text("classes.txt", "\xef\xbb\xbf"
                                       "cat\r\n\nwild dog \n"));
    CU_ASSERT_STRING_EQUAL(names.of[0], "cat");
    CU_ASSERT_STRING_EQUAL(names.of[1], "");
    CU_ASSERT_STRING_EQUAL(names.of[2], "wild dog");
    CU_ASSERT_STRING_EQUAL(names.of[63], "");
    CU_ASSERT(read_text("classes.txt", "last, without an end"));
    CU_ASSERT_STRING_EQUAL(names.of[0], "last, without an end");
    CU_ASSERT_STRING_EQUAL(names.of[2], "");
}

TEST(a_mapping_is_labels_and_codes)
{
    CU_ASSERT(
        read_text("emnist-letters-mapping.txt", "1 65 97\n26 90 122\n"));
    CU_ASSERT_STRING_EQUAL(names.of[0], "");
    CU_ASSERT_STRING_EQUAL(names.of[1], "A");
    CU_ASSERT_STRING_EQUAL(names.of[26], "Z");
}

static void assert_refused(const char *name, const char *text,
                           const char *expected)
{
    CU_ASSERT_FALSE(read_text(name, text));
    ASSERT_CONTAINS(error.text, expected);
    CU_ASSERT_STRING_EQUAL(names.of[0], "");
}

TEST(what_is_no_list_of_names_is_refused)
{
    char many[200] = "";
    for (int i = 0; i < 65; i++)
        strcat(many, "x\n");
    assert_refused("classes.txt", many,
                   "classes.txt: line 65: expected at most 64 names");
    many[128] = '\0';
    CU_ASSERT(read_text("classes.txt", many)); // 64 are taken
    assert_refused("classes.txt", "a\n0123456789012345678901234567890x\n",
                   "line 2: expected a name under 32 bytes");
    CU_ASSERT(
        read_text("classes.txt", "0123456789012345678901234567890\n"));
    assert_refused("classes.txt", "a\nb\033[2J\n",
                   "line 2: expected a name without control characters");
    assert_refused("classes.txt", "a\nb\x7f\n",
                   "line 2: expected a name without control characters");
    assert_refused("classes.txt", "a\nb\xC2\x9B\n",
                   "line 2: expected a name without control characters");
    assert_refused("mapping.txt", "0 48\n64 65\n",
                   "line 2: expected a label, 0 to 63, and the code");
    assert_refused("mapping.txt", "0 48\n1 32\n", "33 to 126");
    assert_refused("mapping.txt", "0\n", "line 1: expected a label");
    assert_refused("mapping.txt", "A 65\n", "line 1: expected a label");
    CU_ASSERT_FALSE(class_names_read(in_folder("none"), &names, &error));
    put_bytes(in_folder("zero"), "a\0b\n", 4);
    CU_ASSERT_FALSE(class_names_read(in_folder("zero"), &names, &error));
    ASSERT_CONTAINS(error.text, "zero: expected a text file");
}

// Each beginning of a good file, and each byte changed to some others.
TEST(any_bytes_are_names_or_refused)
{
    static const char *const files[] = {"classes.txt", "mapping.txt"};
    static const char *const good[] = {"cat\r\n\ndog\n",
                                       "1 65 97\n26 90\n"};
    static const char others[] = "\n\r\t\033 -0919A\177\377"; // and 0
    for (size_t f = 0; f < 2; f++) {
        char bytes[32];
        size_t size = strlen(good[f]);
        for (size_t cut = 0; cut <= size; cut++) {
            put_bytes(in_folder(files[f]), good[f], cut);
            CU_ASSERT(
                class_names_read(in_folder(files[f]), &names, &error) ||
                strstr(error.text, ": line ") != NULL);
        }
        for (size_t at = 0; at < size; at++) {
            for (size_t k = 0; k < sizeof others; k++) {
                memcpy(bytes, good[f], size);
                bytes[at] = others[k];
                put_bytes(in_folder(files[f]), bytes, size);
                error.text[0] = '\0';
                bool read =
                    class_names_read(in_folder(files[f]), &names, &error);
                CU_ASSERT_EQUAL(read, error.text[0] == '\0');
                CU_ASSERT_PTR_NULL(strpbrk(error.text, "\n\r\033"));
            }
        }
    }
}

TEST(what_is_saved_comes_back)
{
    ClassNames some = {{"cat", "", "wild dog"}};
    CU_ASSERT(class_names_save(&some, folder, &error));
    CU_ASSERT(class_names_read(in_folder("classes.txt"), &names, &error));
    CU_ASSERT_EQUAL(memcmp(&some, &names, sizeof some), 0);
    some = (ClassNames){{""}}; // and without names nothing is left
    CU_ASSERT(class_names_save(&some, folder, &error));
    CU_ASSERT_NOT_EQUAL(access(in_folder("classes.txt"), F_OK), 0);
    CU_ASSERT(class_names_save(&some, folder, &error));
    CU_ASSERT_FALSE(
        class_names_save(&(ClassNames){{"a"}}, in_folder("no"), &error));
}

// A path may have 4,095 bytes.
TEST(a_long_path_is_not_cut)
{
    char path[2048];
    size_t length = strlen(folder);
    memcpy(path, folder, length);
    for (; length + 3 < sizeof path; length += 2)
        memcpy(path + length, "/.", 2);
    path[length] = '\0';
    CU_ASSERT(class_names_save(&(ClassNames){{"a"}}, path, &error));
    CU_ASSERT(class_names_read(in_folder("classes.txt"), &names, &error));
}

TESTS_MAIN_WITHIN("class_names", folder_begin, folder_end)
