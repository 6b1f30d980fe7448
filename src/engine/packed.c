#define _DEFAULT_SOURCE // madvise
#include "engine/packed.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/memory.h"

// Images are fetched in a shuffled order, each from another page of memory,
// and looking up a page takes as long as fetching a line.  So pages of 2 MB
// are asked for, where the system has them.
static void *large_pages(size_t size)
{
    void *at = memory_aligned(1 << 21, size);
#ifdef MADV_HUGEPAGE
    madvise(at, size, MADV_HUGEPAGE);
#endif
    return at;
}

bool packed_can(const EngineSet *set)
{
    return set->bytes && set->inputs <= UINT16_MAX + 1ul;
}

Packed packed_new(const EngineSet *set, const Kernels *kernels)
{
    const float pixel[256] = {0};
    size_t inputs = set->inputs, n = set->count;
    Entry *row = memory_new(inputs + PANEL, sizeof *row);
    Packed p = {.set = *set, .begins = memory_new(n + 1, sizeof *p.begins)};
    for (size_t i = 0; i < n; i++)
        p.begins[i + 1] =
            p.begins[i] +
            kernels->entries(pixel, set->bytes + i * inputs, inputs, row);
    p.at = large_pages((p.begins[n] + PANEL) * sizeof *p.at);
    p.value = large_pages(p.begins[n] + PANEL);
    for (size_t i = 0, to = 0; i < n; i++) {
        const unsigned char *bytes = set->bytes + i * inputs;
        kernels->entries(pixel, bytes, inputs, row);
        for (const Entry *e = row; to < p.begins[i + 1]; e++, to++) {
            p.at[to] = (uint16_t)(e->at / PANEL);
            p.value[to] = bytes[p.at[to]];
        }
    }
    memset(p.at + p.begins[n], 0, PANEL * sizeof *p.at);
    memset(p.value + p.begins[n], 0, PANEL);
    free(row);
    return p;
}

void packed_free(Packed *p)
{
    free(p->begins);
    free(p->at);
    free(p->value);
    *p = (Packed){0};
}

bool packed_saw(const Packed *p, const EngineSet *set)
{
    return p->set.bytes == set->bytes && p->set.count == set->count &&
           p->set.inputs == set->inputs;
}

bool packed_is(const Packed *p, const EngineSet *set)
{
    return p->begins && packed_saw(p, set);
}
