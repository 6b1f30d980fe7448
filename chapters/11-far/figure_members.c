// How many test digits a committee misses, member by member, beside what
// others published.
#include "base/phrase.h"
#include "draw/chart.h"
#include "draw/page.h"
#include "figures.h"
#include "what_they_cost.h"

typedef struct {
    double number[MEMBERS_MOST], alone[MEMBERS_MOST],
        together[MEMBERS_MOST];
    size_t count;
} Members;

static Members members_of(const WhatTheyCost *it)
{
    Members m = {.count = it->members.count};
    for (size_t i = 0; i < m.count; i++) {
        const double *row = number_rows_at(&it->members, i);
        m.number[i] = row[MEMBER];
        m.alone[i] = row[ALONE];
        m.together[i] = row[TOGETHER];
    }
    return m;
}

// Test digits missed, as chapters/ELSEWHERE.md lists them; the names of the
// lower two stand below both.
static void draw_published(const Chart *chart)
{
    Pen pen = {.color = theme_color(COLOR_SECONDARY), .width = 1.5};
    chart_level(chart, 70, pen, "70: one network, Simard and others, 2003",
                COLOR_SECONDARY);
    chart_level(chart, 39, pen, NULL, COLOR_SECONDARY);
    chart_level(chart, 35, pen, NULL, COLOR_SECONDARY);
    chart_label(chart, (Point){1, 35}, (Point){0, 24},
                "39: a committee of 25, Meier and others, 2011. "
                "35: five hidden layers, Cireșan and others, 2010",
                STYLE_NOTE);
}

static void draw_members(Canvas *canvas, const Members *m)
{
    Box body = page_body(canvas);
    body.width -= 120; // for the names at the ends
    double most = 0;
    for (size_t i = 0; i < m->count; i++)
        most = m->alone[i] > most ? m->alone[i] : most;
    double all[] = {20, most};
    Chart chart = chart_open(
        canvas, body,
        (Axis){.min = 1, .max = (double)m->count, .name = "members"},
        axis_around(all, 2, false, "test digits missed, of 10,000"));
    draw_published(&chart);
    chart_dots(&chart, m->number, m->alone, m->count,
               dot_of(COLOR_SERIES_2, 5));
    const char *name = PHRASE("together %.0f", m->together[m->count - 1]);
    Series together = {.name = name,
                       .x = m->number,
                       .y = m->together,
                       .count = m->count,
                       .color = COLOR_SERIES_1};
    chart_lines(&chart, &together, 1);
}

void figure_members(Workbook *book, const WhatTheyCost *it)
{
    Members m = members_of(it);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "committee of build/records",
        PHRASE("%zu networks together miss %.0f test digits", m.count,
               m.together[m.count - 1]),
        "Squares: each network alone. Line: the sum of the outputs of all "
        "so "
        "far. They read the digits in seven different widths.",
        .alt =
            "A chart of squares, with level lines of three published "
            "results, 70, 39 and 35; all squares lie above the lower two, "
            "most below the highest. A curve begins at the first square, "
            "falls within a few members, and then hardly moves.",
        .caption = "Each member alone, and all so far together."});
    draw_members(canvas, &m);
    workbook_figure(book, canvas, "members");
}
