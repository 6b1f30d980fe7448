#include "engine/gemm.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

// A cache line may lie in only a few places of the cache, and lines whose
// distance is a multiple of 4 kB in the same few.  Panels at such a
// distance would push each other out, so they are set 1 or 3 kB off it, or,
// where rows are few, an odd number of lines apart.
static size_t apart(size_t rows)
{
    return rows <= PANEL ? rows | 1 : (rows + 15) / 32 * 32 + 16;
}

Panels panels_new(size_t rows, size_t columns)
{
    rows = apart(rows);
    // PANEL rows more than there are: a kernel reads whole tiles, which
    // have at most so many, and does nothing with what lies past the last
    // row.
    size_t size =
        (panels_count(columns) * rows + PANEL) * PANEL * sizeof(float);
    void *at = memory_aligned(64, size);
    return (Panels){rows, columns, memset(at, 0, size)};
}

SparseRow *sparse_rows_new(size_t room, size_t columns)
{
    size_t apart = columns + PANEL;
    SparseRow *rows = memory_new(room, sizeof *rows);
    Entry *entries = memory_new(room * apart, sizeof *entries);
    for (size_t n = 0; n < room; n++)
        rows[n].entries = entries + n * apart;
    return rows;
}

void sparse_rows_free(SparseRow *rows)
{
    if (rows != NULL)
        free(rows[0].entries);
    free(rows);
}

SparseColumns sparse_columns_new(size_t room, size_t inputs)
{
    SparseColumns c = {.room = room, .inputs = inputs};
    size_t count = pairs_count(inputs);
    c.pairs = memory_new(count * (room + 1), sizeof *c.pairs);
    c.ends = memory_new(count, sizeof *c.ends);
    c.number = memory_new(count + PANEL, sizeof *c.number);
    c.x = memory_new(count + PANEL, sizeof *c.x);
    sparse_columns_clear(&c);
    return c;
}

void sparse_columns_free(SparseColumns *c)
{
    free(c->pairs);
    free(c->ends);
    free(c->number);
    free(c->x);
}

void sparse_columns_clear(SparseColumns *c)
{
    for (size_t i = 0; i < pairs_count(c->inputs); i++)
        c->ends[i] = pairs_begin(c, i);
}

Quad *quads_new(size_t rows)
{
    return memory_aligned(64, quads_count(rows) * sizeof(Quad));
}

void panels_free(Panels *m)
{
    free(m->at);
    m->at = NULL;
}
