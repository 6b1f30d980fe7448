// sheet: what is drawn, and how much of it drawing_digit finds.
#include "harness.h"

#include "data/sheet.h"
#include "fingerprint.h"

enum { COUNT = 40 };

static double found_of(SheetKind kind)
{
    Random random = random_start(7);
    size_t found = 0;
    for (size_t i = 0; i < COUNT; i++) {
        Sheet sheet = sheet_draw(&random, kind);
        DrawingDigit digit;
        CU_ASSERT(drawing_digit(&sheet.drawing, "sheet", &digit, NULL));
        found += sheet_is_found(&sheet, &digit) &&
                 digit.light_ink == (kind == SHEET_BLACKBOARD);
        drawing_free(&sheet.drawing);
    }
    return (double)found / COUNT;
}

TEST(nearly_every_digit_is_found)
{
    for (size_t kind = 0; kind < SHEET_KINDS; kind++) {
        bool hard = kind == SHEET_SHADOW || kind == SHEET_STAIN ||
                    kind == SHEET_ALL;
        double least = hard ? .85 : .95;
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

static uint64_t add_number(uint64_t hash, size_t number)
{
    unsigned char low[] = {(unsigned char)number,
                           (unsigned char)(number >> 8)};
    return fingerprint(hash, low, sizeof low);
}

static uint64_t add_sheet(uint64_t hash, const Sheet *s)
{
    size_t numbers[] = {
        s->drawing.width, s->drawing.height, s->label, s->left,
        s->top,           s->width,          s->height};
    for (size_t i = 0; i < 7; i++)
        hash = add_number(hash, numbers[i]);
    return fingerprint(hash, s->drawing.gray,
                       s->drawing.width * s->drawing.height);
}

static uint64_t add_digit(uint64_t hash, const DrawingDigit *d)
{
    size_t numbers[] = {(size_t)d->paper, d->light_ink, d->others, d->left,
                        d->top,           d->width,     d->height};
    for (size_t i = 0; i < 7; i++)
        hash = add_number(hash, numbers[i]);
    return fingerprint(hash, d->pixels, sizeof d->pixels);
}

// Both numbers were taken from a run; a compiler or a machine that gives
// another finds other digits on the same photographs.
TEST(sheets_and_finds_are_those_of_every_machine)
{
    uint64_t sheets = FINGERPRINT_START, finds = FINGERPRINT_START;
    Random random = random_start(5);
    for (size_t i = 0; i < 6 * SHEET_KINDS; i++) {
        Sheet sheet = sheet_draw(&random, (SheetKind)(i % SHEET_KINDS));
        DrawingDigit digit;
        CU_ASSERT(drawing_digit(&sheet.drawing, "sheet", &digit, NULL));
        sheets = add_sheet(sheets, &sheet);
        finds = add_digit(finds, &digit);
        drawing_free(&sheet.drawing);
    }
    CU_ASSERT_EQUAL(sheets, 0x487a34b86b95e649);
    CU_ASSERT_EQUAL(finds, 0xe1ee7a6a1afbac6f);
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
