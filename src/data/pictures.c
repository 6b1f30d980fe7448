#include "data/pictures.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/memory.h"

// ---- names -------------------------------------------------------------

static bool is_picture(const char *name)
{
    static const char *const ends[] = {".png", ".jpg", ".jpeg"};
    const char *end = strrchr(name, '.');
    for (size_t i = 0; end != NULL && i < 3; i++)
        if (strcasecmp(end, ends[i]) == 0)
            return true;
    return false;
}

static bool is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

// What stands between the last '-' and the last '.'; the caller frees it.
// NULL when nothing does.
static char *answer_in(const char *name)
{
    const char *dash = strrchr(name, '-'), *end = strrchr(name, '.');
    if (dash == NULL || end == NULL || end < dash + 2)
        return NULL;
    return memory_print("%.*s", (int)(end - dash) - 1, dash + 1);
}

// ---- listing -----------------------------------------------------------

// Takes over path and answer.
static void add(Pictures *p, char *path, char *answer)
{
    p->at = memory_more(p->at, p->count, sizeof *p->at);
    p->at[p->count++] = (Picture){path, answer, 0};
}

static bool add_file(Pictures *p, const char *folder, const char *name,
                     const char *class, Error *error)
{
    if (!is_picture(name))
        return true;
    char *answer = class != NULL ? memory_text(class) : answer_in(name);
    if (answer == NULL)
        return error_set(error,
                         "%s/%s: expected a name that ends in -ANSWER, as "
                         "017-4.png, or a folder for each class",
                         folder, name);
    add(p, memory_print("%s/%s", folder, name), answer);
    return true;
}

static bool add_folder(Pictures *p, const char *folder, const char *class,
                       Error *error)
{
    DIR *dir = opendir(folder);
    if (dir == NULL)
        return error_set(error, "%s: %s", folder, strerror(errno));
    bool good = true;
    struct dirent *entry;
    while (good && (entry = readdir(dir)) != NULL) {
        const char *name = entry->d_name;
        char *path = memory_print("%s/%s", folder, name);
        if (name[0] == '.')
            good = true;
        else if (!is_folder(path))
            good = add_file(p, folder, name, class, error);
        else if (class == NULL)
            good = add_folder(p, path, name, error);
        free(path);
    }
    closedir(dir);
    return good;
}

// ---- classes -----------------------------------------------------------

static int by_answer(const void *a, const void *b)
{
    const Picture *x = a, *y = b;
    int order = strcmp(x->answer, y->answer);
    return order != 0 ? order : strcmp(x->path, y->path);
}

static int by_path(const void *a, const void *b)
{
    const Picture *x = a, *y = b;
    return strcmp(x->path, y->path);
}

static bool is_digit(const char *answer)
{
    return answer[0] >= '0' && answer[0] <= '9' && answer[1] == '\0';
}

static bool number_classes(Pictures *p, const char *folder, Error *error)
{
    bool digits = true;
    qsort(p->at, p->count, sizeof *p->at, by_answer);
    for (size_t i = 0; i < p->count; i++) {
        const char *answer = p->at[i].answer;
        digits = digits && is_digit(answer);
        p->classes += i == 0 || strcmp(answer, p->at[i - 1].answer) != 0;
        p->at[i].label = p->classes - 1;
    }
    for (size_t i = 0; digits && i < p->count; i++)
        p->at[i].label = (size_t)(p->at[i].answer[0] - '0');
    p->classes = digits ? 10 : p->classes;
    qsort(p->at, p->count, sizeof *p->at, by_path);
    return p->classes <= PICTURES_CLASSES_MOST ||
           error_set(error, "%s: %zu classes, expected at most %d", folder,
                     p->classes, PICTURES_CLASSES_MOST);
}

bool pictures_list(const char *folder, Pictures *pictures, Error *error)
{
    *pictures = (Pictures){0};
    bool good = add_folder(pictures, folder, NULL, error);
    if (good && pictures->count == 0)
        good = error_set(error,
                         "%s: expected pictures (.png, .jpg) in it, named "
                         "NAME-ANSWER.png or in a folder for each class",
                         folder);
    good = good && number_classes(pictures, folder, error);
    if (!good)
        pictures_free(pictures);
    return good;
}

void pictures_free(Pictures *pictures)
{
    for (size_t i = 0; i < pictures->count; i++) {
        free(pictures->at[i].path);
        free(pictures->at[i].answer);
    }
    free(pictures->at);
    *pictures = (Pictures){0};
}
