// include_graph: which files of one folder include which, and whether they
// do so in a circle.  x.c and x.h are one node, x: two parts that need each
// other cannot be read one after the other, whichever of their files says
// so.  A room's private header, x_inside.h, is of x too.
#ifndef TESTS_INCLUDE_GRAPH_H
#define TESTS_INCLUDE_GRAPH_H

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { NODES_MOST = 80, NODE_NAME = 64 };

typedef struct {
    size_t count;
    char name[NODES_MOST][NODE_NAME];
    bool edge[NODES_MOST][NODES_MOST];
} IncludeGraph;

// The node of a file: "label" for "label.c" and for "draw/label.h".
static inline size_t graph_node(IncludeGraph *graph, const char *file)
{
    char name[NODE_NAME] = "";
    const char *base = strrchr(file, '/');
    base = base != NULL ? base + 1 : file;
    snprintf(name, sizeof name, "%.*s", (int)strcspn(base, "."), base);
    char *inside = strstr(name, "_inside");
    if (inside != NULL)
        *inside = '\0';
    size_t i = 0;
    while (i < graph->count && strcmp(graph->name[i], name) != 0)
        i++;
    if (i == graph->count && i + 1 < NODES_MOST) {
        memcpy(graph->name[i], name, sizeof name);
        graph->count++;
    }
    return i;
}

static inline void graph_add(IncludeGraph *graph, const char *from,
                             const char *to)
{
    size_t a = graph_node(graph, from), b = graph_node(graph, to);
    if (a != b)
        graph->edge[a][b] = true;
}

// Makes every way an edge (Warshall's algorithm), then looks for a node
// with a way back to itself.  NULL when there is none.
static inline const char *graph_circle(IncludeGraph *graph)
{
    size_t n = graph->count;
    for (size_t k = 0; k < n; k++)
        for (size_t i = 0; i < n; i++)
            for (size_t j = 0; j < n; j++)
                if (graph->edge[i][k] && graph->edge[k][j])
                    graph->edge[i][j] = true;
    for (size_t i = 0; i < n; i++)
        if (graph->edge[i][i])
            return graph->name[i];
    return NULL;
}

#endif
