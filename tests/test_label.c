// Labels: where their ink is, how mathematics is stacked, and what is
// refused.
#include "harness.h"

#include "draw/label.h"
#include "draw/number.h"
#include "labels.h"

static const Style BODY = {20, COLOR_INK, false, ALIGN_LEFT, false};

static double width(const char *text)
{
    Extent extent = label_measure(text, BODY);
    return extent.left + extent.right;
}

static const char *reason_for(const char *text)
{
    static Error error;
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    label_draw(canvas, 100, 100, text, BODY);
    error.text[0] = '\0';
    bool good = canvas_check_layout(canvas, &error);
    canvas_free(canvas);
    return good ? "" : error.text;
}

// ---- what is set -------------------------------------------------------

// The two quotation marks differ in how far they reach down.
TEST(quotation_marks_are_curved)
{
    CU_ASSERT_EQUAL(label_measure("it's", BODY).right,
                    label_measure("it’s", BODY).right);
    CU_ASSERT_EQUAL(label_measure("'", BODY).descent,
                    label_measure("’", BODY).descent);
    CU_ASSERT(label_measure("“", BODY).descent !=
              label_measure("”", BODY).descent);
    CU_ASSERT_EQUAL(label_measure("\"", BODY).descent,
                    label_measure("“", BODY).descent);
    CU_ASSERT_EQUAL(label_measure("\"\"", BODY).descent,
                    label_measure("“”", BODY).descent);
}

// ---- measures ----------------------------------------------------------

TEST(digits_are_tabular)
{
    for (char digit = '0'; digit <= '9'; digit++) {
        char words[] = {digit, '\0'}, math[] = {'$', digit, '$', '\0'};
        ASSERT_CLOSE(width(words), width("0"), 1e-9);
        ASSERT_CLOSE(width(math), width("$0$"), 1e-9);
    }
    ASSERT_CLOSE(width("1171"), 4 * width("0"), 1e-9);
}

TEST(alignment_moves_the_whole_label)
{
    Style style = BODY;
    double whole = width("apple");
    style.align = ALIGN_RIGHT;
    ASSERT_CLOSE(label_measure("apple", style).left, whole, 1e-9);
    ASSERT_CLOSE(label_measure("apple", style).right, 0, 1e-9);
    style.align = ALIGN_CENTER;
    ASSERT_CLOSE(label_measure("apple", style).left, whole / 2, 1e-9);
}

// What stands left of the point reaches left of x; a whole number ends
// there.
TEST(decimals_stand_in_a_column)
{
    Style style = BODY;
    style.align = ALIGN_DECIMAL;
    double digit = width("0");
    ASSERT_CLOSE(label_measure("12.5", style).left, 2 * digit, 1e-9);
    ASSERT_CLOSE(label_measure("1.2345", style).left, digit, 1e-9);
    ASSERT_CLOSE(label_measure("384", style).left, 3 * digit, 1e-9);
    ASSERT_CLOSE(label_measure("\\bold{\\error{3.5}}", style).left,
                 label_measure("\\bold{3}", BODY).right, 1e-9);
}

TEST(the_middle_of_digits_can_be_the_anchor)
{
    Style style = BODY;
    style.middle = true;
    Extent extent = label_measure("0", style);
    // The zero's ink overshoots evenly: as much above as below, almost.
    ASSERT_CLOSE(extent.ascent, extent.descent, 0.03 * style.size);
}

TEST(a_measured_label_is_drawn_as_measured)
{
    const char *text = "weight $w_{11}^2$, \\positive{+0.5}";
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Box box = label_draw(canvas, 100, 100, text, BODY);
    Extent extent = label_measure(text, BODY);
    ASSERT_CLOSE(box.width, extent.left + extent.right, 1e-9);
    ASSERT_CLOSE(box.y, 100 - extent.ascent, 1e-9);
    ASSERT_CLOSE(box.y + box.height, 100 + extent.descent, 1e-9);
    CU_ASSERT_EQUAL(label_count(canvas), 1);
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 0), text);
    ASSERT_CLOSE(label_box(canvas, 0).x, box.x, 0);
    canvas_free(canvas);
}

