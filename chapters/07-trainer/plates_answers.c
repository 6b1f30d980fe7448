// The figures of the answers: the confusion matrix, whose cells hold the
// most confident mistake, and the worst mistakes of all.
#include <stdio.h>

#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "plates.h"

// ---- the confusion matrix
// -----------------------------------------------------

static const double CELL_WIDTH = 93, CELL_HEIGHT = 63, MATRIX_TOP = 186;
static const double MATRIX_LEFT = 132;

typedef struct {
    Canvas *canvas;
    const Lesson *lesson;
    size_t most; // the largest count off the diagonal
} Sheet;

static Box cell_at(size_t truth, size_t guess)
{
    return (Box){MATRIX_LEFT + (double)guess * CELL_WIDTH,
                 MATRIX_TOP + (double)truth * CELL_HEIGHT, CELL_WIDTH,
                 CELL_HEIGHT};
}

static void draw_right(const Sheet *sheet, Box cell, size_t count)
{
    canvas_fill(sheet->canvas, cell, theme_color(COLOR_TINT));
    label_print(sheet->canvas, cell.x + cell.width / 2,
                cell.y + cell.height / 2,
                (Style){SIZE_BODY, COLOR_SECONDARY, .align = ALIGN_CENTER,
                        .middle = true},
                "%zu", count);
}

static void draw_wrong(const Sheet *sheet, Box cell, size_t count,
                       size_t digit)
{
    double share = (double)count / (double)sheet->most, x[PIXELS];
    canvas_fill(sheet->canvas, cell,
                theme_faded(theme_color(COLOR_ERROR), .05 + .4 * share));
    digits_input(&sheet->lesson->sets.test, digit, x);
    heatmap_digit(sheet->canvas, cell.x + 7, cell.y + 8, x, 2);
    label_print(
        sheet->canvas, cell.x + cell.width - 8, cell.y + cell.height / 2,
        (Style){SIZE_BODY, COLOR_INK, .bold = 2 * count > sheet->most,
                .align = ALIGN_RIGHT, .middle = true},
        "%zu", count);
}

static void draw_cells(const Sheet *sheet)
{
    const Answers *answers = &sheet->lesson->answers;
    for (size_t truth = 0; truth < CLASSES; truth++) {
        for (size_t guess = 0; guess < CLASSES; guess++) {
            Box cell = cell_at(truth, guess);
            size_t count = answers->confusion[truth][guess];
            if (truth == guess)
                draw_right(sheet, cell, count);
            else if (count > 0)
                draw_wrong(sheet, cell, count,
                           answers->dearest[truth][guess]);
            canvas_frame(
                sheet->canvas, cell,
                (Pen){theme_color(COLOR_HAIRLINE), WIDTH_HAIR, false});
        }
    }
}

// The digits along both sides, and the share of each that is right.
static void draw_sides(const Sheet *sheet)
{
    const Answers *answers = &sheet->lesson->answers;
    Style digit = {SIZE_SUBTITLE, COLOR_INK, .bold = true,
                   .align = ALIGN_CENTER, .middle = true};
    Style word = {SIZE_SMALL, COLOR_SECONDARY, .bold = false};
    label_draw(sheet->canvas, THEME_MARGIN, MATRIX_TOP - 13, "the truth",
               word);
    word.align = ALIGN_RIGHT;
    label_draw(sheet->canvas, THEME_PAGE_WIDTH - THEME_MARGIN,
               MATRIX_TOP - 13, "right", word);
    for (size_t i = 0; i < CLASSES; i++) {
        Box row = cell_at(i, 0), column = cell_at(0, i);
        size_t all = 0;
        for (size_t k = 0; k < CLASSES; k++)
            all += answers->confusion[i][k];
        label_print(sheet->canvas, MATRIX_LEFT - 24, row.y + row.height / 2,
                    digit, "%zu", i);
        label_print(sheet->canvas, column.x + column.width / 2,
                    MATRIX_TOP - 18, digit, "%zu", i);
        double right =
            all > 0 ? (double)answers->confusion[i][i] / (double)all : 0;
        label_draw(sheet->canvas, THEME_PAGE_WIDTH - THEME_MARGIN,
                   row.y + row.height / 2, number_percent(right, 1).text,
                   (Style){SIZE_SMALL, COLOR_SECONDARY,
                           .align = ALIGN_RIGHT, .middle = true});
    }
}

