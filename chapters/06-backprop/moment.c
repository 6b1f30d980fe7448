#include "moment.h"

#include <assert.h>
#include <stdio.h>

#include "draw/number.h"

const char *const step_names[STEP_COUNT] = {
    "weigh",        "squash",    "cost",  "output error",
    "pass it back", "gradients", "update"};

const Moment moments[] = {
    {STEP_WEIGH, 1, 0, 0, "plate-1-weigh"},
    {STEP_WEIGH, 1, 1, 0, NULL},
    {STEP_SQUASH, 1, 0, 0, "plate-2-squash"},
    {STEP_SQUASH, 1, 1, 0, NULL},
    {STEP_WEIGH, 2, 0, 0, NULL},
    {STEP_WEIGH, 2, 1, 0, NULL},
    {STEP_SQUASH, 2, 0, 0, NULL},
    {STEP_SQUASH, 2, 1, 0, NULL},
    {STEP_COST, 2, 0, 0, "plate-3-cost"},
    {STEP_OUTPUT_ERROR, 2, 0, 0, "plate-4-output-error"},
    {STEP_OUTPUT_ERROR, 2, 1, 0, NULL},
    {STEP_PASS_BACK, 1, 0, 0, "plate-5-pass-back"},
    {STEP_PASS_BACK, 1, 1, 0, NULL},
    {STEP_GRADIENT, 2, 0, 0, "plate-6-gradients"},
    {STEP_GRADIENT, 1, 0, 0, "plate-6-gradients-hidden"},
    {STEP_UPDATE, 2, 0, 0, "plate-7-update"},
    {STEP_NEXT, 2, 0, 0, "plate-7-update-next"}};

const size_t moment_count = sizeof moments / sizeof *moments;

size_t moment_of(Step step, size_t layer, size_t j)
{
    for (size_t i = 0; i < moment_count; i++)
        if (moments[i].step == step && moments[i].layer == layer &&
            moments[i].j == j)
            return i;
    assert(false);
    return moment_count;
}

Phrase neuron_symbol(size_t layer, size_t j)
{
    return phrase("%c_%zu", "xho"[layer], j + 1);
}

// ---- what is known -----------------------------------------------------

// The number in the circle, once the neuron has squashed its sum.
static void fill_value(const LearningStep *s, size_t at, size_t l, size_t j,
                       NetNode *node)
{
    if (l > 0 && at < moment_of(STEP_SQUASH, l, j))
        return;
    bool next = moments[at].step == STEP_NEXT;
    double a = l == 0 ? s->x[j]
               : next ? s->next->a[l - 1][j]
                      : s->a[l - 1][j];
    node->ink = a;
    NET_TEXT(node->value, "%s",
             l == 0 ? number_fixed(a, 2).text : number_plain(a).text);
}

// Three lines at most, each in its place: the bias; z, at the outputs y on
// the way back; and δ.
static void fill_note(const LearningStep *s, size_t at, size_t l, size_t j,
                      NetNode *node)
{
    bool next = moments[at].step == STEP_NEXT;
    Step error = l == 2 ? STEP_OUTPUT_ERROR : STEP_PASS_BACK;
    size_t used = 0, size = sizeof node->note;
    const Network *net = next ? s->after : s->net;
    double z = next ? s->next->z[l - 1][j] : s->z[l - 1][j];
    used += (size_t)snprintf(
        node->note, size, "$b = %s$",
        number_fixed(net->layers[l - 1].biases[j], next ? 4 : 2).text);
    if (l == 2 && moments[at].step >= STEP_COST)
        used +=
            (size_t)snprintf(node->note + used, size - used, "\n$y = %s$",
                             number_fixed(s->y[j], 2).text);
    else if (at >= moment_of(STEP_WEIGH, l, j))
        used += (size_t)snprintf(node->note + used, size - used,
                                 "\n$z = %s$", number_plain(z).text);
    double delta = s->delta[l - 1][j];
    if (at >= moment_of(error, l, j) && !next)
        snprintf(node->note + used, size - used,
                 "\n$\\error{\\delta} = \\%s{%s}$",
                 theme_name(theme_sign(delta)),
                 number_signed_fixed(delta, 4).text);
}

