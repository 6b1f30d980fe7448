// netgraph: a small network of circles and edges, with its numbers on it.
//
// A NetGraph is filled with numbers and texts, then drawn; one value can be
// changed and drawn again for each step.  Values stand in the circles,
// weights on the edges, names above and notes below.  Weight labels look
// for a place where they touch no circle, no other label and, if there is
// one, no other edge.
#ifndef DRAW_NETGRAPH_H
#define DRAW_NETGRAPH_H

#include <stdio.h>

#include "draw/canvas.h"

#define NET_LAYERS 5 // most layers, and most circles in a layer
#define NET_NODES  8

// Plain: as it is.  Lit: part of this step.  Faded: stands back.
typedef enum { NET_PLAIN, NET_LIT, NET_FADED } Emphasis;

// An arrow head at the end of an edge: towards the outputs or the inputs.
typedef enum { FLOW_NONE, FLOW_FORWARD, FLOW_BACK } Flow;

// All texts are label markup; an empty one is left out.
typedef struct {
    char name[64];  // above the circle: "$h_1$"
    char value[48]; // in the circle: "0.5933"
    char note[128]; // below: "$\\error{\\delta} = \\positive{+0.0088}$";
                    // lines end with '\n'
    double ink;     // how far the circle is filled, 0 to 1
    Emphasis emphasis;
    bool ring; // the ring of the current step
} NetNode;

// Fills one of these texts as printf would.
#define NET_TEXT(to, ...) snprintf(to, sizeof(to), __VA_ARGS__)

// Width grows with |weight|; negative edges are dashed.
typedef struct {
    double weight;
    char text[48]; // on the edge: "0.40"
    Emphasis emphasis;
    Color color; // COLOR_INK (0) means the colour of the weight's sign
    Flow flow;
} NetEdge;

// edges[l][j][k] leads from node k of layer l to node j of layer l + 1.
typedef struct {
    size_t layer_count;
    size_t sizes[NET_LAYERS];
    NetNode nodes[NET_LAYERS][NET_NODES];
    NetEdge edges[NET_LAYERS - 1][NET_NODES][NET_NODES];
    double largest; // the |weight| of the widest line; 0: the largest here
    double radius;  // of the circles, in points; 0: 40
    size_t note_lines; // below each circle room is kept for so many lines,
                       // so that in the next picture nothing has to move
    Box box; // the circles' centers lie inside, `inset` from its ends
} NetGraph;

// An empty network whose picture fills box.
NetGraph netgraph_new(Box box, size_t layer_count, const size_t *sizes);

// The center of a circle.
Point netgraph_node(const NetGraph *graph, size_t layer, size_t node);

// Sets the emphasis of every circle and edge.
void netgraph_emphasize(NetGraph *graph, Emphasis emphasis);

void netgraph_draw(Canvas *canvas, const NetGraph *graph);

#endif
