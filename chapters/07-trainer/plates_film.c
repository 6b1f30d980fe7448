// The film strip: one neuron's weights as they are learned, and how far
// each update moves them.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "draw/strip.h"
#include "nn/vector.h"
#include "plates.h"

enum { ACROSS = 5, MOST = 10, CELL = 8, LARGE = 12, WIDTH = 720 };

static const double ROW = 262, BAR_HEIGHT = 8;

typedef struct {
    Canvas *canvas;
    const Lesson *lesson;
    size_t neuron, shown;
    Scale scale;
    double longest; // the longest way between two frames
} Sheet;

// The film may hold more frames than are shown; the last is always there.
static const Frame *frame_at(const Sheet *sheet, size_t slot)
{
    const Film *film = &sheet->lesson->film;
    return &film->at[slot + 1 == sheet->shown ? film->count - 1 : slot];
}

static const double *weights_of(const Sheet *sheet, size_t slot)
{
    const Network *net = frame_at(sheet, slot)->net;
    return matrix_row(net->layers[0].weights, sheet->neuron);
}

// How far the weights have come since the last frame, as the crow flies.
static double way_to(const Sheet *sheet, size_t slot)
{
    if (slot == 0)
        return 0;
    double step[PIXELS];
    vector_copy(step, weights_of(sheet, slot), PIXELS);
    vector_axpy(step, -1, weights_of(sheet, slot - 1), PIXELS);
    return vector_length(step, PIXELS);
}

static void name_frame(const Sheet *sheet, size_t slot, Point at,
                       double size)
{
    const Frame *frame = frame_at(sheet, slot);
    char text[64];
    if (frame->updates == 0)
        snprintf(text, sizeof text,
                 frame->epoch == 0 ? "before learning" : "as loaded");
    else if (frame->epoch == 0)
        snprintf(text, sizeof text, "%s updates",
                 number_count((long long)frame->updates).text);
    else
        snprintf(text, sizeof text, "epoch %zu", frame->epoch);
    label_draw(sheet->canvas, at.x, at.y, text,
               (Style){size, COLOR_INK, .bold = true});
}

static void draw_way(const Sheet *sheet, size_t slot, double width,
                     Point at)
{
    if (slot == 0)
        return;
    double way = way_to(sheet, slot);
    size_t updates =
        frame_at(sheet, slot)->updates - frame_at(sheet, slot - 1)->updates;
    canvas_fill(sheet->canvas,
                (Box){at.x, at.y, fmax(1, width * way / sheet->longest),
                      BAR_HEIGHT},
                theme_color(COLOR_ERROR));
    label_print(sheet->canvas, at.x, at.y + BAR_HEIGHT + 17,
                (Style){SIZE_TICK, COLOR_ERROR, .bold = false},
                "moved %s in %s updates", number_fixed(way, 2).text,
                number_count((long long)updates).text);
}

static Box draw_tile(const Sheet *sheet, size_t slot, Point at, int cell)
{
    Heatmap map = {weights_of(sheet, slot),
                   SIDE,
                   SIDE,
                   sheet->scale,
                   cell,
                   cell,
                   0,
                   false};
    return heatmap_draw(sheet->canvas, at.x, at.y, &map);
}

// ---- the strip
// ---------------------------------------------------------------

static void draw_frame(const Sheet *sheet, size_t slot)
{
    double tile = SIDE * CELL / THEME_PIXELS_PER_POINT;
    double gap = (THEME_PAGE_WIDTH - 2 * THEME_MARGIN - ACROSS * tile) /
                 (ACROSS - 1);
    Point at = {THEME_MARGIN + (double)(slot % ACROSS) * (tile + gap),
                156 + (double)(slot / ACROSS) * ROW};
    Box box = draw_tile(sheet, slot, at, CELL);
    name_frame(sheet, slot, (Point){at.x, at.y + box.height + 20},
               SIZE_BODY);
    draw_way(sheet, slot, box.width, (Point){at.x, at.y + box.height + 29});
}

static const char title[] =
    "The first epoch finds the pattern, the others sharpen it";

