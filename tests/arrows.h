// arrows: reads a tree of sources and complains about every #include that
// the Makefile's USES_ lines do not allow, about circles, and about files
// of more than 400 lines.
#ifndef TESTS_ARROWS_H
#define TESTS_ARROWS_H

#include "harness.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/memory.h"
#include "include_graph.h"

enum { MOST_LINES = 400, LONGEST_PATH = 512 };

static char *makefile;        // the whole text
static char complaints[8192]; // one line for each broken rule
static size_t files_seen, includes_seen;

static const char *const rooms[] = {
    "base", "nn",       "data", "engine", "measure", "trace",   "draw",
    "sync", "workbook", "all",  "tools",  "check",   "exercise"};
enum { ROOMS = sizeof rooms / sizeof *rooms };
static bool direct[ROOMS][ROOMS]; // an #include of one room in another

static void complain(const char *path, size_t line, const char *why,
                     const char *what)
{
    size_t used = strlen(complaints);
    snprintf(complaints + used, sizeof complaints - used,
             "\n    %s:%zu: %s %s", path, line, why, what);
}

static char *read_whole(const char *path)
{
    Error error;
    unsigned char *bytes;
    size_t size;
    if (!file_read(path, 1 << 24, &bytes, &size, &error)) {
        printf("\n    %s\n", error.text);
        exit(1);
    }
    return (char *)bytes;
}

// ---- the arrows of the Makefile ---------------------------------------

// Finds "USES_room  := a b c"; copies what follows ":=".
static bool uses_of(const char *room, char uses[256])
{
    char key[64];
    snprintf(key, sizeof key, "\nUSES_%s ", room);
    const char *at = strstr(makefile, key);
    const char *list = at != NULL ? strstr(at, ":=") : NULL;
    if (list == NULL)
        return false;
    snprintf(uses, 256, "%.*s", (int)strcspn(list + 2, "\n"), list + 2);
    return true;
}

static bool may_use(const char *room, const char *other)
{
    char uses[256], *rest = NULL;
    if (!uses_of(room, uses))
        return false;
    for (char *word = strtok_r(uses, " ", &rest); word != NULL;
         word = strtok_r(NULL, " ", &rest)) {
        char inner[64];
        if (strcmp(word, other) == 0)
            return true;
        if (sscanf(word, "$(USES_%63[a-z])", inner) == 1 &&
            may_use(inner, other))
            return true;
    }
    return false;
}

static bool is_room(const char *name)
{
    char uses[256];
    return strcmp(name, "all") != 0 && uses_of(name, uses);
}

// The programs and the exercises of the chapters, which have headers of
// their own beside them.
static bool is_chapter(const char *room)
{
    return strcmp(room, "all") == 0 || strcmp(room, "exercise") == 0;
}

static size_t room_index(const char *room)
{
    for (size_t i = 0; i < ROOMS; i++)
        if (strcmp(rooms[i], room) == 0)
            return i;
    return ROOMS;
}

// ---- one file ---------------------------------------------------------

// The name between the quotes or brackets of an #include line, and which of
// the two; false for any other line.
static bool included(const char *line, char name[128], char *mark)
{
    return sscanf(line, " # include %1[\"<]%127[^\">\n]", mark, name) == 2;
}

// room: the room of the file, "all" for a chapter.
static void check_include(const char *path, size_t number, const char *room,
                          const char *name, char mark)
{
    char first[128];
    size_t length = strcspn(name, "/");
    bool bare = name[length] == '\0';
    snprintf(first, sizeof first, "%.*s", (int)length, name);
    includes_seen++;
    if (!bare && is_room(first)) {
        if (room_index(room) < ROOMS && room_index(first) < ROOMS)
            direct[room_index(room)][room_index(first)] = true;
        if (!may_use(room, first))
            complain(path, number, "the arrow points upward:", name);
    } else if (mark == '"' && (!bare || !is_chapter(room))) {
        complain(path, number, "not written room/file.h:", name);
    }
}

// Whether an #include in a file of this room is of the same folder.
static bool is_neighbour(const char *room, const char *name)
{
    size_t length = strlen(room);
    return strchr(name, '/') == NULL ||
           (strncmp(name, room, length) == 0 && name[length] == '/');
}

static void check_file(const char *path, const char *room,
                       IncludeGraph *graph)
{
    char *text = read_whole(path), name[128], mark[2];
    size_t number = 0;
    for (const char *line = text; *line != '\0';) {
        number++;
        if (room != NULL && included(line, name, mark)) {
            check_include(path, number, room, name, *mark);
            if (*mark == '"' && is_neighbour(room, name))
                graph_add(graph, path, name);
        }
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    files_seen++;
    if (number > MOST_LINES)
        complain(path, number, "longer than", "400 lines");
    free(text);
}

// ---- a tree -----------------------------------------------------------

static bool is_source(const char *name)
{
    const char *end = strrchr(name, '.');
    return end != NULL &&
           (strcmp(end, ".c") == 0 || strcmp(end, ".h") == 0 ||
            strcmp(end, ".sh") == 0);
}

// The room of a folder inside of a room's.
static const char *room_below(const char *room, const char *name)
{
    if (room != NULL && *room == '\0')
        return name;
    if (room != NULL && strcmp(name, "exercises") == 0)
        return "exercise";
    return room;
}

static void check_circle(const char *folder, IncludeGraph *graph)
{
    const char *name = graph_circle(graph);
    if (name != NULL)
        complain(folder, 0, "files include each other in a circle:", name);
}

// Checks the sources in folder and below.  room is NULL where any include
// will do, and "" in src/ itself, whose folders are the rooms.
static void check_folder(const char *folder, const char *room)
{
    DIR *open = opendir(folder);
    struct dirent *entry;
    IncludeGraph *graph = memory_new(1, sizeof *graph);
    while (open != NULL && (entry = readdir(open)) != NULL) {
        char path[LONGEST_PATH];
        struct stat what;
        const char *name = entry->d_name;
        int length = snprintf(path, sizeof path, "%s/%s", folder, name);
        CU_ASSERT_FATAL(length > 0 && length < LONGEST_PATH);
        if (name[0] == '.' || stat(path, &what) != 0)
            continue;
        if (S_ISDIR(what.st_mode))
            check_folder(path, room_below(room, name));
        else if (is_source(name))
            check_file(path, room, graph);
    }
    if (open != NULL)
        closedir(open);
    check_circle(folder, graph);
    free(graph);
}

static void check_tree(const char *root)
{
    static const char *const folders[][2] = {
        {"src", ""}, {"chapters", "all"}, {"tests", NULL}};
    complaints[0] = '\0';
    files_seen = includes_seen = 0;
    memset(direct, 0, sizeof direct);
    for (int i = 0; i < 3; i++) {
        char path[LONGEST_PATH];
        snprintf(path, sizeof path, "%s/%s", root, folders[i][0]);
        check_folder(path, folders[i][1]);
    }
}

#endif
