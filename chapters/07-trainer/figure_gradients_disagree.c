// Gradients that disagree: single examples, and the means of 1, 10 and 100.
#include "figures.h"

#include "gradients_disagree.h"
#include "measure/range.h"

enum { SMALL = 4, LARGE = 8 };

static const double SINGLE_TOP = 186, MEAN_TOP = 378;

static void draw_singles(Canvas *canvas, const GradientsDisagree *d)
{
    Scale scale = heatmap_scale(SCALE_SIGNED, d->tile[0],
                                SHOWN_GRADIENTS * DIGITS_PIXELS);
    double step = heatmap_tile_step(SMALL, SHOWN_GRADIENTS);
    label_draw(
        canvas, THEME_MARGIN, SINGLE_TOP - 14,
        PHRASE("One example each: ten digits of one mini-batch, colours "
               "from %s to %s",
               number_short(-scale.limit, true).text,
               number_short(scale.limit, true).text),
        STYLE_NAME);
    for (size_t i = 0; i < SHOWN_GRADIENTS; i++) {
        Point at = {THEME_MARGIN + (double)i * step, SINGLE_TOP};
        Box box = heatmap_draw_tile(canvas, at, d->tile[i], scale, SMALL);
        double middle = at.x + heatmap_tile_side(SMALL) / 2;
        label_print(canvas, middle, SINGLE_TOP + box.height + 20,
                    style_aligned(STYLE_TITLE, ALIGN_CENTER), "a %d",
                    d->label[i]);
        Scale own = heatmap_scale(SCALE_SIGNED, d->tile[i], DIGITS_PIXELS);
        label_print(canvas, middle, SINGLE_TOP + box.height + 40,
                    style_aligned(STYLE_TICK, ALIGN_CENTER), "±%s",
                    number_short(own.limit, false).text);
    }
}

// A line from -1 to +1 with the cosine of a batch of that size on it, and
// pale the range of many batches.
static void draw_cosine(Canvas *canvas, Box line, const Range *cosine)
{
    double middle = line.x + line.width / 2, half = line.width / 2;
    double low = middle + half * cosine->low, y = line.y;
    double mean = middle + half * cosine->mean;
    canvas_fill_round(
        canvas,
        (Box){low - 5, y - 5, half * (cosine->high - cosine->low) + 10, 10},
        5, theme_color(COLOR_HAIRLINE));
    canvas_level(canvas, y, line.x, line.x + line.width,
                 pen_of(COLOR_MUTED, WIDTH_LINE));
    for (int end = -1; end <= 1; end++) {
        double x = middle + half * end;
        canvas_upright(canvas, x, y, y + 6,
                       pen_of(COLOR_MUTED, WIDTH_LINE));
        label_draw(canvas, x, y + 24, number_signed_fixed(end, 0).text,
                   style_aligned(STYLE_TICK, ALIGN_CENTER));
    }
    canvas_disc(canvas, (Point){mean, y}, 6, theme_color(COLOR_INK));
    label_draw(canvas, mean, y - 13,
               number_signed_fixed(cosine->mean, 2).text,
               style_aligned(STYLE_NAME, ALIGN_CENTER));
}

// A mean in its own colours, for it is its direction that counts here.
static void draw_mean(Canvas *canvas, size_t slot, const double *values,
                      const char *name, const Range *cosine)
{
    double left = THEME_MARGIN + (double)slot * heatmap_tile_step(LARGE, 4);
    Scale scale = heatmap_scale(SCALE_SIGNED, values, DIGITS_PIXELS);
    Box box = heatmap_draw_tile(canvas, (Point){left, MEAN_TOP}, values,
                                scale, LARGE);
    double y = box_bottom(box);
    label_draw(canvas, left, y + 25, name, STYLE_NAME);
    label_print(
        canvas, left + box.width, y + 25,
        style_aligned(style_in(STYLE_TICK, COLOR_MUTED), ALIGN_RIGHT),
        "±%s", number_short(scale.limit, false).text);
    draw_cosine(canvas, (Box){left, y + 68, box.width, 0}, cosine);
}

static void draw_means(Canvas *canvas, const GradientsDisagree *d)
{
    label_draw(canvas, THEME_MARGIN, MEAN_TOP - 14,
               "Means of so many, each in colours of its own; below, how "
               "nearly batches of that size point the way of all (+1)",
               STYLE_NAME);
    for (size_t s = 0; s < BATCH_SIZES; s++)
        draw_mean(canvas, s, d->mean[s],
                  PHRASE("batch of %zu", batch_sizes[s]),
                  &(Range){d->cosine[s], d->low[s], d->high[s], 0});
    draw_mean(canvas, BATCH_SIZES, d->all,
              PHRASE("all %s", number_count(d->whole).text),
              &(Range){1, 1, 1, 0});
}

void figure_gradients_disagree(Workbook *book, const GradientsDisagree *d)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, NULL,
        PHRASE("One example points anywhere: cosine %s; a hundred, %s",
               number_signed_fixed(d->cosine[0], 2).text,
               number_signed_fixed(d->cosine[2], 2).text),
        PHRASE("Gradients of the 784 weights of hidden neuron %zu after %s "
               "updates: orange weights will rise, blue ones fall.",
               d->neuron + 1, number_count(d->updates).text),
        .alt = "Above, ten gradients of single examples: each is its own "
               "digit, tinted blue or orange, some strong, some too faint "
               "to see. Below, the means of 1, 10, 100 and all examples, "
               "which change from one digit to a smooth pattern; under "
               "each, on a line from -1 to +1, the cosine with the mean of "
               "all, which grows with the batch.",
        .caption = "Each example's gradient is its own picture, tinted by "
                   "the neuron's blame. The mean of a batch keeps what "
                   "they share."});
    draw_singles(canvas, d);
    draw_means(canvas, d);
    workbook_figure(book, canvas, "gradients-disagree");
}
