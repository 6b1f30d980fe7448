// figures: each committed picture carries its texts and stays small.
#include "harness.h"

#include <glob.h>
#include <png.h>
#include <stdbool.h>
#include <sys/stat.h>

enum { BYTES_MOST = 250 * 1000, TOTAL_MOST = 10 * 1000 * 1000 };

static glob_t figures;

static void each_figure_is_small_and_all_together_too(void)
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

static bool has_text(png_structp png, png_infop info, const char *key)
{
    png_textp texts;
    int count;
    png_get_text(png, info, &texts, &count);
    for (int i = 0; i < count; i++)
        if (strcmp(texts[i].key, key) == 0 && texts[i].text[0] != '\0')
            return true;
    return false;
}

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
            bool good = has_text(png, info, keys[k]);
            if (!good)
                printf("\n    %s: has no %s\n", path, keys[k]);
            CU_ASSERT_TRUE(good);
        }
    } else {
        CU_FAIL("a figure is not a PNG");
    }
    png_destroy_read_struct(&png, &info, NULL);
    fclose(file);
}

static void each_figure_carries_its_four_texts(void)
{
    for (size_t i = 0; i < figures.gl_pathc; i++)
        assert_described(figures.gl_pathv[i]);
}

int main(void)
{
    if (glob("figures/*/*.png", 0, NULL, &figures) != 0)
        return 1;
    return TESTS("figures", TEST(each_figure_is_small_and_all_together_too),
                 TEST(each_figure_carries_its_four_texts));
}
