// Every test digit that the best committee of the book misses.
#include "figures.h"
#include "still_missed.h"

// Few digits have room to be large; rows: as many as a page of the usual
// height has.
typedef struct {
    size_t columns, rows;
    int cell;
} Grid;
static const Grid large = {10, 4, 4}, small = {12, 5, 3};

static void draw_missed(Canvas *canvas, const StillMissed *it, size_t i,
                        Point at, int cell)
{
    double pixels[DIGITS_PIXELS];
    digits_input(it->test, it->place[i], pixels);
    Box tile = heatmap_digit(canvas, at.x, at.y, pixels, cell);
    label_print(canvas, tile.x, tile.y + tile.height + 18, STYLE_WORDS,
                "%d, read %d", it->label[i], it->answer[i]);
}

void figure_missed(Workbook *book, const StillMissed *it)
{
    Grid grid = it->count <= large.columns * large.rows ? large : small;
    size_t rows = (it->count + grid.columns - 1) / grid.columns;
    Canvas *canvas = page_new(&(PageText){
        rows > grid.rows ? PAGE_TALL : PAGE_FIGURE, FIGURES_CHAPTER,
        "of 10,000 test digits",
        PHRASE("The %zu digits that the committee misses", it->count),
        "Below each: its label, and what was read. Which would you have "
        "read right?",
        .alt = "Tiles of badly written digits, each with its label and the "
               "wrong answer. Many could be either.",
        .caption = "All test digits that the committee of build/records "
                   "misses."});
    Box body = page_body(canvas);
    double across = heatmap_tile_step(grid.cell, grid.columns);
    double down =
        body.height / (double)(rows > grid.rows ? rows : grid.rows);
    for (size_t i = 0; i < it->count; i++)
        draw_missed(canvas, it, i,
                    (Point){body.x + (double)(i % grid.columns) * across,
                            body.y + (double)(i / grid.columns) * down},
                    grid.cell);
    workbook_figure(book, canvas, "missed");
}
