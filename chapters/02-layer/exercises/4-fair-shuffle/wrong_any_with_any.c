// does: each item is swapped with any other
// see: chapters/02-layer/README.md#chance-that-can-be-repeated
#include "exercise.h"

static void swap(size_t *items, size_t i, size_t j)
{
    size_t item = items[i];
    items[i] = items[j];
    items[j] = item;
}

void shuffle(Random *random, size_t *items, size_t n)
{
    for (size_t i = 0; i < n; i++)
        swap(items, i, random_below(random, n));
}
