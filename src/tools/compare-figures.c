// compare-figures ACTUAL EXPECTED [DIFF]: are two PNG files the same
// picture?
//
// Exit 0 when they are, 1 when not, with one line on stderr that says how
// much they differ, and 2 when it was not asked well.  DIFF, if given, gets
// a picture of the differences.  Two more ways to ask:
//     compare-figures --alike ACTUAL EXPECTED   do they look the same?
//                                               prints how much
//     compare-figures --libraries               what draws here
#include <stdio.h>
#include <string.h>

#include "draw/compare.h"
#include "draw/likeness.h"

// Exit 0 when the two look alike, else 1.
static int look(const char *actual, const char *expected)
{
    Error error = {""};
    Raster *a = compare_load(actual, &error);
    Raster *b = a != NULL ? compare_load(expected, &error) : NULL;
    double found = -1;
    if (b != NULL && (a->width != b->width || a->height != b->height))
        error_set(&error, "%s: not as large as %s", actual, expected);
    else if (b != NULL)
        found = likeness(a, b);
    raster_free(a);
    raster_free(b);
    if (found < 0)
        fprintf(stderr, "%s\n", error.text);
    else
        printf("%.4f\n", found);
    return found >= LIKENESS_LEAST ? 0 : 1;
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "--libraries") == 0)
        return puts(likeness_libraries()) < 0;
    if (argc == 4 && strcmp(argv[1], "--alike") == 0)
        return look(argv[2], argv[3]);
    if (argc < 3 || argc > 4 || argv[1][0] == '-') {
        fprintf(stderr, "usage: compare-figures ACTUAL EXPECTED [DIFF]\n"
                        "       compare-figures --alike ACTUAL EXPECTED\n"
                        "       compare-figures --libraries\n");
        return 2;
    }
    Error error = {""};
    if (compare_files(argv[1], argv[2], argc == 4 ? argv[3] : NULL, &error))
        return 0;
    fprintf(stderr, "%s\n", error.text);
    return 1;
}
