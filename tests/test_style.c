// style: variations of the named styles.
#include "harness.h"

#include "draw/style.h"

TEST(a_style_changes_in_one_thing)
{
    Style style = style_aligned(style_in(STYLE_NAME, COLOR_ERROR),
                                ALIGN_RIGHT);
    CU_ASSERT(style.color == COLOR_ERROR && style.align == ALIGN_RIGHT);
    CU_ASSERT(style.bold && style.size == STYLE_NAME.size);
    CU_ASSERT(STYLE_NAME.color == COLOR_INK && !STYLE_NOTE.bold);
}

TEST(a_style_is_set_on_its_middle)
{
    Style style = style_middle(STYLE_MATH, ALIGN_CENTER);
    CU_ASSERT(style.middle && style.align == ALIGN_CENTER);
    CU_ASSERT(style.size == STYLE_MATH.size && !STYLE_MATH.middle);
}

TESTS_MAIN("style")
