// The film strip: one neuron's weights as they are learned, and how far
// each update moves them.
#include <math.h>
#include <stdio.h>

#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "nn/vector.h"
#include "plates.h"

enum { ACROSS = 5, MOST = 10, CELL = 8 };

static const double ROW = 262, STEP_HEIGHT = 8;

typedef struct {
    Canvas *canvas;
    const Lesson *lesson;
    size_t neuron;
    Scale scale;
    double longest; // the longest way between two frames
} Sheet;

static const double *weights_of(const Sheet *sheet, size_t frame)
{
    const Network *net = sheet->lesson->film.at[frame].net;
    return matrix_row(net->layers[0].weights, sheet->neuron);
}

// How far the weights have come since the last frame, as the crow flies.
static double way_to(const Sheet *sheet, size_t frame)
{
    if (frame == 0)
        return 0;
    const double *now = weights_of(sheet, frame);
    const double *before = weights_of(sheet, frame - 1);
    double sum = 0;
    for (size_t k = 0; k < PIXELS; k++)
        sum += (now[k] - before[k]) * (now[k] - before[k]);
    return sqrt(sum);
}

static void name_frame(const Sheet *sheet, const Frame *frame, Point at)
{
    char text[64];
    if (frame->updates == 0)
        snprintf(text, sizeof text, "before learning");
    else if (frame->epoch == 0)
        snprintf(text, sizeof text, "%s updates",
                 number_count((long long)frame->updates).text);
    else
        snprintf(text, sizeof text, "epoch %zu", frame->epoch);
    label_draw(sheet->canvas, at.x, at.y, text,
               (Style){SIZE_BODY, COLOR_INK, .bold = true});
}

static void draw_way(const Sheet *sheet, size_t frame, double width,
                     Point at)
{
    if (frame == 0)
        return;
    const Film *film = &sheet->lesson->film;
    double way = way_to(sheet, frame);
    size_t updates = film->at[frame].updates - film->at[frame - 1].updates;
    canvas_fill(sheet->canvas,
                (Box){at.x, at.y, fmax(1, width * way / sheet->longest),
                      STEP_HEIGHT},
                theme_color(COLOR_ERROR));
    label_print(sheet->canvas, at.x, at.y + STEP_HEIGHT + 17,
                (Style){SIZE_TICK, COLOR_ERROR, .bold = false},
                "moved %s in %s updates", number_fixed(way, 2).text,
                number_count((long long)updates).text);
}

static void draw_frame(const Sheet *sheet, size_t i)
{
    double tile = SIDE * CELL / THEME_PIXELS_PER_POINT;
    double gap = (THEME_PAGE_WIDTH - 2 * THEME_MARGIN - ACROSS * tile) /
                 (ACROSS - 1);
    Point at = {THEME_MARGIN + (double)(i % ACROSS) * (tile + gap),
                156 + (double)(i / ACROSS) * ROW};
    Heatmap map = {weights_of(sheet, i),
                   SIDE,
                   SIDE,
                   sheet->scale,
                   CELL,
                   CELL,
                   0,
                   false};
    Box box = heatmap_draw(sheet->canvas, at.x, at.y, &map);
    name_frame(sheet, &sheet->lesson->film.at[i],
               (Point){at.x, at.y + box.height + 20});
    draw_way(sheet, i, box.width, (Point){at.x, at.y + box.height + 29});
}

void plate_film(Workbook *book, const Lesson *lesson)
{
    const Film *film = &lesson->film;
    size_t shown = film->count < MOST ? film->count : MOST;
    if (shown < 3)
        return;
    Sheet sheet = {.lesson = lesson,
                   .neuron = neurons_dearest(&lesson->neurons)};
    sheet.scale = heatmap_scale_without(
        SCALE_SIGNED, weights_of(&sheet, shown - 1), PIXELS, .005);
    for (size_t i = 1; i < shown; i++)
        sheet.longest = fmax(sheet.longest, way_to(&sheet, i));
    char subtitle[240];
    snprintf(subtitle, sizeof subtitle,
             "Neuron %zu, the one that is missed most. Colours from %s to "
             "%s in every frame. The bar: how far its weights have moved.",
             sheet.neuron + 1, number_short(-sheet.scale.limit, true).text,
             number_short(sheet.scale.limit, true).text);
    sheet.canvas = page_new(&(PageText){
        PAGE_PLATE, "7 · The trainer", plates_note(lesson).text,
        "The first epoch finds the pattern, the others sharpen it",
        subtitle,
        .alt = "Tiles of one neuron's 784 weights at growing numbers of "
               "updates. Noise at first, a faint pattern after a thousand "
               "updates, a clear one after the first epoch, then the same "
               "in stronger colours, with speckles.",
        .caption = "The weights of one hidden neuron as they are learned, "
                   "on one scale. The bar below a frame is the distance "
                   "that they have moved since the frame before.",
        .source = "build/07-trainer"});
    for (size_t i = 0; i < shown; i++)
        draw_frame(&sheet, i);
    workbook_figure(book, sheet.canvas, "filmstrip");
}
