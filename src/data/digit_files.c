#include "data/digit_files.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/memory.h"

enum { NAME_MOST = 64 };
typedef enum { NOTHING, FILE_THERE, FOLDER_THERE } There;

typedef struct {
    const char *folder, *prefix; // the prefix of all four names
    Error *error;
} Search;

static const struct {
    const char *prefix, *source;
} prefixes[] = {
    {"", NULL},
    {"emnist-mnist-", "EMNIST (mnist)"},
    {"emnist-digits-", "EMNIST (digits)"},
    {"emnist-letters-", "EMNIST (letters)"},
    {"emnist-balanced-", "EMNIST (balanced)"},
    {"emnist-bymerge-", "EMNIST (bymerge)"},
    {"emnist-byclass-", "EMNIST (byclass)"},
};
enum { PREFIXES = sizeof prefixes / sizeof *prefixes };

// The name of one of the four; separator is '-' or '.'.
static void write_name(const char *prefix, int i, char separator,
                       char name[NAME_MOST])
{
    const char *test = prefix[0] == '\0' ? "t10k" : "test";
    snprintf(name, NAME_MOST, "%s%s-%s%cidx%d-ubyte", prefix,
             i < 2 ? "train" : test, i % 2 == 0 ? "images" : "labels",
             separator, i % 2 == 0 ? 3 : 1);
}

// What is at path; anything but that nothing is there is an error.
static bool look(const char *path, There *there, Error *error)
{
    struct stat status;
    *there = NOTHING;
    if (stat(path, &status) == 0)
        *there = S_ISDIR(status.st_mode) ? FOLDER_THERE : FILE_THERE;
    else if (errno != ENOENT)
        return error_set(error, "%s: %s", path, strerror(errno));
    return true;
}

// A packed file in place of the one that is looked for is named.
static bool refuse_packed(const Search *s, const char *folder,
                          const char *name)
{
    There there;
    char *path = memory_print("%s/%s.gz", folder, name);
    bool good = look(path, &there, s->error);
    if (good && there == FILE_THERE)
        good = error_set(s->error,
                         "%s: compressed with gzip, expected %s; unpack "
                         "it with gunzip",
                         path, name);
    free(path);
    return good;
}

// *found becomes the path of one of the four in this folder, or stays NULL.
// With deep it may lie in a folder of its own name.
static bool find_one(const Search *s, const char *folder, int i, bool deep,
                     char **found)
{
    static const char separators[] = "-.";
    bool good = true;
    for (int k = 0; good && k < 2 && *found == NULL; k++) {
        char name[NAME_MOST];
        There there;
        write_name(s->prefix, i, separators[k], name);
        char *path = memory_print("%s/%s", folder, name);
        good = look(path, &there, s->error);
        if (good && there == FILE_THERE) {
            *found = path;
            return true;
        }
        if (good && there == FOLDER_THERE && deep)
            good = find_one(s, path, i, false, found);
        free(path);
        good = good && (*found != NULL || refuse_packed(s, folder, name));
    }
    return good;
}

static bool refuse_some(const Search *s, const DigitFiles *files)
{
    int missing = 0;
    char name[NAME_MOST];
    while (files->path[missing] != NULL)
        missing++;
    write_name(s->prefix, missing, '-', name);
    return error_set(s->error,
                     "%s/%s: missing, although other MNIST files are "
                     "there; `make data` fetches it",
                     s->folder, name);
}

// All four names with one prefix.
static bool find_all(const Search *s, DigitFiles *files)
{
    int count = 0;
    for (int i = 0; i < DIGIT_FILES; i++) {
        if (!find_one(s, s->folder, i, true, &files->path[i]))
            return false;
        count += files->path[i] != NULL;
    }
    files->found = count == DIGIT_FILES;
    return count == 0 || files->found || refuse_some(s, files);
}

// The names of the classes, where there are any: classes.txt, or EMNIST's
// emnist-letters-mapping.txt.
static bool find_names(const Search *s, DigitFiles *files)
{
    There there;
    const char *name = s->prefix[0] == '\0' ? "classes" : s->prefix;
    const char *end = s->prefix[0] == '\0' ? ".txt" : "mapping.txt";
    files->names = memory_print("%s/%s%s", s->folder, name, end);
    if (!look(files->names, &there, s->error))
        return false;
    if (there != FILE_THERE) {
        free(files->names);
        files->names = NULL;
    }
    return true;
}

// All four with the k-th prefix.
static bool find_set(const char *folder, size_t k, DigitFiles *files,
                     Error *error)
{
    Search search = {folder, prefixes[k].prefix, error};
    *files = (DigitFiles){.source = prefixes[k].source};
    bool good = find_all(&search, files) &&
                (!files->found || find_names(&search, files));
    if (!good || !files->found)
        digit_files_free(files);
    return good;
}

static bool refuse_both(const char *folder, const char *a, const char *b,
                        Error *error)
{
    return error_set(error,
                     "%s: holds %s and %s; expected the name of one, as "
                     "%s/emnist-letters",
                     folder, a, b, folder);
}

// The one of EMNIST's sets that is whole.  Beside another one it is an
// error: nobody should train on a set that he did not mean.  Others may be
// there in part, or packed; they are an error where none is whole.
static bool find_emnist(const char *folder, DigitFiles *files, Error *error)
{
    bool good = true;
    for (size_t k = 1; k < PREFIXES; k++) {
        DigitFiles more;
        Error reason;
        if (!find_set(folder, k, &more, &reason)) {
            if (good)
                *error = reason;
            good = false;
        } else if (more.found && files->found) {
            refuse_both(folder, files->source, more.source, error);
            digit_files_free(&more);
            digit_files_free(files);
            return false;
        } else if (more.found) {
            *files = more;
        }
    }
    return good || files->found;
}

// The place of the prefix that a path ends with: 3 for
// "gzip/emnist-letters"; 0 for none.
static size_t prefix_at_end(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    size_t length = strlen(name);
    for (size_t k = 1; k < PREFIXES; k++)
        if (strlen(prefixes[k].prefix) == length + 1 &&
            strncmp(prefixes[k].prefix, name, length) == 0)
            return k;
    return 0;
}

// The set with the k-th prefix, which a path ends with.
static bool find_named(const char *path, size_t k, DigitFiles *files,
                       Error *error)
{
    size_t length = strlen(path) + 1 - strlen(prefixes[k].prefix);
    char *folder = memory_text(length > 0 ? path : ".");
    if (length > 0)
        folder[length > 1 ? length - 1 : 1] = '\0'; // "/" stays
    bool good = find_set(folder, k, files, error);
    free(folder);
    return good;
}

bool digit_files_find(const char *folder, DigitFiles *files, Error *error)
{
    There there;
    size_t named = prefix_at_end(folder);
    *files = (DigitFiles){0};
    if (!look(folder, &there, error))
        return false;
    if (there == NOTHING && named > 0)
        return find_named(folder, named, files, error);
    return find_set(folder, 0, files, error) &&
           (files->found || find_emnist(folder, files, error));
}

void digit_files_free(DigitFiles *files)
{
    for (int i = 0; i < DIGIT_FILES; i++)
        free(files->path[i]);
    free(files->names);
    *files = (DigitFiles){0};
}
