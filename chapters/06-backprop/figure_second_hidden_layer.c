// The error passed back twice: four paths lead to a neuron of the first
// hidden layer, and it adds two numbers.
#include "draw/ledger.h"
#include "draw/netgraph.h"
#include "figures.h"
#include "second_hidden_layer.h"

enum { DEEP = 3, WIDE = 2, PLACES = 7 };

static void fill_node(const LearningStep *s, size_t l, size_t j,
                      NetNode *node)
{
    if (l == 0 || l == DEEP)
        NET_TEXT(node->name, "$%c_%zu$", l == 0 ? 'x' : 'o', j + 1);
    else
        NET_TEXT(node->name, "$h_{%zu.%zu}$", l, j + 1);
    if (l == 0) {
        NET_TEXT(node->value, "%s", number_fixed(s->x[j], 2).text);
        return;
    }
    node->ink = s->a[l - 1][j];
    NET_TEXT(node->value, "%s", number_fixed(s->a[l - 1][j], 3).text);
    node->emphasis = l > 1 || j == 0 ? NET_LIT : NET_FADED;
    if (l == 1)
        return; // whose errors are what is asked for
    double delta = s->delta[l - 1][j];
    NET_TEXT(node->note, "$\\error{\\delta}$ \\%s{%s}",
             theme_name(theme_sign(delta)),
             number_signed_fixed(delta, 4).text);
}

static NetGraph deep_graph(const LearningStep *s)
{
    NetGraph graph = netgraph_new((Box){60, 184, 660, 366}, DEEP + 1,
                                  (size_t[]){WIDE, WIDE, WIDE, WIDE});
    netgraph_emphasize(&graph, NET_FADED);
    for (size_t l = 0; l <= DEEP; l++)
        for (size_t j = 0; j < WIDE; j++)
            fill_node(s, l, j, &graph.nodes[l][j]);
    for (size_t l = 0; l < DEEP; l++)
        for (size_t j = 0; j < WIDE; j++)
            for (size_t k = 0; k < WIDE; k++) {
                NetEdge *edge = &graph.edges[l][j][k];
                edge->weight = parameter_of(s->net, l, j, k);
                if (l == 0 || (l == 1 && k > 0))
                    continue; // not on a path to h1.1
                NET_TEXT(edge->text, "%s",
                         number_signed_fixed(edge->weight, 2).text);
                edge->emphasis = NET_LIT;
                edge->flow = FLOW_BACK;
            }
    graph.nodes[1][0].ring = true;
    return graph;
}

static Phrase place(double value)
{
    return phrase("%s", number_signed_fixed(value, PLACES).text);
}

static LedgerRow blame_row(const LearningStep *s, size_t j)
{
    double w = parameter_of(s->net, 1, j, 0), delta = s->delta[1][j];
    return (LedgerRow){.name = phrase("from $h_{2.%zu}$", j + 1),
                       .terms =
                           phrase("%s \\times %s", number_fixed(w, 2).text,
                                  place(delta).text),
                       .value = place(w * delta),
                       .color = theme_sign(w * delta)};
}

static void deep_ledger(Canvas *canvas, const LearningStep *s)
{
    double sum = s->dC_da[0][0], slope = s->slope[0][0];
    Ledger ledger = {
        {"$\\error{\\delta} = (\\sum w\\,\\error{\\delta})\\,"
         "\\slope{\\sigma'}$"},
        {"Four paths, but only two terms: each error of the layer behind "
         "is already the sum of two."},
        5,
        {blame_row(s, 0),
         blame_row(s, 1),
         {{"sum"}, {""}, place(sum), theme_sign(sum), true, false},
         {.name = {"slope $\\sigma'$"},
          .value = phrase("\\times\\,%s", number_fixed(slope, PLACES).text),
          .color = COLOR_SLOPE},
         ledger_result("$\\delta_{h1.1}$", place(s->delta[0][0]),
                       COLOR_ERROR)}};
    ledger_draw(canvas, (Box){780, 176, 372, 400}, &ledger);
}

void figure_second_hidden_layer(Workbook *book, const SecondHiddenLayer *it)
{
    const LearningStep *s = it->step;
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, "2-2-2-2",
        "Four paths lead to one neuron, and it adds two numbers",
        "The errors come from the right, where they stand below the "
        "neurons. The ringed one collects from the layer that it fed.",
        PHRASE("A network with two hidden layers of two neurons. The "
               "errors of the outputs are passed back to the second hidden "
               "layer and from there to the first; in h1.1 %s and %s add "
               "up to %s, and times the slope that is %s.",
               blame_row(s, 0).value.text, blame_row(s, 1).value.text,
               place(s->dC_da[0][0]).text, place(s->delta[0][0]).text),
        "Passed back twice: the first hidden layer collects from the "
        "second as that did from the outputs."});
    NetGraph graph = deep_graph(s);
    netgraph_draw(canvas, &graph);
    deep_ledger(canvas, s);
    workbook_figure(book, canvas, "second-hidden-layer");
}
