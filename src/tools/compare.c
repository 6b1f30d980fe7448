// compare ACTUAL EXPECTED [DIFF]: are two PNG files the same picture?
//
// Exit 0 when they are, 1 when not, with one line on stderr that says how
// much they differ, and 2 when it was not asked well.  DIFF, if given, gets
// a picture of the differences.
#include <stdio.h>

#include "draw/compare.h"

int main(int argc, char **argv)
{
    if (argc < 3 || argc > 4) {
        fprintf(stderr, "usage: compare ACTUAL EXPECTED [DIFF]\n");
        return 2;
    }
    Error error = {""};
    if (compare_files(argv[1], argv[2], argc == 4 ? argv[3] : NULL, &error))
        return 0;
    fprintf(stderr, "%s\n", error.text);
    return 1;
}
