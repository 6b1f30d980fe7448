// ledger: two headings, a formula, rows in three columns, a sentence.
#include "draw/ledger.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "draw/label.h"
#include "draw/reckon.h"

// Distances in points, from baseline to baseline.
static const double HEADING = 13, RULE_DOWN = 42, RULE_STEP = 38;
static const double NUMBERS_DOWN = 54, FIRST_ROW = 36, ROW = 34;
static const double SUM_AIR = 10, RESULT_AIR = 18, SENTENCE_DOWN = 52;
static const double PADDING = 14; // between the values and the right edge

typedef struct {
    Canvas *canvas;
    Box box;
    double decimal; // x of the values' points
    double terms;   // x at which the terms end
    double left;    // x at which the widest value begins
} Columns;

static bool is_there(const Phrase *phrase)
{
    return phrase->text[0] != '\0';
}

static void draw_heading(Canvas *canvas, double x, double y,
                         const char *text)
{
    label_draw(canvas, x, y, text,
               (Style){SIZE_LEAST, COLOR_MUTED, .bold = true});
}

static double draw_rule(Canvas *canvas, double x, double y,
                        const char *rule)
{
    while (*rule != '\0') {
        size_t length = strcspn(rule, "\n");
        label_print(canvas, x, y, STYLE_RULE, "%.*s", (int)length, rule);
        rule += length + (rule[length] == '\n');
        y += RULE_STEP;
    }
    return y - RULE_STEP;
}

// ---- columns -----------------------------------------------------------

static Style value_style(const LedgerRow *row)
{
    double size = row->result ? SIZE_RULE - 2 : SIZE_MATH - 1;
    return (Style){size, row->color, .bold = true, .align = ALIGN_DECIMAL};
}

static Extent value_extent(const LedgerRow *row)
{
    return label_measure(PHRASE("$%s$", row->value.text), value_style(row));
}

static Columns columns_of(Canvas *canvas, Box box, const Ledger *ledger)
{
    double left = 0, right = 0;
    for (size_t i = 0; i < ledger->row_count; i++)
        if (is_there(&ledger->rows[i].value)) {
            Extent e = value_extent(&ledger->rows[i]);
            left = fmax(left, e.left);
            right = fmax(right, e.right);
        }
    Columns columns = {.canvas = canvas, .box = box};
    columns.decimal = box_right(box) - PADDING - right;
    columns.left = columns.decimal - left;
    columns.terms = columns.left - 26;
    return columns;
}

// ---- rows --------------------------------------------------------------

static void draw_sum_line(const Columns *columns, double y)
{
    double right = box_right(columns->box);
    canvas_level(columns->canvas, y, columns->left - 8, right - PADDING + 4,
                 pen_of(COLOR_INK, WIDTH_HAIR));
}

static void draw_result_box(const Columns *columns, double y)
{
    double right = box_right(columns->box);
    Box box = {columns->left - PADDING, y - 29,
               right - columns->left + PADDING, 44};
    canvas_fill_round(columns->canvas, box, 6, theme_color(COLOR_TINT));
}

static void draw_row(const Columns *columns, const LedgerRow *row, double y)
{
    Canvas *canvas = columns->canvas;
    if (row->result)
        draw_result_box(columns, y);
    if (is_there(&row->name))
        label_draw(canvas, columns->box.x, y, row->name.text,
                   (Style){row->result ? SIZE_MATH : SIZE_BODY,
                           row->result ? row->color : COLOR_SECONDARY,
                           .bold = false});
    if (is_there(&row->terms))
        label_print(canvas, columns->terms, y,
                    (Style){SIZE_BODY, COLOR_INK, .align = ALIGN_RIGHT},
                    "$%s$", row->terms.text);
    if (is_there(&row->value))
        label_print(canvas, columns->decimal, y, value_style(row), "$%s$",
                    row->value.text);
}

static double draw_rows(const Columns *columns, const Ledger *ledger,
                        double y)
{
    for (size_t i = 0; i < ledger->row_count; i++) {
        const LedgerRow *row = &ledger->rows[i];
        if (row->sum) {
            draw_sum_line(columns, y - ROW + SUM_AIR + 3);
            y += SUM_AIR;
        }
        y += row->result ? RESULT_AIR : 0;
        draw_row(columns, row, y);
        y += ROW;
    }
    return y - ROW;
}

// ---- arithmetic --------------------------------------------------------

// The terms of each row make its value; the values above a line make the
// one below it, which begins the next column.
static void note_arithmetic(Canvas *canvas, const Ledger *ledger)
{
    Phrase column = {""};
    for (size_t i = 0; i < ledger->row_count; i++) {
        const LedgerRow *row = &ledger->rows[i];
        const char *value = row->value.text;
        bool factor = strncmp(value, "\\times", 6) == 0;
        if (!is_there(&row->value))
            continue;
        if (is_there(&row->terms))
            reckon_note(canvas, row->terms.text, value + (factor ? 6 : 0));
        if (row->sum) {
            reckon_note(canvas, column.text, value);
            column = (Phrase){""};
        }
        if (factor)
            column = phrase("(%s)%s", column.text, value);
        else
            column = phrase("%s%s%s", column.text,
                            is_there(&column) ? "+" : "", value);
    }
}

Box ledger_draw(Canvas *canvas, Box box, const Ledger *ledger)
{
    double y = box.y + HEADING;
    draw_heading(canvas, box.x, y, "THE RULE");
    note_arithmetic(canvas, ledger);
    y = draw_rule(canvas, box.x, y + RULE_DOWN, ledger->rule.text);
    if (ledger->row_count > 0) {
        draw_heading(canvas, box.x, y + NUMBERS_DOWN,
                     "WITH THE NUMBERS OF THIS STEP");
        Columns columns = columns_of(canvas, box, ledger);
        y = draw_rows(&columns, ledger, y + NUMBERS_DOWN + FIRST_ROW);
    }
    if (is_there(&ledger->sentence)) {
        y += SENTENCE_DOWN;
        Box words = label_paragraph(canvas, (Point){box.x, y}, box.width,
                                    ledger->sentence.text, STYLE_WORDS);
        y = box_bottom(words);
    }
    return (Box){box.x, box.y, box.width, y - box.y};
}

LedgerRow ledger_result(const char *name, Phrase value, Color color)
{
    return (LedgerRow){.name = phrase("%s", name),
                       .value = value,
                       .color = color,
                       .sum = true,
                       .result = true};
}
