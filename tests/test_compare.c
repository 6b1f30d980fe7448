// Comparing pictures: what is still equal, what is not, and what is said.
#include "harness.h"

#include <stdlib.h>
#include <unistd.h>

#include "draw/compare.h"

static char folder[] = "build/test-compare-XXXXXX";
static char first[64], second[64], diff[64];

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
static void both_limits_hold_on_both_sides(void)
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

static void different_files_leave_a_picture_of_it(void)
{
    Error error = {""};
    save(first, 20, 50);
    save(second, 0, 0);
    CU_ASSERT(!compare_files(first, second, diff, &error));
    ASSERT_CONTAINS(error.text, "differs by up to 50 in 0.200 %");
    Raster *seen = compare_load(diff, &error);
    CU_ASSERT_PTR_NOT_NULL_FATAL(seen);
    CU_ASSERT(seen->rgb[0] < 128);
    CU_ASSERT_EQUAL(seen->rgb[3 * 20], 255);
    raster_free(seen);
}

static void equal_files_leave_none(void)
{
    save(first, 10, 1);
    save(second, 0, 0);
    unlink(diff);
    CU_ASSERT(compare_files(first, second, diff, NULL));
    CU_ASSERT_NOT_EQUAL(access(diff, F_OK), 0);
}

static void other_sizes_and_missing_files_are_named(void)
{
    Error error = {""};
    Raster *small = raster_new(3, 4);
    CU_ASSERT(raster_save(small, &(RasterText){.title = "x"}, first, NULL));
    raster_free(small);
    save(second, 0, 0);
    CU_ASSERT(!compare_files(first, second, NULL, &error));
    ASSERT_CONTAINS(error.text, "3 x 4 pixels, expected 100 x 100");
    CU_ASSERT(!compare_files(first, "build/none.png", NULL, &error));
    ASSERT_CONTAINS(error.text, "build/none.png");
}

int main(void)
{
    if (mkdtemp(folder) == NULL)
        return 1;
    snprintf(first, sizeof first, "%s/a.png", folder);
    snprintf(second, sizeof second, "%s/b.png", folder);
    snprintf(diff, sizeof diff, "%s/diff.png", folder);
    return TESTS("compare", TEST(both_limits_hold_on_both_sides),
                 TEST(different_files_leave_a_picture_of_it),
                 TEST(equal_files_leave_none),
                 TEST(other_sizes_and_missing_files_are_named));
}
