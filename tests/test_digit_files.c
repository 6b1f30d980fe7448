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
    start();
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

static void make_set(const char *prefix, const char *end)
{
    char name[100];
    for (int i = 0; i < 4; i++) {
        snprintf(name, sizeof name, "emnist-%s-%s-%s-ubyte%s", prefix,
                 i < 2 ? "train" : "test",
                 i % 2 == 0 ? "images-idx3" : "labels-idx1", end);
        make(name);
    }
}

static void assert_source(const char *folder, const char *source)
{
    DigitFiles files;
    CU_ASSERT_FATAL(digit_files_find(folder, &files, &error));
    CU_ASSERT_FATAL(files.found);
    CU_ASSERT_STRING_EQUAL(files.source, source);
    CU_ASSERT_PTR_NOT_NULL(strstr(files.path[3], FOLDER "/emnist-"));
    digit_files_free(&files);
}

static void assert_names(const char *name)
{
    DigitFiles files;
    CU_ASSERT_FATAL(digit_files_find(FOLDER, &files, &error));
    CU_ASSERT((name == NULL) == (files.names == NULL));
    if (name != NULL && files.names != NULL)
        CU_ASSERT_STRING_EQUAL(files.names + strlen(FOLDER) + 1, name);
    digit_files_free(&files);
    CU_ASSERT_PTR_NULL(files.names);
}

// As EMNIST's makers pass it on, all six are in one folder.
TEST(one_of_several_sets_has_to_be_named)
{
    DigitFiles files;
    start();
    make_set("digits", ".gz");
    assert_refused("emnist-digits-train-images-idx3-ubyte.gz: compressed");
    make_set("letters", "");
    assert_names(NULL);
    make("emnist-letters-mapping.txt");
    assert_names("emnist-letters-mapping.txt");
    assert_source(FOLDER, "EMNIST (letters)"); // the packed one is passed
    make_set("balanced", "");
    assert_refused(FOLDER ": holds EMNIST (letters) and EMNIST (balanced); "
                          "expected the name of one, as " FOLDER
                          "/emnist-letters");
    assert_source(FOLDER "/emnist-letters", "EMNIST (letters)");
    assert_source(FOLDER "/emnist-balanced", "EMNIST (balanced)");
    CU_ASSERT(digit_files_find(FOLDER "/emnist-mnist", &files, &error));
    CU_ASSERT_FALSE(files.found);
    CU_ASSERT_FALSE(
        digit_files_find(FOLDER "/emnist-digits", &files, &error));
    CU_ASSERT(digit_files_find("emnist-letters", &files, &error));
    CU_ASSERT_FALSE(files.found);
}

TESTS_MAIN("digit_files")
