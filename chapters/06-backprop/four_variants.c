#include "four_variants.h"

#include <stdio.h>

#include "by_hand.h"
#include "measure/bugs.h"
#include "nn/descent.h"
#include "nn/vector.h"
#include "workbook/table.h"

typedef enum { BIASES_FIXED, BIASES_OWN, BIASES_SHARED } BiasRule;

typedef struct {
    const char *name;
    Bug bug;
    BiasRule biases;
} Variant;

static const Variant variants[VARIANTS] = {
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

static void variant_step(const Variant *v, ByHand *it, BugProgram *program,
                         Network *gradient)
{
    network_clear(gradient);
    bug_backprop(program, it->net, it->cost, (Example){it->x, it->y},
                 gradient);
    apply_bias_rule(v->biases, gradient);
    descent_step(it->net, gradient, it->rate);
}

static double cost_now(const ByHand *it, Forward *pass)
{
    return cost_value(it->cost, forward(it->net, it->x, pass), it->y,
                      network_outputs(it->net));
}

static VariantResult run_variant(const Variant *v)
{
    ByHand it = by_hand_of_mazur();
    BugProgram *program = bug_new(v->bug, it.net, it.rate);
    Network *gradient = network_like(it.net);
    Forward *pass = program->pass->forward;
    VariantResult result;
    variant_step(v, &it, program, gradient);
    result.after_1 = cost_now(&it, pass);
    for (int step = 1; step < 10000; step++)
        variant_step(v, &it, program, gradient);
    result.after_10000 = cost_now(&it, pass);
    vector_copy(result.outputs, forward_output(pass), 2);
    network_free(gradient);
    bug_free(program);
    by_hand_free(&it);
    return result;
}

FourVariants four_variants_run(void)
{
    FourVariants it;
    for (size_t i = 0; i < VARIANTS; i++)
        it.result[i] = run_variant(&variants[i]);
    return it;
}

void four_variants_print(const FourVariants *it)
{
    table_heading("Four variants after 1 and 10,000 steps");
    puts(
        "The article says that the error passes back through the "
        "original\nweights, and leaves the biases alone: that is the first "
        "row.\n");
    Table *table = table_new("<variant|C after 1|after 10,000|o1|o2");
    for (size_t i = 0; i < VARIANTS; i++) {
        const VariantResult *r = &it->result[i];
        table_cell(table, "%s|%.9f|%.9f|%.9f|%.9f", variants[i].name,
                   r->after_1, r->after_10000, r->outputs[0],
                   r->outputs[1]);
    }
    table_rule(table);
    table_cell(table,
               "published|0.291027924|0.000035085|0.015912196|0.984065734");
    table_print(table);
    puts("\nThe published totals are those of the second row: they came "
         "from a program\nthat updated w5 to w8 before it passed the error "
         "back through them. Some\ncopies of the article say 0.0000351085 "
         "after 10,000 steps; no row gives that.");
}
