// fuzz: every file kept in tests/fuzz goes through its reader again.
//
// make fuzz looks for new ones; what it once found stays here.  The bytes
// are copied to a block of exactly their size, so that the sanitizer sees
// every step too far.
#include "harness.h"

#include <dirent.h>

#include "base/file.h"
#include "fuzz/targets.h"
#include "fuzz/training.h"

static void replay_file(const char *path, FuzzTarget target)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    CU_ASSERT_FATAL(file_read(path, 1 << 20, &bytes, &size, &error));
    unsigned char *exact = malloc(size > 0 ? size : 1);
    CU_ASSERT_PTR_NOT_NULL_FATAL(exact);
    memcpy(exact, bytes, size);
    target(exact, size);
    // and every beginning of it, the empty one too
    for (size_t length = 0; length < size && length < 512; length++)
        target(memcpy(exact + size - length, bytes, length), length);
    free(exact);
    free(bytes);
}

static void replay(const char *name, FuzzTarget target)
{
    char folder[128], path[512];
    snprintf(folder, sizeof folder, "tests/fuzz/%s", name);
    DIR *opened = opendir(folder);
    CU_ASSERT_PTR_NOT_NULL_FATAL(opened);
    size_t files = 0;
    for (struct dirent *entry; (entry = readdir(opened)) != NULL;) {
        if (entry->d_name[0] == '.')
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        replay_file(path, target);
        files++;
    }
    closedir(opened);
    CU_ASSERT_TRUE(files > 0);
}

TEST(idx_images)
{
    replay("idx_images", fuzz_idx_images);
}

TEST(idx_labels)
{
    replay("idx_labels", fuzz_idx_labels);
}

TEST(models)
{
    replay("model", fuzz_model);
}

TEST(numbers)
{
    replay("numbers", fuzz_numbers);
}

TEST(tables)
{
    replay("csv", fuzz_csv);
}

TEST(drawings)
{
    replay("drawing", fuzz_drawing);
    replay("drawing_jpeg", fuzz_drawing_jpeg);
}

TEST(trainings)
{
    replay("training", fuzz_training);
}

TESTS_MAIN("fuzz")
