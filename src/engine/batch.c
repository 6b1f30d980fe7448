#include "engine/batch.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

Batch batch_new(size_t room, size_t inputs, size_t outputs, bool columns)
{
    Batch b = {.y = panels_new(room, outputs)};
    b.rows = sparse_rows_new(room, inputs);
    for (int i = 0; i < 256; i++)
        b.pixel[i] = (float)i / 255.0f;
    if (columns)
        b.columns = sparse_columns_new(room, inputs);
    return b;
}

void batch_free(Batch *b)
{
    panels_free(&b->y);
    sparse_columns_free(&b->columns);
    sparse_rows_free(b->rows);
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
#define AHEAD 4

// GCC takes a function that only asks for memory for one that does nothing,
// and leaves out its calls, unless they are laid out in place.
#define ALWAYS_INLINE __attribute__((always_inline)) inline

ALWAYS_INLINE static void ask_for_bytes(const unsigned char *bytes,
                                        size_t count)
{
    const unsigned char *end = bytes + count;
    for (bytes -= (uintptr_t)bytes % 64; bytes < end; bytes += 64)
        __builtin_prefetch(bytes);
}

ALWAYS_INLINE static void ask_for(const Selection *s, size_t i)
{
    if (s->packed) {
        PackedRow row = packed_row(s->packed, i);
        ask_for_bytes((const void *)row.at, row.count * sizeof *row.at);
        ask_for_bytes(row.value, row.count);
    } else if (s->set->bytes) {
        ask_for_bytes(s->set->bytes + i * s->set->inputs, s->set->inputs);
    }
}

// When example n of the batch is due.
ALWAYS_INLINE static void ask_ahead(const Selection *s, size_t n)
{
    if (s->items && s->packed && n + 2 * AHEAD < s->known)
        __builtin_prefetch(s->packed->begins + s->items[n + 2 * AHEAD]);
    if (s->items && n + AHEAD < s->known)
        ask_for(s, s->items[n + AHEAD]);
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

// The entries of example i, number n of the batch; returns how many they
// are.
static size_t entries_of(const Batch *b, const Selection *s, size_t n,
                         size_t i, Entry *to)
{
    size_t inputs = s->set->inputs;
    if (s->augment)
        return s->kernels->entries(b->pixel, s->distorted + n * inputs,
                                   inputs, to);
    if (s->packed) {
        PackedRow row = packed_row(s->packed, i);
        s->kernels->unpack(b->pixel, row, to);
        return row.count;
    }
    return s->set->bytes
               ? s->kernels->entries(b->pixel, s->set->bytes + i * inputs,
                                     inputs, to)
               : entries_of_floats(s->set->floats + i * inputs, inputs, to);
}

static void fill_row(Batch *b, const Selection *s, size_t n, size_t i)
{
    SparseRow *row = &b->rows[n];
    fill_target(b, s->set, n, i);
    row->count = entries_of(b, s, n, i, row->entries);
    if (s->dropout.threshold != 0)
        row->count = drop(&s->dropout, n, s->set->inputs, row);
}

// Which example of the set is number n of the batch.
static size_t chosen(const Selection *s, size_t n)
{
    return s->items ? s->items[n] : s->first + n;
}

void batch_distort(const Selection *s, Range range)
{
    size_t inputs = s->set->inputs;
    for (size_t n = range.from; n < range.to; n++) {
        ask_ahead(s, n);
        size_t i = chosen(s, n);
        Distortion d =
            augment_draw(s->augment, (AugmentKey){s->seed, s->epoch, i});
        s->kernels->distort(&d, s->set->bytes + i * inputs,
                            s->distorted + n * inputs);
    }
}

void batch_fill(Batch *b, const Selection *s, Range range)
{
    SparseColumns *c = &b->columns;
    if (c->ends)
        sparse_columns_clear(c);
    for (size_t n = range.from; n < range.to; n++) {
        if (s->augment == NULL)
            ask_ahead(s, n);
        fill_row(b, s, n, chosen(s, n));
        if (c->ends)
            s->kernels->append(&b->rows[n], n, c);
    }
}
