// folder: a folder of the test's own below build/, files in it, and what
// commands say there.  The test ends with
//
//     TESTS_MAIN_WITHIN("canvas", folder_begin, folder_end)
#ifndef TESTS_FOLDER_H
#define TESTS_FOLDER_H

#include "harness.h"

#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "base/file.h"

static char folder[] = "build/test-XXXXXX";
static char said[1 << 15]; // what the last command printed, or its part

static inline bool folder_begin(void)
{
    return mkdtemp(folder) != NULL;
}

static inline void folder_end(void)
{
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    if (system(command) != 0)
        perror(folder);
}

// The path of a file in the folder; good for the next three calls too.
static inline char *in_folder(const char *name)
{
    static char paths[4][256];
    static size_t turn;
    char *path = paths[turn++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

// Makes a folder in it, and those above.
static inline void put_folder(const char *name)
{
    Error error;
    CU_ASSERT_FATAL(file_make_folder(in_folder(name), &error));
}

// Writes a text, in folders that are made for it.
static inline void put(const char *name, const char *text)
{
    Error error;
    FileReplacement file;
    char *path = in_folder(name);
    char *slash = strrchr(path, '/');
    *slash = '\0';
    CU_ASSERT_FATAL(file_make_folder(path, &error));
    *slash = '/';
    CU_ASSERT_FATAL(file_replace(&file, path, &error));
    fputs(text, file.stream);
    CU_ASSERT_FATAL(file_commit(&file, &error));
}

// Writes bytes to a path, as they are.
static inline void put_bytes(const char *path, const void *bytes,
                             size_t size)
{
    FILE *file = fopen(path, "wb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    CU_ASSERT_EQUAL(fwrite(bytes, 1, size, file), size);
    CU_ASSERT_EQUAL(fclose(file), 0);
}

static inline void put_script(const char *name, const char *text)
{
    put(name, text);
    CU_ASSERT_EQUAL(chmod(in_folder(name), 0777), 0);
}

// The text of a file, to be freed.
static inline char *get(const char *name)
{
    Error error;
    size_t size;
    unsigned char *bytes;
    CU_ASSERT_FATAL(
        file_read(in_folder(name), 1 << 20, &bytes, &size, &error));
    return (char *)bytes;
}

// Runs shell commands in the folder.  Returns the exit code.
static inline int shell(const char *commands)
{
    char line[2048];
    snprintf(line, sizeof line, "cd %s && { %s\n} >.said 2>&1", folder,
             commands);
    int status = system(line);
    FILE *log = fopen(in_folder(".said"), "rb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(log);
    said[fread(said, 1, sizeof said - 1, log)] = '\0';
    fclose(log);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

#endif
