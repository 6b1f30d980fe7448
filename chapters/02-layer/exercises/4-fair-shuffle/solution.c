#include "exercise.h"

static void swap(size_t *items, size_t i, size_t j)
{
    size_t item = items[i];
    items[i] = items[j];
    items[j] = item;
}

void shuffle(Random *random, size_t *items, size_t n)
{
    // The hat is items[0 .. i-1]; what lies behind it has been drawn.
    for (size_t i = n; i > 1; i--) {
        // Below i, and not below i - 1: the last item of the hat may stay
        // where it is, or some orders could never come.
        size_t drawn = random_below(random, i);
        swap(items, drawn, i - 1);
    }
}
