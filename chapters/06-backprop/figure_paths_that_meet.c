// Rule 2 measured: a nudge of one activation reaches the cost by two paths,
// by each alone and by both at once.
#include "draw/ledger.h"
#include "draw/netgraph.h"
#include "figures.h"
#include "learning_step.h"
#include "paths_that_meet.h"

enum { PLACES = 5 };

static NetGraph paths_graph(const LearningStep *s, const PathsThatMeet *it)
{
    NetGraph graph =
        netgraph_new((Box){100, 184, 580, 366}, 3, (size_t[]){1, PATHS, 1});
    netgraph_emphasize(&graph, NET_LIT);
    NetNode *from = &graph.nodes[0][0];
    NET_TEXT(from->name, "$a_{h1}$");
    NET_TEXT(from->value, "%s", number_fixed(s->a[0][0], 4).text);
    from->ink = s->a[0][0];
    from->ring = true;
    NET_TEXT(graph.nodes[2][0].name, "$C$");
    NET_TEXT(graph.nodes[2][0].value, "%s", number_fixed(s->C, 4).text);
    for (size_t j = 0; j < PATHS; j++) {
        double w = parameter_of(s->net, 1, j, 0), delta = s->delta[1][j];
        NetNode *node = &graph.nodes[1][j];
        NetEdge *in = &graph.edges[0][j][0], *out = &graph.edges[1][0][j];
        NET_TEXT(node->name, "$z_{o%zu}$", j + 1);
        NET_TEXT(node->value, "%s", number_plain(s->z[1][j]).text);
        NET_TEXT(node->note, "alone: $%s$",
                 number_signed_fixed(it->measured[j], PLACES).text);
        NET_TEXT(in->text, "%s", number_signed_fixed(w, 2).text);
        NET_TEXT(out->text, "%s", number_signed_fixed(delta, PLACES).text);
        in->weight = w;
        out->weight = delta * 3;
        in->flow = out->flow = FLOW_FORWARD;
    }
    return graph;
}

static Phrase place(double value)
{
    return phrase("%s", number_signed_fixed(value, PLACES).text);
}

static LedgerRow share_row(const LearningStep *s, const PathsThatMeet *it,
                           size_t j)
{
    return (LedgerRow){
        .name =
            phrase("$w^2_{%zu1}\\,\\error{\\delta_{o%zu}}$", j + 1, j + 1),
        .terms = phrase("%s \\times %s",
                        number_fixed(parameter_of(s->net, 1, j, 0), 2).text,
                        number_signed_fixed(s->delta[1][j], PLACES).text),
        .value = place(it->share[j]),
        .color = theme_sign(it->share[j])};
}

static void paths_ledger(Canvas *canvas, const LearningStep *s,
                         const PathsThatMeet *it)
{
    Ledger ledger = {
        {"$\\partial C/\\partial a_{h1} = \\positive{w^2_{11}}\\,"
         "\\error{\\delta_{o1}} + \\positive{w^2_{21}}\\,"
         "\\error{\\delta_{o2}}$"},
        phrase("Nudged by 0.00001 to both sides, with both outputs "
               "listening, the cost has the slope \\bold{%s}.",
               place(it->both_measured).text),
        PATHS + 1,
        {share_row(s, it, 0), share_row(s, it, 1),
         ledger_result("both", place(it->both), theme_sign(it->both))}};
    ledger_draw(canvas, (Box){760, 176, 392, 400}, &ledger);
}

void figure_paths_that_meet(Workbook *book, const LearningStep *s,
                            const PathsThatMeet *it)
{
    Canvas *canvas = page_new(&(PageText){
        PAGE_STRIP, FIGURES_CHAPTER, "the activation of one neuron",
        PHRASE("One nudge, two paths: %s and %s make %s",
               place(it->share[0]).text, place(it->share[1]).text,
               place(it->both).text),
        "On each edge its slope. Below each output: the slope that was "
        "measured while only this output listened.",
        PHRASE("From the activation of h1 one path leads through each "
               "output to the cost. Measured alone, the slopes are %s and "
               "%s; as weight times error they are the same, and both at "
               "once have their sum, %s.",
               place(it->measured[0]).text, place(it->measured[1]).text,
               place(it->both_measured).text),
        "Rule 2, measured: where paths meet, slopes add."});
    NetGraph graph = paths_graph(s, it);
    netgraph_draw(canvas, &graph);
    paths_ledger(canvas, s, it);
    workbook_figure(book, canvas, "paths-that-meet");
}
