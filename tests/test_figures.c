// figures: each committed picture carries its texts and stays small.
#include "harness.h"

#include <glob.h>
#include <png.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { BYTES_MOST = 250 * 1000, TOTAL_MOST = 20 * 1000 * 1000 };

static glob_t figures;

TEST(each_figure_is_small_and_all_together_too)
{
    long total = 0;
    for (size_t i = 0; i < figures.gl_pathc; i++) {
        const char *path = figures.gl_pathv[i];
        struct stat status;
        CU_ASSERT_EQUAL(stat(path, &status), 0);
        if (status.st_size > BYTES_MOST)
            printf("\n    %s: %ld bytes, expected at most %d\n", path,
                   (long)status.st_size, BYTES_MOST);
        CU_ASSERT(status.st_size <= BYTES_MOST);
        total += (long)status.st_size;
    }
    CU_ASSERT(total <= TOTAL_MOST);
}

// The text under a keyword, or NULL.
static const char *text_under(png_structp png, png_infop info,
                              const char *key)
{
    png_textp texts;
    int count;
    png_get_text(png, info, &texts, &count);
    for (int i = 0; i < count; i++)
        if (strcmp(texts[i].key, key) == 0 && texts[i].text[0] != '\0')
            return texts[i].text;
    return NULL;
}

// "12 of 12 follow": what reckon.h noted while the figure was drawn.
static size_t assert_arithmetic(const char *path, const char *text)
{
    size_t good = 0, all = 0;
    CU_ASSERT_EQUAL(sscanf(text, "%zu of %zu", &good, &all), 2);
    if (good != all)
        printf("\n    %s: %s\n", path, text);
    CU_ASSERT_EQUAL(good, all);
    return all;
}

static size_t results; // that all figures print

static void assert_described(const char *path)
{
    static const char *const keys[] = {"Title", "Description", "Caption",
                                       "Source"};
    FILE *file = fopen(path, "rb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    png_structp png =
        png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
    png_infop info = png_create_info_struct(png);
    if (setjmp(png_jmpbuf(png)) == 0) {
        png_init_io(png, file);
        png_read_info(png, info);
        for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
            bool good = text_under(png, info, keys[k]) != NULL;
            if (!good)
                printf("\n    %s: has no %s\n", path, keys[k]);
            CU_ASSERT_TRUE(good);
        }
        const char *arithmetic = text_under(png, info, "Arithmetic");
        if (arithmetic != NULL)
            results += assert_arithmetic(path, arithmetic);
    } else {
        CU_FAIL("a figure is not a PNG");
    }
    png_destroy_read_struct(&png, &info, NULL);
    fclose(file);
}

TEST(each_figure_has_its_texts_and_works_on_paper)
{
    for (size_t i = 0; i < figures.gl_pathc; i++)
        assert_described(figures.gl_pathv[i]);
    CU_ASSERT(results > 100);
}

// ---- colours of meaning in charts --------------------------------------

// The charts in which something is an error or a slope, or the one that is
// ringed, and so may wear purple or green.
static const struct {
    const char *file, *because;
} MEANT[] = {
    {"01-neuron/figure_sigmoid.c", "the digit of the chapter is ringed"},
    {"01-neuron/figure_threshold.c", "mistakes, and the chosen threshold"},
    {"04-cost/figure_curves.c", "the steepness is a tangent's slope"},
    {"04-cost/figure_histogram.c", "the digits whose answer is wrong"},
    {"05-gradient/figure_secants.c", "the slope, and where it is taken"},
    {"06-backprop/figure_plate.c", "the slope of the sigmoid"},
    {"07-trainer/figure_curves.c", "the best epoch is ringed"},
    {"07-trainer/figure_film.c", "the epoch at which the film stands"},
    {"08-deeper/figure_depth.c", "the errors of the layers"},
    {"08-deeper/figure_waking.c", "the errors of the layers"}};

static bool is_meant(const char *path)
{
    for (size_t i = 0; i < sizeof MEANT / sizeof *MEANT; i++)
        if (strcmp(path + strlen("chapters/"), MEANT[i].file) == 0)
            return true;
    return false;
}

static char *text_of(const char *path)
{
    FILE *file = fopen(path, "rb");
    CU_ASSERT_PTR_NOT_NULL_FATAL(file);
    char *text = calloc(1, 1 << 16);
    CU_ASSERT_PTR_NOT_NULL_FATAL(text);
    size_t length = fread(text, 1, (1 << 16) - 1, file);
    CU_ASSERT(length > 0 && length < (1 << 16) - 1);
    fclose(file);
    return text;
}

static bool holds(const char *text, const char *part)
{
    return strstr(text, part) != NULL;
}

TEST(only_errors_and_slopes_wear_their_colours)
{
    glob_t sources;
    size_t charts = 0;
    CU_ASSERT_EQUAL_FATAL(
        glob("chapters/*/figure_*.c", 0, NULL, &sources), 0);
    for (size_t i = 0; i < sources.gl_pathc; i++) {
        char *text = text_of(sources.gl_pathv[i]);
        if (holds(text, "chart_open(")) {
            bool worn =
                holds(text, "COLOR_ERROR") || holds(text, "COLOR_SLOPE");
            if (worn && !is_meant(sources.gl_pathv[i]))
                printf("\n    %s: which error or slope is drawn?\n",
                       sources.gl_pathv[i]);
            CU_ASSERT(!worn || is_meant(sources.gl_pathv[i]));
            charts++;
        }
        free(text);
    }
    CU_ASSERT(charts > 10);
    globfree(&sources);
}

// A figure has a dark twin with the same words, in which ink is light.
TEST(no_words_call_ink_black_or_paper_white)
{
    glob_t sources;
    CU_ASSERT_EQUAL_FATAL(
        glob("chapters/*/figure_*.c", 0, NULL, &sources), 0);
    for (size_t i = 0; i < sources.gl_pathc; i++) {
        char *text = text_of(sources.gl_pathv[i]);
        CU_ASSERT(!holds(text, "black") && !holds(text, "white"));
        free(text);
    }
    globfree(&sources);
}

// Words in a colour say what the colour means: \slope{ sigma' or its
// number }, \error{ delta, or an error }.
static bool means_it(const char *after, bool slope)
{
    static const char *const slopes[] = {"\\\\sigma'", "%s"};
    static const char *const errors[] = {"\\\\delta",
                                         "\\\\bold{where it "};
    for (size_t i = 0; i < 2; i++) {
        const char *start = slope ? slopes[i] : errors[i];
        if (strncmp(after, start, strlen(start)) == 0)
            return true;
    }
    return false;
}

TEST(coloured_words_say_what_the_colour_means)
{
    static const char *const marks[] = {"\\\\error{", "\\\\slope{"};
    glob_t sources;
    size_t found = 0;
    CU_ASSERT_EQUAL_FATAL(glob("chapters/*/*.c", 0, NULL, &sources), 0);
    for (size_t i = 0; i < sources.gl_pathc; i++) {
        char *text = text_of(sources.gl_pathv[i]);
        for (size_t m = 0; m < 2; m++)
            for (char *at = text; (at = strstr(at, marks[m])) != NULL;) {
                at += strlen(marks[m]);
                if (!means_it(at, m == 1))
                    printf("\n    %s: %s%.12s...\n", sources.gl_pathv[i],
                           marks[m], at);
                CU_ASSERT(means_it(at, m == 1));
                found++;
            }
        free(text);
    }
    CU_ASSERT(found > 10);
    globfree(&sources);
}

int main(void)
{
    if (glob("figures/*/*.png", 0, NULL, &figures) != 0)
        return 1;
    return tests_run("figures");
}
