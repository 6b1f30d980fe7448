#include "measure/order.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"

// qsort hands no data to its comparison, so each place carries its value.
typedef struct {
    double value;
    size_t place;
} Placed;

static int by_value(const void *left, const void *right)
{
    const Placed *a = left, *b = right;
    if (a->value != b->value)
        return a->value < b->value ? -1 : 1;
    return a->place < b->place ? -1 : 1;
}

static size_t *ordered(const double *values, double sign, size_t n)
{
    Placed *placed = memory_new(n, sizeof *placed);
    size_t *order = memory_new(n, sizeof *order);
    for (size_t i = 0; i < n; i++)
        placed[i] = (Placed){sign * values[i], i};
    qsort(placed, n, sizeof *placed, by_value);
    for (size_t i = 0; i < n; i++)
        order[i] = placed[i].place;
    free(placed);
    return order;
}

size_t *order_ascending(const double *values, size_t n)
{
    return ordered(values, 1, n);
}

size_t *order_descending(const double *values, size_t n)
{
    return ordered(values, -1, n);
}

size_t *order_by_size(const double *values, size_t n)
{
    double *sizes = memory_new(n, sizeof *sizes);
    for (size_t i = 0; i < n; i++)
        sizes[i] = fabs(values[i]);
    size_t *order = order_descending(sizes, n);
    free(sizes);
    return order;
}
