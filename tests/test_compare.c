// Comparing pictures: what is still equal, what is not, and what is said.
#include "folder.h"

#include <unistd.h>

#include "draw/compare.h"

// 100 x 100 pixels of grey, of which `count` are changed by `by`.
static Raster *picture(size_t count, int by)
{
    Raster *raster = raster_new(100, 100);
    memset(raster->rgb, 100, 30000);
    for (size_t i = 0; i < count; i++)
        raster->rgb[3 * i + 1] = (unsigned char)(100 + by);
    return raster;
}

static Difference difference(size_t count, int by)
{
    Raster *a = picture(count, by), *b = picture(0, 0);
    Difference found = compare_rasters(a, b, NULL);
    raster_free(a);
    raster_free(b);
    return found;
}

// 0.1 % of 10,000 pixels are 10.
TEST(both_limits_hold_on_both_sides)
{
    CU_ASSERT(difference(0, 0).equal);
    CU_ASSERT(difference(10, 2).equal);
    CU_ASSERT(difference(10, -2).equal);
    CU_ASSERT(!difference(11, 1).equal);
    CU_ASSERT(!difference(1, 3).equal);
    CU_ASSERT(!difference(1, -3).equal);
    CU_ASSERT_EQUAL(difference(5, -7).largest, 7);
    ASSERT_CLOSE(difference(5, 1).changed, 0.0005, 1e-12);
}

static void save(const char *path, size_t count, int by)
{
    Raster *raster = picture(count, by);
    CU_ASSERT(raster_save(raster, &(RasterText){.title = "x"}, path, NULL));
    raster_free(raster);
}

TEST(different_files_leave_a_picture_of_it)
{
    Error error = {""};
    save(in_folder("a.png"), 20, 50);
    save(in_folder("b.png"), 0, 0);
    CU_ASSERT(!compare_files(in_folder("a.png"), in_folder("b.png"),
                             in_folder("diff.png"), &error));
    ASSERT_CONTAINS(error.text, "differs by up to 50 in 0.200 %");
    Raster *seen = compare_load(in_folder("diff.png"), &error);
    CU_ASSERT_PTR_NOT_NULL_FATAL(seen);
    CU_ASSERT(seen->rgb[0] < 128);
    CU_ASSERT_EQUAL(seen->rgb[3 * 20], 255);
    raster_free(seen);
}

TEST(equal_files_leave_none)
{
    save(in_folder("a.png"), 10, 1);
    save(in_folder("b.png"), 0, 0);
    unlink(in_folder("diff.png"));
    CU_ASSERT(compare_files(in_folder("a.png"), in_folder("b.png"),
                            in_folder("diff.png"), NULL));
    CU_ASSERT_NOT_EQUAL(access(in_folder("diff.png"), F_OK), 0);
}

TEST(other_sizes_and_missing_files_are_named)
{
    Error error = {""};
    Raster *small = raster_new(3, 4);
    CU_ASSERT(raster_save(small, &(RasterText){.title = "x"},
                          in_folder("a.png"), NULL));
    raster_free(small);
    save(in_folder("b.png"), 0, 0);
    CU_ASSERT(!compare_files(in_folder("a.png"), in_folder("b.png"), NULL,
                             &error));
    ASSERT_CONTAINS(error.text, "3 x 4 pixels, expected 100 x 100");
    CU_ASSERT(
        !compare_files(in_folder("a.png"), "build/none.png", NULL, &error));
    ASSERT_CONTAINS(error.text, "build/none.png");
}

TESTS_MAIN_WITHIN("compare", folder_begin, folder_end)
