#include "engine/batch.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/kernels.h"

Batch batch_new(const Kernels *k, size_t room, size_t inputs,
                size_t outputs)
{
    size_t blocks = panels_count(room);
    size_t most = (PANEL + k->tile_rows - 1) / k->tile_rows; // in a block
    Batch b = {.x = panels_new(room, inputs),
               .y = panels_new(room, outputs)};
    b.nonzero =
        memory_new(panels_count(inputs) * b.x.rows, sizeof *b.nonzero);
    b.groups = memory_new(blocks * GROUPS_MAX, sizeof *b.groups);
    b.indices = memory_new(blocks * most * inputs, sizeof *b.indices);
    b.values =
        memory_new(blocks * most * inputs * k->tile_rows, sizeof *b.values);
    for (size_t i = 0; i < blocks * most; i++) {
        SparseRows *group = &b.groups[i / most * GROUPS_MAX + i % most];
        group->indices = b.indices + i * inputs;
        group->values = b.values + i * inputs * k->tile_rows;
    }
    return b;
}

void batch_free(Batch *b)
{
    panels_free(&b->x);
    panels_free(&b->y);
    free(b->nonzero);
    free(b->groups);
    free(b->indices);
    free(b->values);
}

static void fill_target(Batch *b, const EngineSet *set, size_t n, size_t i)
{
    for (size_t p = 0; p < panels_count(set->outputs); p++) {
        size_t left = set->outputs - p * PANEL;
        float *y = panels_row(&b->y, n, p);
        if (set->targets)
            memcpy(y, set->targets + i * set->outputs + p * PANEL,
                   (left < PANEL ? left : PANEL) * sizeof *y);
        else
            memset(y, 0, PANEL * sizeof *y);
    }
    if (set->labels)
        *panels_element(&b->y, n, set->labels[i]) = 1;
}

// Asks for the bytes of an image that will be needed soon.  The processor
// foresees the next line of the same image, but not where a shuffled order
// goes next.
static void ask_for(const EngineSet *set, size_t i)
{
    for (size_t at = 0; set->bytes && at < set->inputs; at += 64)
        __builtin_prefetch(set->bytes + i * set->inputs + at);
}

void batch_fill(Batch *b, const Kernels *k, const EngineSet *set,
                const size_t *items, size_t first, size_t count,
                const Dropout *dropout, size_t thread, size_t threads)
{
    size_t blocks = panels_count(count);
    for (size_t block = cut(blocks, thread, threads);
         block < cut(blocks, thread + 1, threads); block++) {
        for (size_t n = block * PANEL; n < count && n < (block + 1) * PANEL;
             n++) {
            size_t i = items ? items[n] : first + n;
            size_t at = i * set->inputs;
            if (items && n + 2 < count)
                ask_for(set, items[n + 2]);
            if (set->bytes)
                k->batch_bytes(b, n, set->bytes + at, dropout);
            else
                k->batch_floats(b, n, set->floats + at, dropout);
            fill_target(b, set, n, i);
        }
        k->batch_pack_block(b, count, block);
    }
}
