// arrows: every #include points down, no files of a folder include each
// other in a circle, and no source file is long.
//
// The Makefile says in its USES_ lines which rooms of src/ a room may use;
// linking enforces that for calls, this program for headers, which need no
// link.  Chapters may use every room that programs link (USES_all).  A room
// that may use what it does not use is a fault too.  Each rule is also
// shown to fail, on a small tree made below build/.
#include "arrows.h"
#include "folder.h"

// ---- the tests --------------------------------------------------------

TEST(every_source_of_this_tree_obeys)
{
    check_tree(".");
    if (complaints[0] != '\0')
        printf("%s\n", complaints);
    CU_ASSERT_EQUAL(complaints[0], '\0');
    CU_ASSERT(files_seen > 50 && includes_seen > 100); // it did look
}

// Whether room a needs room b: it includes it, or a room that may use it.
static bool needs(size_t a, size_t b)
{
    for (size_t c = 0; c < ROOMS; c++)
        if (direct[a][c] && c != a &&
            (c == b || may_use(rooms[c], rooms[b])))
            return true;
    return false;
}

// After the whole tree was read.
TEST(no_arrow_is_wider_than_what_is_used)
{
    check_tree(".");
    for (size_t a = 0; a < ROOMS; a++) {
        for (size_t b = 0; b < ROOMS; b++) {
            bool good =
                a == b || !may_use(rooms[a], rooms[b]) || needs(a, b);
            if (!good)
                printf("\n    USES_%s holds %s, which nothing there uses\n",
                       rooms[a], rooms[b]);
            CU_ASSERT(good);
        }
    }
}

// The lists of the Makefile are complete (what a room's rooms may use it
// may use) and one-way, so there is no circle.
TEST(the_arrows_make_no_circle)
{
    for (size_t a = 0; a < ROOMS; a++) {
        for (size_t b = 0; b < ROOMS; b++) {
            if (a == b || !may_use(rooms[a], rooms[b]))
                continue;
            CU_ASSERT_FALSE(may_use(rooms[b], rooms[a]));
            for (size_t c = 0; c < ROOMS; c++)
                if (may_use(rooms[b], rooms[c]))
                    CU_ASSERT(may_use(rooms[a], rooms[c]));
        }
    }
}

// chapters -> workbook -> trace, draw -> base;  measure -> engine, data ->
// nn -> base
TEST(the_arrows_are_those_of_the_design)
{
    static const char *const down[] = {"workbook", "data", "nn", "base"};
    static const char *const beside[] = {"data", "engine"};
    static const char *const plain[] = {"trace", "draw"};
    for (int i = 0; i < 4; i++)
        for (int j = 0; j < 4; j++)
            CU_ASSERT_EQUAL(may_use(down[i], down[j]), i <= j);
    for (int i = 0; i < 2; i++) {
        CU_ASSERT(may_use(beside[i], "nn") && may_use(beside[i], "base"));
        CU_ASSERT_FALSE(may_use(beside[i], "workbook"));
        CU_ASSERT_FALSE(may_use(beside[i], beside[1 - i]));
        CU_ASSERT_FALSE(may_use("nn", beside[i]));
        CU_ASSERT(may_use("measure", beside[i]));
        CU_ASSERT(may_use("all", beside[i]));
    }
    for (size_t i = 0; i < ROOMS; i++)
        for (int p = 0; p < 2; p++)
            CU_ASSERT_EQUAL(may_use(plain[p], rooms[i]),
                            strcmp(rooms[i], plain[p]) == 0 ||
                                strcmp(rooms[i], "base") == 0);
}

// ---- proof that it can fail -------------------------------------------

// Puts one file with this text into the made-up tree, checks the tree and
// takes the file away again.
static void check_with(const char *name, const char *text)
{
    put(name, text);
    check_tree(folder);
    CU_ASSERT_EQUAL(files_seen, 1);
    remove(in_folder(name));
}