static void draw_strip(Workbook *book, Sheet *sheet)
{
    char subtitle[240];
    snprintf(subtitle, sizeof subtitle,
             "Neuron %zu, the one that is missed most. Colours from %s to "
             "%s in every frame. The bar: how far its weights have moved.",
             sheet->neuron + 1,
             number_short(-sheet->scale.limit, true).text,
             number_short(sheet->scale.limit, true).text);
    sheet->canvas = page_new(&(PageText){
        PAGE_FIGURE, "7 · The trainer", plates_note(sheet->lesson).text,
        title, subtitle,
        .alt = "Tiles of one neuron's 784 weights at growing numbers of "
               "updates. Noise at first, a faint pattern after a thousand "
               "updates, a clear one after the first epoch, then the same "
               "in stronger colours, with speckles.",
        .caption = "The weights of one hidden neuron as they are learned, "
                   "on one scale. The bar below a frame is the distance "
                   "that they have moved since the frame before.",
        .source = "build/07-trainer"});
    for (size_t i = 0; i < sheet->shown; i++)
        draw_frame(sheet, i);
    workbook_figure(book, sheet->canvas, "filmstrip");
}

// ---- the animation
// -------------------------------------------------------------

// One dot for each frame; the present one is ringed.
static void draw_dots(const Sheet *sheet, size_t slot, double x, double y)
{
    Rgb now = theme_color(COLOR_ERROR);
    for (size_t i = 0; i < sheet->shown; i++) {
        Point at = {x + 44 * (double)i, y};
        canvas_disc(sheet->canvas, at, 6,
                    i <= slot ? now : theme_color(COLOR_HAIRLINE));
        if (i == slot)
            canvas_ring(sheet->canvas, at, 11,
                        (Pen){now, WIDTH_DATA, false});
    }
}

static Raster *draw_moment(const Sheet *model, size_t slot, Error *error)
{
    Sheet sheet = *model;
    char note[64];
    snprintf(note, sizeof note, "hidden neuron %zu", sheet.neuron + 1);
    sheet.canvas = page_new(&(PageText){
        PAGE_STRIP, "7 · The trainer", note, title, NULL, .alt = title,
        .caption = title, .source = "build/07-trainer"});
    Box box = draw_tile(&sheet, slot, (Point){THEME_MARGIN, 156}, LARGE);
    double x = box.x + box.width + 72;
    name_frame(&sheet, slot, (Point){x, box.y + 60}, SIZE_TITLE);
    draw_way(&sheet, slot, 400, (Point){x, box.y + 92});
    draw_dots(&sheet, slot, x + 12, box.y + box.height - 40);
    heatmap_scale_bar(sheet.canvas, (Point){x, box.y + box.height + 20},
                      400, sheet.scale, "weight");
    Raster *raster = canvas_raster(sheet.canvas, WIDTH, error);
    canvas_free(sheet.canvas);
    return raster;
}

static void save_film(Workbook *book, const Sheet *sheet)
{
    Error error;
    const Raster *frames[MOST];
    unsigned milliseconds[MOST];
    Raster *made[MOST];
    for (size_t i = 0; i < sheet->shown; i++) {
        frames[i] = made[i] = draw_moment(sheet, i, &error);
        if (made[i] == NULL)
            workbook_fail(book, &error);
        milliseconds[i] = i + 1 < sheet->shown ? 900 : 3000;
    }
    RasterText text = {title,
                       "An animation of one neuron's weights, from noise "
                       "to a pattern; its moments are the tiles of the "
                       "film strip.",
                       "The film strip as a film.", "build/07-trainer"};
    workbook_animation(book, (StripFilm){frames, milliseconds, sheet->shown, 0},
                       &text, "film");
    for (size_t i = 0; i < sheet->shown; i++)
        raster_free(made[i]);
}

void plate_film(Workbook *book, const Lesson *lesson)
{
    size_t count = lesson->film.count;
    if (count < 3)
        return;
    Sheet sheet = {.lesson = lesson,
                   .neuron = neurons_dearest(&lesson->neurons),
                   .shown = count < MOST ? count : MOST};
    sheet.scale = heatmap_scale_without(
        SCALE_SIGNED, weights_of(&sheet, sheet.shown - 1), PIXELS, .005);
    for (size_t i = 1; i < sheet.shown; i++)
        sheet.longest = fmax(sheet.longest, way_to(&sheet, i));
    draw_strip(book, &sheet);
    save_film(book, &sheet);
}
