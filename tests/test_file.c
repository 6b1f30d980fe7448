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

// A reader that opened it in the usual way would wait for ever.
static void a_pipe_that_nobody_writes_to_is_refused_at_once(void)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    char pipe[64];
    snprintf(pipe, sizeof pipe, "%s/pipe", folder);
    CU_ASSERT_EQUAL_FATAL(mkfifo(pipe, 0600), 0);
    alarm(20); // ends the test program instead of letting it wait
    CU_ASSERT_FALSE(file_read(pipe, 4, &bytes, &size, &error));
    alarm(0);
    ASSERT_CONTAINS(error.text, "expected a regular file");
}

static void devices_are_refused(void)
{
    const char *const devices[] = {"/dev/zero", "/dev/null", "/dev/tty"};
    for (size_t i = 0; i < 3; i++) {
        Error error = {""};
        unsigned char *bytes;
        size_t size;
        CU_ASSERT_FALSE(file_read(devices[i], 4, &bytes, &size, &error));
        ASSERT_CONTAINS(error.text, devices[i]);
    }
}

static void an_empty_file_is_read_as_such(void)
{
    write_text("");
    assert_holds("");
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
                 TEST(a_pipe_that_nobody_writes_to_is_refused_at_once),
                 TEST(devices_are_refused),
                 TEST(an_empty_file_is_read_as_such),
                 TEST(a_missing_folder_is_named),
                 TEST(folders_are_made_down_to_the_last));
}
