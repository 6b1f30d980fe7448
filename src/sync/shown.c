#include "sync/shown.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sync/block.h"
#include "sync/source.h"

static const char list_path[] = "chapters/not-shown.txt";

// The name that a line of the list begins with.  False for other lines.
static bool listed_name(const Line *line, char *name, size_t room)
{
    size_t length = strcspn(line->begin, " \t\n");
    snprintf(name, room, "%.*s", (int)length, line->begin);
    return !line_is_blank(line) && !line_starts(line, "#");
}

// Goes through chapters/not-shown.txt and adds its names to allowed.
static void read_list(const char *list, const Text *shown, Text *allowed,
                      Problems *problems)
{
    Line line = {0};
    while (line_next(list, &line)) {
        char name[80];
        if (!listed_name(&line, name, sizeof name))
            continue;
        size_t length = strlen(name);
        if (length + strspn(line.begin + length, " \t") >= line.length)
            problem_add(problems, list_path, line.number,
                        "expected a reason behind %s", name);
        if (text_has_name(shown, name))
            problem_add(problems, list_path, line.number,
                        "a chapter does show %s", name);
        text_add_name(allowed, name);
    }
}

static size_t line_number(const char *source, const char *place)
{
    size_t number = 1;
    for (const char *p = source; p < place; p++)
        number += *p == '\n';
    return number;
}

static void check_header(const char *path, const char *source,
                         const Text *known, Text *declared,
                         Problems *problems)
{
    const char *place = source;
    SourceItem item;
    while (source_next(&place, &item)) {
        if (item.kind != ITEM_FUNCTION)
            continue;
        text_add_name(declared, item.name);
        if (!text_has_name(known, item.name))
            problem_add(problems, path, line_number(source, item.begin),
                        "no chapter shows %s, and %s does not say why",
                        item.name, list_path);
    }
}

static int is_header(const struct dirent *entry)
{
    size_t length = strlen(entry->d_name);
    return length > 2 && strcmp(entry->d_name + length - 2, ".h") == 0;
}

static void check_headers(const char *root, const Text *known,
                          Text *declared, Problems *problems)
{
    char folder[1024], path[320], *source;
    struct dirent **names;
    snprintf(folder, sizeof folder, "%s/src/nn", root);
    int count = scandir(folder, &names, is_header, alphasort);
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, "src/nn/%s", names[i]->d_name);
        if (block_read_file(root, path, &source, NULL)) {
            check_header(path, source, known, declared, problems);
            free(source);
        }
        free(names[i]);
    }
    if (count >= 0)
        free(names);
}

static void check_list_is_real(const char *list, const Text *declared,
                               Problems *problems)
{
    Line line = {0};
    while (line_next(list, &line)) {
        char name[80];
        if (listed_name(&line, name, sizeof name) &&
            !text_has_name(declared, name))
            problem_add(problems, list_path, line.number,
                        "src/nn declares no function %s", name);
    }
}

bool shown_check(const char *root, const Text *shown, Problems *problems)
{
    char *list;
    if (!block_read_file(root, list_path, &list, NULL))
        return false;
    Text known = {0}, declared = {0};
    text_print(&known, "%s", text_string(shown));
    read_list(list, shown, &known, problems);
    check_headers(root, &known, &declared, problems);
    check_list_is_real(list, &declared, problems);
    text_free(&known);
    text_free(&declared);
    free(list);
    return true;
}
