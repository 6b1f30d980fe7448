// does: an item can never stay where it is
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
    for (size_t i = n - 1; i > 0; i--)
        swap(items, i, random_below(random, i));
}
