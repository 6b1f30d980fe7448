// Two paths from one z to the cost, through both outputs of a softmax.
#include "draw/ledger.h"
#include "draw/netgraph.h"
#include "draw/reckon.h"
#include "figures.h"
#include "softmax_error.h"

static void fill_nodes(const SoftmaxError *it, NetGraph *graph)
{
    for (size_t k = 0; k < ANSWERS; k++) {
        NetNode *z = &graph->nodes[0][k], *a = &graph->nodes[1][k];
        NET_TEXT(z->name, "$z_%zu$", k + 1);
        NET_TEXT(z->value, "%s", number_fixed(it->z[k], 3).text);
        NET_TEXT(a->name, "$a_%zu$", k + 1);
        NET_TEXT(a->value, "%s", number_fixed(it->a[k], 4).text);
        NET_TEXT(a->note, "truth %s", number_fixed(it->y[k], 2).text);
        a->ink = it->a[k];
        a->emphasis = NET_LIT;
    }
    NET_TEXT(graph->nodes[2][0].name, "$C$");
    NET_TEXT(graph->nodes[2][0].value, "%s", number_fixed(it->C, 4).text);
    graph->nodes[2][0].emphasis = graph->nodes[0][0].emphasis = NET_LIT;
    graph->nodes[0][0].ring = true;
}

static void light_edge(NetEdge *edge, double slope)
{
    NET_TEXT(edge->text, "%s", number_signed_fixed(slope, 5).text);
    edge->emphasis = NET_LIT;
    edge->flow = FLOW_FORWARD;
}

static NetGraph paths_graph(const SoftmaxError *it)
{
    NetGraph graph = netgraph_new((Box){110, 182, 560, 370}, 3,
                                  (size_t[]){ANSWERS, ANSWERS, 1});
    netgraph_emphasize(&graph, NET_FADED);
    fill_nodes(it, &graph);
    for (size_t i = 0; i < ANSWERS; i++) {
        for (size_t k = 0; k < ANSWERS; k++)
            graph.edges[0][i][k].weight = it->da_dz[i][k];
        graph.edges[1][0][i].weight = it->dC_da[i] / 2;
        light_edge(&graph.edges[0][i][0], it->da_dz[i][0]);
        light_edge(&graph.edges[1][0][i], it->dC_da[i]);
    }
    return graph;
}

static LedgerRow path_row(const SoftmaxError *it, size_t i)
{
    double share = it->share[i][0];
    return (LedgerRow){
        .name = phrase("through $a_%zu$", i + 1),
        .terms = phrase("%s \\times %s",
                        number_signed_fixed(it->dC_da[i], 5).text,
                        number_signed_fixed(it->da_dz[i][0], 5).text),
        .value = phrase("%s", number_signed_fixed(share, 4).text),
        .color = theme_sign(share)};
}

static void paths_ledger(Canvas *canvas, const SoftmaxError *it)
{
    Phrase off = phrase("%s - %s", number_fixed(it->a[0], 4).text,
                        number_fixed(it->y[0], 4).text);
    Number delta = number_signed_fixed(it->delta[0], 4);
    reckon_note(canvas, off.text, delta.text);
    Ledger ledger = {
        {"$\\error{\\delta_1} = \\sum_i \\partial C/\\partial a_i\\,"
         "\\partial a_i/\\partial z_1$"},
        phrase("That is $a_1 - y_1 = %s$: what the first output answered, "
               "less what it should.",
               off.text),
        ANSWERS + 1,
        {path_row(it, 0), path_row(it, 1),
         ledger_result("$\\delta_1$", phrase("%s", delta.text),
                       COLOR_ERROR)}};
    ledger_draw(canvas, (Box){760, 176, 392, 400}, &ledger);
}

void figure_softmax_paths(Workbook *book, const SoftmaxError *it)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, "softmax with cross-entropy",
        "Two paths lead from one z to the cost, and they add up to a − y",
        "On each edge its slope. A nudge of the first z moves both "
        "outputs, since they share out one whole.",
        "From z1 one path leads through a1 and one through a2 to the cost; "
        "on each edge stands its slope. The products of the two paths add "
        "up to the error, which is a1 minus its truth.",
        "Softmax: along each path slopes multiply, and the paths add."});
    NetGraph graph = paths_graph(it);
    netgraph_draw(canvas, &graph);
    paths_ledger(canvas, it);
    workbook_figure(book, canvas, "softmax-paths");
}
