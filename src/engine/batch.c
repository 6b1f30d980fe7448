#include "engine/batch.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

Batch batch_new(size_t room, size_t inputs, size_t outputs, size_t lists)
{
    Batch b = {.y = panels_new(room, outputs), .lists = lists};
    if (lists > 0 && room <= PANEL) {
        b.x = panels_new(room, inputs);
        b.lists = lists = 0;
    }
    b.rows = memory_new(room, sizeof *b.rows);
    size_t apart = inputs + PANEL; // entries are written 16 at a time
    b.entries = memory_new(room * apart, sizeof *b.entries);
    for (size_t n = 0; n < room; n++)
        b.rows[n].entries = b.entries + n * apart;
    for (int i = 0; i < 256; i++)
        b.pixel[i] = (float)i / 255.0f;
    b.columns = memory_new(lists, sizeof *b.columns);
    for (size_t l = 0; l < lists; l++) {
        SparseColumns *c = &b.columns[l];
        *c = (SparseColumns){.room = room, .inputs = inputs};
        c->counts = memory_new(inputs, sizeof *c->counts);
        c->entries = memory_new(inputs * room, sizeof *c->entries);
    }
    return b;
}

void batch_free(Batch *b)
{
    panels_free(&b->x);
    panels_free(&b->y);
    for (size_t l = 0; l < b->lists; l++) {
        free(b->columns[l].counts);
        free(b->columns[l].entries);
    }
    free(b->columns);
    free(b->rows);
    free(b->entries);
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

// Asks for the bytes of an image that will be needed soon, AHEAD from now.
// The processor foresees the next line of the same image, but not where a
// shuffled order goes next.
#define AHEAD 3

static void ask_for(const EngineSet *set, size_t i)
{
    for (size_t at = 0; set->bytes && at < set->inputs; at += 64)
        __builtin_prefetch(set->bytes + i * set->inputs + at);
}

static size_t entries_of_floats(const float *floats, size_t inputs,
                                Entry *to)
{
    size_t count = 0;
    for (size_t i = 0; i < inputs; i++) {
        to[count] = (Entry){(int32_t)(i * PANEL), floats[i]};
        count += !(fabsf(floats[i]) <= 0);
    }
    return count;
}

// Takes out the entries that are dropped, and scales the others.
static size_t drop(const Dropout *d, size_t n, size_t inputs,
                   SparseRow *row)
{
    size_t base = n * panels_count(inputs) * PANEL, kept = 0;
    for (size_t t = 0; t < row->count; t++) {
        Entry e = row->entries[t];
        if (!dropout_keeps(d, base + (size_t)e.at / PANEL))
            continue;
        e.value *= d->scale;
        row->entries[kept++] = e;
    }
    return kept;
}

// Takes out the inputs that are dropped, and scales the others.
static void drop_inputs(const Dropout *d, size_t n, const Panels *x)
{
    size_t base = n * panels_count(x->columns) * PANEL;
    for (size_t i = 0; i < x->columns; i++) {
        float *at = panels_element(x, n, i);
        *at = dropout_keeps(d, base + i) ? *at * d->scale : 0;
    }
}

static void fill_inputs(Batch *b, const Selection *s, size_t n,
                        const unsigned char *bytes, const float *floats)
{
    if (bytes)
        s->kernels->pixels(b->pixel, bytes, s->set->inputs,
                           panels_row(&b->x, n, 0), b->x.rows * PANEL);
    for (size_t i = 0; bytes == NULL && i < s->set->inputs; i++)
        *panels_element(&b->x, n, i) = floats[i];
    if (s->dropout.threshold != 0)
        drop_inputs(&s->dropout, n, &b->x);
}

static void fill_row(Batch *b, const Selection *s, size_t n, size_t i)
{
    const EngineSet *set = s->set;
    SparseRow *row = &b->rows[n];
    size_t at = i * set->inputs;
    unsigned char changed[AUGMENT_PIXELS];
    const unsigned char *bytes = set->bytes ? set->bytes + at : NULL;
    if (bytes && s->augment) {
        Distortion d =
            augment_draw(s->augment, (AugmentKey){s->seed, s->epoch, i});
        s->kernels->distort(&d, bytes, changed);
        bytes = changed;
    }
    const float *floats = bytes ? NULL : set->floats + at;
    fill_target(b, set, n, i);
    if (b->x.at) {
        fill_inputs(b, s, n, bytes, floats);
        return;
    }
    row->count = bytes
                     ? s->kernels->entries(b->pixel, bytes, set->inputs,
                                           row->entries)
                     : entries_of_floats(floats, set->inputs, row->entries);
    if (s->dropout.threshold != 0)
        row->count = drop(&s->dropout, n, set->inputs, row);
}

static void append_row(const SparseColumns *columns, const SparseRow *row,
                       size_t n)
{
    const SparseColumns c = *columns; // a copy, which no store can change
    const Entry *e = row->entries, *end = e + row->count;
    for (; e < end; e++) {
        size_t i = (size_t)e->at / PANEL;
        c.entries[i * c.room + c.counts[i]++] =
            (Entry){(int32_t)(n * PANEL), e->value};
    }
}

void batch_fill(Batch *b, const Selection *s, Range range, size_t list)
{
    SparseColumns *c = b->lists > 0 ? &b->columns[list] : NULL;
    if (c)
        memset(c->counts, 0, c->inputs * sizeof *c->counts);
    for (size_t n = range.from; n < range.to; n++) {
        if (s->items && n + AHEAD < s->known)
            ask_for(s->set, s->items[n + AHEAD]);
        fill_row(b, s, n, s->items ? s->items[n] : s->first + n);
        if (c)
            append_row(c, &b->rows[n], n);
    }
}
