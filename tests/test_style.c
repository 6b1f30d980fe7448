// style: variations of the named styles.
#include "harness.h"

#include "draw/style.h"

static void a_style_changes_in_one_thing(void)
{
    Style style = style_aligned(style_in(STYLE_NAME, COLOR_ERROR),
                                ALIGN_RIGHT);
    CU_ASSERT(style.color == COLOR_ERROR && style.align == ALIGN_RIGHT);
    CU_ASSERT(style.bold && style.size == STYLE_NAME.size);
    CU_ASSERT(STYLE_NAME.color == COLOR_INK && !STYLE_NOTE.bold);
}

int main(void)
{
    return TESTS("style", TEST(a_style_changes_in_one_thing));
}
