#include "film_frame.h"

#include <math.h>

#include "base/phrase.h"
#include "data/digits.h"
#include "draw/label.h"
#include "draw/number.h"
#include "nn/vector.h"

static const double BAR_HEIGHT = 8;

const Frame *film_frame_at(const FilmFrames *f, size_t slot)
{
    const Film *film = f->film;
    return &film->at[slot + 1 == f->shown ? film->count - 1 : slot];
}

static const double *weights_of(const FilmFrames *f, size_t slot)
{
    const Network *net = film_frame_at(f, slot)->net;
    return matrix_row(net->layers[0].weights, f->neuron);
}

// How far the weights have come since the last frame, as the crow flies.
static double way_to(const FilmFrames *f, size_t slot)
{
    double step[DIGITS_PIXELS];
    vector_copy(step, weights_of(f, slot), DIGITS_PIXELS);
    vector_axpy(step, -1, weights_of(f, slot - 1), DIGITS_PIXELS);
    return vector_length(step, DIGITS_PIXELS);
}

static Scale scale_of(const double *weights)
{
    return heatmap_scale_without(SCALE_SIGNED, weights, DIGITS_PIXELS,
                                 .005);
}

FilmFrames film_frames(const Film *film, size_t neuron)
{
    size_t count = film->count;
    FilmFrames f = {.film = film,
                    .neuron = neuron,
                    .shown =
                        count < FILM_SHOWN_MOST ? count : FILM_SHOWN_MOST};
    f.scale = scale_of(weights_of(&f, f.shown - 1));
    for (size_t i = 1; i < f.shown; i++)
        f.longest = fmax(f.longest, way_to(&f, i));
    return f;
}

Box film_frame_tile(Canvas *canvas, const FilmFrames *f, size_t slot,
                    Point at, int cell)
{
    const double *weights = weights_of(f, slot);
    Scale scale = scale_of(weights);
    Box box = heatmap_draw_tile(canvas, at, weights, scale, cell);
    label_print(canvas, box_right(box), box_bottom(box) + 20,
                style_aligned(STYLE_TICK, ALIGN_RIGHT), "±%s",
                number_fixed(scale.limit, 2).text);
    return box;
}

static Phrase moment_of(const Frame *frame)
{
    if (frame->updates == 0)
        return phrase(frame->epoch == 0 ? "before learning" : "as loaded");
    return frame->epoch > 0
               ? phrase("epoch %zu", frame->epoch)
               : phrase("%s updates", number_count(frame->updates).text);
}

void film_frame_name(Canvas *canvas, const FilmFrames *f, size_t slot,
                     Point at, double size)
{
    label_draw(canvas, at.x, at.y, moment_of(film_frame_at(f, slot)).text,
               (Style){size, COLOR_INK, .bold = true});
}

// Words for the way, in full or without those that the page says as well.
static Phrase words_of(double way, size_t updates, size_t left_out)
{
    return phrase("%s%s in %s%s", left_out > 0 ? "" : "moved ",
                  number_fixed(way, 2).text, number_count(updates).text,
                  left_out > 1 ? "" : " updates");
}

static bool fits(Phrase words, double width)
{
    Extent extent = label_measure(words.text, STYLE_TICK);
    return extent.left + extent.right <= width;
}

void film_frame_way(Canvas *canvas, const FilmFrames *f, size_t slot,
                    Point at, double width)
{
    if (slot == 0)
        return;
    double way = way_to(f, slot);
    size_t updates = film_frame_at(f, slot)->updates -
                     film_frame_at(f, slot - 1)->updates;
    canvas_fill(
        canvas,
        (Box){at.x, at.y, fmax(1, width * way / f->longest), BAR_HEIGHT},
        theme_color(COLOR_INK));
    // Beside the last tile of a row the page's margin is left.
    double room = width + THEME_MARGIN - THEME_EDGE;
    Phrase words = words_of(way, updates, 0);
    for (size_t i = 1; i <= 2 && !fits(words, room); i++)
        words = words_of(way, updates, i);
    label_draw(canvas, at.x, at.y + BAR_HEIGHT + 17, words.text,
               STYLE_TICK);
}
