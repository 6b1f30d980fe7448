// netgraph_layout: every text is placed where it touches as little as it
// can.
#include "draw/netgraph_inside.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "draw/label.h"

static const double NOTE_STEP = 23;

double netgraph_radius(const NetGraph *graph)
{
    return graph->radius > 0 ? graph->radius : 40;
}

Point netgraph_toward(Point from, Point to, double distance)
{
    double length = hypot(to.x - from.x, to.y - from.y);
    double t = length > 0 ? distance / length : 0;
    return (Point){from.x + t * (to.x - from.x),
                   from.y + t * (to.y - from.y)};
}

// Does the segment a-b pass through the box?  Liang and Barsky's clipping.
static bool crosses(Point a, Point b, Box box)
{
    double dx = b.x - a.x, dy = b.y - a.y, enter = 0, leave = 1;
    double p[] = {-dx, dx, -dy, dy};
    double q[] = {a.x - box.x, box_right(box) - a.x, a.y - box.y,
                  box_bottom(box) - a.y};
    for (size_t i = 0; i < 4; i++) {
        if (p[i] == 0 && q[i] < 0)
            return false;
        if (p[i] < 0)
            enter = fmax(enter, q[i] / p[i]);
        if (p[i] > 0)
            leave = fmin(leave, q[i] / p[i]);
    }
    return enter < leave;
}

static void place_edge(NetLayout *layout, size_t layer, size_t j, size_t k)
{
    const NetGraph *graph = layout->graph;
    Point a = netgraph_node(graph, layer, k);
    Point b = netgraph_node(graph, layer + 1, j);
    PlacedEdge *placed = &layout->edges[layout->edge_count++];
    *placed = (PlacedEdge){.edge = &graph->edges[layer][j][k],
                           .from = netgraph_toward(a, b, layout->radius),
                           .to = netgraph_toward(b, a, layout->radius),
                           .source = {layer, k},
                           .target = {layer + 1, j}};
    layout->largest = fmax(layout->largest, fabs(placed->edge->weight));
}

static void keep_clear(NetLayout *layout, Box box)
{
    assert(layout->text_count < MOST_TEXTS);
    layout->texts[layout->text_count++] = box;
}

static Style note_style(const NetNode *node)
{
    Color color = node->emphasis == NET_FADED ? COLOR_MUTED : COLOR_INK;
    return (Style){SIZE_MATH, color, .align = ALIGN_CENTER};
}

static Box extent_box(Point at, Extent e)
{
    return box_grown((Box){at.x - e.left, at.y - e.ascent, e.left + e.right,
                           e.ascent + e.descent},
                     NET_TEXT_AIR);
}

Box netgraph_text_box(Point at, const char *text, Style style)
{
    return extent_box(at, label_measure(text, style));
}

// Where the first line of a note stands.
static Point note_place(const NetLayout *layout, size_t layer, size_t j)
{
    Point at = netgraph_node(layout->graph, layer, j);
    at.y += layout->radius + NET_RING_OUT / 2 + NET_NOTE_DOWN +
            layout->drops[layer][j];
    return at;
}

void netgraph_each_text(const NetLayout *layout, size_t layer, size_t j,
                        NetTextUse *use, void *context)
{
    const NetNode *node = &layout->graph->nodes[layer][j];
    Point at = netgraph_node(layout->graph, layer, j);
    Style style = note_style(node);
    at.y -= layout->radius + NET_RING_OUT / 2 + NET_NAME_UP;
    if (node->name[0] != '\0')
        use(context, at, node->name, style);
    char note[sizeof node->note];
    memcpy(note, node->note, sizeof note);
    at = note_place(layout, layer, j);
    for (char *line = note; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        bool last = line[length] == '\0';
        line[length] = '\0';
        use(context, at, line, style);
        at.y += NOTE_STEP;
        line += length + (last ? 0 : 1);
    }
}

static void keep_text_clear(void *layout, Point at, const char *text,
                            Style style)
{
    keep_clear(layout, netgraph_text_box(at, text, style));
}

// Room for lines that another picture of this network has.
static void keep_note_room(NetLayout *layout, size_t layer, size_t j)
{
    Point at = note_place(layout, layer, j);
    Style style = note_style(&layout->graph->nodes[layer][j]);
    for (size_t i = 0; i < layout->graph->note_lines; i++)
        keep_clear(layout, netgraph_text_box(
                               (Point){at.x, at.y + NOTE_STEP * (double)i},
                               "$z = +0.0000$", style));
}

