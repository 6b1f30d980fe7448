// does: the place cuts through a writer, whose digits then stand on both sides
#include "exercise.h"

size_t split_at(const int *writer, size_t n, size_t least)
{
    (void)writer;
    size_t at = n - least;
    return at;
}
