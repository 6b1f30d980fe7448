// does: the place cuts through a writer, whose digits then stand on both sides
// see: chapters/09-choosing/README.md#digits-of-three-kinds
#include "exercise.h"

size_t split_at(const int *writer, size_t n, size_t least)
{
    (void)writer;
    size_t at = n - least;
    return at;
}
