// Gradients that disagree: single examples, and the means of 1, 10 and 100.
#include <stdio.h>

#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"
#include "plates.h"

enum { SMALL = 4, LARGE = 8 };

static const double SINGLE_TOP = 194, MEAN_TOP = 378;

static void heading(Canvas *canvas, double y, const char *text)
{
    label_draw(canvas, THEME_MARGIN, y, text,
               (Style){SIZE_BODY, COLOR_INK, .bold = true});
}

static void draw_singles(Canvas *canvas, const Lesson *lesson)
{
    const Disagree *d = &lesson->disagree;
    Scale scale =
        heatmap_scale(SCALE_SIGNED, d->tile[0], SHOWN_GRADIENTS * PIXELS);
    double tile = SIDE * SMALL / THEME_PIXELS_PER_POINT;
    double step = (THEME_PAGE_WIDTH - 2 * THEME_MARGIN - tile) /
                  (SHOWN_GRADIENTS - 1);
    char text[160];
    snprintf(text, sizeof text,
             "One example each: ten digits of one mini-batch, colours "
             "from %s to %s",
             number_short(-scale.limit, true).text,
             number_short(scale.limit, true).text);
    heading(canvas, SINGLE_TOP - 14, text);
    for (size_t i = 0; i < SHOWN_GRADIENTS; i++) {
        double left = THEME_MARGIN + (double)i * step;
        Heatmap map = {d->tile[i], SIDE,  SIDE, scale,
                       SMALL,      SMALL, 0,    false};
        Box box = heatmap_draw(canvas, left, SINGLE_TOP, &map);
        label_print(
            canvas, left + tile / 2, SINGLE_TOP + box.height + 20,
            (Style){SIZE_SMALL, COLOR_SECONDARY, .align = ALIGN_CENTER},
            "a %d", lesson->sets.training.labels[d->example[i]]);
    }
}

// A mean in its own colours, for it is its direction that counts here.
static void draw_mean(Canvas *canvas, size_t slot, const double *values,
                      const char *name, const char *first,
                      const char *second)
{
    double tile = SIDE * LARGE / THEME_PIXELS_PER_POINT;
    double step = (THEME_PAGE_WIDTH - 2 * THEME_MARGIN - tile) / 3;
    double left = THEME_MARGIN + (double)slot * step;
    Scale scale = heatmap_scale(SCALE_SIGNED, values, PIXELS);
    Heatmap map = {values, SIDE, SIDE, scale, LARGE, LARGE, 0, false};
    Box box = heatmap_draw(canvas, left, MEAN_TOP, &map);
    double y = MEAN_TOP + box.height;
    label_draw(canvas, left, y + 25, name,
               (Style){SIZE_BODY, COLOR_INK, .bold = true});
    label_print(canvas, left + box.width, y + 25,
                (Style){SIZE_TICK, COLOR_MUTED, .align = ALIGN_RIGHT},
                "±%s", number_short(scale.limit, false).text);
    Style style = {SIZE_SMALL, COLOR_SECONDARY, .bold = false};
    label_draw(canvas, left, y + 48, first, style);
    label_draw(canvas, left, y + 69, second, style);
}

static void draw_means(Canvas *canvas, const Disagree *d)
{
    heading(canvas, MEAN_TOP - 14,
            "Their means, each in colours of its own, and how well a batch "
            "of that size points the way of all");
    char name[64], first[96], second[128];
    for (size_t s = 0; s < BATCH_SIZES; s++) {
        snprintf(name, sizeof name, "batch of %zu", disagree_sizes[s]);
        snprintf(first, sizeof first, "cosine %s",
                 number_signed_fixed(d->cosine[s], 2).text);
        snprintf(second, sizeof second, "from %s to %s",
                 number_signed_fixed(d->low[s], 2).text,
                 number_signed_fixed(d->high[s], 2).text);
        draw_mean(canvas, s, d->mean[s], name, first, second);
    }
    snprintf(name, sizeof name, "all %s",
             number_count((long long)d->whole).text);
    snprintf(first, sizeof first, "the way that all of them");
    draw_mean(canvas, BATCH_SIZES, d->all, name, first, "agree upon");
}

void plate_disagree(Workbook *book, const Lesson *lesson)
{
    const Disagree *d = &lesson->disagree;
    char title[200], subtitle[200];
    snprintf(title, sizeof title,
             "One example points anywhere: cosine %s; a hundred, %s",
             number_signed_fixed(d->cosine[0], 2).text,
             number_signed_fixed(d->cosine[2], 2).text);
    snprintf(subtitle, sizeof subtitle,
             "Gradients of the 784 weights of hidden neuron %zu after %s "
             "updates: orange weights will rise, blue ones fall.",
             d->neuron + 1, number_count((long long)d->updates).text);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, "7 · The trainer", NULL, title, subtitle,
        .alt = "Above, ten gradients of single examples: each is its own "
               "digit, tinted blue or orange, most of them pale. Below, "
               "the means of 1, 10, 100 and all examples, which change "
               "from one digit to a smooth pattern.",
        .caption = "Each example's gradient is its own picture, tinted by "
                   "the neuron's blame. The mean of a batch keeps what "
                   "they share.",
        .source = "build/07-trainer"});
    draw_singles(canvas, lesson);
    draw_means(canvas, d);
    workbook_figure(book, canvas, "gradients-disagree");
}
