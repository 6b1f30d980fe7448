// says: an item is lost and another comes twice
#include "exercise.h"

void shuffle(Random *random, size_t *items, size_t n)
{
    for (size_t i = n; i > 1; i--)
        items[i - 1] = items[random_below(random, i)];
}
