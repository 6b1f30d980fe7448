// bench-chart: draws what bench measured.
//
//     bench-chart [FILE.csv [FILE.png]]
//
// One row for each workload and number of threads: a bar for its share of
// the machine's peak, and beside it the samples learned in a second.  Exit
// 1 with one line on stderr when the table cannot be read or drawn.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "draw/bars.h"
#include "draw/label.h"
#include "draw/number.h"
#include "draw/page.h"

enum { ROWS_MOST = 16 };

typedef struct {
    char name[40]; // "M, 2 threads"
    double per_second, giga, share;
} Row;

// Reads the lines that tell of learning; the others are left out.
static size_t read_rows(char *text, Row *rows)
{
    size_t count = 0;
    char *rest = NULL;
    for (char *line = strtok_r(text, "\n", &rest);
         line != NULL && count < ROWS_MOST;
         line = strtok_r(NULL, "\n", &rest)) {
        Row row;
        char workload[8];
        int threads;
        if (sscanf(line, "%7[^,],learn,%*d,%d,%lf,%lf,%lf", workload,
                   &threads, &row.per_second, &row.giga, &row.share) != 5)
            continue;
        snprintf(row.name, sizeof row.name, "%s, %d thread%s", workload,
                 threads, threads == 1 ? "" : "s");
        rows[count++] = row;
    }
    return count;
}

static double largest_share(const Row *rows, size_t count)
{
    double largest = 1;
    for (size_t i = 0; i < count; i++)
        if (rows[i].share > largest)
            largest = rows[i].share;
    return largest;
}

static void draw_row(Canvas *canvas, const Bars *bars, size_t i,
                     const Row *row)
{
    const Style small = {.size = SIZE_BODY, .middle = true};
    double y = box_center(bars_slot(bars, i)).y;
    label_draw(canvas, THEME_MARGIN, y, row->name, small);
    bars_value(canvas, bars, i, row->share,
               (BarText){number_percent(row->share, 0).text, COLOR_INK});
    Style right = small;
    right.align = ALIGN_RIGHT;
    label_print(canvas, 1000, y, right, "%s",
                number_count((size_t)row->per_second).text);
    label_print(canvas, THEME_PAGE_WIDTH - THEME_MARGIN, y, right, "%.1f",
                row->giga);
}

static Canvas *draw(const Row *rows, size_t count)
{
    Canvas *canvas = page_new(&(PageText){
        .size = PAGE_FIGURE,
        .chapter = "The engine",
        .title = "How much of the machine's peak the engine uses",
        .subtitle = "Bar: share of the multiply-adds that the same cores "
                    "can do. Skipped zeros count, so it may pass 100 %.",
        .alt =
            "Bars: for each workload and number of threads, the share of "
            "the peak, the samples per second and the GFLOP/s.",
        .caption = "The engine's speed, as the last make bench found it."});
    canvas_drawn_by(canvas, "make bench-chart");
    Box body = page_body(canvas);
    Bars bars = {{230, body.y + 36, 580, body.height - 46},
                 count,
                 0,
                 largest_share(rows, count),
                 true,
                 0};
    double shares[ROWS_MOST];
    for (size_t i = 0; i < count; i++)
        shares[i] = rows[i].share;
    bars_draw_in(canvas, &bars, shares, COLOR_POSITIVE);
    const Style head = {
        .size = SIZE_SMALL, .color = COLOR_SECONDARY, .align = ALIGN_RIGHT};
    label_draw(canvas, 1000, body.y + 20, "samples a second", head);
    label_draw(canvas, THEME_PAGE_WIDTH - THEME_MARGIN, body.y + 20,
               "GFLOP/s", head);
    for (size_t i = 0; i < count; i++)
        draw_row(canvas, &bars, i, &rows[i]);
    return canvas;
}

static bool chart(const char *from, const char *to, Error *error)
{
    unsigned char *bytes;
    size_t size;
    Row rows[ROWS_MOST];
    if (!file_read(from, 1 << 20, &bytes, &size, error))
        return false;
    size_t count = read_rows((char *)bytes, rows);
    free(bytes);
    if (count == 0)
        return error_set(error, "%s: expected the table that bench writes",
                         from);
    Canvas *canvas = draw(rows, count);
    bool good = canvas_check_layout(canvas, error) &&
                canvas_save(canvas, to, FORMAT_PNG, error);
    canvas_free(canvas);
    return good;
}

int main(int count, char **arguments)
{
    const char *from = count > 1 ? arguments[1] : "build/bench.csv";
    const char *to = count > 2 ? arguments[2] : "build/bench.png";
    Error error;
    if (count > 3 || *from == '-' || *to == '-') {
        fputs("usage: bench-chart [FILE.csv [FILE.png]]\n", stderr);
        return 2;
    }
    if (!chart(from, to, &error)) {
        fprintf(stderr, "bench-chart: %s\n", error.text);
        return 1;
    }
    puts(to);
    return 0;
}
