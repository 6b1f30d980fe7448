// does: a whole writer too many goes to the validation digits
// see: chapters/09-choosing/README.md#digits-of-three-kinds
#include "exercise.h"

size_t split_at(const int *writer, size_t n, size_t least)
{
    size_t at = n - least;
    while (at > 0 && writer[at - 1] == writer[at])
        at--;
    if (at > 0)
        at--;
    while (at > 0 && writer[at - 1] == writer[at])
        at--;
    return at;
}
