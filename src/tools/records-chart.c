// records-chart: draws what records found.
//
//     records-chart FILE.csv FILE.png    error against time
//
// Reads what `records --validate N --csv FILE` wrote.  Exit 1 with one line
// on stderr when the table cannot be read or drawn.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "draw/chart.h"
#include "draw/page.h"

enum { ROWS_MOST = 100000 };

typedef struct {
    size_t count;
    double (*at)[4]; // seed or place, and what follows it
} Table;

// The rows of numbers below a heading; what is missing is NaN.
static bool table_read(const char *path, Table *table, Error *error)
{
    unsigned char *bytes;
    size_t size;
    if (!file_read(path, 1 << 24, &bytes, &size, error))
        return false;
    *table = (Table){0, memory_new(ROWS_MOST, sizeof *table->at)};
    char *rest = NULL;
    for (char *line = strtok_r((char *)bytes, "\n", &rest);
         line != NULL && table->count < ROWS_MOST;
         line = strtok_r(NULL, "\n", &rest)) {
        double row[5] = {(double)NAN, (double)NAN, (double)NAN, (double)NAN,
                         (double)NAN};
        int found = sscanf(line, "%lf,%lf,%lf,%lf,%lf", &row[0], &row[1],
                           &row[2], &row[3], &row[4]);
        if (found < 3)
            continue;
        double kept[4] = {row[0], row[1], row[2], row[4]};
        memcpy(table->at[table->count++], kept, sizeof kept);
    }
    free(bytes);
    return table->count > 0 ||
           error_set(error, "%s: expected the table that records writes",
                     path);
}

// ---- error against time ------------------------------------------------

// One curve for each seed, in the paler ink; x in seconds, y in percent.
static void draw_curves(const Chart *chart, const Table *t)
{
    double *x = memory_new(t->count, sizeof *x);
    double *y = memory_new(t->count, sizeof *y);
    for (size_t from = 0, to; from < t->count; from = to) {
        for (to = from; to < t->count && t->at[to][0] <= t->at[from][0];
             to++) {
            x[to] = t->at[to][2];
            y[to] = 100 - t->at[to][3];
        }
        chart_line(chart, x + from, y + from, to - from,
                   (Pen){.color = theme_color(COLOR_POSITIVE),
                         .width = WIDTH_DATA});
    }
    free(x);
    free(y);
}

static Canvas *curves(const Table *t)
{
    double longest = 0;
    for (size_t i = 0; i < t->count; i++)
        longest = fmax(longest, t->at[i][2]);
    Canvas *canvas = page_new(&(PageText){
        .size = PAGE_FIGURE,
        .chapter = "The engine",
        .title = "Distorted digits: 1 % wrong in half a minute",
        .subtitle = "Validation digits read wrongly, after each epoch; one "
                    "line for each seed. Both axes are logarithmic.",
        .alt = "Lines that fall from about 6 percent after a second to "
               "below 1 percent after tens of seconds.",
        .caption = "How quickly 784-800-10 learns from distorted digits."});
    canvas_drawn_by(canvas, "build/records-chart");
    Box box = page_body(canvas);
    static const double percent[] = {0.5, 1, 2, 5, 10};
    Chart chart =
        chart_open(canvas, (Box){120, box.y + 30, 900, box.height - 80},
                   (Axis){.min = 0.5,
                          .max = longest * 1.1,
                          .log = true,
                          .name = "seconds of training"},
                   (Axis){.min = 0.5,
                          .max = 10,
                          .log = true,
                          .name = "wrong, %",
                          .ticks = percent,
                          .tick_count = 5});
    draw_curves(&chart, t);
    return canvas;
}

static bool chart(char **arguments, Error *error)
{
    Table table;
    if (!table_read(arguments[1], &table, error))
        return false;
    Canvas *canvas = curves(&table);
    bool good = canvas_check_layout(canvas, error) &&
                canvas_save(canvas, arguments[2], FORMAT_PNG, error);
    canvas_free(canvas);
    free(table.at);
    return good;
}

int main(int count, char **arguments)
{
    Error error;
    if (count != 3) {
        fputs("usage: records-chart FILE.csv FILE.png\n", stderr);
        return 2;
    }
    if (!chart(arguments, &error)) {
        fprintf(stderr, "records-chart: %s\n", error.text);
        return 1;
    }
    puts(arguments[2]);
    return 0;
}
