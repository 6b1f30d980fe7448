// The addition: where its parts stand, and that it is noted as arithmetic.
#include "harness.h"
#include "image_compare.h"

#include "draw/addition.h"
#include "labels.h"

static Addition addition_on(Canvas *canvas)
{
    return (Addition){.canvas = canvas,
                      .left = 300,
                      .right = 500,
                      .line = 100,
                      .box = 110,
                      .words = STYLE_NOTE,
                      .decimals = 3};
}

TEST(numbers_end_in_one_column)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Addition sum = addition_on(canvas);
    addition_entry(&sum, 300, "up", 12.5, COLOR_POSITIVE);
    addition_entry(&sum, 332, "down", -1.25, COLOR_NEGATIVE);
    addition_line(&sum, 372);
    addition_result(&sum, 382, "$z$", "+11.250");
    static const char *const texts[] = {"up",     "+12.500", "down",
                                        "−1.250", "$z$",     "+11.250"};
    CU_ASSERT_EQUAL_FATAL(label_count(canvas), 6);
    for (size_t i = 0; i < 6; i++) {
        Box box = label_box(canvas, i);
        CU_ASSERT_STRING_EQUAL(label_text(canvas, i), texts[i]);
        if (i % 2 == 0)
            ASSERT_CLOSE(box.x, 300, 0.01);
        else
            ASSERT_CLOSE(box_right(box), 490, 0.01);
    }
    canvas_free(canvas);
}

TEST(a_sign_stands_in_the_middle)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    addition_sign(canvas, (Box){100, 200, 50, 80}, (Box){190, 200, 50, 80},
                  "×");
    Point at = box_center(label_box(canvas, 0));
    ASSERT_CLOSE(at.x, 170, 0.01); // between 150 and 190
    CU_ASSERT(at.y > 230 && at.y < 250);
    canvas_free(canvas);
}

TEST(sums_are_noted)
{
    const char *path = "build/test-addition.png";
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Addition sum = addition_on(canvas);
    addition_note(&sum, 1.25, -0.5, 0.75);
    addition_note(&sum, 1.25, -0.5, 0.751);
    CU_ASSERT_TRUE(canvas_save(canvas, path, FORMAT_PNG, NULL));
    canvas_free(canvas);
    char text[200];
    image_text(path, "Arithmetic", text, sizeof text);
    ASSERT_CONTAINS(text, "1 of 2 follow: +1.250 −0.500 is not +0.751");
}

TESTS_MAIN("addition")
