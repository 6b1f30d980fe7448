// The gallery: the learned weights of the hidden neurons on one scale, and
// under each its votes for the ten digits.
#include <math.h>
#include <stdio.h>

#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "nn/vector.h"
#include "plates.h"

enum { ACROSS = 8, DOWN = 4, TILES = 30, CELL = 5 };

static const double ROW = 175, TOP = 156;
static const double VOTE_MIDDLE = 29, VOTE_REACH = 14;

typedef struct {
    Canvas *canvas;
    const Lesson *lesson;
    Scale weights;
    double largest_vote;
    double tile, step; // width of a tile, from one tile to the next
} Sheet;

static Point place_of(const Sheet *sheet, size_t slot)
{
    return (Point){THEME_MARGIN + (double)(slot % ACROSS) * sheet->step,
                   TOP + (double)(slot / ACROSS) * ROW};
}

// The digit that a neuron votes for most, over its bar, and the one that it
// votes against most, under its bar.
static void name_vote(const Sheet *sheet, const double *votes, size_t digit,
                      double x, double zero)
{
    double width = sheet->tile / CLASSES;
    double reach = VOTE_REACH * votes[digit] / sheet->largest_vote;
    double y = zero - reach + (votes[digit] > 0 ? -4 : 14);
    label_print(sheet->canvas, x + ((double)digit + .5) * width, y,
                (Style){SIZE_LEAST, theme_sign(votes[digit]), .bold = true,
                        .align = ALIGN_CENTER},
                "%zu", digit);
}

static void draw_votes(const Sheet *sheet, const double *votes, double x,
                       double y)
{
    double width = sheet->tile / CLASSES, zero = y + VOTE_MIDDLE;
    size_t most = 0, least = 0;
    for (size_t i = 0; i < CLASSES; i++) {
        double reach = VOTE_REACH * votes[i] / sheet->largest_vote;
        double left = x + (double)i * width;
        canvas_fill(
            sheet->canvas,
            (Box){left + 1, zero - fmax(reach, 0), width - 2, fabs(reach)},
            theme_color(theme_sign(votes[i])));
        most = votes[i] > votes[most] ? i : most;
        least = votes[i] < votes[least] ? i : least;
    }
    canvas_line(sheet->canvas, (Point){x, zero},
                (Point){x + sheet->tile, zero},
                (Pen){theme_color(COLOR_HAIRLINE), WIDTH_HAIR, false});
    if (votes[most] > 0)
        name_vote(sheet, votes, most, x, zero);
    if (votes[least] < 0)
        name_vote(sheet, votes, least, x, zero);
}

static void draw_neuron(const Sheet *sheet, size_t j)
{
    const Layer *layer = &sheet->lesson->runs[0].net->layers[0];
    Point at = place_of(sheet, j);
    Heatmap map = {matrix_row(layer->weights, j),
                   SIDE,
                   SIDE,
                   sheet->weights,
                   CELL,
                   CELL,
                   0,
                   false};
    Box tile = heatmap_draw(sheet->canvas, at.x, at.y, &map);
    label_print(sheet->canvas, tile.x + 5, tile.y + 15,
                (Style){SIZE_LEAST, COLOR_SECONDARY, .bold = false}, "%zu",
                j + 1);
    draw_votes(sheet, sheet->lesson->neurons.at[j].votes, tile.x,
               tile.y + tile.height);
}

// The means over all neurons of what a bar and a hole explain.
static double mean_bar(const Neurons *neurons)
{
    double sum = 0;
    for (size_t j = 0; j < neurons->count; j++)
        sum += fabs(neurons->at[j].bar);
    return sum / (double)neurons->count;
}

static double mean_hole(const Neurons *neurons)
{
    double sum = 0;
    for (size_t j = 0; j < neurons->count; j++)
        sum += fabs(neurons->at[j].hole_within);
    return sum / (double)neurons->count;
}

static void draw_legend(const Sheet *sheet, size_t shown)
{
    if (shown > ACROSS * DOWN - 2)
        return;
    const Lesson *lesson = sheet->lesson;
    Point at = place_of(sheet, ACROSS * DOWN - 2);
    double width = sheet->step + sheet->tile;
    Box bar = heatmap_scale_bar(sheet->canvas, (Point){at.x, at.y}, width,
                                sheet->weights, "weight");
    char text[256];
    snprintf(text, sizeof text,
             "A straight bar explains %s of a tile on average, %s before "
             "training. Bars under a tile are votes; the longest is %s.",
             number_percent(mean_bar(&lesson->neurons), 0).text,
             number_percent(mean_bar(&lesson->untrained), 0).text,
             number_short(sheet->largest_vote, false).text);
    label_paragraph(sheet->canvas, (Point){at.x, bar.y + bar.height + 28},
                    width, text,
                    (Style){SIZE_SMALL, COLOR_SECONDARY, .bold = false});
}

// The title states what was measured; other settings may give other tiles.
static void make_title(const Lesson *lesson, size_t shown, char *title,
                       size_t size)
{
    bool bars =
        mean_bar(&lesson->neurons) > .1 && mean_hole(&lesson->neurons) < .1;
    snprintf(title, size,
             bars ? "%zu hidden neurons learn short strokes and blots, "
                    "no loops"
                  : "What %zu hidden neurons learned to look for",
             shown);
}

void plate_gallery(Workbook *book, const Lesson *lesson)
{
    const Neurons *neurons = &lesson->neurons;
    size_t shown = neurons->count < TILES ? neurons->count : TILES;
    char title[120];
    make_title(lesson, shown, title, sizeof title);
    Sheet sheet = {.lesson = lesson};
    sheet.canvas = page_new(&(PageText){
        PAGE_TALL, "7 · The trainer", plates_note(lesson).text, title,
        "Blue pixels push a neuron up, orange ones hold it down. Under "
        "each tile: its votes for the digits 0 to 9.",
        .alt = "Thirty tiles of 28 by 28 weights, each with ten bars. Most "
               "tiles show one or two dark bars or blots among speckles; "
               "none shows a whole digit or a loop.",
        .caption = "The learned weights of the hidden neurons on one "
                   "scale. Under each, its ten votes: the weights to the "
                   "outputs 0 to 9, with the strongest vote for and the "
                   "strongest against named.",
        .source = "build/07-trainer"});
    sheet.tile = SIDE * CELL / THEME_PIXELS_PER_POINT;
    sheet.step =
        (THEME_PAGE_WIDTH - 2 * THEME_MARGIN - sheet.tile) / (ACROSS - 1);
    const Matrix *w = &lesson->runs[0].net->layers[0].weights;
    const Matrix *votes = &lesson->runs[0].net->layers[1].weights;
    sheet.weights =
        heatmap_scale_without(SCALE_SIGNED, w->at, shown * PIXELS, .005);
    sheet.largest_vote =
        vector_max_abs(votes->at, votes->rows * votes->cols);
    for (size_t j = 0; j < shown; j++)
        draw_neuron(&sheet, j);
    draw_legend(&sheet, shown);
    workbook_figure(book, sheet.canvas, "gallery");
}
