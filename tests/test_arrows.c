// arrows: every #include points down, and no source file is long.
//
// The Makefile says in its USES_ lines which rooms of src/ a room may use;
// linking enforces that for calls, this program for headers, which need no
// link.  Chapters may use every room that programs link (USES_all).  Each
// rule is also shown to fail, on a small tree made below build/.
#include "harness.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

enum { MOST_LINES = 400, LONGEST_PATH = 512 };

static char *makefile;        // the whole text
static char complaints[8192]; // one line for each broken rule
static size_t files_seen, includes_seen;

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

// ---- the arrows of the Makefile ------------------------------------------

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

// ---- one file ------------------------------------------------------------

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
        if (!may_use(room, first))
            complain(path, number, "the arrow points upward:", name);
    } else if (mark == '"' && (!bare || !is_chapter(room))) {
        complain(path, number, "not written room/file.h:", name);
    }
}

static void check_file(const char *path, const char *room)
{
    char *text = read_whole(path), name[128], mark[2];
    size_t number = 0;
    for (const char *line = text; *line != '\0';) {
        number++;
        if (room != NULL && included(line, name, mark))
            check_include(path, number, room, name, *mark);
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    files_seen++;
    if (number > MOST_LINES)
        complain(path, number, "longer than", "400 lines");
    free(text);
}

// ---- a tree --------------------------------------------------------------

static bool is_source(const char *name)
{
    const char *end = strrchr(name, '.');
    return end != NULL && (strcmp(end, ".c") == 0 || strcmp(end, ".h") == 0 ||
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

// Checks the sources in folder and below.  room is NULL where any include
// will do, and "" in src/ itself, whose folders are the rooms.
static void check_folder(const char *folder, const char *room)
{
    DIR *open = opendir(folder);
    struct dirent *entry;
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
            check_file(path, room);
    }
    if (open != NULL)
        closedir(open);
}

static void check_tree(const char *root)
{
    static const char *const folders[][2] = {
        {"src", ""}, {"chapters", "all"}, {"tests", NULL}};
    complaints[0] = '\0';
    files_seen = includes_seen = 0;
    for (int i = 0; i < 3; i++) {
        char path[LONGEST_PATH];
        snprintf(path, sizeof path, "%s/%s", root, folders[i][0]);
        check_folder(path, folders[i][1]);
    }
}

// ---- the tests -----------------------------------------------------------

static void every_source_of_this_tree_obeys(void)
{
    check_tree(".");
    if (complaints[0] != '\0')
        printf("%s\n", complaints);
    CU_ASSERT_EQUAL(complaints[0], '\0');
    CU_ASSERT(files_seen > 50 && includes_seen > 100); // it did look
}

// The lists of the Makefile are complete (what a room's rooms may use it
// may use) and one-way, so there is no circle.
static void the_arrows_make_no_circle(void)
{
    static const char *const rooms[] = {
        "base", "nn",   "data",     "engine", "trace",
        "draw", "sync", "workbook", "all",    "tools",
        "check", "exercise"};
    for (int a = 0; a < 12; a++) {
        for (int b = 0; b < 12; b++) {
            if (a == b || !may_use(rooms[a], rooms[b]))
                continue;
            CU_ASSERT_FALSE(may_use(rooms[b], rooms[a]));
            for (int c = 0; c < 12; c++)
                if (may_use(rooms[b], rooms[c]))
                    CU_ASSERT(may_use(rooms[a], rooms[c]));
        }
    }
}

// chapters -> workbook -> draw -> trace -> nn -> base;  data, engine -> nn
static void the_arrows_are_those_of_the_design(void)
{
    static const char *const down[] = {"workbook", "draw", "trace", "nn",
                                       "base"};
    static const char *const beside[] = {"data", "engine"};
    for (int i = 0; i < 5; i++)
        for (int j = 0; j < 5; j++)
            CU_ASSERT_EQUAL(may_use(down[i], down[j]), i <= j);
    for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 5; j++)
            CU_ASSERT_EQUAL(may_use(beside[i], down[j]), j >= 3);
        CU_ASSERT_FALSE(may_use(beside[i], beside[1 - i]));
        CU_ASSERT_FALSE(may_use("draw", beside[i]));
        CU_ASSERT_FALSE(may_use("trace", beside[i]));
        CU_ASSERT_FALSE(may_use("nn", beside[i]));
        CU_ASSERT(may_use("all", beside[i]));
    }
}