TEST(an_upward_include_is_refused)
{
    check_with("src/nn/a.c", "// x\n\n#include \"draw/canvas.h\"\n");
    ASSERT_CONTAINS(complaints,
                    "a.c:3: the arrow points upward: draw/canvas.h");
    check_with("src/nn/a.h", "  #  include <trace/trace.h>\n");
    ASSERT_CONTAINS(complaints, "points upward: trace/trace.h");
    check_with("src/draw/a.c", "#include \"workbook/table.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: workbook/table.h");
    check_with("src/data/a.c", "#include \"engine/batch.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: engine/batch.h");
    check_with("src/base/a.c", "#include \"nn/vector.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: nn/vector.h");
    check_with("chapters/01-x/a.c", "#include \"sync/text.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: sync/text.h");
}

TEST(a_room_that_nobody_knows_is_refused)
{
    check_with("src/attic/a.c", "#include \"nn/vector.h\"\n");
    ASSERT_CONTAINS(complaints, "points upward: nn/vector.h");
    check_with("src/nn/a.c", "#include \"vector.h\"\n");
    ASSERT_CONTAINS(complaints, "not written room/file.h: vector.h");
    check_with("src/nn/a.c", "#include \"../draw/canvas.h\"\n");
    ASSERT_CONTAINS(complaints, "not written room/file.h: ../draw");
    check_with("chapters/01-x/a.c", "#include \"../02-y/y.h\"\n");
    ASSERT_CONTAINS(complaints, "not written room/file.h: ../02-y");
}

// a.c needs b, and b needs a by way of c.
TEST(a_circle_is_refused)
{
    IncludeGraph graph = {0};
    graph_add(&graph, "chapters/01-x/a.c", "a.h");
    graph_add(&graph, "chapters/01-x/a.c", "b.h");
    graph_add(&graph, "chapters/01-x/b.c", "b.h");
    graph_add(&graph, "chapters/01-x/b.h", "c.h");
    CU_ASSERT_PTR_NULL(graph_circle(&graph));
    check_circle("chapters/01-x", &graph);
    graph_add(&graph, "src/x/c.c", "x/a.h");
    complaints[0] = '\0';
    check_circle("src/x", &graph);
    ASSERT_CONTAINS(complaints, "src/x:0: files include each other in a "
                                "circle: a");
}

TEST(an_arrow_too_wide_is_found)
{
    check_tree(".");
    size_t draw = room_index("draw"), sync = room_index("sync");
    CU_ASSERT(needs(draw, room_index("base")));
    CU_ASSERT_FALSE(needs(draw, room_index("nn")));
    CU_ASSERT_FALSE(needs(sync, draw));
    CU_ASSERT(needs(room_index("measure"), room_index("engine")));
}

TEST(downward_includes_pass)
{
    check_with("src/nn/a.c",
               "#include \"nn/vector.h\"\n#include \"base/memory.h\"\n"
               "#include <sys/stat.h>\n#include <math.h>\n");
    CU_ASSERT_STRING_EQUAL(complaints, "");
    CU_ASSERT_EQUAL(includes_seen, 4);
    check_with("chapters/01-x/a.c",
               "#include \"a.h\"\n#include \"draw/canvas.h\"\n"
               "#include \"data/pen.h\"\n");
    CU_ASSERT_STRING_EQUAL(complaints, "");
}

TEST(the_401st_line_is_refused)
{
    char lines[402] = "";
    memset(lines, '\n', 400);
    check_with("tests/a.sh", lines);
    CU_ASSERT_STRING_EQUAL(complaints, "");
    lines[400] = ';'; // one more line, though no newline ends it
    check_with("tests/a.sh", lines);
    ASSERT_CONTAINS(complaints, "a.sh:401: longer than 400 lines");
}

static bool begin(void)
{
    makefile = read_whole("Makefile");
    return folder_begin();
}

static void end(void)
{
    folder_end();
    free(makefile);
}

TESTS_MAIN_WITHIN("arrows", begin, end)