// Keeps the texts of a node clear, its note let down so far.  Returns how
// often they touch an edge.
static size_t let_down(NetLayout *layout, size_t layer, size_t j,
                       double drop)
{
    size_t touched = 0, before = layout->text_count;
    layout->drops[layer][j] = drop;
    netgraph_each_text(layout, layer, j, keep_text_clear, layout);
    keep_note_room(layout, layer, j);
    for (size_t t = before; t < layout->text_count; t++)
        for (size_t i = 0; i < layout->edge_count; i++)
            touched += crosses(layout->edges[i].from, layout->edges[i].to,
                               layout->texts[t]);
    return touched;
}

// Edges lead away from a circle to both sides: a note that would touch them
// is let down a little, to where they are farther apart.
static void place_texts(NetLayout *layout, size_t layer, size_t j)
{
    static const double drops[] = {0, 5, 10, 15};
    size_t least = (size_t)-1, before = layout->text_count;
    double best = 0;
    for (size_t i = 0; i < sizeof drops / sizeof drops[0]; i++) {
        size_t touched = let_down(layout, layer, j, drops[i]);
        layout->text_count = before;
        if (touched < least) {
            least = touched;
            best = drops[i];
        }
    }
    let_down(layout, layer, j, best);
}

static void place_nodes(NetLayout *layout)
{
    const NetGraph *graph = layout->graph;
    for (size_t l = 0; l < graph->layer_count; l++)
        for (size_t j = 0; j < graph->sizes[l]; j++) {
            Point c = netgraph_node(graph, l, j);
            double r = layout->radius + NET_RING_OUT;
            keep_clear(layout, (Box){c.x - r, c.y - r, 2 * r, 2 * r});
            place_texts(layout, l, j);
        }
}

// ---- labels on edges ---------------------------------------------------

// A label may grow to four decimals without a change of place.
static Box edge_label_room(Point at, const NetEdge *edge)
{
    Style style = {SIZE_BODY, COLOR_INK, true, ALIGN_CENTER, true};
    Extent e = label_measure(edge->text, style);
    e.right = fmax(label_measure("0.0000", style).right, e.right);
    e.left = e.right;
    return extent_box(at, e);
}

// Touching another label is far worse than hiding a piece of another edge,
// and that is worse than standing close to a label; of places that are as
// good, the one tried first is taken.
static double cost_of(const NetLayout *layout, const PlacedEdge *placed,
                      Box box)
{
    double cost = 0;
    for (size_t i = 0; i < layout->text_count; i++) {
        cost += box_overlaps(box, layout->texts[i]) ? 100 : 0;
        cost += box_overlaps(box_grown(box, 2 * NET_TEXT_AIR),
                             layout->texts[i]);
    }
    for (size_t i = 0; i < layout->edge_count; i++) {
        const PlacedEdge *other = &layout->edges[i];
        if (other != placed &&
            crosses(other->from, other->to, box_grown(box, NET_TEXT_AIR)))
            cost += 10;
    }
    return cost;
}

static void place_edge_label(NetLayout *layout, PlacedEdge *placed)
{
    static const double places[] = {0.5, 0.27, 0.73, 0.34, 0.66, 0.2,
                                    0.8, 0.42, 0.58, 0.14, 0.86};
    double least = HUGE_VAL;
    Box best = {0, 0, 0, 0};
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        double t = places[i];
        Point at = {placed->from.x + t * (placed->to.x - placed->from.x),
                    placed->from.y + t * (placed->to.y - placed->from.y)};
        Box box = edge_label_room(at, placed->edge);
        double cost = cost_of(layout, placed, box);
        if (cost < least) {
            least = cost;
            best = box;
            placed->label = at;
        }
    }
    keep_clear(layout, best);
}

NetLayout netgraph_layout(const NetGraph *graph)
{
    NetLayout layout = {.graph = graph, .radius = netgraph_radius(graph)};
    for (size_t l = 0; l + 1 < graph->layer_count; l++)
        for (size_t j = 0; j < graph->sizes[l + 1]; j++)
            for (size_t k = 0; k < graph->sizes[l]; k++)
                place_edge(&layout, l, j, k);
    if (graph->largest > 0)
        layout.largest = graph->largest;
    place_nodes(&layout);
    for (size_t i = 0; i < layout.edge_count; i++)
        if (layout.edges[i].edge->text[0] != '\0')
            place_edge_label(&layout, &layout.edges[i]);
    return layout;
}
