// variants: Mazur's published numbers beside ours, and the four ways to
// train his network that explain the totals that he published.
#include "backprop.h"

#include <stdio.h>
#include <string.h>

#include "nn/descent.h"
#include "nn/vector.h"
#include "workbook/table.h"

// ---- number by number --------------------------------------------------

// One published number, and where the trace keeps ours: step id-layer, the
// array's name and the place in it.  The text has the digits of the source.
typedef struct {
    const char *what;
    const char *published;
    const char *id;
    size_t layer; // 0 for a step that belongs to no layer
    const char *array;
    size_t at;
} Published;

static const Published published[] = {
    {"z of h1", "0.3775", "weigh", 1, "z", 0},
    {"a of h1", "0.593269992", "squash", 1, "a", 0},
    {"a of h2", "0.596884378", "squash", 1, "a", 1},
    {"z of o1", "1.105905967", "weigh", 2, "z", 0},
    {"a of o1", "0.75136507", "squash", 2, "a", 0},
    {"a of o2", "0.772928465", "squash", 2, "a", 1},
    {"cost of o1", "0.274811083", "cost", 0, "terms", 0},
    {"cost of o2", "0.023560026", "cost", 0, "terms", 1},
    {"C", "0.298371109", "cost", 0, "C", 0},
    {"∂C/∂a of o1", "0.74136507", "output-error", 0, "dC_da", 0},
    {"σ′(z) of o1", "0.186815602", "output-error", 0, "slope", 0},
    {"δ of o1", "0.138498562", "output-error", 0, "delta", 0},
    {"δ of o2", "-0.038098237", "output-error", 0, "delta", 1},
    {"∂C/∂w5", "0.082167041", "gradients", 2, "dC_dW", 0},
    {"∂C/∂a of h1", "0.036350306", "pass-back", 1, "dC_da", 0},
    {"σ′(z) of h1", "0.241300709", "pass-back", 1, "slope", 0},
    {"∂C/∂w1", "0.000438568", "gradients", 1, "dC_dW", 0},
    {"new w1", "0.149780716", "update", 1, "W", 0},
    {"new w2", "0.19956143", "update", 1, "W", 1},
    {"new w3", "0.24975114", "update", 1, "W", 2},
    {"new w4", "0.29950229", "update", 1, "W", 3},
    {"new w5", "0.35891648", "update", 2, "W", 0},
    {"new w6", "0.408666186", "update", 2, "W", 1},
    {"new w7", "0.511301270", "update", 2, "W", 2},
    {"new w8", "0.561370121", "update", 2, "W", 3}};

// Our number with as many decimals as the source prints.
static void like(const char *text, double value, char *ours, size_t size)
{
    const char *point = strchr(text, '.');
    snprintf(ours, size, "%.*f", (int)strlen(point + 1), value);
}

// Adds a row and says whether the two numbers agree in every digit.
static bool add_published(const Published *p, const Trace *trace,
                          Table *table)
{
    char ours[40];
    like(p->published, traced(trace, p->id, p->layer, p->array)[p->at],
         ours, sizeof ours);
    bool equal = strcmp(ours, p->published) == 0;
    table_cell(table, "%s", p->what);
    table_cell(table, "%s", p->published);
    table_cell(table, "%s", ours);
    table_cell(table, "%s", equal ? "same" : "differs");
    return equal;
}

void published_print(const Trace *trace)
{
    table_heading("The published numbers and ours");
    puts("Matt Mazur, \"A Step by Step Backpropagation Example\", 2015, "
         "calls the\nweights w1 to w8, row by row.\n");
    size_t same = 0;
    Table *table = table_new("<number|published|ours|");
    for (size_t i = 0; i < COUNT_OF(published); i++)
        same += add_published(&published[i], trace, table);
    table_print(table);
    printf("\n%zu of %zu are the same in every digit that was printed.\n",
           same, COUNT_OF(published));
}

// ---- four variants -----------------------------------------------------

typedef enum { BIASES_FIXED, BIASES_OWN, BIASES_SHARED } BiasRule;

typedef struct {
    const char *name;
    Bug bug;
    BiasRule biases;
} Variant;

static const Variant variants[] = {
    {"weights only", BUG_NONE, BIASES_FIXED},
    {"weights only, stale order", BUG_STALE_ORDER, BIASES_FIXED},
    {"a bias for each neuron", BUG_NONE, BIASES_OWN},
    {"one bias for each layer", BUG_NONE, BIASES_SHARED}};

// What the rule makes of the biases' gradient: nothing moves them, each has
// its own, or a layer's one bias gets the sum of them all.
static void apply_bias_rule(BiasRule rule, Network *gradient)
{
    for (size_t l = 0; l < gradient->depth; l++) {
        Layer *layer = &gradient->layers[l];
        double sum = vector_sum(layer->biases, layer->outputs);
        if (rule == BIASES_FIXED)
            vector_fill(layer->biases, 0, layer->outputs);
        if (rule == BIASES_SHARED)
            vector_fill(layer->biases, sum, layer->outputs);
    }
}

static void variant_step(const Variant *v, const Lesson *lesson,
                         Bench *bench)
{
    network_clear(bench->gradient);
    bug_backprop(v->bug, lesson->net, lesson->cost, lesson->x, lesson->y,
                 lesson->rate, bench->pass, bench->moved, bench->gradient);
    apply_bias_rule(v->biases, bench->gradient);
    descent_step(lesson->net, bench->gradient, lesson->rate);
}

static double cost_now(const Lesson *lesson, Bench *bench)
{
    const double *a = forward(lesson->net, lesson->x, bench->pass->forward);
    return cost_value(lesson->cost, a, lesson->y,
                      network_outputs(lesson->net));
}

static void run_variant(const Variant *v, Table *table)
{
    Lesson lesson = lesson_of_mazur();
    Bench *bench = bench_new(lesson.net);
    variant_step(v, &lesson, bench);
    table_cell(table, "%s", v->name);
    table_cell(table, "%.9f", cost_now(&lesson, bench));
    for (int step = 1; step < 10000; step++)
        variant_step(v, &lesson, bench);
    table_cell(table, "%.9f", cost_now(&lesson, bench));
    const double *a = forward_output(bench->pass->forward);
    table_cell(table, "%.9f", a[0]);
    table_cell(table, "%.9f", a[1]);
    bench_free(bench);
    lesson_free(&lesson);
}

void variants_print(void)
{
    table_heading("Four variants after 1 and 10,000 steps");
    puts(
        "The article says that the error passes back through the "
        "original\nweights, and leaves the biases alone: that is the first "
        "row.\n");
    Table *table = table_new("<variant|C after 1|after 10,000|o1|o2");
    for (size_t i = 0; i < COUNT_OF(variants); i++)
        run_variant(&variants[i], table);
    table_rule(table);
    table_cell(table, "published");
    table_cell(table, "0.291027924");
    table_cell(table, "0.000035085");
    table_cell(table, "0.015912196");
    table_cell(table, "0.984065734");
    table_print(table);
    puts("\nThe published totals are those of the second row: they came "
         "from "
         "a program\nthat updated w5 to w8 before it passed the error back "
         "through them. Some\ncopies of the article say 0.0000351085 after "
         "10,000 steps; no row gives that.");
}
