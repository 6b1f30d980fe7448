// Draws templates.png: ten weight tiles, random and templates, on one
// scale.
#include "figures.h"

#include <stdlib.h>

#include "base/memory.h"
#include "nn/vector.h"
#include "one_line.h"

enum { CELL = 4 };

static const double STEP = 112.2;

// What the largest weights of the random rows would make pale.
static Scale scale_of(const TenNeurons *random, const TenNeurons *templates)
{
    size_t n = DIGITS_CLASSES * DIGITS_PIXELS;
    double *all = memory_new(2 * n, sizeof *all);
    vector_copy(all, ten_neurons_layer(random)->weights.at, n);
    vector_copy(all + n, ten_neurons_layer(templates)->weights.at, n);
    Scale scale = heatmap_scale_without(SCALE_SIGNED, all, 2 * n, 0.02);
    free(all);
    return scale;
}

// A bar as wide as the tile, filled from the left as far as a goes.
static void draw_activation(Canvas *canvas, Box tile, double a,
                            bool largest)
{
    Box bar = {tile.x, box_bottom(tile) + 8, tile.width, 12};
    canvas_fill(canvas, (Box){bar.x, bar.y, bar.width * a, bar.height},
                theme_color(COLOR_ACTIVATION));
    Color color = largest ? COLOR_ERROR : COLOR_MUTED;
    canvas_frame(canvas, largest ? box_grown(bar, 2) : bar,
                 (Pen){theme_color(color),
                       largest ? WIDTH_DATA : WIDTH_HAIR, false});
    label_draw(canvas, box_right(bar), box_bottom(bar) + 19,
               number_fixed(a, 4).text,
               (Style){SIZE_SMALL, largest ? COLOR_ERROR : COLOR_SECONDARY,
                       .bold = largest, .align = ALIGN_RIGHT});
}

static void draw_row(Canvas *canvas, double y, const TenNeurons *ten,
                     Scale scale, const char *name)
{
    Number right = number_percent(predictions_accuracy(&ten->test), 2);
    label_draw(canvas, THEME_MARGIN, y, name, STYLE_NAME);
    label_draw(canvas, THEME_PAGE_WIDTH - THEME_MARGIN, y,
               PHRASE("%s right", right.text),
               style_aligned(STYLE_HEAD, ALIGN_RIGHT));
    size_t largest = vector_argmax(ten->a, DIGITS_CLASSES);
    const Layer *layer = ten_neurons_layer(ten);
    for (size_t j = 0; j < DIGITS_CLASSES; j++) {
        Point at = {THEME_MARGIN + STEP * (double)j, y + 16};
        Box tile = heatmap_draw_tile(
            canvas, at, matrix_row(layer->weights, j), scale, CELL);
        draw_activation(canvas, tile, ten->a[j], j == largest);
        label_print(canvas, tile.x, box_bottom(tile) + 39, STYLE_TITLE,
                    "%zu", j);
    }
}

static Canvas *templates_page(const ShownDigit *shown,
                              const TenNeurons *random,
                              const TenNeurons *templates)
{
    Number by_chance =
        number_percent(predictions_accuracy(&random->test), 2);
    Number by_means =
        number_percent(predictions_accuracy(&templates->test), 2);
    return page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER,
        PHRASE("image no. %zu of the test set", shown->index),
        PHRASE("Ten random rows get %s right, ten templates %s",
               by_chance.text, by_means.text),
        "Each tile is one row of W, folded back into a picture. Under it: "
        "the neuron's number and its activation.",
        PHRASE(
            "Two rows of ten weight tiles on one scale. The random ones "
            "look like noise. Each template shows its digit in blue, with "
            "orange where other digits have ink. Under each tile a bar "
            "with the activation of that neuron for one %d: with random "
            "weights neuron %zu answers loudest, with templates neuron "
            "%zu.",
            shown->label, vector_argmax(random->a, DIGITS_CLASSES),
            vector_argmax(templates->a, DIGITS_CLASSES)),
        "The weights of ten neurons, random and as templates, on one "
        "scale. Nothing has been learned yet."});
}

void figure_templates(Workbook *book, const ShownDigit *shown,
                      const TenNeurons *random, const TenNeurons *templates)
{
    Canvas *canvas = templates_page(shown, random, templates);
    Scale scale = scale_of(random, templates);
    draw_row(canvas, 188, random, scale, "random: drawn from N(0, 1/784)");
    draw_row(canvas, 388, templates, scale,
             "templates: the mean of one digit minus the mean of all");
    Box digit = heatmap_digit(canvas, THEME_MARGIN, 586, shown->x, 3);
    label_paragraph(
        canvas, (Point){box_right(digit) + 20, digit.y + 26}, 400,
        PHRASE(
            "The bars answer this digit, a %d. Framed: the largest of the "
            "ten, which is what the layer says.",
            shown->label),
        STYLE_WORDS);
    heatmap_scale_bar(
        canvas, (Point){THEME_MARGIN + 6 * STEP, digit.y + 14}, 427, scale,
        "weight; the strongest 2 % are drawn like the ends");
    workbook_figure(book, canvas, "templates");
}
