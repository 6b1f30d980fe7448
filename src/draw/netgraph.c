// netgraph: edges first, then circles, then texts; every text is placed
// before anything is drawn.
#include "draw/netgraph_inside.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "draw/label.h"

static const double NARROWEST = 1.5; // points

NetGraph netgraph_new(Box box, size_t layer_count, const size_t *sizes)
{
    assert(layer_count >= 2 && layer_count <= NET_LAYERS);
    NetGraph graph;
    memset(&graph, 0, sizeof graph);
    graph.layer_count = layer_count;
    graph.box = box;
    for (size_t l = 0; l < layer_count; l++) {
        assert(sizes[l] > 0 && sizes[l] <= NET_NODES);
        graph.sizes[l] = sizes[l];
    }
    return graph;
}

// Layers are as far apart as the box allows; so are the circles of the
// fullest layer, and other layers stand in its middle.
Point netgraph_node(const NetGraph *graph, size_t layer, size_t node)
{
    assert(layer < graph->layer_count && node < graph->sizes[layer]);
    double r = netgraph_radius(graph), up = r + NET_NAME_UP + 18;
    double down = r + NET_NOTE_DOWN + 10;
    size_t fullest = 1;
    for (size_t l = 0; l < graph->layer_count; l++)
        if (graph->sizes[l] > fullest)
            fullest = graph->sizes[l];
    double across = (graph->box.width - 2 * (r + NET_RING_OUT)) /
                    (double)(graph->layer_count - 1);
    double along = fullest > 1 ? (graph->box.height - up - down) /
                                     (double)(fullest - 1)
                               : 0;
    double middle = graph->box.y + up + (graph->box.height - up - down) / 2;
    double offset = (double)node - (double)(graph->sizes[layer] - 1) / 2;
    return (Point){graph->box.x + r + NET_RING_OUT + (double)layer * across,
                   middle + offset * along};
}

void netgraph_emphasize(NetGraph *graph, Emphasis emphasis)
{
    for (size_t l = 0; l < graph->layer_count; l++)
        for (size_t j = 0; j < graph->sizes[l]; j++) {
            graph->nodes[l][j].emphasis = emphasis;
            for (size_t k = 0; l > 0 && k < graph->sizes[l - 1]; k++)
                graph->edges[l - 1][j][k].emphasis = emphasis;
        }
}

// ---- drawing -----------------------------------------------------------

// Edges are drawn to a circle's rim, or to its ring; their labels are
// placed as if there was none, so that a ring moves nothing.
static double reach(const NetLayout *layout, size_t layer, size_t node)
{
    bool ring = layout->graph->nodes[layer][node].ring;
    return layout->radius + (ring ? NET_RING_OUT + WIDTH_RING / 2 : 0);
}

static Style edge_style(const NetEdge *edge)
{
    bool lit = edge->emphasis == NET_LIT;
    Color color = edge->emphasis == NET_FADED ? COLOR_MUTED : COLOR_INK;
    return (Style){SIZE_BODY, color, lit, ALIGN_CENTER, true};
}

static Rgb strength_of(Rgb color, Emphasis emphasis)
{
    return emphasis == NET_FADED ? theme_faded(color, THEME_FADE) : color;
}

static void draw_edge(Canvas *canvas, const NetLayout *layout,
                      const PlacedEdge *placed)
{
    const NetEdge *edge = placed->edge;
    Color color =
        edge->color != COLOR_INK ? edge->color : theme_sign(edge->weight);
    double part = layout->largest > 0
                      ? fmin(1, fabs(edge->weight) / layout->largest)
                      : 0;
    Pen pen = {strength_of(theme_color(color), edge->emphasis),
               fmax(NARROWEST, part * WIDTH_EDGE), edge->weight < 0};
    const size_t *a = placed->source, *b = placed->target;
    double out = reach(layout, a[0], a[1]) - layout->radius;
    double in = reach(layout, b[0], b[1]) - layout->radius;
    Point from = netgraph_toward(placed->from, placed->to, out);
    Point to = netgraph_toward(placed->to, placed->from, in);
    if (edge->flow == FLOW_NONE)
        canvas_line(canvas, from, to, pen);
    else if (edge->flow == FLOW_FORWARD)
        canvas_arrow(canvas, from, to, pen);
    else
        canvas_arrow(canvas, to, from, pen);
}

// The paper behind a label interrupts the edge that it belongs to.
static void draw_edge_label(Canvas *canvas, const PlacedEdge *placed)
{
    const NetEdge *edge = placed->edge;
    if (edge->text[0] == '\0')
        return;
    Style style = edge_style(edge);
    canvas_fill_round(canvas,
                      netgraph_text_box(placed->label, edge->text, style),
                      NET_TEXT_AIR, theme_color(COLOR_PAPER));
    label_draw(canvas, placed->label.x, placed->label.y, edge->text, style);
}

static void draw_text(void *canvas, Point at, const char *text, Style style)
{
    canvas_fill_round(canvas,
                      box_grown(netgraph_text_box(at, text, style), -2), 3,
                      theme_color(COLOR_PAPER));
    label_draw(canvas, at.x, at.y, text, style);
}

static void draw_node(Canvas *canvas, const NetNode *node, Point center,
                      double radius)
{
    Rgb fill = strength_of(theme_ink(node->ink), node->emphasis);
    Rgb line = strength_of(theme_color(COLOR_INK), node->emphasis);
    canvas_disc(canvas, center, radius, fill);
    canvas_ring(canvas, center, radius, (Pen){line, WIDTH_LINE, false});
    if (node->ring)
        canvas_ring(canvas, center, radius + NET_RING_OUT,
                    pen_of(COLOR_ERROR, WIDTH_RING));
    Color color =
        node->emphasis == NET_FADED ? COLOR_SECONDARY : theme_text_on(fill);
    if (node->value[0] != '\0')
        label_draw(canvas, center.x, center.y, node->value,
                   (Style){SIZE_BODY + 1, color, .bold = true,
                           .align = ALIGN_CENTER, .middle = true});
}

void netgraph_draw(Canvas *canvas, const NetGraph *graph)
{
    NetLayout layout = netgraph_layout(graph);
    // What stands back lies below what is lit.
    for (int lit = 0; lit < 2; lit++)
        for (size_t i = 0; i < layout.edge_count; i++)
            if ((layout.edges[i].edge->emphasis == NET_LIT) == lit)
                draw_edge(canvas, &layout, &layout.edges[i]);
    for (size_t l = 0; l < graph->layer_count; l++)
        for (size_t j = 0; j < graph->sizes[l]; j++) {
            Point center = netgraph_node(graph, l, j);
            netgraph_each_text(&layout, l, j, draw_text, canvas);
            draw_node(canvas, &graph->nodes[l][j], center, layout.radius);
        }
    for (size_t i = 0; i < layout.edge_count; i++)
        draw_edge_label(canvas, &layout.edges[i]);
}
