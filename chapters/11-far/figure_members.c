// How many test digits a committee misses, member by member, beside what
// others published.
#include "figures.h"
#include "measure/warp.h"
#include "what_they_cost.h"

typedef struct {
    double number[MEMBERS_MOST], alone[MEMBERS_MOST],
        together[MEMBERS_MOST];
    Pose pose[MEMBERS_MOST];
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
        m.pose[i] = (Pose)row[POSE];
    }
    return m;
}

// Test digits missed, as chapters/ELSEWHERE.md lists them.
enum { PUBLISHED = 3 };
static const struct {
    double missed;
    const char *by;
} published[PUBLISHED] = {{70, "one network, 2003"},
                          {39, "a committee of 25, 2011"},
                          {35, "five hidden layers, 2010"}};

// What others published, and the committee last.
static void draw_lines(const Chart *chart, const Members *m)
{
    const double ends[] = {chart->x.min, chart->x.max};
    double level[PUBLISHED][2];
    Phrase names[PUBLISHED + 1];
    Series lines[PUBLISHED + 1];
    for (size_t i = 0; i < PUBLISHED; i++) {
        double missed = level[i][0] = level[i][1] = published[i].missed;
        names[i] = phrase("%.0f: %s", missed, published[i].by);
        lines[i] = (Series){.name = names[i].text,
                            .x = ends,
                            .y = level[i],
                            .count = 2,
                            .color = COLOR_SECONDARY,
                            .width = WIDTH_LINE,
                            .dashed = true};
    }
    names[PUBLISHED] =
        phrase("%.0f: these together", m->together[m->count - 1]);
    lines[PUBLISHED] = (Series){.name = names[PUBLISHED].text,
                                .x = m->number,
                                .y = m->together,
                                .count = m->count,
                                .color = COLOR_SERIES_1};
    chart_lines(chart, lines, COUNT_OF(lines));
}

static const Color pose_colors[POSES] = {COLOR_SERIES_2, COLOR_SERIES_3,
                                         COLOR_SERIES_4};

static Dot dot_of_pose(Pose pose)
{
    return dot_of(pose_colors[pose], 5);
}

// What the marks mean, of the poses that there are.
static void draw_legend(const Chart *chart, const Members *m)
{
    bool found[POSES] = {false};
    Point at = {chart->plot.x + 16, chart->plot.y + 60};
    for (size_t i = 0; i < m->count; i++)
        found[m->pose[i]] = true;
    for (int pose = 0; pose < POSES; pose++) {
        if (!found[pose])
            continue;
        chart_mark(chart->canvas, (Point){at.x, at.y - 5},
                   dot_of_pose((Pose)pose));
        Box name = label_draw(chart->canvas, at.x + 14, at.y,
                              pose_names[pose], STYLE_WORDS);
        at.x = name.x + name.width + 36;
    }
}

static void draw_members(Canvas *canvas, const Members *m)
{
    Box body = page_body(canvas);
    body.width -= 220; // for the names at the ends
    double most = published[0].missed;
    for (size_t i = 0; i < m->count; i++)
        most = m->alone[i] > most ? m->alone[i] : most;
    double all[] = {20, most};
    // half a member before the first and behind the last, for their marks
    Axis members = {
        .min = .5, .max = (double)m->count + .5, .name = "members"};
    if (m->count <= AXIS_TICKS) { // none between two members
        members.ticks = m->number;
        members.tick_count = m->count;
    }
    Chart chart = chart_open(
        canvas, body, members,
        axis_around(all, 2, false, "test digits missed, of 10,000"));
    draw_lines(&chart, m);
    for (size_t i = 0; i < m->count; i++)
        chart_dots(&chart, &m->number[i], &m->alone[i], 1,
                   dot_of_pose(m->pose[i]));
    draw_legend(&chart, m);
}

void figure_members(Workbook *book, const WhatTheyCost *it)
{
    Members m = members_of(it);
    Range alone = range_of(m.alone, m.count);
    Canvas *canvas = page_new(&(PageText){
        PAGE_FIGURE, FIGURES_CHAPTER, "committee of build/records",
        PHRASE("%zu networks together miss %.0f test digits", m.count,
               m.together[m.count - 1]),
        "Marks: each network alone, by how it reads digits. Line: the sum "
        "of the outputs of all so far.",
        .alt = PHRASE("A chart of %zu marks, from %.0f to %.0f test "
                      "digits missed, with level lines of three published "
                      "results, %.0f, %.0f and %.0f. A curve begins at the "
                      "first mark and ends at %.0f.",
                      m.count, alone.low, alone.high, published[0].missed,
                      published[1].missed, published[2].missed,
                      m.together[m.count - 1]),
        .caption = "Each member alone, and all so far together."});
    draw_members(canvas, &m);
    workbook_figure(book, canvas, "members");
}