static void fill_nodes(const LearningStep *s, size_t at, NetGraph *graph)
{
    for (size_t l = 0; l < 3; l++)
        for (size_t j = 0; j < 2; j++) {
            NetNode *node = &graph->nodes[l][j];
            NET_TEXT(node->name, "$%c_%zu$", "xho"[l], j + 1);
            fill_value(s, at, l, j, node);
            if (l > 0)
                fill_note(s, at, l, j, node);
        }
}

static void fill_edges(const LearningStep *s, size_t at, NetGraph *graph)
{
    bool moved = moments[at].step == STEP_NEXT;
    for (size_t l = 1; l <= 2; l++)
        for (size_t j = 0; j < 2; j++)
            for (size_t k = 0; k < 2; k++) {
                NetEdge *edge = &graph->edges[l - 1][j][k];
                edge->weight =
                    parameter_of(moved ? s->after : s->net, l - 1, j, k);
                NET_TEXT(edge->text, "%s",
                         number_fixed(edge->weight, moved ? 4 : 2).text);
            }
}

// ---- what is lit -------------------------------------------------------

static void light_inputs(NetGraph *graph, const Moment *m)
{
    for (size_t k = 0; k < 2; k++) {
        graph->nodes[m->layer - 1][k].emphasis = NET_LIT;
        graph->edges[m->layer - 1][m->j][k].emphasis = NET_LIT;
        graph->edges[m->layer - 1][m->j][k].flow = FLOW_FORWARD;
    }
}

static void light_followers(NetGraph *graph, const Moment *m)
{
    for (size_t j = 0; j < 2; j++) {
        graph->nodes[m->layer + 1][j].emphasis = NET_LIT;
        graph->edges[m->layer][j][m->j].emphasis = NET_LIT;
        graph->edges[m->layer][j][m->j].flow = FLOW_BACK;
    }
}

// One weight: its edge, and the neurons at its two ends.
static void light_weight(const LearningStep *s, NetGraph *graph,
                         const Moment *m)
{
    NetEdge *edge = &graph->edges[m->layer - 1][m->j][m->k];
    graph->nodes[m->layer - 1][m->k].emphasis = NET_LIT;
    edge->emphasis = NET_LIT;
    edge->color = COLOR_ERROR;
    if (m->step == STEP_UPDATE)
        NET_TEXT(
            edge->text, "%s",
            number_plain(parameter_of(s->after, m->layer - 1, m->j, m->k))
                .text);
}

static void light(const LearningStep *s, size_t at, NetGraph *graph)
{
    const Moment *m = &moments[at];
    if (m->step == STEP_NEXT) {
        netgraph_emphasize(graph, NET_PLAIN);
        return;
    }
    netgraph_emphasize(graph, NET_FADED);
    NetNode *node = &graph->nodes[m->layer][m->j];
    node->emphasis = NET_LIT;
    node->ring = true;
    if (m->step == STEP_WEIGH)
        light_inputs(graph, m);
    if (m->step == STEP_PASS_BACK)
        light_followers(graph, m);
    if (m->step == STEP_GRADIENT || m->step == STEP_UPDATE)
        light_weight(s, graph, m);
    if (m->step == STEP_COST) {
        graph->nodes[2][1].emphasis = NET_LIT;
        graph->nodes[2][1].ring = true;
    }
}

NetGraph moment_network(const LearningStep *s, size_t at, Box box)
{
    const size_t sizes[] = {2, 2, 2};
    NetGraph graph = netgraph_new(box, 3, sizes);
    graph.note_lines = 3;
    fill_nodes(s, at, &graph);
    fill_edges(s, at, &graph);
    light(s, at, &graph);
    return graph;
}
