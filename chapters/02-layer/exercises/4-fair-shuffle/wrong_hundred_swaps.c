// says: stay where they began
#include "exercise.h"

static void swap(size_t *items, size_t i, size_t j)
{
    size_t item = items[i];
    items[i] = items[j];
    items[j] = item;
}

void shuffle(Random *random, size_t *items, size_t n)
{
    for (int swaps = 0; swaps < 100 && n > 0; swaps++) {
        size_t drawn = random_below(random, n);
        swap(items, drawn, random_below(random, n));
    }
}
