// bench-figure: how long one figure takes to draw, to turn into pixels and
// to save, warm: the mean of twenty, after one that opens the fonts.
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "draw/ledger.h"
#include "draw/netgraph.h"
#include "draw/page.h"
#include "draw/rail.h"

enum { ROUNDS = 20 };

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

static void draw_network(Canvas *canvas, Box body)
{
    body.width = 640;
    body.height = 400;
    NetGraph graph = netgraph_new(body, 3, (size_t[]){2, 2, 2});
    for (size_t l = 0; l < 3; l++)
        for (size_t j = 0; j < 2; j++) {
            NetNode *node = &graph.nodes[l][j];
            node->ink = 0.25 * (double)(l + j);
            strcpy(node->value, "0.5933");
            strcpy(node->name, "$h_1$");
            for (size_t k = 0; l > 0 && k < 2; k++) {
                graph.edges[l - 1][j][k].weight = 0.5;
                strcpy(graph.edges[l - 1][j][k].text, "0.50");
            }
        }
    netgraph_draw(canvas, &graph);
}

static Canvas *draw_figure(void)
{
    static const Ledger ledger = {
        {"$\\delta_1 = w_{11}\\delta_{y1}$"},
        {"The sentence says what the number means."},
        2,
        {{{"a term"},
          {"0.40 \\times 0.1385"},
          {"+0.05540"},
          COLOR_POSITIVE,
          false,
          false},
         {{"the sum"}, {""}, {"+0.05540"}, COLOR_ERROR, true, true}}};
    static const char *const steps[] = {"weigh", "squash", "cost"};
    Canvas *canvas = page_new(
        &(PageText){PAGE_FIGURE, "0 · Bench", "a note",
                    "One figure, drawn again and again",
                    "Only its speed matters.", "A figure.", "A figure."});
    Box body = page_body(canvas);
    draw_network(canvas, body);
    body.x += 700;
    body.width -= 700;
    ledger_draw(canvas, body, &ledger);
    rail_draw(canvas, steps, 3, 1);
    return canvas;
}

int main(int count, char **arguments)
{
    (void)arguments; // there are none
    const char *path = "build/bench-figure.png";
    double drawing = 0, saving = 0;
    Error error = {""};
    if (count > 1) {
        fputs("usage: bench-figure\n", stderr);
        return 2;
    }
    if (!file_make_folder("build", &error)) {
        fprintf(stderr, "%s\n", error.text);
        return 1;
    }
    for (int i = -1; i < ROUNDS; i++) {
        double start = milliseconds();
        Canvas *canvas = draw_figure();
        double drawn = milliseconds();
        bool good = canvas_save(canvas, path, FORMAT_PNG, &error);
        canvas_free(canvas);
        if (!good) {
            fprintf(stderr, "%s\n", error.text);
            return 1;
        }
        drawing += i < 0 ? 0 : drawn - start;
        saving += i < 0 ? 0 : milliseconds() - drawn;
    }
    printf("a figure: %.1f ms (recorded in %.1f, painted and saved in "
           "%.1f)\n",
           (drawing + saving) / ROUNDS, drawing / ROUNDS, saving / ROUNDS);
    return 0;
}