// The pair that is mixed up most often, for the title.
static void make_title(const Answers *answers, size_t *most, char *title,
                       size_t size)
{
    size_t truth = 0, guess = 1;
    for (size_t t = 0; t < CLASSES; t++)
        for (size_t g = 0; g < CLASSES; g++)
            if (t != g && answers->confusion[t][g] >
                              answers->confusion[truth][guess]) {
                truth = t;
                guess = g;
            }
    *most = answers->confusion[truth][guess];
    snprintf(title, size, "Most often, a %zu is taken for a %zu: %zu times",
             truth, guess, *most);
}

void plate_confusion(Workbook *book, const Lesson *lesson)
{
    char title[120], alt[300];
    Sheet sheet = {.lesson = lesson};
    make_title(&lesson->answers, &sheet.most, title, sizeof title);
    if (sheet.most == 0)
        return;
    snprintf(alt, sizeof alt,
             "A ten by ten table of answers. %zu of %zu digits lie on its "
             "diagonal. Every other cell that is not empty holds a count "
             "and the digit whose wrong answer was surest. %s.",
             lesson->answers.right, lesson->answers.count, title);
    sheet.canvas = page_new(&(PageText){
        PAGE_TALL, "7 · The trainer", plates_note(lesson).text, title,
        "A row for each digit, a column for each answer. A cell shows how "
        "often, and the mistake that the network was surest of.",
        .alt = alt,
        .caption = "The confusion matrix of the test digits. In each cell, "
                   "the most confident of its mistakes.",
        .source = "build/07-trainer"});
    draw_cells(&sheet);
    draw_sides(&sheet);
    workbook_figure(book, sheet.canvas, "confusion");
}

// ---- the worst mistakes
// ---------------------------------------------------------

enum { ACROSS = 8, SHOWN = 16 };

static void draw_mistake(Canvas *canvas, const Lesson *lesson, size_t slot)
{
    const Answers *answers = &lesson->answers;
    size_t digit = answers->wrong[slot];
    int label = lesson->sets.test.labels[digit];
    double tile = SIDE * 5 / THEME_PIXELS_PER_POINT, x[PIXELS];
    double step =
        (THEME_PAGE_WIDTH - 2 * THEME_MARGIN - tile) / (ACROSS - 1);
    double left = THEME_MARGIN + (double)(slot % ACROSS) * step;
    double top = 156 + (double)(slot / ACROSS) * 206;
    digits_input(&lesson->sets.test, digit, x);
    Box box = heatmap_digit(canvas, left, top, x, 5);
    label_print(canvas, left, top + box.height + 22,
                (Style){SIZE_BODY, COLOR_INK, .bold = true},
                "says %d, is %d", answers->guess[digit], label);
    const double *a = answers->outputs + digit * CLASSES;
    label_print(canvas, left, top + box.height + 43,
                (Style){SIZE_TICK, COLOR_SECONDARY, .bold = false},
                "%.3f, %.3f", a[answers->guess[digit]], a[label]);
}

void plate_mistakes(Workbook *book, const Lesson *lesson)
{
    const Answers *answers = &lesson->answers;
    size_t shown =
        answers->wrong_count < SHOWN ? answers->wrong_count : SHOWN;
    if (shown == 0)
        return;
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, "7 · The trainer", plates_note(lesson).text,
        "The network can be sure and wrong",
        "The worst mistakes on the test digits. Below each: the output of "
        "the answer given, and that of the true one.",
        .alt = "Sixteen test digits with the wrong answer, the true label "
               "and both outputs. Some are hard for people too, others "
               "are plain.",
        .caption = "The mistakes that the network was surest of. Some of "
                   "these digits would make people hesitate, others would "
                   "not.",
        .source = "build/07-trainer"});
    for (size_t i = 0; i < shown; i++)
        draw_mistake(canvas, lesson, i);
    workbook_figure(book, canvas, "mistakes");
}
