// digit_files: every name under which the four files come, and half a set.
#include "harness.h"

#include <stdlib.h>

#include "base/file.h"
#include "data/digit_files.h"

#define FOLDER "build/test-digit-files"

static Error error;

static void start(void)
{
    CU_ASSERT_EQUAL(system("rm -rf " FOLDER), 0);
    CU_ASSERT(file_make_folder(FOLDER, &error));
}

static void make(const char *name)
{
    char path[256];
    snprintf(path, sizeof path, FOLDER "/%s", name);
    FILE *file = fopen(path, "w");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    fclose(file);
}

// The four names, made and found; what they say of their source.
static void assert_found(const char *const names[4], const char *source)
{
    DigitFiles files;
    for (int i = 0; i < 4; i++)
        make(names[i]);
    CU_ASSERT_FATAL(digit_files_find(FOLDER, &files, &error));
    CU_ASSERT_FATAL(files.found);
    for (int i = 0; i < 4; i++)
        CU_ASSERT_STRING_EQUAL(files.path[i] + strlen(FOLDER) + 1,
                               names[i]);
    CU_ASSERT((files.source == NULL) == (source == NULL));
    if (source != NULL && files.source != NULL)
        CU_ASSERT_STRING_EQUAL(files.source, source);
    digit_files_free(&files);
    CU_ASSERT_FALSE(files.found);
}

TEST(every_kind_of_name_is_found)
{
    start();
    assert_found((const char *[]){"emnist-letters-train-images-idx3-ubyte",
                                  "emnist-letters-train-labels-idx1-ubyte",
                                  "emnist-letters-test-images-idx3-ubyte",
                                  "emnist-letters-test-labels-idx1-ubyte"},
                 "EMNIST (letters)");
    assert_found((const char *[]){"emnist-digits-train-images-idx3-ubyte",
                                  "emnist-digits-train-labels-idx1-ubyte",
                                  "emnist-digits-test-images-idx3-ubyte",
                                  "emnist-digits-test-labels-idx1-ubyte"},
                 "EMNIST (digits)");
    assert_found((const char *[]){"train-images.idx3-ubyte",
                                  "train-labels.idx1-ubyte",
                                  "t10k-images.idx3-ubyte",
                                  "t10k-labels.idx1-ubyte"},
                 NULL);
    assert_found((const char *[]){"train-images-idx3-ubyte",
                                  "train-labels-idx1-ubyte",
                                  "t10k-images-idx3-ubyte",
                                  "t10k-labels-idx1-ubyte"},
                 NULL);
}

TEST(a_folder_for_each_is_found)
{
    static const char *const folders[] = {FOLDER "/train-images-idx3-ubyte",
                                          FOLDER "/train-labels-idx1-ubyte",
                                          FOLDER "/t10k-images-idx3-ubyte",
                                          FOLDER "/t10k-labels-idx1-ubyte"};
    start();
    for (int i = 0; i < 4; i++)
        CU_ASSERT(file_make_folder(folders[i], &error));
    assert_found(
        (const char *[]){"train-images-idx3-ubyte/train-images-idx3-ubyte",
                         "train-labels-idx1-ubyte/train-labels.idx1-ubyte",
                         "t10k-images-idx3-ubyte/t10k-images-idx3-ubyte",
                         "t10k-labels-idx1-ubyte/t10k-labels-idx1-ubyte"},
        NULL);
}

static void assert_refused(const char *expected)
{
    DigitFiles files;
    CU_ASSERT_FALSE(digit_files_find(FOLDER, &files, &error));
    CU_ASSERT_PTR_NULL(files.path[0]);
    ASSERT_CONTAINS(error.text, expected);
}

TEST(none_half_and_packed_are_told_apart)
{
    DigitFiles files;
    start();
    CU_ASSERT(digit_files_find(FOLDER, &files, &error));
    CU_ASSERT_FALSE(files.found);
    make("train-images.idx3-ubyte");
    assert_refused(FOLDER "/train-labels-idx1-ubyte: missing");
    make("train-labels-idx1-ubyte.gz");
    assert_refused("train-labels-idx1-ubyte.gz: compressed with gzip");
}

TESTS_MAIN("digit_files")
