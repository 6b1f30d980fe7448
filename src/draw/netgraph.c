// netgraph: edges first, then circles, then texts; every text is placed
// before anything is drawn.
#include "draw/netgraph.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "draw/label.h"

// Distances in points.
static const double NAME_UP = 14, NOTE_DOWN = 26, NOTE_STEP = 23;
static const double RING_OUT = 7, TEXT_AIR = 5, NARROWEST = 1.5;

enum {
    MOST_TEXTS = NET_LAYERS * NET_NODES * (NET_NODES + 6),
    MOST_EDGES = (NET_LAYERS - 1) * NET_NODES * NET_NODES
};

// Where an edge runs, from rim to rim, and where its label went.
typedef struct {
    const NetEdge *edge;
    Point from, to, label;
    size_t source[2], target[2]; // layer, node
} PlacedEdge;

typedef struct {
    const NetGraph *graph;
    double radius, largest;
    PlacedEdge edges[MOST_EDGES];
    size_t edge_count;
    Box texts[MOST_TEXTS]; // what labels must not touch
    size_t text_count;
    double drops[NET_LAYERS][NET_NODES]; // how far notes are let down
} Layout;

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

static double radius_of(const NetGraph *graph)
{
    return graph->radius > 0 ? graph->radius : 40;
}