// ---- mathematics -------------------------------------------------------

// Both scripts start at one x: together they are as wide as the wider one.
TEST(scripts_are_stacked)
{
    ASSERT_CLOSE(width("$x_{11}^2$"), width("$x_{11}$"), 1e-9);
    ASSERT_CLOSE(width("$x^2_{11}$"), width("$x_{11}$"), 1e-9);
    Extent base = label_measure("$x$", BODY);
    Extent both = label_measure("$x_1^2$", BODY);
    CU_ASSERT(both.ascent > base.ascent + 5);
    CU_ASSERT(both.descent > base.descent + 3);
}

// A script's digit is 0.68 as wide, then 0.05 em (of 1.1 x 20) of air.
TEST(scripts_are_smaller)
{
    ASSERT_CLOSE(width("$x_1$"),
                 width("$x$") + 0.68 * width("$1$") + 0.05 * 22, 1e-9);
}

TEST(spaces_in_mathematics_do_not_count)
{
    ASSERT_CLOSE(width("$a+b$"), width("$ a  +  b $"), 1e-9);
    CU_ASSERT(width("$a\\,b$") > width("$a b$"));
    CU_ASSERT(width("$a\\quad b$") > width("$a\\,b$"));
}

// A sign between two terms has 0.22 em on both sides; before a single term
// it has none.
TEST(signs_are_spaced_by_their_place)
{
    double loose = width("$a-b$") - width("$a$") - width("$b$");
    double tight = width("$-b$") - width("$b$");
    ASSERT_CLOSE(loose - tight, 2 * 0.22 * 22, 1e-9);
    double exponent = width("$x^{a-b}$") - width("$x^{ab}$");
    ASSERT_CLOSE(exponent, 0.68 * tight, 1e-9);
}

TEST(colours_and_weights_do_not_move_glyphs)
{
    ASSERT_CLOSE(width("$\\error{\\delta_1} = \\slope{z}$"),
                 width("$\\delta_1 = z$"), 1e-9);
    ASSERT_CLOSE(width("\\positive{0.5} x"), width("0.5 x"), 1e-9);
    CU_ASSERT(width("\\bold{word}") > width("word"));
}

TEST(every_sign_that_the_book_needs_is_there)
{
    const char *texts[] = {
        "$\\delta^l = ((W^{l+1})^T \\delta^{l+1}) \\odot \\sigma'(z^l)$",
        "$\\partial C / \\partial w_{jk} = a_k \\delta_j$",
        "$\\nabla_a C = \\sum_j (a_j - y_j)^2 \\times \\frac$",
        "$x \\to z \\approx 0.5 \\leq \\eta \\cdot \\epsilon \\in \\Sigma$",
        "\\$ \\\\ \\{ \\} − × · ± ∞ → … “quoted” 10⁻³ é",
        "$1.5 × 10⁻⁷ \\text{ of } \\upright{max}$"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (i != 2)
            CU_ASSERT_STRING_EQUAL(reason_for(texts[i]), "");
    ASSERT_CONTAINS(reason_for(texts[2]), "unknown command");
}

TEST(every_formatted_number_can_be_set)
{
    static const double values[] = {1.5e-7, -2e-300, 0, HUGE_VAL, 0.5};
    for (size_t i = 0; i < 5; i++)
        CU_ASSERT_STRING_EQUAL(reason_for(number_signed(values[i]).text),
                               "");
}

// A power's digits are set 0.68 as large, in words as in mathematics.
TEST(powers_are_raised_digits)
{
    ASSERT_CLOSE(width("10⁷"), (2 + 0.68) * width("0"), 1e-9);
    ASSERT_CLOSE(width("$10⁷$"), (2 + 0.68) * width("$0$"), 1e-9);
    CU_ASSERT(label_measure("10⁷", BODY).ascent >
              label_measure("10", BODY).ascent + 2);
}

// The rim changes pixels around the letters, not the label's box.
TEST(a_rim_does_not_move_a_label)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Rgb ink = theme_color(COLOR_INK);
    canvas_fill(canvas, (Box){90, 80, 200, 30}, ink);
    Box over = label_draw_over(canvas, 100, 100, "I I", BODY);
    Box plain = label_draw(canvas, 100, 200, "I I", BODY);
    ASSERT_CLOSE(over.width, plain.width, 0);
    ASSERT_CLOSE(over.height, plain.height, 1e-9);
    Raster *raster = canvas_raster(canvas, THEME_PIXELS, NULL);
    size_t light = 0;
    for (size_t x = 120; x < 132; x++)
        light += raster->rgb[3 * (112 * raster->width + x)] > 200;
    CU_ASSERT(light >= 2);
    raster_free(raster);
    canvas_free(canvas);
}

