// The confusion matrix, whose cells hold the most confident mistake.
#include "figures.h"

#include "classes.h"
#include "corner_note.h"
#include "where_wrong.h"

static const double CELL_WIDTH = 93, CELL_HEIGHT = 63, MATRIX_TOP = 186;
static const double MATRIX_LEFT = 132;

typedef struct {
    Canvas *canvas;
    const WhereWrong *where;
    size_t most; // the largest count off the diagonal
} Figure;

static Box cell_at(size_t truth, size_t guess)
{
    return (Box){MATRIX_LEFT + (double)guess * CELL_WIDTH,
                 MATRIX_TOP + (double)truth * CELL_HEIGHT, CELL_WIDTH,
                 CELL_HEIGHT};
}

static void draw_right(const Figure *f, Box cell, size_t count)
{
    canvas_fill(f->canvas, cell, theme_color(COLOR_TINT));
    label_draw(f->canvas, box_center(cell).x, box_center(cell).y,
               number_count(count).text,
               style_middle(STYLE_WORDS, ALIGN_CENTER));
}

static void draw_wrong(const Figure *f, Box cell, size_t count,
                       size_t digit)
{
    double share = (double)count / (double)f->most, x[DIGITS_PIXELS];
    canvas_fill(f->canvas, cell,
                theme_faded(theme_color(COLOR_ERROR), .05 + .4 * share));
    digits_input(f->where->digits, digit, x);
    heatmap_digit(f->canvas, cell.x + 7, cell.y + 8, x, 2);
    label_print(f->canvas, box_right(cell) - 8, box_center(cell).y,
                (Style){SIZE_BODY, COLOR_INK, .bold = 2 * count > f->most,
                        .align = ALIGN_RIGHT, .middle = true},
                "%zu", count);
}

static void draw_cells(const Figure *f)
{
    const Predictions *p = &f->where->predictions;
    for (size_t truth = 0; truth < DIGITS_CLASSES; truth++) {
        for (size_t guess = 0; guess < DIGITS_CLASSES; guess++) {
            Box cell = cell_at(truth, guess);
            size_t count = p->confusion[truth][guess];
            if (truth == guess)
                draw_right(f, cell, count);
            else if (count > 0)
                draw_wrong(f, cell, count, f->where->surest[truth][guess]);
            canvas_frame(f->canvas, cell,
                         pen_of(COLOR_HAIRLINE, WIDTH_HAIR));
        }
    }
}

// The digits along both sides, and the share of each that is right.
static void draw_sides(const Figure *f)
{
    const Predictions *p = &f->where->predictions;
    Style digit = style_middle(STYLE_HEAD, ALIGN_CENTER);
    double right = THEME_PAGE_WIDTH - THEME_MARGIN;
    label_draw(f->canvas, THEME_MARGIN, MATRIX_TOP - 13, "the truth",
               STYLE_NOTE);
    label_draw(f->canvas, right, MATRIX_TOP - 13, "right",
               style_aligned(STYLE_NOTE, ALIGN_RIGHT));
    for (size_t i = 0; i < DIGITS_CLASSES; i++) {
        Box row = cell_at(i, 0), column = cell_at(0, i);
        label_print(f->canvas, MATRIX_LEFT - 24, box_center(row).y, digit,
                    "%zu", i);
        label_print(f->canvas, box_center(column).x, MATRIX_TOP - 18, digit,
                    "%zu", i);
        label_draw(f->canvas, right, box_center(row).y,
                   number_percent(predictions_recall(p, i), 1).text,
                   style_middle(STYLE_NOTE, ALIGN_RIGHT));
    }
}

void figure_confusion(Workbook *book, const WhereWrong *where,
                      const Run *run)
{
    const Predictions *p = &where->predictions;
    Confused worst; // the pair that is mixed up most often
    if (classes_are_many(p->classes) ||
        predictions_confused(p, 1, &worst) == 0)
        return;
    Figure f = {.where = where, .most = worst.times};
    Phrase title = phrase("Most often, a %zu is taken for a %zu: %zu times",
                          worst.label, worst.predicted, worst.times);
    f.canvas = page_new(&(PageText){
        PAGE_TALL, FIGURES_CHAPTER, corner_note(run).text, title.text,
        "A row for each digit, a column for each answer. A cell shows how "
        "often, and the mistake that the network was surest of.",
        .alt = PHRASE("A ten by ten table of answers. %zu of %zu digits "
                      "lie on its diagonal. Every other cell that is not "
                      "empty holds a count and the digit whose wrong "
                      "answer was surest. %s.",
                      p->right, p->count, title.text),
        .caption = "The confusion matrix of the test digits. In each cell, "
                   "the most confident of its mistakes."});
    draw_cells(&f);
    draw_sides(&f);
    workbook_figure(book, f.canvas, "confusion");
}
