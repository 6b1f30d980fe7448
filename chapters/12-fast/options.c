#include "options.h"

static const char about[] =
    "Computes one layer for 128 digits in six ways that give the same\n"
    "bits and take very different times, and counts what makes the\n"
    "difference.  The times are read from a file, since they are never\n"
    "twice the same; --measure makes such a file on your machine.\n"
    "\n"
    "Try:  build/12-fast --measure build/measured.csv   half a minute\n"
    "      build/12-fast --measured build/measured.csv   your times";

Settings settings_read(Workbook *book, int argc, char **argv)
{
    Settings s = {.measured = "chapters/12-fast/measured.csv"};
    const Option options[] = {
        {"measured", "FILE",
         "what was measured, for tables and figures\n"
         "(chapters/12-fast/measured.csv)",
         OPTION_TEXT, &s.measured, 0, 0, NULL},
        {"measure", "FILE", "measure on this machine, write FILE and end",
         OPTION_TEXT, &s.measure, 0, 0, NULL}};
    workbook_start(book, OPTION_TABLE(about, options), argc, argv);
    return s;
}
