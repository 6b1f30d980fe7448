#include "data/class_names.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"

enum { FILE_LIMIT = 1 << 16 };

typedef struct {
    const char *path;
    size_t line; // from 1
    Error *error;
} Place;

static bool refuse(const Place *place, const char *expected)
{
    return error_set(place->error, "%s: line %zu: expected %s", place->path,
                     place->line, expected);
}

// ---- one line ----------------------------------------------------------

static bool add_name(const Place *place, const char *text,
                     ClassNames *names)
{
    if (place->line > CLASS_NAMES_MOST)
        return refuse(place, "at most 64 names");
    if (strlen(text) >= CLASS_NAME_SIZE)
        return refuse(place, "a name under 32 bytes");
    char *name = names->of[place->line - 1];
    memcpy(name, text, strlen(text) + 1);
    error_make_plain(name);
    return strcmp(name, text) == 0 ||
           refuse(place, "a name without control characters");
}

// "1 65 97": a label, and codes of which the first counts.
static bool add_mapping(const Place *place, const char *text,
                        ClassNames *names)
{
    unsigned label, code;
    if (text[0] == '\0')
        return true;
    if (sscanf(text, "%3u %3u", &label, &code) != 2 ||
        label >= CLASS_NAMES_MOST || code <= ' ' || code >= 127)
        return refuse(place, "a label, 0 to 63, and the code of its "
                             "character, 33 to 126");
    names->of[label][0] = (char)code;
    names->of[label][1] = '\0';
    return true;
}

// ---- files -------------------------------------------------------------

static bool is_mapping(const char *path)
{
    static const char end[] = "mapping.txt";
    size_t length = strlen(path), tail = sizeof end - 1;
    return length >= tail && strcmp(path + length - tail, end) == 0;
}

// Cuts the text at its line ends, one after the other.
static bool read_lines(char *text, Place *place, ClassNames *names)
{
    bool good = true, mapping = is_mapping(place->path);
    if (strncmp(text, "\xef\xbb\xbf", 3) == 0)
        text += 3;
    while (good && *text != '\0') {
        size_t length = strcspn(text, "\n");
        char *next = text + length + (text[length] == '\n');
        text[length] = '\0';
        while (length > 0 && strchr("\r\t ", text[length - 1]) != NULL)
            text[--length] = '\0';
        good = mapping ? add_mapping(place, text, names)
                       : add_name(place, text, names);
        text = next;
        place->line++;
    }
    return good;
}

bool class_names_read(const char *path, ClassNames *names, Error *error)
{
    unsigned char *bytes;
    size_t size;
    Place place = {path, 1, error};
    *names = (ClassNames){{""}};
    if (!file_read(path, FILE_LIMIT, &bytes, &size, error))
        return false;
    bool good = memchr(bytes, '\0', size) == NULL
                    ? read_lines((char *)bytes, &place, names)
                    : error_set(error, "%s: expected a text file", path);
    free(bytes);
    if (!good)
        *names = (ClassNames){{""}};
    return good;
}

static bool save_names(const ClassNames *names, const char *path,
                       Error *error)
{
    FileReplacement file;
    size_t count = CLASS_NAMES_MOST;
    while (count > 0 && names->of[count - 1][0] == '\0')
        count--;
    if (count == 0)
        return remove(path) == 0 || errno == ENOENT ||
               error_set(error, "%s: %s", path, strerror(errno));
    if (!file_replace(&file, path, error))
        return false;
    for (size_t k = 0; k < count; k++)
        fprintf(file.stream, "%s\n", names->of[k]);
    return file_commit(&file, error);
}

bool class_names_save(const ClassNames *names, const char *folder,
                      Error *error)
{
    char *path = memory_print("%s/classes.txt", folder);
    bool good = save_names(names, path, error);
    free(path);
    return good;
}
