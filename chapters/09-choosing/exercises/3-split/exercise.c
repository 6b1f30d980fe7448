#include "exercise.h"

size_t split_at(const int *writer, size_t n, size_t least)
{
    // TODO: begin at n - least; do not cut through a writer.
    (void)writer;
    (void)n;
    (void)least;
    return n;
}
