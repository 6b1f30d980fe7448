// file: what is read, what is refused, and that replacing a file is all or
// nothing.
#include "harness.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static char folder[] = "build/test-file-XXXXXX";
static char path[64];

static void write_text(const char *text)
{
    Error error;
    FileReplacement file;
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    fputs(text, file.stream);
    CU_ASSERT_TRUE(file_commit(&file, &error));
}

static void assert_holds(const char *text)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    CU_ASSERT_FATAL(file_read(path, 1000, &bytes, &size, &error));
    CU_ASSERT_EQUAL(size, strlen(text));
    CU_ASSERT_STRING_EQUAL((char *)bytes, text);
    free(bytes);
}

static void a_replaced_file_holds_the_new_text(void)
{
    write_text("old");
    assert_holds("old");
    write_text("new and longer");
    assert_holds("new and longer");
}

static void an_abandoned_replacement_leaves_the_old_text(void)
{
    Error error;
    FileReplacement file;
    write_text("old");
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    fputs("half of the n", file.stream);
    char temporary[96];
    snprintf(temporary, sizeof temporary, "%s", file.temporary);
    file_abandon(&file);
    assert_holds("old");
    CU_ASSERT_NOT_EQUAL(access(temporary, F_OK), 0);
}

static void a_longer_file_than_the_limit_is_refused(void)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    write_text("12345");
    CU_ASSERT_FALSE(file_read(path, 4, &bytes, &size, &error));
    ASSERT_CONTAINS(error.text, "5 bytes long, expected at most 4");
    CU_ASSERT_PTR_NULL(bytes);
}

static void a_folder_is_not_a_file(void)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    CU_ASSERT_FALSE(file_read(folder, 4, &bytes, &size, &error));
    ASSERT_CONTAINS(error.text, folder);
}

static void a_missing_folder_is_named(void)
{
    Error error;
    FileReplacement file;
    CU_ASSERT_FALSE(file_replace(&file, "build/none/x", &error));
    ASSERT_CONTAINS(error.text, "build/none/x: cannot write here");
}

static void folders_are_made_down_to_the_last(void)
{
    Error error;
    char deep[64];
    snprintf(deep, sizeof deep, "%s/a/b/c", folder);
    CU_ASSERT_TRUE(file_make_folder(deep, &error));
    CU_ASSERT_TRUE(file_make_folder(deep, &error));
    struct stat status;
    CU_ASSERT_EQUAL(stat(deep, &status), 0);
    write_text("a file");
    CU_ASSERT_FALSE(file_make_folder(path, &error));
    ASSERT_CONTAINS(error.text, "expected a folder");
}

int main(void)
{
    if (mkdtemp(folder) == NULL)
        return 1;
    snprintf(path, sizeof path, "%s/file", folder);
    return TESTS("file", TEST(a_replaced_file_holds_the_new_text),
                 TEST(an_abandoned_replacement_leaves_the_old_text),
                 TEST(a_longer_file_than_the_limit_is_refused),
                 TEST(a_folder_is_not_a_file),
                 TEST(a_missing_folder_is_named),
                 TEST(folders_are_made_down_to_the_last));
}
