// netgraph_inside: where the edges and texts of a network go, before any of
// it is drawn.
//
// Private to src/draw.
#ifndef DRAW_NETGRAPH_INSIDE_H
#define DRAW_NETGRAPH_INSIDE_H

#include "draw/netgraph.h"
#include "draw/style.h"

// Distances in points.
#define NET_NAME_UP   14.0
#define NET_NOTE_DOWN 26.0
#define NET_RING_OUT  7.0
#define NET_TEXT_AIR  5.0

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
} NetLayout;

double netgraph_radius(const NetGraph *graph);

// Places everything.
NetLayout netgraph_layout(const NetGraph *graph);

// The box of a text with a little air around it.
Box netgraph_text_box(Point at, const char *text, Style style);

// Calls use(context, at, line) for the name and each line of the note.
typedef void NetTextUse(void *context, Point at, const char *text,
                        Style style);
void netgraph_each_text(const NetLayout *layout, size_t layer, size_t j,
                        NetTextUse *use, void *context);

// The point so far from `from` on the way to `to`.
Point netgraph_toward(Point from, Point to, double distance);

#endif
