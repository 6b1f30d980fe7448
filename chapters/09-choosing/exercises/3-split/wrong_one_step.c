// does: it moves by one digit only, which need not be enough
// see: chapters/09-choosing/README.md#digits-of-three-kinds
#include "exercise.h"

size_t split_at(const int *writer, size_t n, size_t least)
{
    size_t at = n - least;
    if (at > 0 && writer[at - 1] == writer[at])
        at--;
    return at;
}
