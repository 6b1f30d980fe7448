// one_file: a folder of a test's own with one file in it, what it holds,
// and whether anything lies beside it.
#ifndef TESTS_ONE_FILE_H
#define TESTS_ONE_FILE_H

#include "folder.h"

#include <dirent.h>
#include <unistd.h>

static char path[64];

// False if there is no place for it.
static inline bool one_file_begin(void)
{
    bool good = folder_begin();
    snprintf(path, sizeof path, "%s/file", folder);
    return good;
}

typedef struct {
    unsigned char *bytes;
    size_t size;
} Content;

static inline Content content(void)
{
    Content c;
    Error error;
    CU_ASSERT_FATAL(file_read(path, 1 << 20, &c.bytes, &c.size, &error));
    return c;
}

static inline bool same(Content a, Content b)
{
    return a.size == b.size && memcmp(a.bytes, b.bytes, a.size) == 0;
}

// Removes every file but the one, and returns how many there were.
static inline int sweep_folder(void)
{
    int others = 0;
    DIR *opened = opendir(folder);
    CU_ASSERT_PTR_NOT_NULL_FATAL(opened);
    for (struct dirent *entry; (entry = readdir(opened)) != NULL;) {
        char other[512];
        snprintf(other, sizeof other, "%s/%s", folder, entry->d_name);
        if (entry->d_name[0] != '.' && strcmp(other, path) != 0)
            others += unlink(other) == 0;
    }
    closedir(opened);
    return others;
}

// How a child ended: its exit code, or minus the signal.
static inline int exit_of(pid_t child)
{
    int status;
    CU_ASSERT_EQUAL_FATAL(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

#endif
