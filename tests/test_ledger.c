// The ledger and the rail: columns, the result's box, and the current step.
#include "harness.h"

#include "draw/label.h"
#include "draw/ledger.h"
#include "draw/rail.h"
#include "labels.h"

static const Box BOX = {740, 170, 412, 400};

static const Ledger LEDGER = {
    {"$\\delta_1 = (w_{11}\\delta_{y1} + w_{21}\\delta_{y2}) \\sigma'(z_1)$"},
    {"Positive: a larger $h_1$ would raise the cost, so its weights "
     "are about to be turned down."},
    4,
    {{{"blame from $y_1$"}, {"0.40 \\times \\positive{+0.1385}"},
      {"+0.05540"}, COLOR_POSITIVE, false, false},
     {{"blame from $y_2$"}, {"0.50 \\times \\negative{-0.0381}"},
      {"-12.1"}, COLOR_NEGATIVE, false, false},
     {{"sum"}, {""}, {"+0.03635"}, COLOR_INK, true, false},
     {{"$\\error{\\delta_1}$"}, {""}, {"+0.00877"}, COLOR_ERROR, true,
      true}}};

// The box of the label with this text; a zero box when there is none.
static Box box_of(const Canvas *canvas, const char *text)
{
    for (size_t i = 0; i < label_count(canvas); i++)
        if (strcmp(label_text(canvas, i), text) == 0)
            return label_box(canvas, i);
    printf("\n    no label \"%s\"\n", text);
    return (Box){0, 0, 0, 0};
}

// x of the decimal point of a value that was drawn in a row of 18 points.
static double point_of(const Canvas *canvas, const char *text)
{
    Style style = {SIZE_MATH - 1, COLOR_INK, true, ALIGN_DECIMAL, false};
    return box_of(canvas, text).x + label_measure(text, style).left;
}

TEST(the_ledger_has_its_parts_in_order)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Box box = ledger_draw(canvas, BOX, &LEDGER);
    Error error = {""};
    CU_ASSERT(canvas_check_layout(canvas, &error));
    CU_ASSERT_STRING_EQUAL(error.text, "");
    CU_ASSERT(box.height > 250 && box.height < BOX.height);
    double rule = box_of(canvas, "THE RULE").y;
    double numbers = box_of(canvas, "WITH THE NUMBERS OF THIS STEP").y;
    CU_ASSERT(rule < box_of(canvas, LEDGER.rule.text).y);
    CU_ASSERT(box_of(canvas, LEDGER.rule.text).y < numbers);
    CU_ASSERT(numbers < box_of(canvas, "sum").y);
    canvas_free(canvas);
}

TEST(decimal_points_stand_in_one_column)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    ledger_draw(canvas, BOX, &LEDGER);
    double column = point_of(canvas, "$+0.05540$");
    ASSERT_CLOSE(point_of(canvas, "$-12.1$"), column, 1e-6);
    ASSERT_CLOSE(point_of(canvas, "$+0.03635$"), column, 1e-6);
    canvas_free(canvas);
}

TEST(everything_keeps_to_the_box)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    ledger_draw(canvas, BOX, &LEDGER);
    for (size_t i = 0; i < label_count(canvas); i++) {
        Box box = label_box(canvas, i);
        CU_ASSERT(box.x >= BOX.x - 1e-6);
        CU_ASSERT(box.x + box.width <= BOX.x + BOX.width + 1e-6);
    }
    canvas_free(canvas);
}

// Just left of the result's value the ground is the tint.
TEST(the_result_stands_in_a_tinted_box)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    ledger_draw(canvas, BOX, &LEDGER);
    Box value = box_of(canvas, "$+0.00877$");
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    size_t x = (size_t)((value.x - 4) * 1.2);
    size_t y = (size_t)(box_center(value).y * 1.2);
    const unsigned char *p = raster->rgb + 3 * (y * raster->width + x);
    Rgb tint = theme_color(COLOR_TINT);
    CU_ASSERT_EQUAL(p[0], tint.red);
    CU_ASSERT_EQUAL(p[1], tint.green);
    raster_free(raster);
    canvas_free(canvas);
}

TEST(a_result_has_its_line_and_its_box)
{
    LedgerRow row = ledger_result("$\\delta$", phrase("+0.5"), COLOR_ERROR);
    CU_ASSERT_STRING_EQUAL(row.name.text, "$\\delta$");
    CU_ASSERT_STRING_EQUAL(row.terms.text, "");
    CU_ASSERT_STRING_EQUAL(row.value.text, "+0.5");
    CU_ASSERT_EQUAL(row.color, COLOR_ERROR);
    CU_ASSERT(row.sum && row.result);
}

TEST(a_ledger_may_be_only_a_rule)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Ledger ledger = {.rule = {"$a = 1$\n$b = 2$"}};
    ledger_draw(canvas, BOX, &ledger);
    CU_ASSERT_EQUAL(label_count(canvas), 3);
    CU_ASSERT(box_of(canvas, "$b = 2$").y > box_of(canvas, "$a = 1$").y);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    canvas_free(canvas);
}

// ---- rails -------------------------------------------------------------

static const char *const STEPS[] = {
    "weigh",        "squash",    "cost",  "output error",
    "pass it back", "gradients", "update"};

TEST(steps_are_named_inside_the_margins)
{
    for (size_t current = 0; current < 7; current++) {
        Canvas *canvas = canvas_new(PAGE_FIGURE);
        rail_draw(canvas, STEPS, 7, current);
        CU_ASSERT_EQUAL(label_count(canvas), 7);
        CU_ASSERT(canvas_check_layout(canvas, NULL));
        for (size_t i = 0; i < 7; i++) {
            Box box = label_box(canvas, i);
            CU_ASSERT(box.x >= THEME_MARGIN - 1e-6);
            CU_ASSERT(box.x + box.width <= 1200 - THEME_MARGIN + 1e-6);
        }
        canvas_free(canvas);
    }
}

// Above each name is its stop: ink before, purple at, paper after.
TEST(stops_show_where_we_are)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    rail_draw(canvas, STEPS, 7, 3);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    for (size_t i = 0; i < 7; i++) {
        Box box = label_box(canvas, i);
        size_t x = (size_t)(box_center(box).x * 1.2);
        size_t y = (size_t)((720 - 66) * 1.2);
        const unsigned char *p = raster->rgb + 3 * (y * raster->width + x);
        Color color = i < 3    ? COLOR_INK
                      : i == 3 ? COLOR_ERROR
                               : COLOR_PAPER;
        CU_ASSERT_EQUAL(p[0], theme_color(color).red);
        CU_ASSERT_EQUAL(p[2], theme_color(color).blue);
    }
    raster_free(raster);
    canvas_free(canvas);
}

TEST(a_flow_has_words_below_its_stops)
{
    RailStop stops[] = {{900, "1  compare", "a minus y"},
                        {400, "2  gradient", NULL}};
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    rail_flow(canvas, (Point){1100, 600}, 100, stops, 2);
    CU_ASSERT_EQUAL(label_count(canvas), 3);
    ASSERT_CLOSE(box_center(box_of(canvas, "1  compare")).x, 900, 1e-6);
    CU_ASSERT(box_of(canvas, "a minus y").y > 600);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    canvas_free(canvas);
}

TESTS_MAIN("ledger")
