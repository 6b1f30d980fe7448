// The film strip: one neuron's weights as they are learned, and how far
// each update moves them.
#include "figures.h"

#include "corner_note.h"
#include "film_frame.h"

enum { ACROSS = 5, CELL = 8 };

static const double TOP = 156, ROW = 262;

static void draw_frame(Canvas *canvas, const FilmFrames *frames,
                       size_t slot)
{
    double step = heatmap_tile_step(CELL, ACROSS);
    Point at = {THEME_MARGIN + (double)(slot % ACROSS) * step,
                TOP + (double)(slot / ACROSS) * ROW};
    Box box = film_frame_tile(canvas, frames, slot, at, CELL);
    double bottom = at.y + box.height;
    film_frame_name(canvas, frames, slot, (Point){at.x, bottom + 20},
                    SIZE_BODY);
    film_frame_way(canvas, frames, slot, (Point){at.x, bottom + 29},
                   box.width);
}

void figure_filmstrip(Workbook *book, const Film *film, size_t neuron,
                      const Run *run)
{
    if (film->count < 3 || film->at[0].net->depth != 2)
        return;
    FilmFrames frames = film_frames(film, neuron);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, corner_note(run).text, FILM_TITLE,
        PHRASE("Neuron %zu, the one that is missed most, each time in "
               "colours of its own (±). The bar: how far its weights have "
               "moved.",
               neuron + 1),
        .alt = "Tiles of one neuron's 784 weights at growing numbers of "
               "updates. Noise at first, a pattern after a thousand "
               "updates, a clear one after the first epoch, then the same "
               "with speckles, of ever larger weights.",
        .caption = "The weights of one hidden neuron as they are learned; "
                   "the number at each frame is what its strongest colours "
                   "mean. The bar below a frame is the distance "
                   "that they have moved since the frame before."});
    for (size_t i = 0; i < frames.shown; i++)
        draw_frame(canvas, &frames, i);
    workbook_figure(book, canvas, "filmstrip");
}
