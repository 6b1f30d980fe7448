// sheet: what is drawn, and how much of it drawing_digit finds.
#include "harness.h"

#include <stdlib.h>

#include "data/sheet.h"

enum { COUNT = 40 };

static double found_of(SheetKind kind)
{
    Random random = random_start(7);
    size_t found = 0;
    for (size_t i = 0; i < COUNT; i++) {
        Sheet sheet = sheet_draw(&random, kind);
        DrawingDigit digit;
        CU_ASSERT(drawing_digit(&sheet.drawing, "sheet", &digit, NULL));
        CU_ASSERT_EQUAL(digit.light_ink, kind == SHEET_BLACKBOARD);
        found += sheet_is_found(&sheet, &digit);
        drawing_free(&sheet.drawing);
    }
    return (double)found / COUNT;
}

TEST(nearly_every_digit_is_found)
{
    for (size_t kind = 0; kind < SHEET_KINDS; kind++) {
        double least = kind == SHEET_STAIN || kind == SHEET_ALL ? .85 : .95;
        double found = found_of((SheetKind)kind);
        if (found < least)
            printf("\n    %s: %.3f\n", sheet_name((SheetKind)kind), found);
        CU_ASSERT(found >= least);
    }
}

TEST(equal_states_draw_equal_sheets)
{
    for (size_t kind = 0; kind < SHEET_KINDS; kind++) {
        Random a = random_start(3), b = random_start(3);
        Sheet one = sheet_draw(&a, (SheetKind)kind);
        Sheet two = sheet_draw(&b, (SheetKind)kind);
        size_t size = one.drawing.width * one.drawing.height;
        CU_ASSERT_EQUAL(one.label, two.label);
        CU_ASSERT_EQUAL_FATAL(one.drawing.width, two.drawing.width);
        CU_ASSERT_EQUAL(memcmp(one.drawing.gray, two.drawing.gray, size),
                        0);
        CU_ASSERT(one.left + one.width <= one.drawing.width);
        CU_ASSERT(one.top + one.height <= one.drawing.height);
        drawing_free(&one.drawing);
        drawing_free(&two.drawing);
    }
}

// A twelfth of 120 pixels is 10.
TEST(another_box_is_not_the_digits)
{
    Sheet sheet = {.left = 50, .top = 60, .width = 40, .height = 120};
    DrawingDigit digit = {
        .left = 60, .top = 50, .width = 40, .height = 120};
    CU_ASSERT_TRUE(sheet_is_found(&sheet, &digit));
    digit.left = 61;
    CU_ASSERT_FALSE(sheet_is_found(&sheet, &digit));
    digit.left = 50;
    digit.height = 141;
    CU_ASSERT_FALSE(sheet_is_found(&sheet, &digit));
}

TESTS_MAIN("sheet")