// ---- what is refused ---------------------------------------------------

TEST(a_missing_glyph_is_refused)
{
    ASSERT_CONTAINS(reason_for("snow \xE2\x98\x83 man"), "U+2603");
    ASSERT_CONTAINS(reason_for("\xE6\xBC\xA2"), "U+6F22");
}

TEST(broken_markup_is_refused)
{
    ASSERT_CONTAINS(reason_for("$x"), "dollar");
    ASSERT_CONTAINS(reason_for("$x_{1$"), "brace");
    ASSERT_CONTAINS(reason_for("\\positive{1"), "brace");
    ASSERT_CONTAINS(reason_for("\\positive 1"), "brace");
    ASSERT_CONTAINS(reason_for("one } two"), "brace");
    ASSERT_CONTAINS(reason_for("\\nonsense{1}"), "unknown command");
    ASSERT_CONTAINS(reason_for("end \\"), "unknown command");
    ASSERT_CONTAINS(
        reason_for("$x_{{{{{{{{{{{{{{{{{{{{1}}}}}}}}}}}}}}}}}}}}$"),
        "too many braces");
}

// A bad byte and a cut sequence become U+FFFD, which no font of ours needs
// to have; the reader must not run past the end.
TEST(broken_utf8_does_not_run_away)
{
    (void)reason_for("a\xFF z");
    (void)reason_for("cut \xE2\x88");
    CU_ASSERT(width("ab") > 0);
}

// ---- paragraphs --------------------------------------------------------

TEST(paragraphs_keep_to_their_width)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    Box box = label_paragraph(
        canvas, (Point){100, 100}, 220,
        "A larger $h_1 + h_2$ would raise the cost, so its weights are "
        "\\bold{about to be} turned down.",
        BODY);
    CU_ASSERT(label_count(canvas) >= 3);
    CU_ASSERT(box.width <= 220);
    for (size_t i = 1; i < label_count(canvas); i++)
        CU_ASSERT(label_box(canvas, i).y > label_box(canvas, i - 1).y + 15);
    CU_ASSERT(canvas_check_layout(canvas, NULL));
    canvas_free(canvas);
}

TEST(a_newline_ends_a_line)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    label_paragraph(canvas, (Point){100, 100}, 900, "one two\nthree", BODY);
    CU_ASSERT_EQUAL(label_count(canvas), 2);
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 0), "one two");
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 1), "three");
    canvas_free(canvas);
}

// A word that is wider than the paragraph stands alone and sticks out.
TEST(a_long_word_stands_alone)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    label_paragraph(canvas, (Point){100, 100}, 60, "an extraordinarily one",
                    BODY);
    CU_ASSERT_EQUAL(label_count(canvas), 3);
    CU_ASSERT_STRING_EQUAL(label_text(canvas, 1), "extraordinarily");
    canvas_free(canvas);
}

TEST(long_printed_labels_are_refused)
{
    Canvas *canvas = canvas_new(PAGE_FIGURE);
    label_print(canvas, 100, 100, BODY, "%0600d", 1);
    Error error = {""};
    CU_ASSERT(!canvas_check_layout(canvas, &error));
    ASSERT_CONTAINS(error.text, "511");
    canvas_free(canvas);
}

TESTS_MAIN("label")
