// does: the validation digits are taken from the front
// see: chapters/09-choosing/README.md#digits-of-three-kinds
#include "exercise.h"

size_t split_at(const int *writer, size_t n, size_t least)
{
    size_t at = least;
    while (at < n && writer[at - 1] == writer[at])
        at++;
    return at;
}
