// says: two generators with the same seed
#include "exercise.h"

#include <stdlib.h>

static void swap(size_t *items, size_t i, size_t j)
{
    size_t item = items[i];
    items[i] = items[j];
    items[j] = item;
}

void shuffle(Random *random, size_t *items, size_t n)
{
    (void)random;
    for (size_t i = n; i > 1; i--)
        swap(items, (size_t)rand() % i, i - 1);
}
