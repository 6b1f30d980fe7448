// chapters: every chapter has the shape that CONTRIBUTING.md gives it.
//
// main.c tells the story in at most 120 lines; NAME.png has figure_NAME.c;
// no other C file has the name of one elsewhere, so that a name is enough
// to find it.  Each rule is also shown to fail, on a small tree made below
// build/.
#include "folder.h"

#include <glob.h>
#include <unistd.h>

enum { STORY_LINES = 120, PATH_SIZE = 512 };

static char complaints[8192]; // one line for each broken rule
static size_t mains_seen, figures_seen, files_seen;

static void complain(const char *path, const char *why)
{
    size_t used = strlen(complaints);
    snprintf(complaints + used, sizeof complaints - used, "\n    %s: %s",
             path, why);
}

// The files of the tree that match, in the order of their names; free with
// globfree.
static glob_t files_like(const char *root, const char *pattern, int flags,
                         glob_t files)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/%s", root, pattern);
    glob(path, flags, NULL, &files);
    return files;
}

static const char *last_name(const char *path)
{
    return strrchr(path, '/') + 1;
}

// ---- the rules ---------------------------------------------------------

static size_t count_lines(const char *path)
{
    unsigned char *bytes;
    size_t size, lines = 0;
    Error error;
    CU_ASSERT_FATAL(file_read(path, 1 << 20, &bytes, &size, &error));
    for (size_t i = 0; i < size; i++)
        lines += bytes[i] == '\n';
    free(bytes);
    return lines;
}

static void check_stories(const char *root)
{
    glob_t mains = files_like(root, "chapters/*/main.c", 0, (glob_t){0});
    for (size_t i = 0; i < mains.gl_pathc; i++) {
        mains_seen++;
        if (count_lines(mains.gl_pathv[i]) > STORY_LINES)
            complain(mains.gl_pathv[i], "longer than 120 lines");
    }
    globfree(&mains);
}

// Of figures/06-backprop/plate-1-weigh.png: chapters/06-backprop and
// figure_plate.c, since a number after the first word counts the pictures
// that one file draws.
static void source_of(const char *root, const char *png,
                      char chapter[PATH_SIZE], char source[PATH_SIZE])
{
    const char *name = last_name(png);
    const char *chapter_name = name - 1;
    while (chapter_name[-1] != '/')
        chapter_name--;
    snprintf(chapter, PATH_SIZE, "%s/chapters/%.*s", root,
             (int)(name - 1 - chapter_name), chapter_name);
    size_t length = strcspn(name, ".");
    const char *dash = strchr(name, '-');
    if (dash != NULL && dash[1] >= '0' && dash[1] <= '9')
        length = (size_t)(dash - name);
    int used = snprintf(source, PATH_SIZE, "%.300s/figure_", chapter);
    for (size_t i = 0; i < length; i++)
        source[used++] = name[i] == '-' ? '_' : name[i];
    snprintf(source + used, PATH_SIZE - (size_t)used, ".c");
}

static void check_figures(const char *root)
{
    glob_t pngs = files_like(root, "figures/*/*.png", 0, (glob_t){0});
    for (size_t i = 0; i < pngs.gl_pathc; i++) {
        char chapter[PATH_SIZE], source[PATH_SIZE];
        if (strstr(pngs.gl_pathv[i], "-dark.png") != NULL)
            continue; // the twin of another
        source_of(root, pngs.gl_pathv[i], chapter, source);
        if (access(chapter, F_OK) != 0)
            continue; // figures/engine is no chapter's
        figures_seen++;
        if (access(source, F_OK) != 0)
            complain(source, "is missing, its PNG is there");
    }
    globfree(&pngs);
}

// Names that every chapter has; figure_NAME.c goes by its picture.
static bool is_common(const char *name)
{
    return strcmp(name, "main.c") == 0 || strcmp(name, "options.c") == 0 ||
           strncmp(name, "figure_", 7) == 0;
}

static void check_names(const char *root)
{
    glob_t all = files_like(root, "chapters/*/*.c", 0, (glob_t){0});
    size_t chapters = all.gl_pathc;
    all = files_like(root, "src/*/*.c", GLOB_APPEND, all);
    for (size_t i = 0; i < chapters; i++) {
        const char *name = last_name(all.gl_pathv[i]);
        files_seen++;
        for (size_t j = i + 1; j < all.gl_pathc && !is_common(name); j++)
            if (strcmp(name, last_name(all.gl_pathv[j])) == 0)
                complain(all.gl_pathv[i], "has the name of another file");
    }
    globfree(&all);
}

static void check_shape(const char *root)
{
    complaints[0] = '\0';
    mains_seen = figures_seen = files_seen = 0;
    check_stories(root);
    check_figures(root);
    check_names(root);
}

// ---- the tests ---------------------------------------------------------

TEST(every_chapter_has_the_shape)
{
    check_shape(".");
    if (complaints[0] != '\0')
        printf("%s\n", complaints);
    CU_ASSERT_STRING_EQUAL(complaints, "");
    CU_ASSERT(mains_seen >= 12 && figures_seen > 30 && files_seen > 100);
}

static void put_lines(const char *name, size_t lines)
{
    char text[400] = "";
    for (size_t i = 0; i < lines; i++)
        strcat(text, "//\n");
    put(name, text);
}

static void empty_the_folder(void)
{
    CU_ASSERT_EQUAL(shell("rm -r *"), 0);
}

TEST(the_121st_line_of_a_story_is_refused)
{
    put_lines("chapters/01-x/main.c", 120);
    check_shape(folder);
    CU_ASSERT_STRING_EQUAL(complaints, "");
    put_lines("chapters/01-x/main.c", 121);
    check_shape(folder);
    ASSERT_CONTAINS(complaints, "01-x/main.c: longer than 120 lines");
    empty_the_folder();
}

TEST(a_picture_without_its_file_is_refused)
{
    put_lines("figures/01-x/one-way.png", 0);
    put_lines("figures/01-x/one-way-dark.png", 0);
    put_lines("figures/engine/bench.png", 0);
    put_lines("chapters/01-x/main.c", 1);
    check_shape(folder);
    ASSERT_CONTAINS(complaints, "01-x/figure_one_way.c: is missing");
    put_lines("chapters/01-x/figure_one_way.c", 1);
    put_lines("figures/01-x/plate-2-squash.png", 0);
    check_shape(folder);
    ASSERT_CONTAINS(complaints, "01-x/figure_plate.c: is missing");
    put_lines("chapters/01-x/figure_plate.c", 1);
    check_shape(folder);
    CU_ASSERT_STRING_EQUAL(complaints, "");
    CU_ASSERT_EQUAL(figures_seen, 2);
    empty_the_folder();
}

TEST(a_name_that_stands_twice_is_refused)
{
    put_lines("chapters/01-x/layer.c", 1);
    put_lines("chapters/02-y/options.c", 1);
    put_lines("chapters/01-x/options.c", 1);
    check_shape(folder);
    CU_ASSERT_STRING_EQUAL(complaints, "");
    put_lines("src/nn/layer.c", 1);
    check_shape(folder);
    ASSERT_CONTAINS(complaints, "01-x/layer.c: has the name of another");
    remove(in_folder("src/nn/layer.c"));
    put_lines("chapters/02-y/layer.c", 1);
    check_shape(folder);
    ASSERT_CONTAINS(complaints, "01-x/layer.c: has the name of another");
    empty_the_folder();
}

TESTS_MAIN_WITHIN("chapters", folder_begin, folder_end)