// ---- proof that it can fail ----------------------------------------------

static char root[] = "build/test-arrows-XXXXXX";

// Puts one file with this text into the made-up tree, checks the tree and
// takes the file away again.
static void check_with(const char *folder, const char *file,
                       const char *text)
{
    char path[LONGEST_PATH];
    Error error;
    snprintf(path, sizeof path, "%s/%s", root, folder);
    CU_ASSERT_FATAL(file_make_folder(path, &error));
    snprintf(path, sizeof path, "%s/%s/%s", root, folder, file);
    FILE *stream = fopen(path, "w");
    CU_ASSERT_FATAL(stream != NULL);
    fputs(text, stream);
    fclose(stream);
    check_tree(root);
    CU_ASSERT_EQUAL(files_seen, 1);
    remove(path);
}

static void an_upward_include_is_refused(void)
{
    check_with("src/nn", "a.c", "// x\n\n#include \"draw/canvas.h\"\n");
    ASSERT_CONTAINS(complaints,
                    "a.c:3: the arrow points upward: draw/canvas.h");
    check_with("src/nn", "a.h", "  #  include <trace/trace.h>\n");
    ASSERT_CONTAINS(complaints, "points upward: trace/trace.h");
    check_with("src/draw", "a.c", "#include \"workbook/table.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: workbook/table.h");
    check_with("src/data", "a.c", "#include \"engine/batch.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: engine/batch.h");
    check_with("src/base", "a.c", "#include \"nn/vector.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: nn/vector.h");
    check_with("chapters/01-x", "a.c", "#include \"sync/text.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: sync/text.h");
}

static void a_room_that_nobody_knows_is_refused(void)
{
    check_with("src/attic", "a.c", "#include \"nn/vector.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: nn/vector.h");
    check_with("src/nn", "a.c", "#include \"vector.h\"\n");
    ASSERT_CONTAINS(complaints, "not written room/file.h: vector.h");
    check_with("src/nn", "a.c", "#include \"../draw/canvas.h\"\n");
    ASSERT_CONTAINS(complaints, "not written room/file.h: ../draw");
    check_with("chapters/01-x", "a.c", "#include \"../02-y/y.h\"\n");
    ASSERT_CONTAINS(complaints, "not written room/file.h: ../02-y");
}

static void downward_includes_pass(void)
{
    check_with("src/nn", "a.c",
               "#include \"nn/vector.h\"\n#include \"base/memory.h\"\n"
               "#include <sys/stat.h>\n#include <math.h>\n");
    CU_ASSERT_STRING_EQUAL(complaints, "");
    CU_ASSERT_EQUAL(includes_seen, 4);
    check_with("chapters/01-x", "a.c",
               "#include \"a.h\"\n#include \"draw/canvas.h\"\n"
               "#include \"data/pen.h\"\n");
    CU_ASSERT_STRING_EQUAL(complaints, "");
}

static void the_401st_line_is_refused(void)
{
    char lines[402] = "";
    memset(lines, '\n', 400);
    check_with("tests", "a.sh", lines);
    CU_ASSERT_STRING_EQUAL(complaints, "");
    lines[400] = ';'; // one more line, though no newline ends it
    check_with("tests", "a.sh", lines);
    ASSERT_CONTAINS(complaints, "a.sh:401: longer than 400 lines");
}

static void remove_the_tree(void)
{
    static const char *const folders[] = {
        "src/nn", "src/draw",      "src/data", "src/base", "src/attic",
        "src",    "chapters/01-x", "chapters", "tests",    "."};
    for (int i = 0; i < 10; i++) {
        char path[LONGEST_PATH];
        snprintf(path, sizeof path, "%s/%s", root, folders[i]);
        rmdir(i < 9 ? path : root);
    }
}

int main(void)
{
    if (mkdtemp(root) == NULL) {
        perror(root);
        return 1;
    }
    makefile = read_whole("Makefile");
    int result = TESTS("arrows", TEST(every_source_of_this_tree_obeys),
                       TEST(the_arrows_make_no_circle),
                       TEST(the_arrows_are_those_of_the_design),
                       TEST(an_upward_include_is_refused),
                       TEST(a_room_that_nobody_knows_is_refused),
                       TEST(downward_includes_pass),
                       TEST(the_401st_line_is_refused));
    remove_the_tree();
    free(makefile);
    return result;
}