// Layers are as far apart as the box allows; so are the circles of the
// fullest layer, and other layers stand in its middle.
Point netgraph_node(const NetGraph *graph, size_t layer, size_t node)
{
    assert(layer < graph->layer_count && node < graph->sizes[layer]);
    double r = radius_of(graph), up = r + NAME_UP + 18;
    double down = r + NOTE_DOWN + 10;
    size_t fullest = 1;
    for (size_t l = 0; l < graph->layer_count; l++)
        if (graph->sizes[l] > fullest)
            fullest = graph->sizes[l];
    double across = (graph->box.width - 2 * (r + RING_OUT)) /
                    (double)(graph->layer_count - 1);
    double along = fullest > 1 ? (graph->box.height - up - down) /
                                     (double)(fullest - 1)
                               : 0;
    double middle = graph->box.y + up + (graph->box.height - up - down) / 2;
    double offset = (double)node - (double)(graph->sizes[layer] - 1) / 2;
    return (Point){graph->box.x + r + RING_OUT + (double)layer * across,
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

// ---- places ------------------------------------------------------------

static Point toward(Point from, Point to, double distance)
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

// Edges are drawn to a circle's rim, or to its ring; their labels are
// placed as if there was none, so that a ring moves nothing.
static double reach(const Layout *layout, size_t layer, size_t node)
{
    bool ring = layout->graph->nodes[layer][node].ring;
    return layout->radius + (ring ? RING_OUT + WIDTH_RING / 2 : 0);
}

static void place_edge(Layout *layout, size_t layer, size_t j, size_t k)
{
    const NetGraph *graph = layout->graph;
    Point a = netgraph_node(graph, layer, k);
    Point b = netgraph_node(graph, layer + 1, j);
    PlacedEdge *placed = &layout->edges[layout->edge_count++];
    *placed = (PlacedEdge){.edge = &graph->edges[layer][j][k],
                           .from = toward(a, b, layout->radius),
                           .to = toward(b, a, layout->radius),
                           .source = {layer, k},
                           .target = {layer + 1, j}};
    layout->largest = fmax(layout->largest, fabs(placed->edge->weight));
}

static void keep_clear(Layout *layout, Box box)
{
    assert(layout->text_count < MOST_TEXTS);
    layout->texts[layout->text_count++] = box;
}

static Style note_style(const NetNode *node)
{
    Color color = node->emphasis == NET_FADED ? COLOR_MUTED : COLOR_INK;
    return (Style){SIZE_MATH, color, .align = ALIGN_CENTER};
}

static Box text_box(Point at, const char *text, Style style)
{
    Extent e = label_measure(text, style);
    return box_grown((Box){at.x - e.left, at.y - e.ascent, e.left + e.right,
                           e.ascent + e.descent},
                     TEXT_AIR);
}

// Calls use(context, at, line) for the name and each line of the note.
static void each_text(const Layout *layout, size_t layer, size_t j,
                      void (*use)(void *, Point, const char *, Style),
                      void *context)
{
    const NetNode *node = &layout->graph->nodes[layer][j];
    Point at = netgraph_node(layout->graph, layer, j);
    Style style = note_style(node);
    double middle = at.y, out = layout->radius + RING_OUT / 2;
    at.y = middle - out - NAME_UP;
    if (node->name[0] != '\0')
        use(context, at, node->name, style);
    char note[sizeof node->note];
    memcpy(note, node->note, sizeof note);
    at.y = middle + out + NOTE_DOWN + layout->drops[layer][j];
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
    keep_clear(layout, text_box(at, text, style));
}

// Room for lines that another picture of this network has.
static void keep_note_room(Layout *layout, size_t layer, size_t j)
{
    Point at = netgraph_node(layout->graph, layer, j);
    Style style = note_style(&layout->graph->nodes[layer][j]);
    at.y +=
        layout->radius + RING_OUT / 2 + NOTE_DOWN + layout->drops[layer][j];
    for (size_t i = 0; i < layout->graph->note_lines; i++)
        keep_clear(layout,
                   text_box((Point){at.x, at.y + NOTE_STEP * (double)i},
                            "$z = +0.0000$", style));
}

static size_t edges_through(const Layout *layout, Box box)
{
    size_t count = 0;
    for (size_t i = 0; i < layout->edge_count; i++)
        count += crosses(layout->edges[i].from, layout->edges[i].to, box);
    return count;
}

// Edges lead away from a circle to both sides: a note that would touch them
// is let down a little, to where they are farther apart.
static void place_texts(Layout *layout, size_t layer, size_t j)
{
    static const double drops[] = {0, 5, 10, 15};
    size_t least = (size_t)-1, before = layout->text_count;
    double best = 0;
    for (size_t i = 0; i < sizeof drops / sizeof drops[0]; i++) {
        size_t touched = 0;
        layout->drops[layer][j] = drops[i];
        layout->text_count = before;
        each_text(layout, layer, j, keep_text_clear, layout);
        keep_note_room(layout, layer, j);
        for (size_t k = before; k < layout->text_count; k++)
            touched += edges_through(layout, layout->texts[k]);
        if (touched < least) {
            least = touched;
            best = drops[i];
        }
    }
    layout->drops[layer][j] = best;
    layout->text_count = before;
    each_text(layout, layer, j, keep_text_clear, layout);
    keep_note_room(layout, layer, j);
}

static void place_nodes(Layout *layout)
{
    const NetGraph *graph = layout->graph;
    for (size_t l = 0; l < graph->layer_count; l++)
        for (size_t j = 0; j < graph->sizes[l]; j++) {
            Point c = netgraph_node(graph, l, j);
            double r = layout->radius + RING_OUT;
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
    double half = label_measure("0.0000", style).right;
    half = fmax(half, e.right);
    return box_grown(
        (Box){at.x - half, at.y - e.ascent, 2 * half, e.ascent + e.descent},
        TEXT_AIR);
}

static Style edge_style(const NetEdge *edge)
{
    bool lit = edge->emphasis == NET_LIT;
    Color color = edge->emphasis == NET_FADED ? COLOR_MUTED : COLOR_INK;
    return (Style){SIZE_BODY, color, lit, ALIGN_CENTER, true};
}

// Touching another label is far worse than hiding a piece of another edge,
// and that is worse than standing close to a label; of places that are as
// good, the one tried first is taken.
static double cost_of(const Layout *layout, const PlacedEdge *placed,
                      Box box)
{
    double cost = 0;
    for (size_t i = 0; i < layout->text_count; i++) {
        cost += box_overlaps(box, layout->texts[i]) ? 100 : 0;
        cost +=
            box_overlaps(box_grown(box, 2 * TEXT_AIR), layout->texts[i]);
    }
    for (size_t i = 0; i < layout->edge_count; i++) {
        const PlacedEdge *other = &layout->edges[i];
        if (other != placed &&
            crosses(other->from, other->to, box_grown(box, TEXT_AIR)))
            cost += 10;
    }
    return cost;
}

static void place_edge_label(Layout *layout, PlacedEdge *placed)
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

static void place_all(Layout *layout)
{
    const NetGraph *graph = layout->graph;
    for (size_t l = 0; l + 1 < graph->layer_count; l++)
        for (size_t j = 0; j < graph->sizes[l + 1]; j++)
            for (size_t k = 0; k < graph->sizes[l]; k++)
                place_edge(layout, l, j, k);
    if (graph->largest > 0)
        layout->largest = graph->largest;
    place_nodes(layout);
    for (size_t i = 0; i < layout->edge_count; i++)
        if (layout->edges[i].edge->text[0] != '\0')
            place_edge_label(layout, &layout->edges[i]);
}

// ---- drawing -----------------------------------------------------------

static Rgb strength_of(Rgb color, Emphasis emphasis)
{
    return emphasis == NET_FADED ? theme_faded(color, THEME_FADE) : color;
}

static void draw_edge(Canvas *canvas, const Layout *layout,
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
    Point from = toward(placed->from, placed->to, out);
    Point to = toward(placed->to, placed->from, in);
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
    Extent e = label_measure(edge->text, style);
    Box box = {placed->label.x - e.left, placed->label.y - e.ascent,
               e.left + e.right, e.ascent + e.descent};
    canvas_fill_round(canvas, box_grown(box, TEXT_AIR), TEXT_AIR,
                      theme_color(COLOR_PAPER));
    label_draw(canvas, placed->label.x, placed->label.y, edge->text, style);
}

static void draw_text(void *canvas, Point at, const char *text, Style style)
{
    canvas_fill_round(canvas, box_grown(text_box(at, text, style), -2), 3,
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
        canvas_ring(canvas, center, radius + RING_OUT,
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
    Layout layout = {.graph = graph, .radius = radius_of(graph)};
    place_all(&layout);
    // What stands back lies below what is lit.
    for (int lit = 0; lit < 2; lit++)
        for (size_t i = 0; i < layout.edge_count; i++)
            if ((layout.edges[i].edge->emphasis == NET_LIT) == lit)
                draw_edge(canvas, &layout, &layout.edges[i]);
    for (size_t l = 0; l < graph->layer_count; l++)
        for (size_t j = 0; j < graph->sizes[l]; j++) {
            Point center = netgraph_node(graph, l, j);
            each_text(&layout, l, j, draw_text, canvas);
            draw_node(canvas, &graph->nodes[l][j], center, layout.radius);
        }
    for (size_t i = 0; i < layout.edge_count; i++)
        draw_edge_label(canvas, &layout.edges[i]);
}
